import { a1, parseRange, type Range } from '../../core/cells/address';
import { keyToRef } from '../../core/cells/snapshot';
import { editText } from './display-text';
import type { LiveBook, LiveSheet } from './live-book';
import { blankBook, firstSheet } from './testing/blank-book';

const range = (address: string): Range => parseRange(address) ?? { top: 1, left: 1, bottom: 1, right: 1 };

const opened: LiveBook[] = [];
// the engine is still at work on what was changed last
afterEach(() => Promise.all(opened.splice(0).map((book) => book.settled())));

/** A book whose first sheet holds what was typed into its cells. */
const bookWith = async (cells: Readonly<Record<string, string>>): Promise<[LiveBook, LiveSheet]> => {
  const book = blankBook();
  opened.push(book);
  const sheet = firstSheet(book);
  type(book, sheet, cells);
  await book.settled();
  return [book, sheet];
};

const type = (book: LiveBook, sheet: LiveSheet, cells: Readonly<Record<string, string>>): void => {
  for (const [address, text] of Object.entries(cells)) {
    const { top, left } = range(address);
    book.enter(sheet, { row: top, column: left }, text);
  }
};

/** What stands in the formula bar for each cell. */
const contents = (sheet: LiveSheet): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...sheet.cells].map(([key, cell]) => {
      const at = keyToRef(key);
      return [a1(at), editText(cell, sheet.lookAt(at.row, at.column).numberFormat)];
    }),
  );

test('what is copied goes out as it is shown', async () => {
  const [book, sheet] = await bookWith({ A1: '50%', B1: '=1+1', A2: '两\n行' });
  expect(book.copy(sheet, range('A1:B2'))).toBe('50%\t2\n"两\n行"\t');
});

test.each<[string, Record<string, string>, string, string, Record<string, string>]>([
  ['a formula goes along', { A1: '1', B1: '=A1*$A$1' }, 'B1', 'B2', { B2: '=A2*$A$1' }],
  [
    'one cell fills what is selected',
    { A1: '5%' },
    'A1',
    'B1:C2',
    { B1: '5%', C1: '5%', B2: '5%', C2: '5%' },
  ],
  [
    'a block is repeated where it fits',
    { A1: '1', A2: '2' },
    'A1:A2',
    'B1:B4',
    { B1: '1', B2: '2', B3: '1', B4: '2' },
  ],
  ['a block goes beyond what is selected', { A1: '1', A2: '2' }, 'A1:A2', 'C3', { C3: '1', C4: '2' }],
  ['blanks empty what was there', { A1: '1', B3: '3', B4: '4' }, 'A1:A2', 'B3', { B3: '1' }],
])('copying: %s', async (_, cells, from, to, added) => {
  const [book, sheet] = await bookWith(cells);
  const text = book.copy(sheet, range(from));
  book.paste(sheet, range(to), text.replaceAll('\n', '\r\n'));
  const gone = Object.keys(cells).filter((address) => address.startsWith('B') && from.startsWith('A'));
  expect(contents(sheet)).toEqual({
    ...Object.fromEntries(Object.entries(cells).filter(([address]) => !gone.includes(address))),
    ...added,
  });
});

test('text from elsewhere is read as if it were typed, in rows and columns', async () => {
  const [book, sheet] = await bookWith({ A1: '1' });
  book.copy(sheet, range('A1'));
  book.paste(sheet, range('B2'), '甲\t95%\r\n=A1+1\t2024-1-5\r\n');
  await book.settled();
  expect(contents(sheet)).toEqual({ A1: '1', B2: '甲', C2: '95%', B3: '=A1+1', C3: '2024/1/5' });
  expect(sheet.cellAt(3, 2).value).toBe(2);
});

test('what is cut moves, and all that points at it follows', async () => {
  const [book, sheet] = await bookWith({ A1: '7', A2: '=A1+B9', C1: '=$A$1+A2' });
  const other = book.addSheet('乙');
  type(book, other, { A1: '=Sheet1!A2' });
  book.defineName('分', 'Sheet1!$A$1');
  book.paste(other, range('C3'), book.cut(sheet, range('A1:A2')));
  await book.settled();
  expect(contents(sheet)).toEqual({ C1: '=乙!$C$3+乙!C4' });
  expect(contents(other)).toEqual({ A1: '=乙!C4', C3: '7', C4: '=C3+Sheet1!B9' });
  expect(book.names).toEqual([{ name: '分', refersTo: '乙!$C$3' }]);
  expect(sheet.cellAt(1, 3).value).toBe(14);
  expect(book.held).toBeUndefined();

  book.undo();
  expect(contents(sheet)).toEqual({ A1: '7', A2: '=A1+B9', C1: '=$A$1+A2' });
  expect(contents(other)).toEqual({ A1: '=Sheet1!A2' });
  expect(book.names).toEqual([{ name: '分', refersTo: 'Sheet1!$A$1' }]);
  book.redo();
  expect(contents(sheet)).toEqual({ C1: '=乙!$C$3+乙!C4' });
  expect(book.names).toEqual([{ name: '分', refersTo: '乙!$C$3' }]);
});

test('a cell that is cut and then typed into is no longer cut', async () => {
  const [book, sheet] = await bookWith({ A1: '7' });
  const text = book.cut(sheet, range('A1'));
  book.enter(sheet, { row: 1, column: 1 }, '8');
  book.paste(sheet, range('B1'), text);
  expect(contents(sheet)).toEqual({ A1: '8', B1: '7' });
});

test.each<[string, (book: LiveBook, sheet: LiveSheet) => void, string]>([
  ['a locked cell', (book, sheet) => book.protect(sheet), 'locked Sheet1!A1'],
  [
    'a cell that a merge covers',
    (book, sheet) => book.merge(sheet, range('C1:C2')),
    'coveredByMerge Sheet1!C2',
  ],
])('nothing moves into or out of %s', async (_, prepare, refusal) => {
  const [book, sheet] = await bookWith({ A1: '1', A2: '2' });
  prepare(book, sheet);
  expect(() => book.paste(sheet, range('C1'), book.cut(sheet, range('A1:A2')))).toThrow(refusal);
  expect(contents(sheet)).toEqual({ A1: '1', A2: '2' });
});

test('a merge is copied as its one cell, into a merge as into one', async () => {
  const [book, sheet] = await bookWith({ A1: '1', B2: '2', C1: '3' });
  book.merge(sheet, range('A1:A2'));
  book.merge(sheet, range('C1:C2'));
  book.paste(sheet, range('B1'), book.copy(sheet, range('A1:A2')));
  book.paste(sheet, range('C1:C2'), book.copy(sheet, range('A1:A2')));
  expect(contents(sheet)).toEqual({ A1: '1', B1: '1', B2: '2', C1: '1' });
});

test('what is taken back can be done again, until something else is done', async () => {
  const [book, sheet] = await bookWith({ A1: '1' });
  book.enter(sheet, { row: 1, column: 1 }, '2');
  book.undo();
  expect(contents(sheet)).toEqual({ A1: '1' });
  expect(book.redo()).toBe(true);
  expect(contents(sheet)).toEqual({ A1: '2' });
  book.undo();
  book.enter(sheet, { row: 2, column: 1 }, '3');
  expect(book.redo()).toBe(false);
  expect(contents(sheet)).toEqual({ A1: '1', A2: '3' });
});
