import type { BookEvent, LiveBook, LiveSheet } from '../book/live-book';
import { shortAddressOf } from './rich-api/address';

/** An event as clients know it: the type's number, the target it is registered for, and its arguments. */
export interface HostEvent {
  readonly type: number;
  /** A sheet's id; handlers of `Workbook` hear of every sheet. */
  readonly sheet: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const sheetEvent = (
  type: number,
  name: string,
  sheet: LiveSheet,
  args: Readonly<Record<string, unknown>> = {},
): HostEvent => ({ type, sheet: sheet.id, args: { type: name, worksheetId: sheet.id, ...args } });

/** What a change of the book makes known to add-ins. */
export const hostEvents = (event: BookEvent, book: LiveBook): readonly HostEvent[] => {
  const source = 'Local';
  switch (event.kind) {
    case 'cells': {
      const triggerSource = event.origin === 'addIn' ? 'ThisLocalAddin' : 'Unknown';
      const address = shortAddressOf(event.ranges);
      return [
        sheetEvent(10, 'WorksheetChanged', event.sheet, {
          ...{ address, changeType: 'RangeEdited', source, triggerSource },
        }),
      ];
    }
    case 'calculated':
      return event.sheets.map((sheet) => sheetEvent(16, 'WorksheetCalculated', sheet, { address: '' }));
    case 'looks':
      return [
        sheetEvent(18, 'WorksheetFormatChanged', event.sheet, {
          address: shortAddressOf([event.range]),
          source,
        }),
      ];
    case 'protection':
      return [
        sheetEvent(24, 'WorksheetProtectionChanged', event.sheet, {
          isProtected: event.sheet.protection !== undefined,
          source,
        }),
      ];
    case 'sheetAdded':
      return [sheetEvent(13, 'WorksheetAdded', event.sheet, { source })];
    case 'sheetRemoved':
      return [sheetEvent(15, 'WorksheetDeleted', event.sheet, { source })];
    case 'activated':
      return [
        sheetEvent(12, 'WorksheetDeactivated', event.before),
        sheetEvent(11, 'WorksheetActivated', event.sheet),
      ];
    case 'selection': {
      const address = shortAddressOf(event.sheet.selection.ranges);
      return [sheetEvent(14, 'WorksheetSelectionChanged', event.sheet, { address })];
    }
    case 'comment':
      return event.comment.form === 'thread' && book.sheets.includes(event.comment.sheet)
        ? [commentEvent(event)]
        : [];
    case 'clipboard':
    case 'layout':
    case 'tabs':
    case 'names':
      return [];
  }
};

const COMMENT_EVENTS = {
  added: [250, 'CommentAdded'],
  removed: [251, 'CommentDeleted'],
  changed: [252, 'CommentChanged'],
} as const;

const CHANGE_TYPES = {
  edited: 'CommentEdited',
  resolved: 'CommentResolved',
  reopened: 'CommentReopened',
  replyAdded: 'ReplyAdded',
  replyEdited: 'ReplyEdited',
  replyRemoved: 'ReplyDeleted',
} as const;

const commentEvent = ({
  what,
  comment,
  change,
  reply,
}: Extract<BookEvent, { kind: 'comment' }>): HostEvent => {
  const [type, name] = COMMENT_EVENTS[what];
  return sheetEvent(type, name, comment.sheet, {
    commentDetails: [{ commentId: comment.id, ...(reply && { replyIds: [reply.id] }) }],
    source: 'Local',
    ...(change && { changeType: CHANGE_TYPES[change] }),
  });
};
