import { axisOf } from './axis';
import type { Geometry } from './geometry';
import { cellAtPoint, HEADER_HEIGHT, HEADER_WIDTH, panesOf, pointOf, scrollTo } from './panes';

/** 100 rows of 20 px and 50 columns of 100 px; two rows and one column are frozen. */
const geometry: Geometry = {
  rows: axisOf(100, () => 20),
  columns: axisOf(50, () => 100),
  frozenRows: 2,
  frozenColumns: 1,
};

/** Room for four columns and ten rows, the frozen ones among them. */
const view = {
  scrollLeft: 300,
  scrollTop: 200,
  width: HEADER_WIDTH + 400,
  height: HEADER_HEIGHT + 200,
};

test('the view is cut into what is frozen and what scrolls', () => {
  const windows = Object.fromEntries(panesOf(geometry, view).map(({ name, window }) => [name, window]));
  expect(windows).toEqual({
    corner: { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1 },
    top: { firstRow: 1, lastRow: 2, firstColumn: 5, lastColumn: 7 },
    left: { firstRow: 13, lastRow: 20, firstColumn: 1, lastColumn: 1 },
    main: { firstRow: 13, lastRow: 20, firstColumn: 5, lastColumn: 7 },
  });
});

test('without frozen rows and columns there is one part', () => {
  const plain = { ...geometry, frozenRows: 0, frozenColumns: 0 };
  expect(panesOf(plain, view).map(({ name }) => name)).toEqual(['main']);
});

test.each([
  ['a frozen cell', 10, 10, { row: 1, column: 1 }],
  ['a cell that scrolled there', 110, 50, { row: 13, column: 5 }],
  ['a frozen row over a column that scrolled', 110, 30, { row: 2, column: 5 }],
])('%s is found under its point, and its point from it', (_, x, y, cell) => {
  expect(cellAtPoint(geometry, view, HEADER_WIDTH + x, HEADER_HEIGHT + y)).toEqual(cell);
  const corner = pointOf(geometry, view, cell);
  expect(corner.x - HEADER_WIDTH).toBe(x - (x % 100));
  expect(corner.y - HEADER_HEIGHT).toBe(y - (y % 20));
});

test('the headers are row or column 0', () => {
  expect(cellAtPoint(geometry, view, 3, HEADER_HEIGHT + 10)).toEqual({ row: 1, column: 0 });
  expect(cellAtPoint(geometry, view, HEADER_WIDTH + 110, 3)).toEqual({ row: 0, column: 5 });
});

test.each([
  ['in sight already', { row: 14, column: 6 }, { left: 300, top: 200 }],
  ['frozen', { row: 1, column: 1 }, { left: 300, top: 200 }],
  ['above and left', { row: 4, column: 3 }, { left: 100, top: 20 }],
  ['below and right', { row: 30, column: 9 }, { left: 500, top: 400 }],
])('a cell %s is scrolled to no further than needed', (_, cell, scrolled) => {
  expect(scrollTo(geometry, view, cell)).toEqual(scrolled);
});
