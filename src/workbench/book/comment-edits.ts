import { type CellRef } from '../../core/cells/address';
import { placeOf, type BookState } from './book-state';
import {
  BookRefusal,
  type BookEvent,
  type CommentChange,
  type LiveComment,
  type LiveReply,
  type Origin,
} from './live-book';
import type { SheetState } from './sheet-state';

type Change = Extract<BookEvent, { kind: 'comment' }>['change'];

const inCellOrder = (comments: readonly LiveComment[]): readonly LiveComment[] =>
  comments.toSorted((a, b) => a.row - b.row || a.column - b.column);

export const addComment = (
  book: BookState,
  sheet: SheetState,
  at: CellRef,
  form: LiveComment['form'],
  text: string,
  origin: Origin,
): LiveComment => {
  requireObjects(sheet, at);
  if (sheet.commentAt(at.row, at.column)) throw new BookRefusal('commentThere', placeOf(sheet, at));
  const comment: LiveComment = {
    ...{ row: at.row, column: at.column, form, text, sheet },
    id: book.freshId(),
    author: book.user,
    created: book.now(),
    resolved: false,
    replies: [],
  };
  sheet.comments = inCellOrder([...sheet.comments, comment]);
  book.tell({ kind: 'comment', what: 'added', comment, origin });
  return comment;
};

export const changeComment = (
  book: BookState,
  comment: LiveComment,
  change: CommentChange,
  origin: Origin,
): void => {
  const what: Change = change.text !== undefined ? 'edited' : change.resolved ? 'resolved' : 'reopened';
  replace(book, comment, change, origin, what);
};

export const removeComment = (book: BookState, comment: LiveComment, origin: Origin): void => {
  const { sheet, current } = currentOf(book, comment);
  requireObjects(sheet, comment);
  sheet.comments = sheet.comments.filter((one) => one !== current);
  book.tell({ kind: 'comment', what: 'removed', comment: current, origin });
};

export const addReply = (
  book: BookState,
  comment: LiveComment,
  text: string,
  origin: Origin,
  author = book.user,
): LiveReply => {
  const reply: LiveReply = { id: book.freshId(), author, text, created: book.now() };
  const { current } = currentOf(book, comment);
  replace(book, comment, { replies: [...current.replies, reply] }, origin, 'replyAdded', reply);
  return reply;
};

export const changeReply = (
  book: BookState,
  comment: LiveComment,
  reply: LiveReply,
  text: string,
  origin: Origin,
): void => {
  const { current } = currentOf(book, comment);
  const changed = { ...reply, text };
  const replies = current.replies.map((one) => (one.id === reply.id ? changed : one));
  replace(book, comment, { replies }, origin, 'replyEdited', changed);
};

export const removeReply = (
  book: BookState,
  comment: LiveComment,
  reply: LiveReply,
  origin: Origin,
): void => {
  const { current } = currentOf(book, comment);
  const replies = current.replies.filter((one) => one.id !== reply.id);
  replace(book, comment, { replies }, origin, 'replyRemoved', reply);
};

const replace = (
  book: BookState,
  comment: LiveComment,
  change: Partial<LiveComment>,
  origin: Origin,
  what: Change,
  reply?: LiveReply,
): void => {
  const { sheet, current } = currentOf(book, comment);
  requireObjects(sheet, comment);
  const changed: LiveComment = { ...current, ...change };
  sheet.comments = sheet.comments.map((one) => (one === current ? changed : one));
  book.tell({
    kind: 'comment',
    what: 'changed',
    comment: changed,
    origin,
    ...(what && { change: what }),
    ...(reply && { reply }),
  });
};

/** Comments are values: the one that is held may have been followed by another. */
const currentOf = (
  book: BookState,
  comment: LiveComment,
): { readonly sheet: SheetState; readonly current: LiveComment } => {
  const sheet = book.state(comment.sheet);
  const current = sheet.comments.find(({ id }) => id === comment.id);
  if (!current) throw new Error(`the comment ${comment.id} is gone`);
  return { sheet, current };
};

/** A protected sheet lets no comment be written unless it says so. */
const requireObjects = (sheet: SheetState, at: CellRef): void => {
  if (sheet.protection && sheet.protection.options['allowEditObjects'] !== true) {
    throw new BookRefusal('locked', placeOf(sheet, at));
  }
};
