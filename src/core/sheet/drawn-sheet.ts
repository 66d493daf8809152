import { parseA1, parseRange, type Range } from '../cells/address';
import type { Cell } from '../cells/cell';
import { cellKey, type SheetSnapshot, type Snapshot } from '../cells/snapshot';

/** A cell as tests draw it: blank, a value, or a whole cell with its formula or format. */
export type DrawnCell = null | string | number | Cell;

export interface DrawnSheet {
  readonly name?: string;
  /** The first row's cells, then the next row's; `null` and `''` are blank. */
  readonly rows: readonly (readonly DrawnCell[])[];
  /** `A3:A5` */
  readonly merges?: readonly string[];
  /** Where the first cell stands. */
  readonly at?: string;
  readonly visibility?: SheetSnapshot['visibility'];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

const rangeOf = (text: string): Range => {
  const range = parseRange(text);
  if (!range) throw new Error(`no range: ${text}`);
  return range;
};

/** A sheet for a test. */
export const drawSheet = ({
  name = '评分表',
  rows,
  merges = [],
  at = 'A1',
  visibility = 'visible',
  hiddenRows = [],
  hiddenColumns = [],
}: DrawnSheet): SheetSnapshot => {
  const origin = parseA1(at) ?? { row: 1, column: 1 };
  const cells = new Map<number, Cell>();
  let lastRow = 0;
  let lastColumn = 0;
  rows.forEach((drawn, down) =>
    drawn.forEach((cell, across) => {
      if (cell === null || cell === '') return;
      const row = origin.row + down;
      const column = origin.column + across;
      cells.set(cellKey(row, column), typeof cell === 'object' ? cell : { value: cell });
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }),
  );
  return {
    name,
    visibility,
    cells,
    merges: merges.map(rangeOf),
    comments: [],
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    lastRow,
    lastColumn,
    protected: false,
  };
};

/** The same workbook as other objects, of which nothing is remembered yet: what a measurement must read anew. */
export const readAnew = (workbook: Snapshot): Snapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet })),
});

/** A workbook of such sheets. */
export const drawWorkbook = (...sheets: readonly DrawnSheet[]): Snapshot => ({
  sheets: sheets.map(drawSheet),
  names: [],
});
