import type { SheetSnapshot, Snapshot } from '../cells/snapshot';
import { issue, type Issue, type Outcome } from '../issue';
import { grouped } from '../grouped';
import type { ConfirmedSheet } from '../scheme/scheme';
import { asSummary } from './as-summary';
import { USUAL_TOTALS } from './check-doubts';
import { checkTable } from './check-table';
import { confirmedPlace, isConfirmedLost, placeOfSameHeadings } from './confirmed-place';
import { gridOf, gridUpTo } from './grid';
import { confirmedRows } from './confirmed-rows';
import type { Indicator } from './indicator';
import { looksLikeOurs } from './our-sheets';
import { readTable } from './read-table';
import { describeColumns, findTables, type FoundTable } from './find-tables';
import { roleDecisions } from './role-evidence';
import type { Draft } from './table';
import type { RecognisedTable } from './understanding';
import { unitName } from './unit-name';

/** What recognition may be told. */
export interface RecogniseOptions {
  /** Names of the sheets that this product added to the workbook; they are never indicator sheets. */
  readonly ours?: readonly string[];
}

const indicatorOf = ({
  row,
  labels,
  content,
  rule,
  marks,
  fullMarksCell,
  sharesMarksWith,
}: Draft): Indicator => ({
  row,
  path: labels.map(({ text }) => text),
  content,
  fullMarks: marks,
  ...(fullMarksCell && { fullMarksCell }),
  ...(sharesMarksWith !== undefined && { sharesMarksWith }),
  rule,
});

const tableOf = ({ grid, table, described }: FoundTable, confirmed: boolean): RecognisedTable => ({
  sheet: grid.name,
  top: table.header.top,
  headerRow: table.header.bottom,
  columns: table.columns,
  indicators: table.drafts.map(indicatorOf),
  subtotals: table.sums
    .filter(({ kind }) => kind === 'subtotal')
    .map(({ row, fullMarks }) => ({ row, fullMarks })),
  totals: table.sums.filter(({ kind }) => kind === 'total').map(({ row, fullMarks }) => ({ row, fullMarks })),
  unit: unitName(grid, table.header.top, table.drafts.at(-1)?.row ?? table.header.bottom),
  rows: table.rows,
  decisions: roleDecisions(grid.name, table, described, confirmed),
});

type Recognised = { readonly sheets: readonly RecognisedTable[]; readonly issues: readonly Issue[] };

const NOTHING: Recognised = { sheets: [], issues: [] };

/** Tables of a sheet that are taken, with what was noticed on the way. */
const accept = (tables: readonly FoundTable[], issues: readonly Issue[], confirmed: boolean): Recognised => ({
  sheets: tables.map((found) => tableOf(found, confirmed)),
  issues: [...issues, ...tables.flatMap(({ grid, table, described }) => checkTable(grid, table, described))],
});

/** Tables that persons confirmed, each up to the header of the next or the row that they called its last. */
const recogniseConfirmed = (sheet: SheetSnapshot, confirmed: readonly ConfirmedSheet[]): Recognised => {
  const grid = gridOf(sheet);
  const places = confirmed.map((known) => ({ known, ...confirmedPlace(grid, known) }));
  const tops = places.flatMap(({ value }) => value?.header.top ?? []);
  const rows = confirmedRows(
    grid,
    confirmed.flatMap(({ rows: said = [] }) => said),
  );
  const lastRows = [...rows.value].flatMap(([row, is]) => (is === 'last' ? [row] : []));
  const tables = places.flatMap(({ value, known: { marksGroup } }): readonly FoundTable[] => {
    if (!value) return [];
    const { header, columns } = value;
    const next = Math.min(...tops.filter((top) => top > header.bottom));
    const last = Math.min(...lastRows.filter((row) => row > header.bottom));
    const part = gridUpTo(grid, Math.min(next - 1, last));
    const table = readTable(part, header, columns, {
      rows: rows.value,
      ...(marksGroup !== undefined && { marksGroup }),
    });
    return [{ grid: part, table, described: describeColumns(part, header) }];
  });
  return accept(tables, [...places.flatMap(({ issues }) => issues), ...rows.issues], true);
};

