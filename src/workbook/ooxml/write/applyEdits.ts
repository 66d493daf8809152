import type { Edit, Look, SetCell } from '../../../core/cells/edit';
import type { Parts } from '../package/parts';
import { EditSession } from './editSession';
import { addSheet, removeSheet, replaceSheet } from './sheetEdits';

/** Applies edits in their order to the parts, which are a copy: when one throws, the copy is thrown away. */
export const applyEdits = (parts: Parts, edits: readonly Edit[], now: Date): void => {
  const session = new EditSession(parts, now);
  for (const edit of edits) applyEdit(session, edit);
  session.flush();
};

const applyEdit = (session: EditSession, edit: Edit): void => {
  switch (edit.kind) {
    case 'setCell':
      return setCell(session, edit);
    case 'setColumnWidth':
      return session.sheet(edit.sheet).setColumnWidth(edit.column, edit.width);
    case 'addSheet':
      return addSheet(session, edit.sheet, edit.after);
    case 'replaceSheet':
      return replaceSheet(session, edit.sheet);
    case 'removeSheet':
      return removeSheet(session, edit.sheet);
    case 'setComment':
      return session.comments(edit.sheet).set(edit);
    case 'removeComment':
      return session.comments(edit.sheet).remove(edit);
    case 'defineName':
      return session.workbook.defineName(edit.name, edit.refersTo);
    case 'removeName':
      return session.workbook.removeName(edit.name);
  }
};

const setCell = (session: EditSession, { sheet, row, column, content, look }: SetCell): void => {
  const draft = session.sheet(sheet);
  draft.setCell({ row, column }, content, look && styleOf(session, sheet, look));
};

const styleOf = (session: EditSession, sheet: string, look: Look): number =>
  look.kind === 'likeCell' ? session.sheet(sheet).styleOf(look.cell) : session.styles.cellFormat(look.style);
