import type { SheetSnapshot, Snapshot } from '../cells/snapshot';
import { issue, type Issue, type Outcome } from '../issue';
import type { ConfirmedSheet } from '../scheme/scheme';
import { checkTable } from './check-table';
import { confirmedPlace, isConfirmedLost } from './confirmed-place';
import { gridOf, type Grid } from './grid';
import type { Indicator, IndicatorSheet } from './indicator';
import { looksLikeOurs } from './our-sheets';
import { readTable } from './read-table';
import { findTable } from './find-table';
import type { Draft, Table } from './table';
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

const sheetOf = (grid: Grid, table: Table): IndicatorSheet => ({
  sheet: grid.name,
  headerRow: table.header.bottom,
  columns: table.columns,
  indicators: table.drafts.map(indicatorOf),
  subtotals: table.sums
    .filter(({ kind }) => kind === 'subtotal')
    .map(({ row, fullMarks }) => ({ row, fullMarks })),
  totals: table.sums.filter(({ kind }) => kind === 'total').map(({ row, fullMarks }) => ({ row, fullMarks })),
  unit: unitName(grid, table.header.top, table.drafts.at(-1)?.row ?? table.header.bottom),
});

type Recognised = { readonly sheets: readonly IndicatorSheet[]; readonly issues: readonly Issue[] };

const NOTHING: Recognised = { sheets: [], issues: [] };

const accept = (grid: Grid, table: Table, issues: readonly Issue[]): Recognised => ({
  sheets: [sheetOf(grid, table)],
  issues: [...issues, ...checkTable(grid, table)],
});

const recogniseConfirmed = (sheet: SheetSnapshot, confirmed: ConfirmedSheet): Recognised => {
  const grid = gridOf(sheet);
  const { value: place, issues } = confirmedPlace(grid, confirmed);
  return place ? accept(grid, readTable(grid, place.header, place.columns), issues) : { sheets: [], issues };
};

const recogniseSheet = (sheet: SheetSnapshot): Recognised => {
  if (sheet.visibility === 'veryHidden') return NOTHING;
  const grid = gridOf(sheet);
  if (looksLikeOurs(grid)) return NOTHING;
  const found = findTable(grid);
  if (found.kind === 'none') return NOTHING;
  if (found.kind === 'unsure')
    return { sheets: [], issues: sheet.visibility === 'hidden' ? [] : found.issues };
  if (sheet.visibility === 'hidden') {
    return { sheets: [], issues: [issue('hiddenIndicatorSheet', 'info', { sheet: sheet.name, cell: '' })] };
  }
  return accept(grid, found.table, found.issues);
};

/** Beside a sheet that was found, one that only may be an indicator sheet (a summary of the sections, say) is an aside. */
const asAside = (found: Issue): Issue =>
  found.code === 'indicatorSheetUnsure' ? { ...found, severity: 'info' } : found;

/**
 * Finds the indicator sheets of a workbook: header rows, the role of each column, every indicator with its levels,
 * marks and rule, and the rows of sums. What a person confirmed for a sheet wins over recognition. A sheet that only
 * may be one is left out, with an issue that asks. Rows and columns are 1-based; time is linear in the cells.
 */
export const recogniseSheets = (
  snapshot: Snapshot,
  confirmed: readonly ConfirmedSheet[] = [],
  { ours = [] }: RecogniseOptions = {},
): Outcome<readonly IndicatorSheet[]> => {
  const all = snapshot.sheets
    .filter(({ name }) => !ours.includes(name))
    .map((sheet) => {
      const known = confirmed.find(({ sheet: name }) => name === sheet.name);
      return known ? recogniseConfirmed(sheet, known) : recogniseSheet(sheet);
    });
  const sheets = all.flatMap((found) => found.sheets);
  const issues = all.flatMap((found) => found.issues);
  return sheets.length > 0 || issues.some(isConfirmedLost)
    ? { value: sheets, issues: issues.map(asAside) }
    : { value: sheets, issues: [issue('noIndicatorSheet', 'error', { sheet: '', cell: '' }), ...issues] };
};
