import type { CellLook } from '../../book/look';
import { isWholeColumns, isWholeRows, overlap } from './address';
import type { Json } from './api-class';
import type { Areas } from './targets';

/** What all cells have in common; `null` when they differ. Cells beyond those in use count as one. */
export const uniform = <T extends Json>({ sheet, ranges }: Areas, read: (look: CellLook) => T): T | null => {
  let found: T | undefined;
  const used = sheet.usedRange();
  for (const range of ranges) {
    const endless = isWholeRows(range) || isWholeColumns(range);
    const near = endless ? used && overlap(range, used) : range;
    if (endless) {
      const beyond = read(sheet.lookAt(range.bottom, range.right));
      if (found !== undefined && found !== beyond) return null;
      found = beyond;
    }
    if (!near) continue;
    for (let row = near.top; row <= near.bottom; row += 1) {
      for (let column = near.left; column <= near.right; column += 1) {
        const value = read(sheet.lookAt(row, column));
        if (found !== undefined && found !== value) return null;
        found = value;
      }
    }
  }
  return found ?? null;
};

/** What all of a list say; `null` when they differ. */
export const common = <T extends Json>(values: Iterable<T>): T | null => {
  let found: T | undefined;
  for (const value of values) {
    if (found !== undefined && found !== value) return null;
    found = value;
  }
  return found ?? null;
};
