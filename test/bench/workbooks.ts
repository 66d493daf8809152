import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import ExcelJS from 'exceljs';
import { COLUMNS, indicatorRows } from './indicators';

/** What a generated workbook holds: indicator sheets first, then sheets of plain data. */
export interface Sizes {
  /** Indicators of each indicator sheet. */
  readonly indicatorSheets: readonly number[];
  /** Rows of each data sheet; a quarter of its cells are formulas. */
  readonly dataSheets?: readonly number[];
}

/** Writes a workbook with ExcelJS, so that the file that both are measured on is one of its own. */
export const writeWorkbook = async (
  path: string,
  { indicatorSheets, dataSheets = [] }: Sizes,
): Promise<void> => {
  const book = new ExcelJS.Workbook();
  let first = 0;
  for (const [index, count] of indicatorSheets.entries()) {
    addIndicators(book.addWorksheet(`评分表${index + 1}`), count, first);
    first += count;
  }
  for (const [index, rows] of dataSheets.entries()) addData(book.addWorksheet(`数据${index + 1}`), rows);
  await mkdir(dirname(path), { recursive: true });
  await book.xlsx.writeFile(path);
};

const THIN = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const BOX = { left: THIN, right: THIN, top: THIN, bottom: THIN };

const addIndicators = (sheet: ExcelJS.Worksheet, count: number, first: number): void => {
  const rows = indicatorRows(count, first);
  for (const [index, values] of rows.entries()) {
    const row = sheet.addRow(values);
    if (index === 0) row.font = { name: '黑体', size: 16 };
    else for (let column = 1; column <= COLUMNS; column += 1) row.getCell(column).border = BOX;
  }
  sheet.mergeCells(1, 1, 1, COLUMNS);
  // each part's label is merged over its twelve rows, as such sheets have it
  for (let row = 3; row < rows.length; row += 12)
    sheet.mergeCells(row, 2, Math.min(row + 11, rows.length - 1), 2);
};

const addData = (sheet: ExcelJS.Worksheet, rows: number): void => {
  sheet.addRow(Array.from({ length: COLUMNS }, (_, at) => `字段${at + 1}`));
  for (let row = 2; row <= rows; row += 1) {
    const line = sheet.addRow(
      Array.from({ length: COLUMNS }, (_, at) => {
        if (at % 4 === 0) return `单位${(row * 7 + at) % 997}`;
        return at % 4 === 3
          ? { formula: `B${row}+C${row}*${at}`, result: row + (row % 13) * at }
          : (row * (at + 3)) % 1013;
      }),
    );
    for (let column = 1; column <= COLUMNS; column += 1) line.getCell(column).border = BOX;
  }
};
