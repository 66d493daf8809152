import type { SheetSnapshot, Snapshot } from '../cells/snapshot';
import { sheetNamed } from '../cells/snapshot';
import { grouped } from '../grouped';
import { issue, type Outcome } from '../issue';
import type { ConfirmedSheet } from '../scheme/scheme';
import { placeOfSameHeadings } from '../sheet/confirmed-place';
import { gridOf } from '../sheet/grid';
import { recogniseSheets } from '../sheet/recognise';
import type { RecognisedTable } from '../sheet/understanding';

/** A table with the sheet on which it stands. */
export interface PlacedRecognised {
  readonly table: RecognisedTable;
  readonly sheet: SheetSnapshot;
}

/** What was confirmed for a sheet last year, where this sheet has the same headings; undefined where it has not. */
const carriedTo = (
  sheet: SheetSnapshot,
  tables: readonly ConfirmedSheet[],
): readonly ConfirmedSheet[] | undefined => {
  const grid = gridOf(sheet);
  const found = tables.flatMap((known) => {
    const place = placeOfSameHeadings(grid, known);
    return place
      ? [{ ...known, sheet: sheet.name, headerRow: place.header.bottom, columns: place.columns }]
      : [];
  });
  return found.length === tables.length && found.length > 0 ? found : undefined;
};

/**
 * The indicator tables of this year's workbook, their columns and rows as persons confirmed them last year: of the sheet of
 * the same name, or of one that has the same headings. A sheet without either is recognised by itself, and
 * `newYearColumnsAnew` says so.
 */
export const carriedTables = (
  current: Snapshot,
  confirmed: readonly ConfirmedSheet[],
): Outcome<readonly PlacedRecognised[]> => {
  const lastSheets = [...grouped(confirmed, ({ sheet }) => sheet)];
  const carried = current.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap((sheet) => {
      const nameFirst = lastSheets.toSorted(
        ([a], [b]) => Number(b === sheet.name) - Number(a === sheet.name),
      );
      for (const [, tables] of nameFirst) {
        const found = carriedTo(sheet, tables);
        if (found) return found;
      }
      return [];
    });
  const { value, issues } = recogniseSheets(current, carried);
  const known = new Set(carried.map(({ sheet }) => sheet));
  const anew = new Set(value.map(({ sheet }) => sheet).filter((sheet) => !known.has(sheet)));
  return {
    value: value.flatMap((table) => {
      const sheet = sheetNamed(current, table.sheet);
      return sheet ? [{ table, sheet }] : [];
    }),
    issues: [
      ...issues,
      ...[...anew].map((sheet) => issue('newYearColumnsAnew', 'warning', { sheet, cell: '' })),
    ],
  };
};
