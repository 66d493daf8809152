import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { LiveBook } from '../book/live-book';
import { FormulaBar } from './formula-bar';
import { Grid } from './grid/grid';
import { SheetTabs } from './sheet-tabs';
import type { ViewTexts } from './texts';
import type { Revision } from './use-book';
import { useEditing, type Attempt } from './use-editing';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, minHeight: 0 },
});

interface BookViewProps {
  readonly book: LiveBook;
  readonly revision: Revision;
  readonly texts: ViewTexts;
  readonly attempt: Attempt;
  readonly onTyping: (typing: boolean) => void;
}

/** A workbook: formula bar, the sheet in front, tabs. */
export const BookView = ({ book, revision, texts, attempt, onTyping }: BookViewProps): ReactNode => {
  const styles = useStyles();
  const editing = useEditing(book, attempt);
  const typing = editing.text !== undefined;
  useEffect(() => onTyping(typing), [typing, onTyping]);
  const view = useRef<HTMLElement>(null);
  return (
    <main ref={view} className={styles.view}>
      <FormulaBar
        book={book}
        editing={editing}
        texts={texts}
        onDone={() => view.current?.querySelector('textarea')?.focus()}
      />
      <Grid book={book} revision={revision} editing={editing} texts={texts} attempt={attempt} />
      <SheetTabs book={book} texts={texts} />
    </main>
  );
};
