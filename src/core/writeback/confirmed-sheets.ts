import type { SheetSnapshot } from '../cells/snapshot';
import type { ConfirmedSheet } from '../scheme/scheme';
import { roleHeadings } from '../sheet/confirmed-place';
import { withAddedHeadings, type ResultColumns } from './result-columns';

/** What persons confirmed: as 考核方案 records it, but for the sheets that were corrected since. */
export const confirmedSheets = (
  recordedSheets: readonly ConfirmedSheet[],
  corrected: readonly ConfirmedSheet[],
): readonly ConfirmedSheet[] => {
  const names = new Set(corrected.map(({ sheet }) => sheet));
  return [...recordedSheets.filter(({ sheet }) => !names.has(sheet)), ...corrected];
};

/** What the scheme records of an indicator table, so that it is found again and read the same. */
export const recorded = (place: ResultColumns & { readonly sheet: SheetSnapshot }): ConfirmedSheet => {
  const { sheet, headerRow, columns, said } = place.table;
  const headings = roleHeadings(withAddedHeadings(place.sheet, place), headerRow, columns);
  const rows = [...said.found, ...said.lost];
  return {
    sheet,
    headerRow,
    columns,
    headings,
    ...(said.marksGroup !== undefined && { marksGroup: said.marksGroup }),
    ...(rows.length > 0 && { rows }),
  };
};
