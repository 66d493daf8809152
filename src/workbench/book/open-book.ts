import type { CellComment } from '../../core/cells/snapshot';
import type { Cell } from '../../core/cells/cell';
import { readParts } from '../../workbook/ooxml/openPackage';
import { readDisplay, type BookDisplay } from '../../workbook/ooxml/read/display';
import { readSnapshot } from '../../workbook/ooxml/read/snapshot';
import { Book } from './book';
import { BookState } from './book-state';
import type { LiveBook, LiveComment } from './live-book';
import type { CellLook } from './look';
import { protectionOf } from './protection';
import { SheetState } from './sheet-state';

export interface OpenBookOptions {
  readonly fileName?: string;
  /** Who sits here: the author of comments. */
  readonly user?: string;
  /** The time of comments. */
  readonly now?: () => Date;
}

/** Opens an .xlsx or .xlsm file. Throws a `WorkbookFault` for what is no such file. */
export const openBook = (
  bytes: Uint8Array,
  { fileName = 'book.xlsx', user = '张三', now = () => new Date() }: OpenBookOptions = {},
): LiveBook => {
  const parts = readParts(bytes);
  const snapshot = readSnapshot(parts, new WeakMap());
  const display = readDisplay(parts);
  const book = new BookState(fileName, user, now, display.looks);
  book.sheets = snapshot.sheets.map((sheet, index) => {
    const shown = display.sheets[index];
    if (!shown) throw new Error('both readings list the same sheets');
    const { showGridLines, freezeAt, autoFilter, validations, conditionalFills, dataBars, print } = shown;
    const state = new SheetState(book.freshId(), sheet.name, book.looks.plain, {
      ...{ showGridLines, freezeAt, autoFilter, validations, conditionalFills, dataBars, print },
    });
    state.visibility = sheet.visibility;
    state.origin = { name: sheet.name, contentsCleared: false, looksCleared: false, laidOut: false };
    for (const [key, cell] of sheet.cells) state.cells.set(key, bare(cell));
    state.merges = sheet.merges;
    placeDisplay(state, shown, (style) => book.looks.at(style));
    state.comments = sheet.comments.map((comment) => liveComment(book, state, comment, shown.threads));
    state.commentsOfFile = state.comments;
    return state;
  });
  book.activeSheet = book.sheets[display.active] ?? book.activeSheet;
  book.names = snapshot.names.map(({ name, refersTo, sheet }) => {
    const owner = book.sheets.find((one) => one.name === sheet);
    return { name, refersTo, ...(owner && { sheet: owner }) };
  });
  return new Book(book, { bytes, parts });
};

/** Whether a number is a date or a percentage follows from the cell's look, which may change. */
const bare = ({ value, formula, array }: Cell): Cell => ({
  value,
  ...(formula !== undefined && { formula }),
  ...(array && { array }),
});

type ShownSheet = BookDisplay['sheets'][number];

const placeDisplay = (sheet: SheetState, shown: ShownSheet, lookOf: (style: number) => CellLook): void => {
  for (const [key, style] of shown.cellStyles) sheet.looks.set(key, lookOf(style));
  for (const { row, height, hidden, style } of shown.rows) {
    if (style !== undefined) sheet.rowLooks.set(row, lookOf(style));
    if (height !== undefined || hidden)
      sheet.rows.set(row, { ...(height !== undefined && { height }), ...(hidden && { hidden }) });
  }
  for (const { from, to, width, hidden, style } of shown.columns) {
    for (let column = from; column <= to; column += 1) {
      if (style !== undefined) sheet.columnLooks.set(column, lookOf(style));
      if (width !== undefined || hidden)
        sheet.columns.set(column, { ...(width !== undefined && { width }), ...(hidden && { hidden }) });
    }
  }
  sheet.defaultColumnWidth = shown.defaultColumnWidth;
  sheet.defaultRowHeight = shown.defaultRowHeight;
  if (shown.selection) sheet.selection = shown.selection;
  sheet.protection = shown.protection && protectionOf(shown.protection);
  sheet.protectionOfFile = sheet.protection;
};

const liveComment = (
  book: BookState,
  sheet: SheetState,
  { row, column, form, author, text }: CellComment,
  threads: ShownSheet['threads'],
): LiveComment => {
  const thread =
    form === 'thread' ? threads.find((one) => one.row === row && one.column === column) : undefined;
  return {
    ...{ row, column, form, author, text, sheet },
    id: thread?.id ?? book.freshId(),
    created: thread?.created ?? new Date(0),
    resolved: thread?.resolved ?? false,
    replies: thread?.replies ?? [],
  };
};
