import { MAX_COLUMN, MAX_ROW, type CellRef, type Range } from '../../core/cells/address';
import type { PrintSetup } from '../../core/cells/edit';
import { checkSheetName } from '../../workbook/sheetName';
import { placeOf, type BookState } from './book-state';
import {
  BookRefusal,
  type ColumnLayout,
  type LiveSheet,
  type RowLayout,
  type SheetLayout,
} from './live-book';
import { SheetState } from './sheet-state';

const PLAIN_PRINT: PrintSetup = {
  paper: 'A4',
  orientation: 'portrait',
  pagesHigh: 0,
  centerHorizontally: false,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 },
};

export const PLAIN_LAYOUT: SheetLayout = {
  showGridLines: true,
  freezeAt: undefined,
  autoFilter: undefined,
  validations: [],
  conditionalFills: [],
  dataBars: [],
  print: PLAIN_PRINT,
};

export const addSheet = (book: BookState, name = freeName(book)): SheetState => {
  requireSheetName(book, name);
  const sheet = new SheetState(book.freshId(), name, book.looks.plain, PLAIN_LAYOUT);
  book.sheets = [...book.sheets, sheet];
  book.tell({ kind: 'sheetAdded', sheet });
  return sheet;
};

export const removeSheet = (book: BookState, sheet: SheetState): void => {
  const left = book.sheets.filter((one) => one !== sheet);
  requireVisible(left);
  const position = book.sheets.indexOf(sheet);
  const keys = [...sheet.cells.keys()];
  book.calculation.note(sheet, keys);
  book.sheets = left;
  book.names = book.names.filter((name) => name.sheet !== sheet);
  if (book.activeSheet === sheet) {
    const next =
      left.slice(position).find(({ visibility }) => visibility === 'visible') ??
      left.findLast(({ visibility }) => visibility === 'visible');
    if (next) book.activeSheet = next;
    book.tell({ kind: 'sheetRemoved', sheet });
    book.tell({ kind: 'activated', sheet: book.activeSheet, before: sheet });
  } else book.tell({ kind: 'sheetRemoved', sheet });
};

export const renameSheet = (book: BookState, sheet: SheetState, name: string): void => {
  if (sheet.name === name) return;
  // formulas would have to follow
  if (sheet.origin) throw new BookRefusal('notSupported', 'a new name for a sheet of the file');
  if (sheet.name.toLowerCase() !== name.toLowerCase()) requireSheetName(book, name);
  sheet.name = name;
  book.tell({ kind: 'tabs' });
};

/** 0-based. Sheets of the file keep their order among one another. */
export const moveSheet = (book: BookState, sheet: SheetState, position: number): void => {
  if (position < 0 || position >= book.sheets.length) throw new RangeError(`no position ${position}`);
  const moved = book.sheets.filter((one) => one !== sheet).toSpliced(position, 0, sheet);
  const ofFile = (list: readonly SheetState[]): string =>
    list.flatMap(({ origin }) => (origin ? [origin.name] : [])).join('/');
  if (ofFile(moved) !== ofFile(book.sheets)) {
    throw new BookRefusal('notSupported', 'another order of the sheets of the file');
  }
  book.sheets = moved;
  book.tell({ kind: 'tabs' });
};

export const setVisibility = (
  book: BookState,
  sheet: SheetState,
  visibility: LiveSheet['visibility'],
): void => {
  if (visibility === sheet.visibility) return;
  if (visibility !== 'visible') requireVisible(book.sheets.filter((one) => one !== sheet));
  sheet.visibility = visibility;
  if (book.activeSheet === sheet && visibility !== 'visible') {
    const next = book.sheets.find((one) => one.visibility === 'visible');
    if (next) activate(book, next);
  }
  book.tell({ kind: 'tabs' });
};

export const activate = (book: BookState, sheet: SheetState): void => {
  const before = book.activeSheet;
  if (before === sheet) return;
  book.activeSheet = sheet;
  book.tell({ kind: 'activated', sheet, before });
};

