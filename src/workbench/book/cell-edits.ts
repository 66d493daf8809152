import { MAX_COLUMN, MAX_ROW, contains, type CellRef, type Range } from '../../core/cells/address';
import type { Cell } from '../../core/cells/cell';
import { cellKey, keyToRef } from '../../core/cells/snapshot';
import { cellsOf, placeOf, requireUnlocked, type BookState } from './book-state';
import { BookRefusal, type CellWrite, type Origin } from './live-book';
import type { CellLook, LookChange } from './look';
import type { SheetState } from './sheet-state';

const wholeRows = ({ left, right }: Range): boolean => left === 1 && right === MAX_COLUMN;
const wholeColumns = ({ top, bottom }: Range): boolean => top === 1 && bottom === MAX_ROW;
const isWholeSheet = (range: Range): boolean => wholeRows(range) && wholeColumns(range);

/** Writes cells, all or none. */
export const writeCells = (
  book: BookState,
  sheet: SheetState,
  cells: readonly CellWrite[],
  origin: Origin,
): void => {
  if (cells.length === 0) return;
  requireWritable(sheet, cells);
  for (const { row, column, content, numberFormat } of cells) {
    const key = cellKey(row, column);
    putCell(sheet, key, 'formula' in content ? { value: null, formula: content.formula } : content);
    if (numberFormat !== undefined) restyle(book, sheet, key, { numberFormat });
  }
  finish(
    book,
    sheet,
    cells.map(({ row, column }) => cellKey(row, column)),
  );
  book.tell({ kind: 'cells', sheet, ranges: [rangeAround(cells)], origin });
};

/** Empties cells; looks stay. */
export const eraseCells = (book: BookState, sheet: SheetState, range: Range, origin: Origin): void => {
  const keys = filledKeys(sheet, range);
  requireWritable(sheet, keys.map(keyToRef));
  for (const key of keys) putCell(sheet, key, { value: null });
  if (sheet.origin && isWholeSheet(range)) sheet.origin.contentsCleared = true;
  finish(book, sheet, keys);
  book.tell({ kind: 'cells', sheet, ranges: [range], origin });
};

/** Gives cells back the look of cells that nobody has formatted. Merges within go too, as in Excel. */
export const clearLooks = (book: BookState, sheet: SheetState, range: Range): void => {
  requireFormatting(sheet, range);
  for (const key of [...keysWithin(sheet.looks, range)]) sheet.looks.delete(key);
  for (const [rows, list] of [
    [true, sheet.rowLooks],
    [false, sheet.columnLooks],
  ] as const) {
    const [from, to] = rows ? [range.top, range.bottom] : [range.left, range.right];
    if (rows ? wholeRows(range) : wholeColumns(range)) {
      for (const number of [...list.keys()]) if (number >= from && number <= to) list.delete(number);
    }
  }
  const inherits = sheet.rowLooks.size + sheet.columnLooks.size > 0;
  if (inherits && !isWholeSheet(range)) {
    for (const { row, column } of cellsOf(withinUse(sheet, range))) {
      if (sheet.lookAt(row, column) !== book.looks.plain)
        sheet.looks.set(cellKey(row, column), book.looks.plain);
    }
  }
  for (const { row, column } of cellsOf(withinUse(sheet, range))) sheet.restyled.add(cellKey(row, column));
  if (sheet.origin && isWholeSheet(range)) sheet.origin.looksCleared = true;
  sheet.forgetUsedRange();
  book.tell({ kind: 'looks', sheet, range });
};

export const changeLooks = (book: BookState, sheet: SheetState, range: Range, change: LookChange): void => {
  requireFormatting(sheet, range);
  if (wholeRows(range) || wholeColumns(range)) {
    throw new BookRefusal('notSupported', 'formats of whole rows and columns');
  }
  for (const { row, column } of cellsOf(range)) restyle(book, sheet, cellKey(row, column), change);
  sheet.forgetUsedRange();
  book.tell({ kind: 'looks', sheet, range });
};

/** Gives the cells of `to` the looks of `from`, repeated as often as they fit. */
export const copyLooks = (
  book: BookState,
  from: { readonly sheet: SheetState; readonly range: Range },
  sheet: SheetState,
  to: Range,
): void => {
  requireFormatting(sheet, to);
  const height = from.range.bottom - from.range.top + 1;
  const width = from.range.right - from.range.left + 1;
  const looks = new Map<number, CellLook>();
  for (const { row, column } of cellsOf(to)) {
    const source = {
      row: from.range.top + ((row - to.top) % height),
      column: from.range.left + ((column - to.left) % width),
    };
    looks.set(cellKey(row, column), from.sheet.lookAt(source.row, source.column));
  }
  for (const [key, look] of looks) {
    sheet.looks.set(key, look);
    sheet.restyled.add(key);
  }
  sheet.forgetUsedRange();
  book.tell({ kind: 'looks', sheet, range: to });
};

