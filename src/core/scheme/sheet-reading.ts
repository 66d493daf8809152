import { a1, type CellRef } from '../cells/address';
import { cellText, type Cell } from '../cells/cell';
import { cellAt, type SheetSnapshot } from '../cells/snapshot';
import { issue, type Issue, type IssueCode, type Severity } from '../issue';
import { labelKey, PART, SETTING, TABLE } from './scheme-words';

/** A sheet of ours while it is read: finds rows by their labels, and gathers what is wrong. */
export interface Reading {
  readonly sheet: SheetSnapshot;
  readonly issues: Issue[];
}

export const note = (
  { sheet, issues }: Reading,
  code: IssueCode,
  severity: Severity,
  cell: CellRef,
  params: Issue['params'] = {},
): void => {
  issues.push(issue(code, severity, { sheet: sheet.name, cell: a1(cell) }, params));
};

/** Text of a cell without outer white space; '' for blank. */
export const textAt = (sheet: SheetSnapshot, row: number, column: number): string =>
  cellText(cellAt(sheet, row, column).value).trim();

export const isBlankCell = ({ value }: Cell): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

/** The first row whose first column says `label`. */
export const rowLabelled = (sheet: SheetSnapshot, label: string): number | undefined => {
  const key = labelKey(label);
  for (let row = 1; row <= sheet.lastRow; row += 1) {
    if (labelKey(textAt(sheet, row, 1)) === key) return row;
  }
  return undefined;
};

/**
 * The first row that holds all headings, whatever their order and spacing, and the column of each (the first that has it);
 * `lastRow` bounds the search.
 */
export const findHeadings = <Key extends string>(
  sheet: SheetSnapshot,
  headings: Readonly<Record<Key, string>>,
  lastRow = sheet.lastRow,
): { readonly row: number; readonly columns: Readonly<Record<Key, number>> } | undefined => {
  const keys = Object.keys(headings) as Key[];
  const keyOf = new Map(keys.map((key) => [labelKey(headings[key]), key]));
  for (let row = 1; row <= Math.min(sheet.lastRow, lastRow); row += 1) {
    const columns: Partial<Record<Key, number>> = {};
    for (let column = 1; column <= sheet.lastColumn; column += 1) {
      const key = keyOf.get(labelKey(textAt(sheet, row, column)));
      if (key !== undefined) columns[key] ??= column;
    }
    if (keys.every((key) => columns[key] !== undefined))
      return { row, columns: columns as Record<Key, number> };
  }
  return undefined;
};

/** A table as it stands: where each heading is, and its rows that are not blank. */
export interface FoundTable {
  readonly headingRow: number;
  /** Column of a heading; undefined when it is not there. */
  columnOf(heading: string): number | undefined;
  readonly rows: readonly number[];
}

/** Whatever begins another part of the sheet, and so ends a table. */
const ENDS = new Set(
  [...Object.values(SETTING), ...Object.values(TABLE), ...Object.values(PART)].map(labelKey),
);

const isBlankRow = (sheet: SheetSnapshot, row: number): boolean => {
  for (let column = 1; column <= sheet.lastColumn; column += 1) {
    if (!isBlankCell(cellAt(sheet, row, column))) return false;
  }
  return true;
};

/** The table whose first heading is `heading`, in the first column; its rows end where the next part begins. */
export const findTable = (sheet: SheetSnapshot, heading: string): FoundTable | undefined => {
  const headingRow = rowLabelled(sheet, heading);
  if (headingRow === undefined) return undefined;
  const columns = new Map<string, number>();
  for (let column = sheet.lastColumn; column >= 1; column -= 1) {
    columns.set(labelKey(textAt(sheet, headingRow, column)), column);
  }
  const rows: number[] = [];
  for (let row = headingRow + 1; row <= sheet.lastRow; row += 1) {
    if (ENDS.has(labelKey(textAt(sheet, row, 1)))) break;
    if (!isBlankRow(sheet, row)) rows.push(row);
  }
  return { headingRow, columnOf: (text) => columns.get(labelKey(text)), rows };
};
