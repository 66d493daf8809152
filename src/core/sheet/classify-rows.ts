import { speaksOfScoring } from './column-statistics';
import type { RowCorrections } from './confirmed-rows';
import type { Grid } from './grid';
import type { Header } from './header-rows';
import { settleSections } from './heading-rows';
import type { ColumnRoles } from './indicator';
import type { KnownRow } from './known-row';
import { pageTitles } from './page-titles';
import { headerRepeatedIn, numbersColumns } from './repeated-header';
import { settleTotal, withoutOtherBlocks, withoutTail } from './table-end';
import { kindOfRow, nonLabelColumns, readTableRow, sumOfRow, type RowKind, type TableRow } from './table-row';

/** The rows below a header: those that say something, and those that only repeat the header or number the columns. */
export interface ClassifiedRows {
  readonly known: readonly KnownRow[];
  readonly skipped: readonly number[];
}

/** What a person said that a row is, which wins. */
const corrected = (row: KnownRow, corrections: RowCorrections): KnownRow => {
  const said = corrections.get(row.read.row);
  if (said === undefined || said === 'last') return row;
  return { ...row, kind: { kind: said === 'aside' ? 'other' : said } };
};

const EXAMPLE = /^(例|示例|样例|举例|填写示例)$/;

/** A row that only shows how to fill in the form, told by the word where its number would stand. */
const isExample = ({ number }: ColumnRoles, { labels }: TableRow): boolean =>
  labels.some(({ column, text }) => column === number && EXAMPLE.test(text));

/** The last of the totals below the last rule that stand together; Infinity when there is none, and notes cannot be told by it. */
const totalBelow = (rows: readonly TableRow[], lastRule: number): number => {
  let total = Infinity;
  for (const read of rows) {
    if (read.row <= lastRule) continue;
    if (total !== Infinity && read.afterBlank) break;
    const sum = sumOfRow(read);
    if (sum?.kind === 'sum' && sum.sum === 'total') total = read.row;
  }
  return total;
};

/** Reads every row below the header and says what it is. */
export const classifyRows = (
  grid: Grid,
  header: Header,
  columns: ColumnRoles,
  corrections: RowCorrections,
): ClassifiedRows => {
  const nonLabels = nonLabelColumns(columns);
  const repeatsHeader = headerRepeatedIn(grid, header);
  const titles = pageTitles(grid, header, repeatsHeader);
  const isSkipped = (row: number): boolean =>
    !corrections.has(row) && (repeatsHeader(row) || titles.has(row) || numbersColumns(grid, header, row));
  const below = grid.rows.filter(
    (row) => row > header.bottom && grid.columnsOf(row).some((column) => column <= header.right),
  );
  const rows = below
    .filter((row) => !isSkipped(row))
    .map((row) => readTableRow(grid, header, columns, nonLabels, row));
  const lastRule = rows.findLast(({ rule }) => speaksOfScoring(rule))?.row ?? 0;
  const lastTotal = totalBelow(rows, lastRule);
  const known = rows.map((read): KnownRow => {
    const kind: RowKind = isExample(columns, read)
      ? { kind: 'other' }
      : kindOfRow(grid, columns, read, read.row > lastTotal);
    return { read, kind };
  });
  return {
    known: withoutTail(settleTotal(settleSections(withoutOtherBlocks(known), columns))).map((row) =>
      corrected(row, corrections),
    ),
    skipped: below.filter(isSkipped),
  };
};
