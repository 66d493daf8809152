import { a1, type CellRef } from '../cells/address';
import type { RemoveComment, SetComment } from '../cells/edit';
import { commentAt, type CellComment, type SheetSnapshot } from '../cells/snapshot';
import { issue, type Issue } from '../issue';
import { shown } from '../rule/decimal';
import { chineseDay } from '../scheme/day';
import type { Scheme, Stage } from '../scheme/scheme';
import type { LedgerItem } from './ledger/ledger-item';

/** The name under which our comments stand. */
const COMMENT_AUTHOR = '质量考核助手';

/** Some programs drop the author of a note, so the text says too whose it is. */
const MARK = '【质量考核】';

export interface CommentEdits {
  readonly edits: readonly (SetComment | RemoveComment)[];
  readonly issues: readonly Issue[];
}

export const isOurComment = ({ author, text }: CellComment): boolean =>
  author === COMMENT_AUTHOR || text.startsWith(MARK);

/** The wording without its date: a comment is written anew when the score or the reason changes, not day by day. */
const undated = (text: string): string => text.replace(/^【质量考核】截至[^，：]*?日/, '');

/** What comments are made of: the scheme's form, `thread` where the host makes no notes, `none` where it refuses both. */
export interface CommentStyle {
  readonly commentForm: Scheme['commentForm'] | 'none';
  readonly dataDate: string;
}

/** The comment of one cell as it should be; null: there should be none of ours. */
export const commentEdit = (
  sheet: Pick<SheetSnapshot, 'name' | 'comments'>,
  cell: CellRef,
  text: string | null,
  { commentForm, dataDate }: CommentStyle,
): CommentEdits => {
  if (commentForm === 'none') return { edits: [], issues: [] };
  const existing = commentAt(sheet, cell);
  const where = { sheet: sheet.name, cell: a1(cell) };
  if (existing && (!isOurComment(existing) || existing.hasReplies)) {
    return { edits: [], issues: text === null ? [] : [issue('commentOfOthers', 'info', where)] };
  }
  if (text === null) {
    return { edits: existing ? [{ kind: 'removeComment', sheet: sheet.name, ...cell }] : [], issues: [] };
  }
  const full = `${MARK}截至${chineseDay(dataDate)}${text}`;
  if (existing?.form === commentForm && undated(existing.text) === undated(full))
    return { edits: [], issues: [] };
  const isAnotherKind = existing && (existing.form !== commentForm || existing.author !== COMMENT_AUTHOR);
  const removal: RemoveComment[] = isAnotherKind
    ? [{ kind: 'removeComment', sheet: sheet.name, ...cell }]
    : [];
  return {
    edits: [
      ...removal,
      {
        kind: 'setComment',
        sheet: sheet.name,
        ...cell,
        form: commentForm,
        author: COMMENT_AUTHOR,
        text: full,
      },
    ],
    issues: [],
  };
};

/** Score, full marks and reason beside each score cell that lost points. */
export const scoreComments = (
  sheet: SheetSnapshot,
  items: readonly LedgerItem[],
  column: number | undefined,
  stage: Stage,
  style: CommentStyle,
): CommentEdits => {
  if (column === undefined) return { edits: [], issues: [] };
  const all = items.map(({ block: { item }, scored }) => {
    const score = scored.score[stage];
    const lost = score !== null && item.fullMarks !== null && score.lessThan(item.fullMarks);
    const text = lost ? `得${shown(score)}分（满分${shown(item.fullMarks)}分）：${scored.reason}` : null;
    return commentEdit(sheet, { row: item.rows[0] ?? 0, column }, text, style);
  });
  return { edits: all.flatMap(({ edits }) => edits), issues: all.flatMap(({ issues }) => issues) };
};
