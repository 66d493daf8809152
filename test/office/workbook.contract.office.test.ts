/** @jest-environment ./test/office/office-environment.ts */
import { excelWorkbook } from '../../src/workbook/office/excelWorkbook';
import { describeWorkbookContract } from '../workbook/contract';
import { openInExcel, type OpenInExcel } from './open-in-excel';

let open: OpenInExcel;
let user = '考核助手';

describeWorkbookContract('Excel through Office.js', {
  create: async (sheets) => {
    open = await openInExcel(sheets, { user });
    return excelWorkbook();
  },
  reopen: async () => {
    open = await openInExcel(open.book.save(), { user });
    return excelWorkbook();
  },
  calculates: true,
  threadsOnly: true,
  signIn: (author) => {
    user = author;
  },
});
