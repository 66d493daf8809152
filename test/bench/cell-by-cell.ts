import { a1 } from '../../src/core/cells/address';
import type { Content, Edit } from '../../src/core/cells/edit';
import { typed } from '../../src/workbook/office/write/typed';

/**
 * Writes edits as an add-in does that knows Office.js from its tutorials: a cell, then `context.sync()`, then the next.
 * Only what stands in cells, comments, and names; looks, widths, drop-downs and print set-up would be as many trips again.
 */
export const writeCellByCell = (edits: readonly Edit[]): Promise<void> =>
  Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const write = async (sheet: string, at: { row: number; column: number }, content: Content) => {
      if (content.kind === 'blank') return;
      worksheets.getItem(sheet).getRange(a1(at)).formulas = [[typed(content)]];
      await context.sync();
    };
    const added = edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : []));
    // first all sheets: formulas refer to them
    for (const { name } of added) {
      worksheets.add(name);
      await context.sync();
    }
    for (const { name, cells } of added) {
      for (const cell of cells) await write(name, cell, cell.content);
    }
    for (const edit of edits) {
      if (edit.kind === 'setCell') await write(edit.sheet, edit, edit.content);
      if (edit.kind === 'setComment') {
        worksheets.getItem(edit.sheet).comments.add(a1(edit), edit.text);
        await context.sync();
      }
      if (edit.kind === 'defineName') {
        names.add(edit.name, `=${edit.refersTo}`);
        await context.sync();
      }
    }
  });