/** Formulas whose references follow what was moved; they do so in locked cells too. */
export const rewriteFormulas = (
  book: BookState,
  sheet: SheetState,
  formulas: ReadonlyMap<number, string>,
): void => {
  if (formulas.size === 0) return;
  for (const [key, formula] of formulas)
    putCell(sheet, key, { value: sheet.cells.get(key)?.value ?? null, formula });
  finish(book, sheet, formulas.keys());
  const ranges = [rangeAround([...formulas.keys()].map(keyToRef))];
  book.tell({ kind: 'cells', sheet, ranges, origin: 'user' });
};

/** Refuses locked cells and parts of array formulas. */
export const requireWritable = (sheet: SheetState, cells: readonly CellRef[]): void => {
  requireUnlocked(sheet, cells);
  requireNoArray(sheet, cells);
};

/** The cells of a range with something in them. */
export const filledKeys = (sheet: SheetState, range: Range): readonly number[] => [
  ...keysWithin(sheet.cells, range),
];

/** Cells as they stand, to be put back by `restoreCells`. */
export type CellMemory = ReadonlyMap<
  number,
  { readonly cell: Cell | undefined; readonly look: CellLook | undefined }
>;

export const rememberCells = (sheet: SheetState, keys: Iterable<number>): CellMemory =>
  new Map([...keys].map((key) => [key, { cell: sheet.cells.get(key), look: sheet.looks.get(key) }]));

export const restoreCells = (book: BookState, sheet: SheetState, memory: CellMemory): void => {
  if (memory.size === 0) return;
  for (const [key, { cell, look }] of memory) {
    putCell(sheet, key, cell ?? { value: null });
    if (look) sheet.looks.set(key, look);
    else sheet.looks.delete(key);
    sheet.restyled.add(key);
  }
  finish(book, sheet, memory.keys());
  const ranges = [rangeAround([...memory.keys()].map(keyToRef))];
  book.tell({ kind: 'cells', sheet, ranges, origin: 'user' });
};

const putCell = (sheet: SheetState, key: number, cell: Cell): void => {
  const isBlank = cell.formula === undefined && (cell.value === null || cell.value === '');
  if (isBlank) sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
  sheet.written.add(key);
};

const restyle = (book: BookState, sheet: SheetState, key: number, change: LookChange): void => {
  const { row, column } = keyToRef(key);
  sheet.looks.set(key, book.looks.withChange(sheet.lookAt(row, column), change));
  sheet.restyled.add(key);
};

const finish = (book: BookState, sheet: SheetState, keys: Iterable<number>): void => {
  sheet.forgetUsedRange();
  book.calculation.note(sheet, keys);
};

const requireNoArray = (sheet: SheetState, cells: readonly CellRef[]): void => {
  for (const cell of sheet.cells.values()) {
    const { array } = cell;
    const hit = array && cells.find((at) => contains(array, at));
    if (hit) throw new BookRefusal('arrayFormula', placeOf(sheet, hit));
  }
};

/** A protected sheet lets nothing be formatted unless it says so. */
const requireFormatting = (sheet: SheetState, range: Range): void => {
  if (sheet.protection && sheet.protection.options['allowFormatCells'] !== true) {
    throw new BookRefusal('locked', placeOf(sheet, { row: range.top, column: range.left }));
  }
};

const withinUse = (sheet: SheetState, range: Range): Range => {
  const used = sheet.usedRange();
  return {
    top: range.top,
    left: range.left,
    bottom: Math.min(range.bottom, used?.bottom ?? 0),
    right: Math.min(range.right, used?.right ?? 0),
  };
};

function* keysWithin(cells: ReadonlyMap<number, unknown>, range: Range): Generator<number> {
  const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (count < cells.size) {
    for (const { row, column } of cellsOf(range)) {
      if (cells.has(cellKey(row, column))) yield cellKey(row, column);
    }
    return;
  }
  for (const key of cells.keys()) if (contains(range, keyToRef(key))) yield key;
}

/** The smallest range with all of the cells. */
export const rangeAround = (cells: readonly CellRef[]): Range => {
  const [first = { row: 1, column: 1 }] = cells;
  let [top, left, bottom, right] = [first.row, first.column, first.row, first.column];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
};
