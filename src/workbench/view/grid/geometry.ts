import { keyToRef } from '../../../core/cells/snapshot';
import type { LiveSheet } from '../../book/live-book';
import { axisOf, type Axis } from './axis';
import { cellDisplay } from './cell-display';
import { CELL_PADDING, fontOf, LINE_HEIGHT, pixels } from './look-style';
import { lineCount, type Measure } from './text-measure';

/** Where everything of a sheet lies, in pixels from its upper left corner. */
export interface Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  /** How many rows and columns stay in sight. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** A digit of the default font, and what a column adds to its digits (ECMA-376 part 1, 18.3.1.13). */
const DIGIT = 7;
const COLUMN_PADDING = 5;

const LEAST_ROWS = 60;
const LEAST_COLUMNS = 26;
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 5;

/** Lays a sheet out as far as `reach` (the last row and column that something is to be seen of), and a little further. */
export const geometryOf = (
  sheet: LiveSheet,
  reach: { readonly row: number; readonly column: number },
  measure: Measure,
): Geometry => {
  const used = sheet.usedRange();
  const lastRow = Math.max(LEAST_ROWS, (used?.bottom ?? 0) + SPARE_ROWS, reach.row + SPARE_ROWS);
  const lastColumn = Math.max(
    LEAST_COLUMNS,
    (used?.right ?? 0) + SPARE_COLUMNS,
    reach.column + SPARE_COLUMNS,
  );
  const columns = axisOf(lastColumn, (column) => columnPixels(sheet, column));
  const grown = grownRows(sheet, columns, measure);
  const rows = axisOf(lastRow, (row) => {
    const { height, hidden } = sheet.rows.get(row) ?? {};
    if (hidden) return 0;
    return Math.round(pixels(height ?? sheet.defaultRowHeight) + (height ? 0 : (grown.get(row) ?? 0)));
  });
  const { freezeAt } = sheet.layout;
  return {
    rows,
    columns,
    frozenRows: freezeAt ? freezeAt.row - 1 : 0,
    frozenColumns: freezeAt ? freezeAt.column - 1 : 0,
  };
};

const columnPixels = (sheet: LiveSheet, column: number): number => {
  const { width = sheet.defaultColumnWidth, hidden } = sheet.columns.get(column) ?? {};
  return hidden ? 0 : Math.round(width * DIGIT + COLUMN_PADDING);
};

/** Rows of no set height grow with their text, as a spreadsheet lets them: by how many pixels each. */
const grownRows = (sheet: LiveSheet, columns: Axis, measure: Measure): ReadonlyMap<number, number> => {
  const grown = new Map<number, number>();
  const usual = pixels(sheet.defaultRowHeight);
  for (const [key, { value }] of sheet.cells) {
    const { row, column } = keyToRef(key);
    if (sheet.rows.get(row)?.height !== undefined || sheet.mergeAt(row, column)) continue;
    const look = sheet.lookAt(row, column);
    const { text } = cellDisplay(value, look);
    const room = columns.sizeOf(column) - 2 * CELL_PADDING;
    const lines = look.align.wrap && room > 0 ? lineCount(text, room, fontOf(look.font), measure) : 1;
    const more = lines * pixels(look.font.size) * LINE_HEIGHT + 2 - usual;
    if (more > (grown.get(row) ?? 0)) grown.set(row, more);
  }
  return grown;
};
