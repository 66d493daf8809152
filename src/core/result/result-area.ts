import type { SheetContent } from '../cells/edit';
import { cellAt, type SheetSnapshot } from '../cells/snapshot';
import type { OurPart } from '../writeback/sheet-difference';
import { pageEnd } from './opinions';
import { LAST_PAGE_COLUMN } from './page';
import { LABEL, LAST_PANEL_COLUMN, REMARK, RULES_HEADER, RULES_HEADING, VALUE, WORKING } from './panel-cells';
import { SCORE_COLUMNS_HEADING } from './panel-score-columns';
import { EVENTS_HEADING } from './panel-veto-tables';

/** Where the rules begin; a panel of before there were effects of a veto is shorter. */
const rulesHeader = (sheet: SheetSnapshot): number => {
  for (let row = 1; row <= sheet.lastRow; row += 1) {
    if (cellAt(sheet, row, LABEL).value === RULES_HEADING) return row;
  }
  return RULES_HEADER;
};

/** The tables of rules and events end where their values, which are formulas, do. */
const vetoEnd = (sheet: SheetSnapshot): number =>
  furtherEnd(sheet, tableEnd(sheet, rulesHeader(sheet)), EVENTS_HEADING);

/** So does the table of score columns, the last. */
const panelEnd = (sheet: SheetSnapshot): number => furtherEnd(sheet, vetoEnd(sheet), SCORE_COLUMNS_HEADING);

/** The end of the table with this heading, where it follows; else of what it would follow. */
const furtherEnd = (sheet: SheetSnapshot, end: number, heading: string): number =>
  cellAt(sheet, end + 2, LABEL).value === heading ? tableEnd(sheet, end + 2) : end;

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
  const isOutdated = existing !== undefined && rulesHeader(existing) !== RULES_HEADER;
  return {
    keys: [1],
    ...(isOutdated ? { outdatedFrom: LABEL } : {}),
    areas: [
      area(1, LAST_PAGE_COLUMN, existing && pageEnd(existing)),
      area(LABEL, REMARK, existing && panelEnd(existing)),
      // in a panel of before, what stands there is not ours
      ...(isOutdated
        ? []
        : [
            {
              ...area(WORKING.ceiling, LAST_PANEL_COLUMN, existing && vetoEnd(existing)),
              from: RULES_HEADER,
            },
          ]),
    ],
  };
};
