import { a1, type CellRef } from '../cells/address';
import { cellText, type Cell } from '../cells/cell';
import { remembered } from '../cells/remembered';
import { cellAt, type SheetSnapshot, type Snapshot } from '../cells/snapshot';
import { issue, type Issue, type Outcome } from '../issue';
import { labelKey } from '../scheme/scheme-words';
import { findHeadings } from '../scheme/sheet-reading';
import { isBlank } from '../sheet/grid';
import {
  ENTERED_COLUMNS,
  FOLLOW_UP_HEADINGS,
  HEAD_LABELS,
  type FollowUp,
  type FollowUpColumn,
  type HeadEntry,
  type Matter,
} from './follow-up';

type Columns = Readonly<Record<FollowUpColumn, number>>;

const ROWS_SEARCHED = 60;

const headingsIn = (sheet: SheetSnapshot): ReturnType<typeof findHeadings<FollowUpColumn>> =>
  findHeadings(sheet, FOLLOW_UP_HEADINGS, ROWS_SEARCHED);

/** The sheet 结果运用 of a workbook, told by its headings, whatever its name. */
export const followUpSheetName: (snapshot: Snapshot) => string | undefined = remembered(
  ({ sheets }: Snapshot) => sheets.find((sheet) => headingsIn(sheet) !== undefined)?.name,
);

/** The cell right of a label above the table. */
const besideLabel = (sheet: SheetSnapshot, above: number, label: string): CellRef | undefined => {
  for (let row = 1; row < above; row += 1) {
    for (let column = 1; column <= sheet.lastColumn; column += 1) {
      if (labelKey(cellText(cellAt(sheet, row, column).value)) === labelKey(label))
        return { row, column: column + 1 };
    }
  }
  return undefined;
};

const BLANK: Cell = { value: null };

const notADay = (sheet: SheetSnapshot, row: number, column: number, label: string): readonly Issue[] => {
  const { value } = cellAt(sheet, row, column);
  return value === null || typeof value === 'number' || cellText(value).trim() === ''
    ? []
    : [
        issue(
          'schemeDateUnreadable',
          'warning',
          { sheet: sheet.name, cell: a1({ row, column }) },
          {
            label,
            text: cellText(value),
          },
        ),
      ];
};

/**
 * What persons entered in 结果运用: the cells above the table and those of each matter, as they stand; the table ends at its
 * first row without any. A day that is no date is told (`schemeDateUnreadable`). null when the sheet has not our headings.
 */
export const readFollowUp = (sheet: SheetSnapshot): Outcome<FollowUp | null> => {
  const found = headingsIn(sheet);
  if (!found) return { value: null, issues: [] };
  const issues: Issue[] = [];
  const headCell = (key: HeadEntry): Cell => {
    const ref = besideLabel(sheet, found.row, HEAD_LABELS[key]);
    if (!ref) return BLANK;
    if (key !== 'tellsScore') issues.push(...notADay(sheet, ref.row, ref.column, HEAD_LABELS[key]));
    return cellAt(sheet, ref.row, ref.column);
  };
  const head = { notice: headCell('notice'), check: headCell('check'), tellsScore: headCell('tellsScore') };
  const matters: Matter[] = [];
  for (let row = found.row + 1; row <= sheet.lastRow; row += 1) {
    const cells = Object.fromEntries(
      ENTERED_COLUMNS.map((key) => [key, cellAt(sheet, row, found.columns[key])]),
    ) as Matter;
    if (isEnd(sheet, row, found.columns)) break;
    if (ENTERED_COLUMNS.every((key) => isBlank(cells[key]))) continue;
    issues.push(...notADay(sheet, row, found.columns.done, FOLLOW_UP_HEADINGS.done));
    matters.push(cells);
  }
  return { value: { head, matters }, issues };
};

/** The notice stands below the table: a text in the column of numbers. */
const isEnd = (sheet: SheetSnapshot, row: number, { number }: Columns): boolean => {
  const { value, formula } = cellAt(sheet, row, number);
  return formula === undefined && typeof value === 'string' && value.trim() !== '';
};
