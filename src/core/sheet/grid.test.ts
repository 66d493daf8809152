import { drawSheet } from './drawn-sheet';
import { gridOf } from './grid';

const grid = gridOf(
  drawSheet({
    rows: [['a', 'b', 'c'], [null, ' ', 'd'], ['e'], [], ['f']],
    merges: ['A5:A9', 'A3:B4', 'A1:A2'],
  }),
);

test('rows and columns in which something stands, in order', () =>
  expect(grid.rows.map((row) => [row, ...grid.columnsOf(row)])).toEqual([
    [1, 1, 2, 3],
    [2, 3],
    [3, 1],
    [5, 1],
  ]));

test.each([
  [2, 1, 'a'],
  [4, 2, 'e'],
  [8, 1, 'f'],
  [1, 2, 'b'],
  [2, 2, null],
])('in row %d, column %d one sees %j', (row, column, value) =>
  expect(grid.seen(row, column).value).toBe(value),
);

test('a merge is found at each of its cells, whatever the order in which the file lists them', () =>
  expect([1, 2, 3, 4, 5, 9, 10].map((row) => grid.mergeAt(row, 1)?.top)).toEqual([
    1,
    1,
    3,
    3,
    5,
    5,
    undefined,
  ]));
