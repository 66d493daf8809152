import type { CellRef } from '../../../../core/cells/address';
import type { LiveComment, LiveReply, LiveSheet } from '../../../book/live-book';
import { cellCount, firstCell, rangeOf, readAddress } from '../address';
import type { ApiClass, ApiContext } from '../api-class';
import { ApiError } from '../api-error';
import { fieldsOf, flagOf, invalid, textOf, type Arguments } from '../arguments';
import { apiObject, type ApiObject, type CommentTarget, type Scope, type Targets } from '../targets';

const listed = ({ book, sheet }: Scope, form: LiveComment['form']): readonly LiveComment[] =>
  (sheet ? [sheet] : book.sheets).flatMap(({ comments }) => comments.filter((one) => one.form === form));

const find = ({ book, id }: CommentTarget): LiveComment | undefined =>
  book.sheets.flatMap(({ comments }) => comments).find((comment) => comment.id === id);

const commentOf = (target: CommentTarget): LiveComment => {
  const comment = find(target);
  if (!comment) throw new ApiError('ItemNotFound');
  return comment;
};

const threadItem = ({ book }: Scope, { id }: LiveComment): ApiObject => apiObject('Comment', { book, id });
const noteItem = ({ book }: Scope, { id }: LiveComment): ApiObject => apiObject('Note', { book, id });

/** The one cell that an address, or a range, names. */
const cellArgument = (scope: Scope, args: Arguments): { readonly sheet: LiveSheet; readonly at: CellRef } => {
  const object = args.object(0);
  const areas =
    object?.className === 'Range' ? object.target : readAddress(scope.book, scope.sheet, args.text(0));
  const range = rangeOf(areas);
  if (cellCount(range) !== 1) throw invalid('a comment stands in one cell');
  return { sheet: areas.sheet, at: firstCell(range) };
};

/** Plain text, or the text of what mentions people. */
const contentOf = (value: unknown): string =>
  textOf(typeof value === 'string' ? value : fieldsOf(value)['richContent']);

const locationOf = (target: CommentTarget): ApiObject => {
  const { sheet, row, column } = commentOf(target);
  return apiObject('Range', { sheet, ranges: [{ top: row, left: column, bottom: row, right: column }] });
};

const COMMENT_EVENTS = { Added: 250, Deleted: 251, Changed: 252 } as const;

export const CommentCollection: ApiClass<Targets['CommentCollection']> = {
  items: (scope) => listed(scope, 'thread').map((comment) => threadItem(scope, comment)),
  item: (scope, key) => {
    const comment = listed(scope, 'thread').find(({ id }) => id === key);
    return comment && threadItem(scope, comment);
  },
  methods: {
    Add: (scope, args) => {
      const { sheet, at } = cellArgument(scope, args);
      return threadItem(scope, scope.book.addComment(sheet, at, 'thread', contentOf(args.at(1)), 'addIn'));
    },
    GetItemByCell: (scope, args) => {
      const { sheet, at } = cellArgument(scope, args);
      const comment = sheet.commentAt(at.row, at.column);
      if (comment?.form !== 'thread') throw new ApiError('ItemNotFound');
      return threadItem(scope, comment);
    },
    GetItemByReplyId: (scope, args) => {
      const id = args.text(0);
      const comment = listed(scope, 'thread').find(({ replies }) => replies.some((reply) => reply.id === id));
      if (!comment) throw new ApiError('ItemNotFound');
      return threadItem(scope, comment);
    },
  },
  events: COMMENT_EVENTS,
  eventTarget: ({ sheet }) => sheet?.id ?? 'Workbook',
};

/** What a thread, and a note, have in common. */
const content = {
  get: (target: CommentTarget): string => commentOf(target).text,
  set: (target: CommentTarget, value: unknown, { book }: ApiContext): void =>
    book.changeComment(commentOf(target), { text: textOf(value) }, 'addIn'),
};

const remove = (target: CommentTarget, _: Arguments, { book }: ApiContext): undefined => {
  book.removeComment(commentOf(target), 'addIn');
  return undefined;
};

