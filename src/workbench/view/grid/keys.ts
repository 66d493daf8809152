import type { CellRef, Range } from '../../../core/cells/address';
import type { LiveSheet } from '../../book/live-book';
import type { Geometry } from './geometry';
import { activeAt, blockEnd, neighbour, pageFrom, rangeBetween, type Direction } from './moves';

/** A key with what is held down, as the browser tells it. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export interface Selecting {
  readonly range: Range;
  readonly active: CellRef;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What a key selects, as in Excel; undefined for a key that selects nothing. `height` is that of a page, in pixels. */
export const selectionAfter = (
  sheet: LiveSheet,
  geometry: Geometry,
  height: number,
  key: Key,
): Selecting | undefined => {
  const { active } = sheet.selection;
  if (key.key === 'Enter')
    return single(sheet, neighbour(sheet, geometry, active, key.shiftKey ? 'up' : 'down'));
  if (key.key === 'Tab')
    return single(sheet, neighbour(sheet, geometry, active, key.shiftKey ? 'left' : 'right'));
  const from = key.shiftKey ? farCorner(sheet) : active;
  const to = targetOf(sheet, geometry, height, from, key);
  if (!to) return undefined;
  return key.shiftKey ? { range: rangeBetween(sheet, active, to), active } : single(sheet, to);
};

const targetOf = (
  sheet: LiveSheet,
  geometry: Geometry,
  height: number,
  from: CellRef,
  { key, ctrlKey, metaKey }: Key,
): CellRef | undefined => {
  const far = ctrlKey || metaKey;
  const direction = ARROWS[key];
  if (direction) return (far ? blockEnd : neighbour)(sheet, geometry, from, direction);
  switch (key) {
    case 'Home':
      return far
        ? { row: geometry.frozenRows + 1, column: geometry.frozenColumns + 1 }
        : { row: from.row, column: geometry.frozenColumns + 1 };
    case 'End': {
      const used = sheet.usedRange();
      return far ? { row: used?.bottom ?? 1, column: used?.right ?? 1 } : undefined;
    }
    case 'PageDown':
      return far ? undefined : { ...from, row: pageFrom(geometry.rows, from.row, height, 1) };
    case 'PageUp':
      return far ? undefined : { ...from, row: pageFrom(geometry.rows, from.row, height, -1) };
    default:
      return undefined;
  }
};

const single = (sheet: LiveSheet, at: CellRef): Selecting => ({
  range: rangeBetween(sheet, at, at),
  active: activeAt(sheet, at),
});

/** The corner of the selection that Shift and an arrow move: the one across from the active cell. */
const farCorner = ({ selection: { ranges, active } }: LiveSheet): CellRef => {
  const [range] = ranges;
  if (!range) return active;
  return {
    row: active.row === range.top ? range.bottom : range.top,
    column: active.column === range.left ? range.right : range.left,
  };
};
