import { parseRange, splitSheet } from '../../../core/cells/address';
import type { CellComment } from '../../../core/cells/snapshot';
import { canMakeNotes } from '../capability';

/** Threads and notes of the whole workbook; notes only where they can be reached. */
export interface CommentList {
  readonly threads: Excel.CommentCollection;
  readonly notes: Excel.NoteCollection | undefined;
}

/** A comment, the cell that it is asked for, and for a thread how often it was answered. */
interface Locating {
  readonly item: Excel.Comment | Excel.Note;
  readonly form: CellComment['form'];
  readonly place: Excel.Range;
  readonly replies: OfficeExtension.ClientResult<number> | undefined;
}

export interface LocatedComment {
  readonly sheet: string;
  readonly comment: CellComment;
  readonly item: Excel.Comment | Excel.Note;
}

export const listComments = ({ workbook }: Excel.RequestContext): CommentList => {
  const threads = workbook.comments;
  threads.load('items/id,items/content,items/authorName');
  const notes = canMakeNotes() ? workbook.notes : undefined;
  notes?.load('items/content,items/authorName');
  return { threads, notes };
};

/** Asks where the listed comments stand: Excel tells that of each alone. */
export const locateComments = ({ threads, notes }: CommentList): readonly Locating[] => [
  ...threads.items.map((item): Locating => {
    const place = item.getLocation();
    place.load('address');
    return { item, form: 'thread', place, replies: item.replies.getCount() };
  }),
  ...(notes?.items ?? []).map((item): Locating => {
    const place = item.getLocation();
    place.load('address');
    return { item, form: 'note', place, replies: undefined };
  }),
];

/** The comments with their cells, after the sync. */
export const takeComments = (locating: readonly Locating[]): readonly LocatedComment[] =>
  locating.flatMap(({ item, form, place, replies }) => {
    const at = parseAddress(place.address);
    if (!at) return [];
    const { sheet, row, column } = at;
    const hasReplies = (replies?.value ?? 0) > 0;
    return [
      {
        sheet,
        comment: { row, column, form, author: item.authorName, text: item.content, hasReplies },
        item,
      },
    ];
  });

/** 'O''Neil 表'!$B$2 → its sheet and first cell. */
export const parseAddress = (
  address: string,
): { readonly sheet: string; readonly row: number; readonly column: number } | undefined => {
  const { sheet = '', rest } = splitSheet(address);
  const range = parseRange(rest);
  return sheet === '' || !range ? undefined : { sheet, row: range.top, column: range.left };
};