export const Comment: ApiClass<Targets['Comment']> = {
  identity: ({ id }) => ({ Id: id }),
  isThere: (target) => find(target) !== undefined,
  scalars: {
    Id: { get: ({ id }) => id },
    Content: content,
    AuthorName: { get: (target) => commentOf(target).author },
    AuthorEmail: { get: () => '' },
    ContentType: { get: () => 'Plain' },
    CreationDate: { get: (target) => commentOf(target).created.toISOString() },
    Mentions: { get: () => [] },
    RichContent: { get: content.get },
    Resolved: {
      get: (target) => commentOf(target).resolved,
      set: (target, value, { book }) =>
        book.changeComment(commentOf(target), { resolved: flagOf(value) }, 'addIn'),
    },
  },
  navigations: { Replies: (target) => apiObject('CommentReplyCollection', target) },
  methods: { Delete: remove, GetLocation: locationOf },
};

const replyItem = ({ book, id }: CommentTarget, reply: LiveReply): ApiObject =>
  apiObject('CommentReply', { book, id, replyId: reply.id });

export const CommentReplyCollection: ApiClass<Targets['CommentReplyCollection']> = {
  items: (target) => commentOf(target).replies.map((reply) => replyItem(target, reply)),
  item: (target, key) => {
    const reply = commentOf(target).replies.find(({ id }) => id === key);
    return reply && replyItem(target, reply);
  },
  methods: {
    Add: (target, args, { book }) =>
      replyItem(target, book.reply(commentOf(target), contentOf(args.at(0)), 'addIn')),
  },
};

const replyOf = (target: Targets['CommentReply']): LiveReply => {
  const reply = commentOf(target).replies.find(({ id }) => id === target.replyId);
  if (!reply) throw new ApiError('ItemNotFound');
  return reply;
};

export const CommentReply: ApiClass<Targets['CommentReply']> = {
  identity: ({ replyId }) => ({ Id: replyId }),
  isThere: (target) => find(target)?.replies.some(({ id }) => id === target.replyId) ?? false,
  scalars: {
    Id: { get: ({ replyId }) => replyId },
    Content: {
      get: (target) => replyOf(target).text,
      set: (target, value, { book }) =>
        book.changeReply(commentOf(target), replyOf(target), textOf(value), 'addIn'),
    },
    AuthorName: { get: (target) => replyOf(target).author },
    AuthorEmail: { get: () => '' },
    ContentType: { get: () => 'Plain' },
    CreationDate: { get: (target) => replyOf(target).created.toISOString() },
    Resolved: { get: (target) => commentOf(target).resolved },
  },
  methods: {
    Delete: (target, _, { book }) => {
      book.removeReply(commentOf(target), replyOf(target), 'addIn');
      return undefined;
    },
    GetLocation: locationOf,
    GetParentComment: ({ book, id }) => apiObject('Comment', { book, id }),
  },
};

export const NoteCollection: ApiClass<Targets['NoteCollection']> = {
  items: (scope) => listed(scope, 'note').map((note) => noteItem(scope, note)),
  item: (scope, key) => {
    const areas = readAddress(scope.book, scope.sheet, textOf(key));
    const { row, column } = firstCell(rangeOf(areas));
    const note = areas.sheet.commentAt(row, column);
    return note?.form === 'note' ? noteItem(scope, note) : undefined;
  },
  methods: {
    Add: (scope, args) => {
      const { sheet, at } = cellArgument(scope, args);
      return noteItem(scope, scope.book.addComment(sheet, at, 'note', args.text(1), 'addIn'));
    },
  },
};

export const Note: ApiClass<Targets['Note']> = {
  identity: ({ id }) => ({ _Id: id }),
  isThere: (target) => find(target) !== undefined,
  scalars: {
    AuthorName: { get: (target) => commentOf(target).author },
    Content: content,
    Visible: { get: () => false },
  },
  methods: { Delete: remove, GetLocation: locationOf },
};
