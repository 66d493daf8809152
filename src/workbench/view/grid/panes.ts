import type { CellRef } from '../../../core/cells/address';
import type { Geometry } from './geometry';
import type { PaneFrame } from './pane-of-cells';

export const HEADER_HEIGHT = 22;
export const HEADER_WIDTH = 46;

/** What of a sheet is in view: how far it is scrolled, and the size of the view with its headers; pixels. */
export interface View {
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly width: number;
  readonly height: number;
}

/** Cuts the view into the frozen parts and the one that scrolls. */
export const panesOf = ({ rows, columns, frozenRows, frozenColumns }: Geometry, view: View): PaneFrame[] => {
  const frozenWidth = columns.startOf(frozenColumns + 1);
  const frozenHeight = rows.startOf(frozenRows + 1);
  const width = view.width - HEADER_WIDTH - frozenWidth;
  const height = view.height - HEADER_HEIGHT - frozenHeight;
  const sheetLeft = view.scrollLeft + frozenWidth;
  const sheetTop = view.scrollTop + frozenHeight;
  const fixedColumns = { left: HEADER_WIDTH, width: frozenWidth, sheetLeft: 0 };
  const fixedRows = { top: HEADER_HEIGHT, height: frozenHeight, sheetTop: 0 };
  const movingColumns = { left: HEADER_WIDTH + frozenWidth, width, sheetLeft };
  const movingRows = { top: HEADER_HEIGHT + frozenHeight, height, sheetTop };
  const frames = [
    { name: 'main' as const, ...movingColumns, ...movingRows },
    { name: 'top' as const, ...movingColumns, ...fixedRows },
    { name: 'left' as const, ...fixedColumns, ...movingRows },
    { name: 'corner' as const, ...fixedColumns, ...fixedRows },
  ];
  return frames
    .filter((frame) => frame.width > 0 && frame.height > 0)
    .map((frame) => ({
      ...frame,
      window: {
        firstRow: rows.indexAt(frame.sheetTop),
        lastRow: rows.indexAt(frame.sheetTop + frame.height - 1),
        firstColumn: columns.indexAt(frame.sheetLeft),
        lastColumn: columns.indexAt(frame.sheetLeft + frame.width - 1),
      },
    }));
};

/** The cell at a point of the view; 0 as row or column stands for the headers. */
export const cellAtPoint = (geometry: Geometry, view: View, x: number, y: number): CellRef => ({
  row: y < HEADER_HEIGHT ? 0 : geometry.rows.indexAt(sheetY(geometry, view, y)),
  column: x < HEADER_WIDTH ? 0 : geometry.columns.indexAt(sheetX(geometry, view, x)),
});

const sheetX = ({ columns, frozenColumns }: Geometry, { scrollLeft }: View, x: number): number => {
  const inside = x - HEADER_WIDTH;
  return inside < columns.startOf(frozenColumns + 1) ? inside : inside + scrollLeft;
};

const sheetY = ({ rows, frozenRows }: Geometry, { scrollTop }: View, y: number): number => {
  const inside = y - HEADER_HEIGHT;
  return inside < rows.startOf(frozenRows + 1) ? inside : inside + scrollTop;
};

/** Where a cell's upper left corner is in the view. */
export const pointOf = (
  geometry: Geometry,
  view: View,
  { row, column }: CellRef,
): { x: number; y: number } => ({
  x:
    HEADER_WIDTH + geometry.columns.startOf(column) - (column > geometry.frozenColumns ? view.scrollLeft : 0),
  y: HEADER_HEIGHT + geometry.rows.startOf(row) - (row > geometry.frozenRows ? view.scrollTop : 0),
});

/** How far to scroll so that a cell is in sight; what is in sight already does not move. */
export const scrollTo = (
  { rows, columns, frozenRows, frozenColumns }: Geometry,
  view: View,
  { row, column }: CellRef,
): { readonly left: number; readonly top: number } => {
  const frozenWidth = columns.startOf(frozenColumns + 1);
  const frozenHeight = rows.startOf(frozenRows + 1);
  return {
    left:
      column <= frozenColumns
        ? view.scrollLeft
        : scrolled(
            view.scrollLeft,
            columns.startOf(column) - frozenWidth,
            columns.startOf(column + 1) - view.width + HEADER_WIDTH,
          ),
    top:
      row <= frozenRows
        ? view.scrollTop
        : scrolled(
            view.scrollTop,
            rows.startOf(row) - frozenHeight,
            rows.startOf(row + 1) - view.height + HEADER_HEIGHT,
          ),
  };
};

/** `most`: beyond it the beginning is cut off; `least`: short of it the end is. */
const scrolled = (now: number, most: number, least: number): number => Math.min(Math.max(now, least), most);
