import type { SheetSnapshot, Snapshot } from '../cells/snapshot';
import { issue, type Outcome } from '../issue';
import { grouped } from '../grouped';
import type { ConfirmedSheet } from '../scheme/scheme';
import { asSummary } from './as-summary';
import { USUAL_TOTALS } from './check-doubts';
import { isConfirmedLost, placeOfSameHeadings } from './confirmed-place';
import { confirmedTables } from './confirmed-tables';
import { gridOf } from './grid';
import { looksLikeOurs } from './our-sheets';
import { tablesIn } from './possible-tables';
import { recognised, type Recognised } from './recognised-table';
import { sumOfKnown } from './sum-of-marks';
import type { RecognisedTable } from './understanding';

/** What recognition may be told. */
export interface RecogniseOptions {
  /** Names of the sheets that this product added to the workbook; they are never indicator sheets. */
  readonly ours?: readonly string[];
}

const NOTHING: Recognised = { sheets: [], issues: [] };

const recogniseSheet = (sheet: SheetSnapshot): Recognised => {
  if (sheet.visibility === 'veryHidden') return NOTHING;
  if (looksLikeOurs(gridOf(sheet))) return NOTHING;
  const { tables, issues } = tablesIn(sheet);
  const hidden = sheet.visibility === 'hidden';
  if (tables.length === 0) return hidden ? NOTHING : { sheets: [], issues };
  if (hidden) {
    return { sheets: [], issues: [issue('hiddenIndicatorSheet', 'info', { sheet: sheet.name, cell: '' })] };
  }
  return recognised(tables, issues);
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
  const again = confirmedTables(sheet, known);
  const says = again.issues.filter(({ code }) => code !== 'confirmedRowLost');
  const sheets = again.sheets.map((table) => ({ ...table, said: { ...table.said, lost: [] } }));
  if (rolesOf(again.sheets) === rolesOf(plain.sheets) && known.every(({ rows = [] }) => rows.length === 0))
    return plain;
  const where = { sheet: sheet.name, cell: '' };
  return { sheets, issues: [issue('confirmedAgain', 'info', where), ...says] };
};

/** Marks of all tables together: of a measure whose parts stand on several sheets, 100. */
const marksIn = (sheets: readonly RecognisedTable[]): number =>
  sumOfKnown(sheets.flatMap(({ indicators }) => indicators.map(({ fullMarks }) => fullMarks))).toNumber();

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
    return known.length > 0 ? confirmedTables(sheet, known) : recogniseUnconfirmed(sheet, confirmed);
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
