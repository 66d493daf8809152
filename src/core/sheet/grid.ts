import type { Range } from '../cells/address';
import { cellText, type Cell } from '../cells/cell';
import { mergeFinder } from '../cells/merges';
import { keyToRef, type SheetSnapshot } from '../cells/snapshot';

/** A sheet with its merges and rows indexed, so that a walk over it takes time linear in its cells. 1-based. */
export interface Grid {
  readonly name: string;
  readonly sheet: SheetSnapshot;
  /** Rows in which something stands, ascending. */
  readonly rows: readonly number[];
  /** Columns of a row in which something stands, ascending. */
  readonly columnsOf: (row: number) => readonly number[];
  /** The cell itself; blank inside a merge, but for its first cell. */
  readonly own: (row: number, column: number) => Cell;
  /** The cell whose content is seen here: the first one of a merge. */
  readonly seen: (row: number, column: number) => Cell;
  readonly mergeAt: (row: number, column: number) => Range | undefined;
}

/** Trimmed text of a cell; '' for blank and errors. */
export const textOf = (cell: Cell): string => cellText(cell.value).trim();

/** Nothing stands in the cell: no value, or white space only. A formula without a cached value counts as something. */
export const isBlank = ({ value, formula }: Cell): boolean =>
  formula === undefined && (value === null || (typeof value === 'string' && value.trim() === ''));

/** A row: the columns in which something stands, ascending, and the cells by column. */
interface Line {
  readonly columns: number[];
  readonly cells: Cell[];
}

const BLANK: Cell = { value: null };
const NO_COLUMNS: readonly number[] = [];

const linesOf = (sheet: SheetSnapshot): Map<number, Line> => {
  const lines = new Map<number, Line>();
  for (const [key, cell] of sheet.cells) {
    if (isBlank(cell)) continue;
    const { row, column } = keyToRef(key);
    let line = lines.get(row);
    if (!line) lines.set(row, (line = { columns: [], cells: [] }));
    line.columns.push(column);
    line.cells[column] = cell;
  }
  for (const { columns } of lines.values()) columns.sort((a, b) => a - b);
  return lines;
};

/** The part of a sheet that ends in a row. */
export const gridUpTo = (grid: Grid, lastRow: number): Grid =>
  lastRow >= (grid.rows.at(-1) ?? 0) ? grid : { ...grid, rows: grid.rows.filter((row) => row <= lastRow) };

/** Indexes a sheet; O(cells + merges). */
export const gridOf = (sheet: SheetSnapshot): Grid => {
  const lines = linesOf(sheet);
  const own = (row: number, column: number): Cell => lines.get(row)?.cells[column] ?? BLANK;
  const mergeAt = mergeFinder(sheet.merges, sheet.lastColumn);
  return {
    name: sheet.name,
    sheet,
    rows: [...lines.keys()].sort((a, b) => a - b),
    columnsOf: (row) => lines.get(row)?.columns ?? NO_COLUMNS,
    own,
    seen: (row, column) => {
      const merge = mergeAt(row, column);
      return merge ? own(merge.top, merge.left) : own(row, column);
    },
    mergeAt,
  };
};
