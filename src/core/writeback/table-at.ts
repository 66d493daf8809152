import { remembered } from '../cells/remembered';
import type { SheetSnapshot } from '../cells/snapshot';
import { grouped } from '../grouped';
import type { IndicatorSheet } from '../sheet/indicator';

/** A table with the sheet on which it stands. */
export interface PlacedTable {
  readonly table: IndicatorSheet;
  readonly sheet: SheetSnapshot;
}

const fromBelow = remembered((tables: readonly PlacedTable[]) =>
  grouped(
    tables.toSorted((a, b) => b.table.headerRow - a.table.headerRow),
    ({ table }) => table.sheet,
  ),
);

/** The table that a row (1-based) of a sheet belongs to: that of the nearest header above. */
export const tableAt = (
  tables: readonly PlacedTable[],
  sheet: string,
  row: number,
): PlacedTable | undefined =>
  fromBelow(tables)
    .get(sheet)
    ?.find(({ table }) => table.headerRow < row);
