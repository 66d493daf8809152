import type { Edit } from '../../core/cells/edit';
import type { DefinedName, Snapshot } from '../../core/cells/snapshot';
import { WorkbookFault, type Workbook } from '../port';
import { checkSheetName } from '../sheetName';
import { sheetOf, withCell, withComment, withContent, withoutComment, type MemorySheet } from './memorySheet';

interface Book {
  readonly sheets: readonly MemorySheet[];
  readonly names: readonly DefinedName[];
}

/** A workbook that is nothing but values, for tests of what decides edits. */
export const memoryWorkbook = (snapshot: Partial<Snapshot>): Workbook => {
  let book: Book = { sheets: (snapshot.sheets ?? []).map(sheetOf), names: snapshot.names ?? [] };
  return {
    read: async () => ({ sheets: book.sheets.map((sheet) => sheet.snapshot), names: book.names }),
    apply: async (edits) => {
      book = edits.reduce(applyEdit, book);
    },
  };
};

const applyEdit = (book: Book, edit: Edit): Book => {
  switch (edit.kind) {
    case 'setCell':
      return changeSheet(book, edit.sheet, (sheet) => withCell(sheet, edit));
    // A width is nothing that is read.
    case 'setColumnWidth':
      return changeSheet(book, edit.sheet, (sheet) => sheet);
    case 'setComment':
      return changeSheet(book, edit.sheet, (sheet) => withComment(sheet, edit));
    case 'removeComment':
      return changeSheet(book, edit.sheet, (sheet) => withoutComment(sheet, edit));
    case 'addSheet': {
      const { name } = edit.sheet;
      checkSheetName(name);
      if (book.sheets.some((sheet) => sameName(sheet.snapshot.name, name))) {
        throw new WorkbookFault('sheetNameTaken', { sheet: name });
      }
      const at = edit.after === undefined ? book.sheets.length : positionOf(book, edit.after) + 1;
      const added = withContent({ visibility: 'visible', comments: [] }, edit.sheet);
      return { ...book, sheets: book.sheets.toSpliced(at, 0, added) };
    }
    case 'replaceSheet':
      return changeSheet(book, edit.sheet.name, ({ snapshot }) => withContent(snapshot, edit.sheet));
    case 'removeSheet': {
      const sheets = book.sheets.toSpliced(positionOf(book, edit.sheet), 1);
      if (!sheets.some((sheet) => sheet.snapshot.visibility === 'visible')) {
        throw new Error('a workbook needs a visible sheet');
      }
      return { sheets, names: book.names.filter((name) => name.sheet !== edit.sheet) };
    }
    case 'defineName': {
      const { name, refersTo } = edit;
      const known = book.names.find((other) => isThisName(other, name));
      if (!known) return { ...book, names: [...book.names, { name, refersTo }] };
      return {
        ...book,
        names: book.names.map((other) => (other === known ? { ...known, refersTo } : other)),
      };
    }
    case 'removeName':
      return { ...book, names: book.names.filter((other) => !isThisName(other, edit.name)) };
  }
};

const changeSheet = (book: Book, name: string, change: (sheet: MemorySheet) => MemorySheet): Book => {
  const at = positionOf(book, name);
  return { ...book, sheets: book.sheets.map((sheet, index) => (index === at ? change(sheet) : sheet)) };
};

const positionOf = ({ sheets }: Book, name: string): number => {
  const at = sheets.findIndex((sheet) => sheet.snapshot.name === name);
  if (at < 0) throw new WorkbookFault('sheetMissing', { sheet: name });
  return at;
};

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const isThisName = (known: DefinedName, name: string): boolean =>
  known.sheet === undefined && sameName(known.name, name);
