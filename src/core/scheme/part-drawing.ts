import type { Range } from '../cells/address';
import { COLUMN_ROLES } from '../sheet/indicator';
import { textOf } from '../writeback/content';
import { LOOK } from '../writeback/look';
import type { SheetDraft } from '../writeback/sheet-draft';

/** Last column of the sheet: 指标表, 表头行, a column for each role, 分值取第几组 and 更正的行. */
export const LAST_COLUMN = 4 + COLUMN_ROLES.length;
/** The guidance beside a setting or band runs from the third column to this one. */
export const GUIDANCE_END = 12;

/** Characters of each column from the third on. */
export const NARROW = 6.5;
/** Characters of the last column, 更正的行. */
export const WIDE = 24;
/** Points. */
export const ROW_HEIGHT = 20;

export const rowOf = (row: number, left: number, right: number): Range => ({
  top: row,
  left,
  bottom: row,
  right,
});
export const columnOf = (column: number, top: number, bottom: number): Range => ({
  top,
  left: column,
  bottom,
  right: column,
});

/** Draws the headings of a table, one a column from the first on. */
export const drawHeadings = (draft: SheetDraft, row: number, headings: readonly string[]): void => {
  headings.forEach((heading, index) => draft.put(row, 1 + index, textOf(heading), LOOK.header));
};

/** Draws a part's title with a word of guidance and gives the row under it. */
export const drawTitle = (draft: SheetDraft, row: number, title: string, guidance: string): number => {
  draft
    .put(row, 1, textOf(title), LOOK.section)
    .span(rowOf(row, 2, LAST_COLUMN), textOf(guidance), LOOK.hint)
    .height(row, 24)
    .height(row + 1, ROW_HEIGHT);
  return row + 1;
};
