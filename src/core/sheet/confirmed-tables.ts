import type { SheetSnapshot } from '../cells/snapshot';
import type { ConfirmedSheet } from '../scheme/scheme';
import { confirmedPlace } from './confirmed-place';
import { confirmedRows, type FoundRows } from './confirmed-rows';
import { asSummary } from './as-summary';
import { describeColumns, type FoundTable, type PossibleTable } from './find-tables';
import { gridOf, gridUpTo } from './grid';
import type { Header } from './header-rows';
import { tablesIn } from './possible-tables';
import { readTable } from './read-table';
import { recognised, type Recognised } from './recognised-table';
import type { Said } from './understanding';

/** Whether a possible table has another header than those that persons confirmed: one that does not touch them. */
const isFurther = ({ header }: PossibleTable, confirmed: readonly Header[]): boolean =>
  confirmed.every(({ top, bottom }) => header.top > bottom + 1 || header.bottom < top - 1);

/** The rows of each table; what was said above the first belongs to it, and so does what cannot be told any more. */
const saidByTable = (
  headers: readonly Header[],
  { found, lost }: FoundRows,
): ((header: Header) => FoundRows) => {
  const fromTop = headers.toSorted((a, b) => a.bottom - b.bottom);
  const [first] = fromTop;
  const ownerOf = (row: number): Header | undefined =>
    fromTop.findLast(({ bottom }) => bottom < row) ?? first;
  return (header) => ({
    found: found.filter(({ row }) => ownerOf(row) === header),
    lost: header === first ? lost : [],
  });
};

/**
 * Tables that persons confirmed, each up to the header of the next, or of what may be one, or the row that they called its
 * last. A table whose place cannot be told is left out, with an issue that says so.
 */
export const confirmedTables = (sheet: SheetSnapshot, confirmed: readonly ConfirmedSheet[]): Recognised => {
  const grid = gridOf(sheet);
  const places = confirmed.map((known) => ({ known, ...confirmedPlace(grid, known) }));
  const headers = places.flatMap(({ value }) => value?.header ?? []);
  const further = tablesIn(sheet).possible.filter((possible) => isFurther(possible, headers));
  const tops = [...headers, ...further.map(({ header }) => header)].map(({ top }) => top);
  const rows = confirmedRows(
    grid,
    confirmed.flatMap(({ rows: said = [] }) => said),
  );
  const corrections = new Map(rows.value.found.map(({ row, is }) => [row, is]));
  const lastRows = rows.value.found.flatMap(({ row, is }) => (is === 'last' ? [row] : []));
  const rowsOf = saidByTable(headers, rows.value);
  const saidOf = new Map<FoundTable, Said>();
  for (const { value, known } of places) {
    if (!value) continue;
    const { header, columns } = value;
    const marksGroup = known.marksGroup === undefined ? {} : { marksGroup: known.marksGroup };
    const next = Math.min(...tops.filter((top) => top > header.bottom));
    const last = Math.min(...lastRows.filter((row) => row > header.bottom));
    const part = gridUpTo(grid, Math.min(next - 1, last));
    const table = readTable(part, header, columns, { rows: corrections, ...marksGroup });
    const found = { grid: part, table, described: describeColumns(part, header) };
    saidOf.set(found, { ...marksGroup, ...rowsOf(header) });
  }
  const issues = [
    ...places.flatMap((place) => place.issues),
    ...rows.issues,
    ...further.flatMap((possible) => possible.issues.map(asSummary)),
  ];
  return recognised([...saidOf.keys()], issues, (found) => saidOf.get(found) ?? null);
};
