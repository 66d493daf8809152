import type { SheetContent } from '../cells/edit';
import { cellAt, type SheetSnapshot } from '../cells/snapshot';
import type { OurPart } from '../writeback/sheet-difference';
import { pageEnd } from './opinions';
import { LAST_PAGE_COLUMN } from './page';
import { LABEL, REMARK, RULES_HEADER, VALUE } from './panel-cells';
import { SCORE_COLUMNS_HEADING } from './panel-score-columns';

/** The tables under the panel, rules and score columns, end where their values, which are formulas, do. */
const panelEnd = (sheet: SheetSnapshot): number => {
  const rules = tableEnd(sheet, RULES_HEADER);
  const next = rules + 2;
  return cellAt(sheet, next, LABEL).value === SCORE_COLUMNS_HEADING ? tableEnd(sheet, next) : rules;
};

const tableEnd = (sheet: SheetSnapshot, header: number): number => {
  let row = header;
  while (cellAt(sheet, row + 1, VALUE).formula !== undefined) row += 1;
  return row;
};

/** What is ours of 考核结果: the page and, beside it, the reviewer's panel. */
export const resultArea = (existing: SheetSnapshot | undefined, wanted: SheetContent): OurPart => {
  const lastRow = (left: number, right: number): number =>
    wanted.cells
      .filter(({ column }) => column >= left && column <= right)
      .reduce((last, { row }) => Math.max(last, row), 0);
  const area = (left: number, right: number, was: number | undefined) => {
    const is = lastRow(left, right);
    return { left, right, was: was ?? is, is };
  };
  return {
    keys: [1],
    areas: [
      area(1, LAST_PAGE_COLUMN, existing && pageEnd(existing)),
      area(LABEL, REMARK, existing && panelEnd(existing)),
    ],
  };
};
