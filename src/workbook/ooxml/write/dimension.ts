import { parseRange, rangeA1, type CellRef } from '../../../core/cells/address';
import type { Splice } from '../xml/splice';
import type { SheetIndex } from './sheetIndex';

/** Widens the range a sheet says it uses (ECMA-376 part 1, 18.3.1.35) when a cell was written outside it. */
export const dimensionSplice = (index: SheetIndex, written: readonly CellRef[]): readonly Splice[] => {
  const ref = index.children.find((child) => child.local === 'dimension')?.attributes.get('ref');
  const range = ref && parseRange(ref.value);
  if (!ref || !range) return [];
  let { top, left, bottom, right } = range;
  for (const { row, column } of written) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (top === range.top && left === range.left && bottom === range.bottom && right === range.right) return [];
  return [{ start: ref.start, end: ref.end, text: rangeA1({ top, left, bottom, right }) }];
};
