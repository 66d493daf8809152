import type { Range } from '../../../core/cells/address';
import type { BorderLook } from '../../book/look';
import type { LiveSheet } from '../../book/live-book';

/** The lines around a cell or merge that are its own to draw; those at its left and top are mostly its neighbours' right and bottom ones. */
export interface Lines {
  readonly right: BorderLook | undefined;
  readonly bottom: BorderLook | undefined;
  /** Only at the edge of the sheet, or beside a merge that is longer than this cell. */
  readonly left: BorderLook | undefined;
  readonly top: BorderLook | undefined;
}

/** The lines of a cell or merge. Of two cells that meet, either may say what line is between them. */
export const linesOf = (sheet: LiveSheet, { top, left, bottom, right }: Range): Lines => {
  const first = sheet.lookAt(top, left).border;
  const last = sheet.lookAt(bottom, right).border;
  // beside a long edge there are several neighbours, and each has a line for its part of it
  const below = left === right ? sheet.lookAt(bottom + 1, left).border.top : undefined;
  const beside = top === bottom ? sheet.lookAt(top, right + 1).border.left : undefined;
  const above = sheet.mergeAt(top - 1, left);
  const before = sheet.mergeAt(top, left - 1);
  const drawsTop = top === 1 || (above && above.left < above.right && !lastLook(sheet, above).bottom);
  const drawsLeft = left === 1 || (before && before.top < before.bottom && !lastLook(sheet, before).right);
  return {
    right: last.right ?? beside,
    bottom: last.bottom ?? below,
    left: drawsLeft ? first.left : undefined,
    top: drawsTop ? first.top : undefined,
  };
};

const lastLook = (sheet: LiveSheet, { bottom, right }: Range) => sheet.lookAt(bottom, right).border;
