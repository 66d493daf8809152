import type { Range } from '../../../core/cells/address';
import { isCellError, type Cell } from '../../../core/cells/cell';
import { readEntry } from '../../book/entry';
import { displayText } from '../../book/display-text';
import type { CellWrite, LiveBook, LiveSheet } from '../../book/live-book';
import { cellCount, columnCount, isWholeColumns, isWholeRows, rowCount } from './address';
import type { Json } from './api-class';
import { ApiError } from './api-error';
import { invalid } from './arguments';

/** Excel reads no more cells at once. */
const MOST_CELLS = 5_000_000;

/** One value for each cell, row by row; `null` for whole rows and columns, as Excel answers. */
export const matrix = <T extends Json>(
  sheet: LiveSheet,
  range: Range,
  read: (cell: Cell, row: number, column: number) => T,
): readonly (readonly T[])[] | null => {
  if (isWholeRows(range) || isWholeColumns(range)) return null;
  if (cellCount(range) > MOST_CELLS) throw new ApiError('RangeExceedsLimit');
  return Array.from({ length: rowCount(range) }, (_, down) =>
    Array.from({ length: columnCount(range) }, (__, across) => {
      const [row, column] = [range.top + down, range.left + across];
      return read(sheet.cellAt(row, column), row, column);
    }),
  );
};

/** A value as the API tells it: blank is '', an error its text, a date its number. */
export const valueOf = ({ value }: Cell): string | number | boolean =>
  value === null ? '' : isCellError(value) ? value.error : value;

/** The formula with its `=`, or else the value. The apostrophe that keeps a text is not told. */
export const formulaOf = (cell: Cell): string | number | boolean =>
  cell.formula === undefined ? valueOf(cell) : `=${cell.formula}`;

export const valueType = ({ value, formula }: Cell): string => {
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value === null && formula === undefined ? 'Empty' : 'String';
};

export const textAt =
  (sheet: LiveSheet) =>
  (cell: Cell, row: number, column: number): string =>
    displayText(cell.value, sheet.lookAt(row, column).numberFormat);

/** What was handed over for each cell: a scalar for all of them, or a matrix of the range's own shape. */
export const spread = (range: Range, value: unknown): readonly (readonly unknown[])[] => {
  const [rows, columns] = [rowCount(range), columnCount(range)];
  if (!Array.isArray(value)) {
    if (rows * columns > MOST_CELLS) throw new ApiError('RangeExceedsLimit');
    return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));
  }
  const list: readonly unknown[] = value;
  if (list.length !== rows || !list.every((row) => Array.isArray(row) && row.length === columns)) {
    throw invalid(`the values do not have the shape of the range: ${rows} rows of ${columns}`);
  }
  return list as readonly (readonly unknown[])[];
};

/**
 * Writes values or formulas as if they were typed: text becomes what it looks like. `null` leaves a cell as it is, ''
 * empties it. Cells that a merge covers hold nothing.
 */
export const writeValues = (book: LiveBook, sheet: LiveSheet, range: Range, value: unknown): void => {
  const writes: CellWrite[] = [];
  for (const [down, row] of spread(range, value).entries()) {
    for (const [across, one] of row.entries()) {
      const at = { row: range.top + down, column: range.left + across };
      if (one === null || one === undefined) continue;
      const merge = sheet.mergeAt(at.row, at.column);
      if (merge && (merge.top !== at.row || merge.left !== at.column)) continue;
      writes.push({ ...at, ...entryOf(one, sheet.lookAt(at.row, at.column).numberFormat) });
    }
  }
  book.write(sheet, writes, 'addIn');
};

const entryOf = (value: unknown, numberFormat: string): Pick<CellWrite, 'content' | 'numberFormat'> => {
  switch (typeof value) {
    case 'string':
      return readEntry(value, numberFormat);
    case 'boolean':
      return { content: { value } };
    case 'number':
      if (!Number.isFinite(value)) throw invalid('a cell cannot hold this number');
      // no negative zero
      return { content: { value: numberFormat === '@' ? String(value) : value + 0 } };
    default:
      throw invalid('a cell holds text, a number or a truth value');
  }
};
