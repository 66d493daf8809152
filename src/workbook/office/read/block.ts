import type { Range } from '../../../core/cells/address';
import type { Cell } from '../../../core/cells/cell';
import { cellKey } from '../../../core/cells/snapshot';
import { cellOf } from './cell';

/** A rectangle of cells that is being read. */
export interface Block {
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

export interface BlockContent {
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly Range[];
  /** 1-based. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

const EMPTY: BlockContent = { cells: new Map(), merges: [], hiddenRows: [], hiddenColumns: [] };

/** Asks for everything about a rectangle: values, formulas, formats, merges, what is hidden. */
export const loadBlock = (range: Excel.Range): Block => {
  range.load('rowIndex,columnIndex,values,formulas,numberFormat,valueTypes');
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  return { range, merged, rows, columns };
};

/** What came of it, after the sync; nothing where there is no such rectangle. */
export const takeBlock = ({ range, merged, rows, columns }: Block): BlockContent => {
  if (range.isNullObject) return EMPTY;
  const { rowIndex, columnIndex } = range;
  return {
    cells: cellsOf(range),
    merges: merged.isNullObject ? [] : merged.areas.items.map(placeOf),
    hiddenRows: hidden(rows.value, ({ rowHidden }) => rowHidden, rowIndex),
    hiddenColumns: hidden(columns.value, ({ columnHidden }) => columnHidden, columnIndex),
  };
};

const cellsOf = ({ rowIndex, columnIndex, values, formulas, numberFormat, valueTypes }: Excel.Range) => {
  const cells = new Map<number, Cell>();
  for (const [rowAt, row] of values.entries()) {
    for (const [columnAt, value] of row.entries()) {
      const cell = cellOf({
        value,
        formula: formulas[rowAt]?.[columnAt],
        type: valueTypes[rowAt]?.[columnAt],
        numberFormat: numberFormat[rowAt]?.[columnAt],
      });
      if (cell) cells.set(cellKey(rowIndex + rowAt + 1, columnIndex + columnAt + 1), cell);
    }
  }
  return cells;
};

export const placeOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Range => ({
  top: rowIndex + 1,
  left: columnIndex + 1,
  bottom: rowIndex + rowCount,
  right: columnIndex + columnCount,
});

const hidden = <T>(
  properties: readonly T[],
  isHidden: (property: T) => boolean | undefined,
  first: number,
): readonly number[] =>
  properties.flatMap((property, index) => (isHidden(property) === true ? [first + index + 1] : []));
