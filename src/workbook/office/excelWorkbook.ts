import type { Workbook } from '../port';
import { inExcel } from './faults';
import { readSnapshot } from './read/readSnapshot';
import { applyEdits } from './write/applyEdits';

/** The workbook that Excel has open, through Office.js. Excel calculates, so cached values are its own. */
export const excelWorkbook = (): Workbook => ({
  read: () => inExcel(readSnapshot),
  apply: async (edits) => {
    if (edits.length > 0) await inExcel((context) => applyEdits(context, edits));
  },
});