export const select = (
  book: BookState,
  sheet: SheetState,
  ranges: readonly Range[],
  active?: CellRef,
): void => {
  const [first] = ranges;
  if (!first) throw new RangeError('a selection has a range at least');
  activate(book, sheet);
  sheet.selection = { ranges, active: active ?? { row: first.top, column: first.left } };
  book.tell({ kind: 'selection', sheet });
};

export const mergeCells = (book: BookState, sheet: SheetState, range: Range): void => {
  requireLayout(sheet);
  const apart = sheet.merges.filter((merge) => !overlaps(merge, range));
  sheet.merges = [...apart, range];
  laidOut(book, sheet);
};

export const unmergeCells = (book: BookState, sheet: SheetState, range: Range): void => {
  requireLayout(sheet);
  const left = sheet.merges.filter((merge) => !overlaps(merge, range));
  if (left.length === sheet.merges.length) return;
  sheet.merges = left;
  laidOut(book, sheet);
};

export const setColumns = (
  book: BookState,
  sheet: SheetState,
  from: number,
  to: number,
  change: Partial<ColumnLayout>,
): void => {
  requireLayout(sheet, 'allowFormatColumns');
  if ('width' in change && change.width === undefined) {
    for (const [column, { width: _, ...rest }] of within(sheet.columns, from, to)) {
      sheet.columns.set(column, rest);
      sheet.widened.add(column);
    }
    return book.tell({ kind: 'layout', sheet });
  }
  for (let column = from; column <= Math.min(to, MAX_COLUMN); column += 1) {
    sheet.columns.set(column, { ...sheet.columns.get(column), ...change });
    if (change.width !== undefined) sheet.widened.add(column);
  }
  if (change.hidden !== undefined && sheet.origin) sheet.origin.laidOut = true;
  book.tell({ kind: 'layout', sheet });
};

export const setRows = (
  book: BookState,
  sheet: SheetState,
  from: number,
  to: number,
  change: Partial<RowLayout>,
): void => {
  requireLayout(sheet, 'allowFormatRows');
  if ('height' in change && change.height === undefined) {
    const there = within(sheet.rows, from, to);
    for (const [row, { hidden }] of there) sheet.rows.set(row, hidden === undefined ? {} : { hidden });
    if (there.length > 0) laidOut(book, sheet);
    return;
  }
  for (let row = from; row <= Math.min(to, MAX_ROW); row += 1) {
    sheet.rows.set(row, { ...sheet.rows.get(row), ...change });
  }
  laidOut(book, sheet);
};

export const arrange = (book: BookState, sheet: SheetState, change: Partial<SheetLayout>): void => {
  requireLayout(sheet);
  sheet.layout = { ...sheet.layout, ...change };
  laidOut(book, sheet);
};

/** The columns or rows from one to another that have something of their own; whole sheets are asked for too. */
const within = <T>(layouts: ReadonlyMap<number, T>, from: number, to: number): readonly [number, T][] =>
  [...layouts].filter(([number]) => number >= from && number <= to);

const laidOut = (book: BookState, sheet: SheetState): void => {
  if (sheet.origin) sheet.origin.laidOut = true;
  book.tell({ kind: 'layout', sheet });
};

/** Merges lie apart. */
const overlaps = (one: Range, other: Range): boolean =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;

const requireLayout = (sheet: SheetState, permission?: string): void => {
  if (!sheet.protection || (permission && sheet.protection.options[permission] === true)) return;
  throw new BookRefusal('locked', placeOf(sheet, { row: 1, column: 1 }));
};

const requireVisible = (sheets: readonly SheetState[]): void => {
  if (!sheets.some(({ visibility }) => visibility === 'visible')) throw new BookRefusal('lastVisibleSheet');
};

const requireSheetName = (book: BookState, name: string): void => {
  try {
    checkSheetName(name);
  } catch {
    throw new BookRefusal('badSheetName', name);
  }
  if (book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new BookRefusal('sheetNameTaken', name);
  }
};

const freeName = ({ sheets }: BookState): string => {
  for (let number = sheets.length + 1; ; number += 1) {
    const name = `Sheet${number}`;
    if (!sheets.some((sheet) => sheet.name === name)) return name;
  }
};
