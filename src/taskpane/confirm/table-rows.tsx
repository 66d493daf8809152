import { Button, Link, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type ReactNode } from 'react';
import type { SheetSnapshot } from '../../core/cells/snapshot';
import type { Issue } from '../../core/issue';
import type { RecognisedTable, RowCorrection } from '../../core/sheet/understanding';
import { certainties, rowUses, understood } from '../../i18n/pane/understood';
import type { Place } from '../../workbook/host';
import { useTexts } from '../texts-context';
import { RowMenu } from './row-menu';
import { notedRows, passes, ROW_FILTERS, rowViews, type RowFilter, type RowView } from './row-view';

const useStyles = makeStyles({
  filter: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '2.6em 5.4em minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    minHeight: '24px',
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
  },
  wide: { gridTemplateColumns: '2.6em 7em minmax(0, 1fr) auto' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  number: { fontSize: tokens.fontSizeBase200, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  text: {
    display: '-webkit-box',
    overflow: 'hidden',
    // the only way yet to end several lines in an ellipsis
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    lineHeight: tokens.lineHeightBase200,
    paddingTop: '4px',
    overflowWrap: 'anywhere',
  },
  marks: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  none: { color: tokens.colorStatusDangerForeground3 },
  said: { color: tokens.colorBrandForeground1, whiteSpace: 'nowrap' },
});

/** Rows that are added at a time: a table may have thousands. */
const PAGE = 50;

interface TableRowsProps {
  readonly sheet: SheetSnapshot;
  readonly table: RecognisedTable;
  readonly issues: readonly Issue[];
  readonly onSay: (row: number, is: RowCorrection | null) => void;
  readonly onSelect: (place: Place) => void;
}

/** The rows of a table as they lie in the sheet, each with what it was taken for, to be put right. */
export const TableRows = ({ sheet, table, issues, onSay, onSelect }: TableRowsProps): ReactNode => {
  const styles = useStyles();
  const { language, fill } = useTexts();
  const words = understood[language];
  const id = useId();
  const [filter, setFilter] = useState<RowFilter>('all');
  const [count, setCount] = useState(PAGE);
  const [touched, setTouched] = useState<number | null>(null);
  const views = useMemo(() => rowViews(table, sheet), [table, sheet]);
  const noted = useMemo(() => notedRows(table, issues), [table, issues]);
  const names: Readonly<Record<RowFilter, string>> = {
    ...words,
    ...rowUses[language],
  };
  // the row just corrected stays until another filter is chosen: it holds the focus
  const listed = views.filter((view) => view.row === touched || passes(view, filter, noted));
  const left = listed.length - count;
  return (
    <>
      <div className={styles.filter}>
        <label htmlFor={id}>{words.show}</label>
        <Select
          id={id}
          size="small"
          value={filter}
          onChange={(_, { value }) => {
            setFilter(ROW_FILTERS.find((one) => one === value) ?? 'all');
            setCount(PAGE);
            setTouched(null);
          }}
        >
          {ROW_FILTERS.map((one) => (
            <option key={one} value={one}>
              {fill(words.option, {
                name: names[one],
                count: views.filter((view) => passes(view, one, noted)).length,
              })}
            </option>
          ))}
        </Select>
      </div>
      {listed.length === 0 && <div>{words.none}</div>}
      <ul className={styles.list}>
        {listed.slice(0, count).map((view) => (
          <li
            key={view.row}
            className={mergeClasses(
              styles.row,
              language === 'en-US' && styles.wide,
              view.use !== 'indicator' && view.use !== 'aside' && styles.strong,
              view.use === 'aside' && styles.quiet,
            )}
          >
            <Link
              as="button"
              className={styles.number}
              aria-label={fill(words.row, { row: view.row })}
              onClick={() => onSelect({ sheet: table.sheet, row: view.row, column: firstColumn(table) })}
            >
              {view.row}
            </Link>
            <RowMenu
              {...view}
              onSay={(is) => {
                setTouched(view.row);
                onSay(view.row, is);
              }}
            />
            <span className={styles.text} title={view.text}>
              {view.text === '' ? words.noText : view.text}
            </span>
            <RowEnd view={view} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setCount(count + PAGE)}>
          {fill(words.more, { count: Math.min(left, PAGE) })}
        </Button>
      )}
    </>
  );
};

const firstColumn = ({ columns }: RecognisedTable): number => columns.content ?? columns.rule ?? 1;

/** Marks, and whether a person corrected the row. */
const RowEnd = ({ view: { use, marks, sharesMarksWith, said } }: { readonly view: RowView }): ReactNode => {
  const styles = useStyles();
  const { language, fill } = useTexts();
  const words = understood[language];
  const isMissing = use === 'indicator' && marks === null && sharesMarksWith === undefined;
  return (
    <span className={styles.marks}>
      {marks !== null && fill(words.marks, { marks })}
      {isMissing && <span className={styles.none}>{words.noMarks}</span>}
      {sharesMarksWith !== undefined && fill(words.sharesMarks, { row: sharesMarksWith })}
      {said !== null && <div className={styles.said}>{certainties[language].corrected}</div>}
    </span>
  );
};
