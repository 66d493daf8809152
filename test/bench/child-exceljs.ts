import ExcelJS from 'exceljs';
import { measureProcess } from './measured-process';

/** Opens and saves one workbook with ExcelJS. */
measureProcess(async (input, output) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(input);
  await book.xlsx.writeFile(output);
});
