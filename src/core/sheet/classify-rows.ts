import { speaksOfScoring } from './column-statistics';
import type { RowCorrections } from './confirmed-rows';
import type { Grid } from './grid';
import type { Header } from './header-rows';
import { settleSections } from './heading-rows';
import type { ColumnRoles } from './indicator';
import { isIndicator, type KnownRow } from './known-row';
import { pageTitles } from './page-titles';
import { headerRepeatedIn, numbersColumns } from './repeated-header';
import { settleTotal, withoutOtherBlocks, withoutTail } from './table-end';
import { kindOfRow, nonLabelColumns, readTableRow, type RowKind, type TableRow } from './table-row';

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
  const below = grid.rows.filter((row) => row > header.bottom);
  const rows = below
    .filter((row) => !isSkipped(row))
    .map((row) => readTableRow(grid, header, columns, nonLabels, row));
  const lastRule = rows.findLast(({ rule }) => speaksOfScoring(rule))?.row ?? 0;
  const known: KnownRow[] = [];
  let totalSeen = false;
  for (const read of rows) {
    const kind: RowKind = isExample(columns, read)
      ? { kind: 'other' }
      : kindOfRow(grid, columns, read, totalSeen && read.row > lastRule);
    if (kind.kind === 'sum' && kind.sum === 'total' && known.some(isIndicator)) totalSeen = true;
    known.push({ read, kind });
  }
  return {
    known: withoutTail(settleTotal(settleSections(withoutOtherBlocks(known), columns))).map((row) =>
      corrected(row, corrections),
    ),
    skipped: below.filter(isSkipped),
  };
};
