import { parseA1 } from '../../core/cells/address';
import type { BookState } from './book-state';
import { BookRefusal, type LiveName } from './live-book';

/** Letters, Han characters, digits, `_`, `.` and `\`; neither a cell nor R1C1. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const LIKE_A_CELL = /^[Rr]\d*[Cc]?\d*$|^[Cc]\d*$/;

/** Defines or changes a name of the workbook. */
export const defineName = (book: BookState, name: string, refersTo: string): LiveName => {
  if (!NAME.test(name) || parseA1(name) || LIKE_A_CELL.test(name)) throw new BookRefusal('badName', name);
  const there = book.names.find((one) => !one.sheet && one.name.toLowerCase() === name.toLowerCase());
  const defined: LiveName = { name: there?.name ?? name, refersTo };
  book.names = there ? book.names.map((one) => (one === there ? defined : one)) : [...book.names, defined];
  changed(book, defined);
  return defined;
};

export const removeName = (book: BookState, name: LiveName): void => {
  book.names = book.names.filter((one) => one.name !== name.name || one.sheet !== name.sheet);
  changed(book, name);
};

/** Makes the names those that they were. */
export const restoreNames = (book: BookState, names: readonly LiveName[]): void => {
  const before = book.names;
  book.names = names;
  for (const name of names) if (!before.includes(name)) changed(book, name);
};

/** Formulas that use the name show something else. */
const changed = (book: BookState, { name }: LiveName): void => {
  const key = name.toLowerCase();
  for (const sheet of book.sheets) {
    const users = [...sheet.cells].filter(([, { formula }]) => formula?.toLowerCase().includes(key));
    book.calculation.note(
      sheet,
      users.map(([cell]) => cell),
    );
  }
  book.tell({ kind: 'names' });
};
