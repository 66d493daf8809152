import { cellText, type CellValue } from '../cells/cell';
import { cellAt, type SheetSnapshot, type Snapshot } from '../cells/snapshot';
import { LEDGER_HEADINGS } from '../writeback/ledger/labels';
import { LABEL, rangeIn, TABLE, type HandOutRecord } from './hand-out-record';
import type { InputColumn } from './ledger-inputs';
import type { Recipient } from './shares';

/** The sheet 分送说明 of a workbook, whatever its name now; undefined where there is none. */
export const handOutSheetIn = ({ sheets }: Snapshot): SheetSnapshot | undefined =>
  sheets.find((sheet) => headingRow(sheet, TABLE.indicators) > 0 && headingRow(sheet, TABLE.own) > 0);

/** What 分送说明 says; null where it no longer says to whom the workbook was sent. */
export const readHandOut = (sheet: SheetSnapshot): HandOutRecord | null => {
  const labels = new Map<string, string>();
  const end = headingRow(sheet, TABLE.own);
  for (let row = 1; row < end; row += 1) {
    const label = text(sheet, row, 1);
    if (label !== '' && !labels.has(label)) labels.set(label, text(sheet, row, 2));
  }
  const recipient = recipientIn(labels);
  if (!recipient) return null;
  const said = (key: keyof typeof LABEL): string => labels.get(LABEL[key]) ?? '';
  return {
    recipient,
    unit: said('unit'),
    yearStart: said('year'),
    date: said('date'),
    returnBy: said('returnBy') || null,
    batch: namesIn(said('batch')),
    experts: namesIn(said('experts')),
    own: rowsOf(sheet, TABLE.own).map(([number, , , range]) => ({
      number: Number(number),
      ...rangeIn(cellText(range ?? null)),
    })),
    indicators: rowsOf(sheet, TABLE.indicators).map(([number, ...texts]) => {
      const [at = '', section = '', name = '', mark = ''] = texts.map((value) => cellText(value));
      return { number: Number(number), sheet: at, section, name, fingerprint: mark };
    }),
    contents: rowsOf(sheet, TABLE.contents).flatMap(([number, clause, heading, value = null]) => {
      const column = COLUMNS.get(cellText(heading ?? null));
      if (column === undefined || value === null) return [];
      return {
        number: Number(number),
        clause: typeof clause === 'number' ? clause - 1 : null,
        column,
        value: typeof value === 'number' ? value : cellText(value),
      };
    }),
    sheets: rowsOf(sheet, TABLE.sheets).map((values) => {
      const [name = '', mark = ''] = values.map((value) => cellText(value));
      return { name, fingerprint: mark };
    }),
  };
};

const namesIn = (text: string): readonly string[] => text.split('、').filter((name) => name !== '');

const recipientIn = (labels: ReadonlyMap<string, string>): Recipient | null => {
  for (const kind of ['department', 'expert'] as const) {
    const name = labels.get(LABEL[kind]);
    if (name) return { kind, name };
  }
  return null;
};

const INPUT_COLUMNS: readonly InputColumn[] = [
  'selfFact',
  'selfPoints',
  'checkedFact',
  'checkedPoints',
  'reason',
  'evidence',
  'department',
  'status',
  'threshold',
];

const COLUMNS: ReadonlyMap<string, InputColumn> = new Map(
  INPUT_COLUMNS.map((column) => [LEDGER_HEADINGS[column], column]),
);

const text = (sheet: SheetSnapshot, row: number, column: number): string =>
  cellText(cellAt(sheet, row, column).value).trim();

/** The row of a table's headings; 0 where it is not there. */
const headingRow = (sheet: SheetSnapshot, headings: readonly string[]): number => {
  for (let row = 1; row <= sheet.lastRow; row += 1) {
    if (headings.every((heading, index) => text(sheet, row, index + 1) === heading)) return row;
  }
  return 0;
};

/** Rows below the headings, down to the first without anything in its first column. */
const rowsOf = (sheet: SheetSnapshot, headings: readonly string[]): readonly (readonly CellValue[])[] => {
  const rows: CellValue[][] = [];
  const first = headingRow(sheet, headings) + 1;
  for (let row = first; row <= sheet.lastRow && text(sheet, row, 1) !== ''; row += 1) {
    rows.push(headings.map((_, index) => cellAt(sheet, row, index + 1).value));
  }
  return rows;
};
