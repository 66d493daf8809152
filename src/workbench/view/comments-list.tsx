import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LiveBook } from '../book/live-book';
import { CommentText } from './grid/cell-hints';
import { rangeAt } from './grid/moves';
import type { ViewTexts } from './texts';
import { placeName } from './use-editing';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    width: '320px',
    maxHeight: '420px',
    overflow: 'auto',
  },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  place: { display: 'block' },
  author: { display: 'block', color: tokens.colorNeutralForeground3 },
});

interface CommentsListProps {
  readonly book: LiveBook;
  readonly texts: ViewTexts;
}

/** All comments of the book; each leads to its cell. */
export const CommentsList = ({ book, texts }: CommentsListProps): ReactNode => {
  const styles = useStyles();
  const comments = book.sheets.flatMap((sheet) => sheet.comments);
  if (comments.length === 0) return <Text>{texts.noComments}</Text>;
  return (
    <ul className={styles.list}>
      {comments.map((comment) => (
        <li key={comment.id} className={styles.item}>
          <Link
            as="button"
            className={styles.place}
            onClick={() => book.select(comment.sheet, [rangeAt(comment.sheet, comment)])}
          >
            {placeName(comment.sheet, comment)}
          </Link>
          <CommentText comment={comment} texts={texts} className={styles.author} />
        </li>
      ))}
    </ul>
  );
};
