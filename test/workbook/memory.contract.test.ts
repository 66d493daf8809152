import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { sheetFromRows } from '../../src/workbook/memory/sheetFromRows';
import { describeWorkbookContract } from './contract';

describeWorkbookContract('in memory', {
  create: async (sheets) => {
    const workbook = memoryWorkbook({ sheets: [sheetFromRows('Sheet1', [])] });
    await workbook.apply([
      ...sheets.map((sheet) => ({ kind: 'addSheet', sheet }) as const),
      { kind: 'removeSheet', sheet: 'Sheet1' },
    ]);
    return workbook;
  },
  reopen: async (workbook) => workbook,
});
