import type { SheetContent } from '../cells/edit';
import { cellAt, type SheetSnapshot } from '../cells/snapshot';
import type { OurPart } from '../writeback/sheet-difference';
import { pageEnd } from './opinions';
import { LAST_PAGE_COLUMN } from './page';
import { LABEL, LAST_PANEL_COLUMN, RULES_HEADER, RULES_HEADING, VALUE } from './panel-cells';
import { SCORE_COLUMNS_HEADING } from './panel-score-columns';
import { EVENTS_HEADING } from './panel-veto-tables';

/** Where the rules begin; a panel of before there were effects of a veto is shorter. */
const rulesHeader = (sheet: SheetSnapshot): number => {
  for (let row = 1; row <= sheet.lastRow; row += 1) {
    if (cellAt(sheet, row, LABEL).value === RULES_HEADING) return row;
  }
  return RULES_HEADER;
};

/** The tables under the panel, rules, events and score columns, end where their values, which are formulas, do. */
const panelEnd = (sheet: SheetSnapshot): number => {
  let end = tableEnd(sheet, rulesHeader(sheet));
  for (const heading of [EVENTS_HEADING, SCORE_COLUMNS_HEADING]) {
    if (cellAt(sheet, end + 2, LABEL).value === heading) end = tableEnd(sheet, end + 2);
  }
  return end;
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
    ...(existing && rulesHeader(existing) !== RULES_HEADER ? { outdatedFrom: LABEL } : {}),
    areas: [
      area(1, LAST_PAGE_COLUMN, existing && pageEnd(existing)),
      area(LABEL, LAST_PANEL_COLUMN, existing && panelEnd(existing)),
    ],
  };
};
