import type { Workbook } from '../port';
import { inExcel } from './faults';
import { readSnapshot } from './read/readSnapshot';

/** The workbook that Excel has open, through Office.js. Excel calculates, so cached values are its own. */
export const excelWorkbook = (): Workbook => {
  // comes while the workbook is read, for the pane must not wait for what only writes, nor lack it when the network is gone
  loadWriter().catch(() => undefined);
  return {
    read: () => inExcel(readSnapshot),
    apply: async (edits) => {
      if (edits.length === 0) return;
      const { applyEdits } = await loadWriter();
      await inExcel((context) => applyEdits(context, edits));
    },
  };
};

const loadWriter = () => import('./write/applyEdits');
