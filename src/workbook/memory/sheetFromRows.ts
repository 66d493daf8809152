import type { Cell, CellValue } from '../../core/cells/cell';
import { cellKey, type SheetSnapshot } from '../../core/cells/snapshot';

/** What stands in a place of a row: a plain value, or a cell where a formula or a number format matters. */
export type RowItem = CellValue | Cell;

const isCell = (item: RowItem): item is Cell => typeof item === 'object' && item !== null && 'value' in item;

/**
 * A sheet from rows of values, the first one being row 1 and its first item column A. `null` is blank. Anything else
 * about the sheet goes into `rest`.
 */
export const sheetFromRows = (
  name: string,
  rows: readonly (readonly RowItem[])[],
  rest: Partial<Omit<SheetSnapshot, 'name' | 'cells' | 'lastRow' | 'lastColumn'>> = {},
): SheetSnapshot => {
  const cells = new Map<number, Cell>();
  for (const [row, items] of rows.entries()) {
    for (const [column, item] of items.entries()) {
      const cell = isCell(item) ? item : { value: item };
      if (cell.value !== null || cell.formula !== undefined) cells.set(cellKey(row + 1, column + 1), cell);
    }
  }
  return { ...BLANK_SHEET, ...rest, name, cells, ...lastCell(cells) };
};

const BLANK_SHEET: Omit<SheetSnapshot, 'name' | 'cells' | 'lastRow' | 'lastColumn'> = {
  visibility: 'visible',
  merges: [],
  comments: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  protected: false,
};

/** The last row and column in use. */
export const lastCell = (cells: ReadonlyMap<number, Cell>): Pick<SheetSnapshot, 'lastRow' | 'lastColumn'> => {
  let lastRow = 0;
  let lastColumn = 0;
  for (const key of cells.keys()) {
    lastRow = Math.max(lastRow, Math.floor(key / 16_384));
    lastColumn = Math.max(lastColumn, (key % 16_384) + 1);
  }
  return { lastRow, lastColumn };
};
