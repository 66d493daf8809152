import fc from 'fast-check';
import {
  a1,
  absoluteA1,
  columnName,
  columnNumber,
  contains,
  parseA1,
  parseRange,
  rangeA1,
  sheetPrefix,
} from './address';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16_384, 'XFD'],
])('column %d is %s', (column, name) => {
  expect([columnName(column), columnNumber(name), columnNumber(name.toLowerCase())]).toEqual([
    name,
    column,
    column,
  ]);
});

test('every cell of a sheet is found again by its address', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_048_576 }),
      fc.integer({ min: 1, max: 16_384 }),
      (row, column) => {
        expect(parseA1(a1({ row, column }))).toEqual({ row, column });
        expect(parseA1(absoluteA1({ row, column }))).toEqual({ row, column });
      },
    ),
  );
});

test.each(['', 'A', '5', 'A0', 'A1048577', 'XFE1', 'AAAA1', 'A1:B2', '表!A1', 'A1 ', 'A-1', 'A１'])(
  '%p is no cell',
  (text) => {
    expect(parseA1(text)).toBeUndefined();
  },
);

test.each([
  ['C5', { top: 5, left: 3, bottom: 5, right: 3 }],
  ['$C$5:D9', { top: 5, left: 3, bottom: 9, right: 4 }],
  ['D9:C5', { top: 5, left: 3, bottom: 9, right: 4 }],
  ['C:D', undefined],
  ['C5:', undefined],
  ['C5:D9:E10', undefined],
])('range %s', (text, range) => {
  expect(parseRange(text)).toEqual(range);
});

test('a range of one cell is written as the cell', () => {
  expect(rangeA1({ top: 5, left: 3, bottom: 5, right: 3 })).toBe('C5');
  expect(rangeA1({ top: 5, left: 3, bottom: 9, right: 4 })).toBe('C5:D9');
});

test.each([
  [5, 3, true],
  [9, 4, true],
  [4, 3, false],
  [10, 4, false],
  [5, 2, false],
  [9, 5, false],
])('row %d, column %d within C5:D9: %p', (row, column, inside) => {
  expect(contains({ top: 5, left: 3, bottom: 9, right: 4 }, { row, column })).toBe(inside);
});

test.each([
  ['考核评分表', '考核评分表!'],
  ['_x', '_x!'],
  ['2024表', "'2024表'!"],
  ['评分表 2017', "'评分表 2017'!"],
  ['评分明细（助手）', "'评分明细（助手）'!"],
  ["O'Neil", "'O''Neil'!"],
  ['AB12', "'AB12'!"],
  ['R1C1', "'R1C1'!"],
  ['rc', "'rc'!"],
  ['c', "'c'!"],
  ['TRUE', "'TRUE'!"],
  ['false', "'false'!"],
  ['Sheet', 'Sheet!'],
  ['a-b', "'a-b'!"],
  ['表!', "'表!'!"],
])('sheet %s is written %s', (sheet, prefix) => {
  expect(sheetPrefix(sheet)).toBe(prefix);
});
