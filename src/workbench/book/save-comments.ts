import type { Edit } from '../../core/cells/edit';
import type { Parts } from '../../workbook/ooxml/package/parts';
import { applyEdits } from '../../workbook/ooxml/write/applyEdits';
import { writeAnswers } from '../../workbook/ooxml/write/threadAnswers';
import type { LiveComment } from './live-book';
import type { SheetState } from './sheet-state';

/** Makes the comments of a sheet in the file those that the sheet has now. */
export const saveComments = (sheet: SheetState, parts: Parts, now: Date): void => {
  const before = new Map(sheet.commentsOfFile.map((comment) => [comment.id, comment]));
  const left = new Set(sheet.comments.map(({ id }) => id));
  const gone = sheet.commentsOfFile.filter(({ id }) => !left.has(id));
  const changed = sheet.comments.filter((comment) => before.get(comment.id) !== comment);
  // an answered thread does not go, nor change, before its answers are seen to
  const answered = gone.filter(({ replies }) => replies.length > 0);
  writeAnswers(
    parts,
    sheet.name,
    answered.map((comment) => ({ ...comment, replies: [] })),
  );
  applyEdits(
    parts,
    [
      ...gone.map((comment): Edit => ({ kind: 'removeComment', ...placeOf(sheet, comment) })),
      ...changed
        .filter(({ id }) => (before.get(id)?.replies.length ?? 0) === 0)
        .map(({ form, author, text, ...comment }): Edit => {
          return { kind: 'setComment', ...placeOf(sheet, comment), form, author, text };
        }),
    ],
    now,
  );
  writeAnswers(
    parts,
    sheet.name,
    changed.filter(({ form }) => form === 'thread'),
  );
};

const placeOf = (
  sheet: SheetState,
  { row, column }: Pick<LiveComment, 'row' | 'column'>,
): { readonly sheet: string; readonly row: number; readonly column: number } => ({
  sheet: sheet.name,
  row,
  column,
});
