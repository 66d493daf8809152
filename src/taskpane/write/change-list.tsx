import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { a1 } from '../../core/cells/address';
import type { CellChange, CommentChange, PlaceChange } from '../../core/writeback/preview';
import type { Actions } from '../session/session';
import { Spoken } from '../spoken';
import { useTexts } from '../texts-context';
import { cellShows } from './cell-text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  address: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    alignSelf: 'start',
  },
  was: { color: tokens.colorNeutralForeground3, marginInlineEnd: tokens.spacingHorizontalXS },
  formula: { color: tokens.colorNeutralForeground3, marginInlineEnd: tokens.spacingHorizontalXS },
  is: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
  text: { fontWeight: tokens.fontWeightRegular },
});

/** As many as can be looked at in one go; a sheet may have thousands. */
const CHUNK = 100;

interface Props {
  readonly sheet: string;
  readonly changes: readonly PlaceChange[];
  /** Not for a sheet that is not there yet. */
  readonly onSelect: Actions['select'] | null;
}

/** The places of one sheet that change, old and new, a line each. */
export const ChangeList = ({ sheet, changes, onSelect }: Props): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const [count, setCount] = useState(CHUNK);
  const left = changes.length - count;
  return (
    <>
      <ul className={styles.list}>
        {changes.slice(0, count).map((change) => {
          const address = a1(change);
          return (
            <li key={`${change.kind} ${address}`} className={styles.row}>
              {onSelect ? (
                <Link
                  as="button"
                  className={styles.address}
                  title={fill(pane.write.showPlace, { place: `${sheet} ${address}` })}
                  onClick={() => onSelect({ sheet, row: change.row, column: change.column })}
                >
                  {address}
                </Link>
              ) : (
                <span className={styles.address}>{address}</span>
              )}
              {change.kind === 'cell' ? <CellLine change={change} /> : <CommentLine change={change} />}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setCount(count + CHUNK * 5)}>
          {fill(pane.write.more, { count: Math.min(left, CHUNK * 5) })}
        </Button>
      )}
    </>
  );
};

const CellLine = ({ change: { before, after } }: { readonly change: CellChange }): ReactNode => {
  const styles = useStyles();
  const { write } = useTexts().pane;
  const was = cellShows(before);
  const is = cellShows(after);
  return (
    <span>
      {was !== '' && (
        <>
          <Spoken>{write.from}</Spoken>
          <del className={styles.was}>{was}</del>
          <Spoken>{write.to}</Spoken>
        </>
      )}
      {after.formula !== undefined && <span className={styles.formula}>={after.formula} →</span>}
      <ins className={mergeClasses(styles.is, typeof after.value === 'string' && styles.text)}>
        {is === '' ? write.blank : is}
      </ins>
    </span>
  );
};

const CommentLine = ({ change: { before, after } }: { readonly change: CommentChange }): ReactNode => {
  const styles = useStyles();
  const { write } = useTexts().pane;
  return (
    <span>
      <span className={styles.formula}>{after === null ? write.noComment : write.comment}</span>
      {before !== null && <del className={styles.was}>{before}</del>}
      {after !== null && <ins className={mergeClasses(styles.is, styles.text)}>{after}</ins>}
    </span>
  );
};