const recogniseSheet = (sheet: SheetSnapshot): Recognised => {
  if (sheet.visibility === 'veryHidden') return NOTHING;
  const grid = gridOf(sheet);
  if (looksLikeOurs(grid)) return NOTHING;
  const { tables, issues } = findTables(grid);
  const hidden = sheet.visibility === 'hidden';
  if (tables.length === 0) return hidden ? NOTHING : { sheets: [], issues };
  if (hidden) {
    return { sheets: [], issues: [issue('hiddenIndicatorSheet', 'info', { sheet: sheet.name, cell: '' })] };
  }
  return accept(tables, issues, false);
};

/** What was confirmed for other sheets, where this one has the same headings, as next year's has those of this year's. */
const sameAsConfirmed = (
  sheet: SheetSnapshot,
  confirmed: readonly ConfirmedSheet[],
): readonly ConfirmedSheet[] => {
  if (confirmed.length === 0 || sheet.visibility !== 'visible') return [];
  const grid = gridOf(sheet);
  for (const tables of grouped(confirmed, ({ sheet: name }) => name).values()) {
    const found = tables.flatMap((table) => {
      const place = placeOfSameHeadings(grid, table);
      return place
        ? [{ ...table, sheet: sheet.name, headerRow: place.header.bottom, columns: place.columns }]
        : [];
    });
    if (found.length === tables.length) return found;
  }
  return [];
};

const rolesOf = (tables: readonly Pick<RecognisedTable, 'headerRow' | 'columns'>[]): string =>
  JSON.stringify(tables.map(({ headerRow, columns }) => [headerRow, Object.entries(columns).toSorted()]));

/** A sheet that nothing was confirmed for: as it is read, or as another one with the same headings was confirmed. */
const recogniseUnconfirmed = (sheet: SheetSnapshot, confirmed: readonly ConfirmedSheet[]): Recognised => {
  const plain = recogniseSheet(sheet);
  const known = sameAsConfirmed(sheet, confirmed);
  if (known.length === 0) return plain;
  const again = recogniseConfirmed(sheet, known);
  const says = again.issues.filter(({ code }) => code !== 'confirmedRowLost');
  if (rolesOf(again.sheets) === rolesOf(plain.sheets) && known.every(({ rows = [] }) => rows.length === 0))
    return plain;
  const where = { sheet: sheet.name, cell: '' };
  return { ...again, issues: [issue('confirmedAgain', 'info', where), ...says] };
};

/** Marks of all tables together: of a measure whose parts stand on several sheets, 100. */
const marksIn = (sheets: readonly RecognisedTable[]): number =>
  sheets
    .flatMap(({ indicators }) => indicators)
    .reduce((sum, { fullMarks }) => sum + Math.round((fullMarks ?? 0) * 1e6), 0) / 1e6;

/**
 * Finds the indicator tables of a workbook: header rows, the role of each column, every indicator with its levels,
 * marks and rule, and the rows of sums. What a person confirmed for a sheet wins over recognition. A sheet that only
 * may be one is left out, with an issue that asks. Rows and columns are 1-based; time is linear in the cells.
 */
export const recogniseSheets = (
  snapshot: Snapshot,
  confirmed: readonly ConfirmedSheet[] = [],
  { ours = [] }: RecogniseOptions = {},
): Outcome<readonly RecognisedTable[]> => {
  const theirs = snapshot.sheets.filter(({ name }) => !ours.includes(name));
  const all = theirs.map((sheet) => {
    const known = confirmed.filter(({ sheet: name }) => name === sheet.name);
    return known.length > 0 ? recogniseConfirmed(sheet, known) : recogniseUnconfirmed(sheet, confirmed);
  });
  const gone = new Set(confirmed.map(({ sheet }) => sheet));
  snapshot.sheets.forEach(({ name }) => gone.delete(name));
  const sheets = all.flatMap((found) => found.sheets);
  const isWhole = USUAL_TOTALS.includes(marksIn(sheets));
  const issues = [
    ...all.flatMap((found) => found.issues).filter(({ code }) => !(isWhole && code === 'totalUnstated')),
    ...[...gone].map((name) => issue('confirmedSheetGone', 'warning', { sheet: '', cell: '' }, { name })),
  ];
  return sheets.length > 0 || issues.some(isConfirmedLost)
    ? { value: sheets, issues: issues.map(asSummary) }
    : { value: sheets, issues: [issue('noIndicatorSheet', 'error', { sheet: '', cell: '' }), ...issues] };
};
