import type { Edit } from '../../core/cells/edit';
import { BookRefusal, type LiveComment } from './live-book';
import type { SheetState } from './sheet-state';

/** The edits that make the comments of the file those of the sheet. */
export const commentEdits = (sheet: SheetState): readonly Edit[] => {
  const before = new Map(sheet.commentsOfFile.map((comment) => [comment.id, comment]));
  const now = new Set(sheet.comments.map(({ id }) => id));
  const gone = sheet.commentsOfFile.filter(({ id }) => !now.has(id));
  return [
    ...gone.map((comment): Edit => ({ kind: 'removeComment', ...placeOf(sheet, comment) })),
    ...sheet.comments.flatMap((comment) => changeOf(sheet, before.get(comment.id), comment)),
  ];
};

const changeOf = (sheet: SheetState, before: LiveComment | undefined, now: LiveComment): readonly Edit[] => {
  if (before === now) return [];
  const { form, author, text } = now;
  if (now.resolved !== (before?.resolved ?? false) || now.replies !== (before?.replies ?? now.replies)) {
    throw new BookRefusal('notSupported', 'new replies to a comment');
  }
  return [{ kind: 'setComment', ...placeOf(sheet, now), form, author, text }];
};

const placeOf = (
  sheet: SheetState,
  { row, column }: LiveComment,
): { readonly sheet: string; readonly row: number; readonly column: number } => ({
  sheet: sheet.name,
  row,
  column,
});
