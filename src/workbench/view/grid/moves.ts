import { MAX_COLUMN, MAX_ROW, type CellRef, type Range } from '../../../core/cells/address';
import type { LiveSheet } from '../../book/live-book';
import { nextShown, type Axis } from './axis';
import type { Geometry } from './geometry';

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEP: Readonly<Record<Direction, 1 | -1>> = { up: -1, left: -1, down: 1, right: 1 };
const isVertical = (direction: Direction): boolean => direction === 'up' || direction === 'down';

export const rangeAt = (sheet: LiveSheet, at: CellRef): Range =>
  sheet.mergeAt(at.row, at.column) ?? {
    top: at.row,
    left: at.column,
    bottom: at.row,
    right: at.column,
  };

/** The cell that is active when `at` is chosen: the first one of its merge. */
export const activeAt = (sheet: LiveSheet, at: CellRef): CellRef => {
  const { top, left } = rangeAt(sheet, at);
  return { row: top, column: left };
};

/** The next cell in a direction, past the rest of a merge and past what is hidden. */
export const neighbour = (
  sheet: LiveSheet,
  { rows, columns }: Geometry,
  at: CellRef,
  direction: Direction,
): CellRef => {
  const { top, left, bottom, right } = rangeAt(sheet, at);
  const vertical = isVertical(direction);
  const edge = { up: top, down: bottom, left, right }[direction];
  const next = nextShown(vertical ? rows : columns, edge, STEP[direction]);
  if (next === edge) return at;
  return vertical ? { row: next, column: at.column } : { row: at.row, column: next };
};

/** Where Ctrl and an arrow lead: the end of the block of filled cells, or the beginning of the next one. */
export const blockEnd = (
  sheet: LiveSheet,
  geometry: Geometry,
  at: CellRef,
  direction: Direction,
): CellRef => {
  const isFilled = (ref: CellRef): boolean => {
    const { row, column } = activeAt(sheet, ref);
    return sheet.cellAt(row, column).value !== null;
  };
  const used = sheet.usedRange(true);
  const isOutside = ({ row, column }: CellRef): boolean =>
    !used || (direction === 'down' ? row > used.bottom : direction === 'right' && column > used.right);
  let here = at;
  let next = neighbour(sheet, geometry, here, direction);
  const through = isFilled(here) && isFilled(next);
  while (next !== here && !isOutside(next)) {
    if (through && !isFilled(next)) return here;
    here = next;
    if (!through && isFilled(here)) return here;
    next = neighbour(sheet, geometry, here, direction);
  }
  return here;
};

/** A page up or down from a row: as many rows as fit into `height` pixels. */
export const pageFrom = (rows: Axis, row: number, height: number, step: 1 | -1): number => {
  const target = rows.indexAt(rows.startOf(row) + step * height);
  if (target !== row) return target;
  return nextShown(rows, row, step);
};

/** The rectangle between two cells, with whole merges. */
export const rangeBetween = (sheet: LiveSheet, from: CellRef, to: CellRef): Range =>
  [from, to].map((at) => rangeAt(sheet, at)).reduce(union);

const union = (one: Range, other: Range): Range => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

export const wholeRows = (from: number, to: number): Range => ({
  top: Math.min(from, to),
  bottom: Math.max(from, to),
  left: 1,
  right: MAX_COLUMN,
});

export const wholeColumns = (from: number, to: number): Range => ({
  left: Math.min(from, to),
  right: Math.max(from, to),
  top: 1,
  bottom: MAX_ROW,
});
