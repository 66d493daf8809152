import type { Cell, CellValue } from '../../cells/cell';
import type { SheetContent } from '../../cells/edit';
import { cellKey, type SheetSnapshot, type Snapshot } from '../../cells/snapshot';

/** The values of single cells, in A1 terms of row and column, that stand in place of what was written. */
export type Typed = readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];

/** A sheet as it reads back after it was written: formulas with their cached values, dates as serials. */
export const snapshotOf = (content: SheetContent, typed: Typed = []): Snapshot => {
  const cells = new Map<number, Cell>();
  for (const { row, column, content: written, style } of content.cells) {
    const date = style.numberFormat?.includes('yyyy') ? { date: true as const } : {};
    switch (written.kind) {
      case 'blank':
        break;
      case 'number':
        cells.set(cellKey(row, column), { value: written.number, ...date });
        break;
      case 'text':
        cells.set(cellKey(row, column), { value: written.text });
        break;
      case 'boolean':
        cells.set(cellKey(row, column), { value: written.boolean });
        break;
      case 'formula':
        cells.set(cellKey(row, column), { value: written.cached, formula: written.formula, ...date });
    }
  }
  for (const { row, column, value } of typed) {
    if (value === null) cells.delete(cellKey(row, column));
    else cells.set(cellKey(row, column), { value });
  }
  const positions = [...cells.keys()];
  const sheet: SheetSnapshot = {
    name: content.name,
    visibility: 'visible',
    cells,
    merges: content.merges,
    comments: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    lastRow: Math.max(0, ...positions.map((key) => Math.floor(key / 16_384))),
    lastColumn: Math.max(0, ...positions.map((key) => (key % 16_384) + 1)),
    protected: false,
  };
  return { sheets: [sheet], names: [] };
};

/** The snapshot's first sheet with blank rows inserted before `row`, as a person inserts them. */
export const withRowsInserted = (snapshot: Snapshot, row: number, count = 1): Snapshot => {
  const [sheet, ...others] = snapshot.sheets;
  if (!sheet) return snapshot;
  const cells = new Map(
    [...sheet.cells].map(
      ([key, cell]) => [key < cellKey(row, 1) ? key : key + count * 16_384, cell] as const,
    ),
  );
  return { ...snapshot, sheets: [{ ...sheet, cells, lastRow: sheet.lastRow + count }, ...others] };
};
