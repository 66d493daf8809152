import type { Edit, SheetContent } from '../../core/cells/edit';
import { contentOf } from '../../core/cells/same-content';
import { keyToRef } from '../../core/cells/snapshot';
import { writeParts } from '../../workbook/ooxml/openPackage';
import type { Parts } from '../../workbook/ooxml/package/parts';
import { definedNames, readWorkbookPart } from '../../workbook/ooxml/read/workbookPart';
import { applyEdits } from '../../workbook/ooxml/write/applyEdits';
import { EditSession } from '../../workbook/ooxml/write/editSession';
import { hideParts } from '../../workbook/ooxml/write/hiddenParts';
import { writeProtection } from '../../workbook/ooxml/write/sheetProtection';
import type { BookState } from './book-state';
import { BookRefusal } from './live-book';
import type { CellLook } from './look';
import { attributesOf } from './protection';
import { saveComments } from './save-comments';
import type { SheetState } from './sheet-state';

/** The file that was opened, and its parts. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly parts: Parts;
}

/** The file that was opened, with all that was done to the book since; what nothing concerned keeps its bytes. */
export const saveBook = (book: BookState, { bytes, parts: original }: OpenedFile): Uint8Array => {
  const parts = original.copy();
  const now = book.now();
  applyEdits(parts, [...sheetEdits(book, original), ...nameEdits(book, original)], now);
  const session = new EditSession(parts, now);
  for (const sheet of book.sheets) {
    writeCells(book, sheet, session);
    saveProtection(sheet, session);
    session.workbook.setVisibility(session.workbook.sheet(sheet.name), sheet.visibility);
  }
  session.flush();
  for (const sheet of book.sheets.filter(isAnew)) {
    hideParts(parts, sheet.name, hiddenOf(sheet.rows), hiddenOf(sheet.columns));
  }
  for (const sheet of book.sheets) saveComments(sheet, parts, now);
  return parts.equals(original) ? bytes : writeParts(parts);
};

/** A sheet of the file that was emptied is written anew, and so is one that was added. */
const isAnew = ({ origin }: SheetState): boolean =>
  !origin || (origin.contentsCleared && origin.looksCleared);

const hiddenOf = (layouts: ReadonlyMap<number, { readonly hidden?: boolean }>): readonly number[] =>
  [...layouts].flatMap(([number, { hidden }]) => (hidden ? [number] : []));

/** Sheets come and go before anything is written into them. */
const sheetEdits = (book: BookState, original: Parts): readonly Edit[] => {
  const ofFile = readWorkbookPart(original)
    .sheets.filter(({ isWorksheet }) => isWorksheet)
    .map(({ name }) => name);
  const kept = new Set(book.sheets.flatMap(({ origin }) => origin?.name ?? []));
  const gone = ofFile.filter((name) => !kept.has(name));
  const added = book.sheets.filter(({ origin }) => !origin);
  const takesName = ({ name }: SheetState): boolean =>
    gone.some((other) => other.toLowerCase() === name.toLowerCase());
  const present = new Set(kept);
  const add = (sheet: SheetState): Edit => {
    const before = book.sheets.slice(0, book.sheets.indexOf(sheet));
    const after = before.findLast(({ name }) => present.has(name))?.name;
    if (after === undefined && kept.size > 0) {
      throw new BookRefusal('notSupported', `a new sheet before those of the file: ${sheet.name}`);
    }
    present.add(sheet.name);
    return { kind: 'addSheet', sheet: sheetContent(sheet), ...(after !== undefined && { after }) };
  };
  return [
    ...added.filter((sheet) => !takesName(sheet)).map(add),
    ...gone.map((sheet): Edit => ({ kind: 'removeSheet', sheet })),
    ...added.filter(takesName).map(add),
    ...book.sheets.filter(({ origin }) => origin).flatMap(layoutEdits),
  ];
};

const layoutEdits = (sheet: SheetState): readonly Edit[] => {
  if (isAnew(sheet)) return [{ kind: 'replaceSheet', sheet: sheetContent(sheet) }];
  if (sheet.origin?.laidOut) {
    throw new BookRefusal('notSupported', `another lay-out of a sheet of the file: ${sheet.name}`);
  }
  return [...sheet.widened].map((column) => ({
    kind: 'setColumnWidth',
    sheet: sheet.name,
    column,
    width: sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth,
  }));
};

/** A sheet without its cells, which are written like those of any other sheet. */
const sheetContent = (sheet: SheetState): SheetContent => {
  const { name, merges, layout } = sheet;
  const { showGridLines, freezeAt, autoFilter, validations, conditionalFills, dataBars, print } = layout;
  const rows = [...sheet.rows];
  return {
    ...{ name, merges, showGridLines, validations, conditionalFills, dataBars, print },
    ...(freezeAt && { freezeAt }),
    ...(autoFilter && { autoFilter }),
    cells: [],
    columnWidths: new Map(
      [...sheet.columns].flatMap(([column, { width, hidden }]) =>
        width === undefined && !hidden ? [] : [[column, width ?? sheet.defaultColumnWidth]],
      ),
    ),
    rowHeights: new Map(rows.flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height]]))),
    growingRows: new Set(rows.flatMap(([row, { grows }]) => (grows ? [row] : []))),
  };
};

const nameEdits = (book: BookState, original: Parts): readonly Edit[] => {
  const before = definedNames(readWorkbookPart(original)).filter(({ sheet }) => sheet === undefined);
  const now = book.names.filter(({ sheet }) => !sheet);
  return [
    ...before
      .filter(({ name }) => !now.some((one) => one.name === name))
      .map(({ name }): Edit => ({ kind: 'removeName', name })),
    ...now
      .filter(({ name, refersTo }) => !before.some((one) => one.name === name && one.refersTo === refersTo))
      .map(({ name, refersTo }): Edit => ({ kind: 'defineName', name, refersTo })),
  ];
};

/** A sheet that is written anew has none yet. */
const saveProtection = (sheet: SheetState, session: EditSession): void => {
  const { protection, protectionOfFile } = sheet;
  if (protection === (isAnew(sheet) ? undefined : protectionOfFile)) return;
  writeProtection(session, sheet.name, protection && attributesOf(protection));
};

const writeCells = (book: BookState, sheet: SheetState, session: EditSession): void => {
  const anew = isAnew(sheet);
  const keys = anew
    ? new Set([...sheet.cells.keys(), ...sheet.looks.keys()])
    : new Set([...sheet.written, ...sheet.restyled]);
  if (keys.size === 0) return;
  const draft = session.sheet(sheet.name);
  const formats = new Map<CellLook, number>();
  const formatOf = (look: CellLook): number => {
    const known = formats.get(look);
    if (known !== undefined) return known;
    const { origin, change } = book.looks.sourceOf(look);
    const format = Object.keys(change).length === 0 ? origin : session.styles.changedFormat(origin, change);
    formats.set(look, format);
    return format;
  };
  for (const key of keys) {
    const ref = keyToRef(key);
    const style =
      anew || sheet.restyled.has(key) ? formatOf(sheet.lookAt(ref.row, ref.column)) : draft.styleOf(ref);
    draft.setCell(ref, contentOf(sheet.cellAt(ref.row, ref.column)), style);
  }
};
