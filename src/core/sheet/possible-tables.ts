import { remembered } from '../cells/remembered';
import type { SheetSnapshot } from '../cells/snapshot';
import type { ConfirmedSheet } from '../scheme/scheme';
import { asSummary } from './as-summary';
import { findTables } from './find-tables';
import { gridOf } from './grid';

/** The tables of a sheet, and what may be tables of it, as `findTables` tells them. */
export const tablesIn = remembered((sheet: SheetSnapshot) => findTables(gridOf(sheet)));

/**
 * The possible tables of a sheet that a person is asked about, from the top: header row and the columns whose roles are
 * certain. The role that is asked about is left out, so that naming its column completes it.
 */
export const proposedTables = (sheet: SheetSnapshot): readonly ConfirmedSheet[] => {
  const { tables, possible } = tablesIn(sheet);
  const asked =
    tables.length === 0
      ? possible.slice(0, 1)
      : possible.filter(({ issues }) => issues.some((one) => asSummary(one).severity !== 'info'));
  return asked.map(({ header, columns }) => ({
    sheet: sheet.name,
    headerRow: header.bottom,
    columns,
    headings: {},
  }));
};
