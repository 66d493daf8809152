import { a1 } from '../../../core/cells/address';
import type { Edit, RemoveComment, SetComment } from '../../../core/cells/edit';
import { isOurComment } from '../../../core/writeback/comments';
import { placeKey } from '../../../core/writeback/edit-places';
import { WorkbookFault } from '../../port';
import { checkSheetName } from '../../sheetName';
import {
  listComments,
  locateComments,
  takeComments,
  type CommentList,
  type LocatedComment,
} from '../read/comments';

/** What is looked at before anything is written. */
export interface Standing {
  /** In the order of the tabs. */
  readonly sheets: readonly string[];
  /** Workbook-wide names, in lower case, as they are spelled. */
  readonly names: ReadonlyMap<string, string>;
  readonly comments: readonly LocatedComment[];
}

/**
 * Looks whether all edits can be written, so that either all are or none is: sheets that must be there or must not,
 * protection, comments of others. One round trip, and another where a sheet is protected or holds comments.
 */
export const guard = async (context: Excel.RequestContext, edits: readonly Edit[]): Promise<Standing> => {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly) throw new WorkbookFault('readOnly');
  checkNumbers(edits);
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/protection/protected');
  const names = context.workbook.names;
  names.load('items/name,items/scope');
  const structure = context.workbook.protection;
  structure.load('protected');
  const listed = listComments(context);
  await context.sync();
  const order = sheets.items.map(({ name }) => name);
  checkSheets(order, edits, structure.protected);
  const isProtected = new Set(
    sheets.items.filter((sheet) => sheet.protection.protected).map(({ name }) => name),
  );
  const locks = locksOf(context, edits, isProtected);
  const comments = await located(context, listed, edits, locks.length > 0);
  checkLocks(locks);
  checkComments(comments, edits);
  return {
    sheets: order,
    names: new Map(
      names.items.filter(({ scope }) => scope === 'Workbook').map(({ name }) => [name.toLowerCase(), name]),
    ),
    comments,
  };
};

/** JSON would make `null` of them, which leaves a cell as it is. */
const checkNumbers = (edits: readonly Edit[]): void => {
  const contents = edits.flatMap((edit) =>
    edit.kind === 'setCell'
      ? [edit.content]
      : edit.kind === 'addSheet' || edit.kind === 'replaceSheet'
        ? edit.sheet.cells.map(({ content }) => content)
        : [],
  );
  for (const content of contents) {
    if (content.kind === 'number' && !Number.isFinite(content.number)) {
      throw new RangeError('a cell cannot hold this number');
    }
  }
};

const located = async (
  context: Excel.RequestContext,
  listed: CommentList,
  edits: readonly Edit[],
  hasLocks: boolean,
): Promise<readonly LocatedComment[]> => {
  const concerns = edits.some(({ kind }) => kind === 'setComment' || kind === 'removeComment');
  const locating = concerns ? locateComments(listed) : [];
  if (locating.length > 0 || hasLocks) await context.sync();
  return takeComments(locating);
};

const checkSheets = (order: readonly string[], edits: readonly Edit[], isLocked: boolean): void => {
  const present = new Map(order.map((name) => [name.toLowerCase(), name]));
  const need = (sheet: string): void => {
    if (present.get(sheet.toLowerCase()) !== sheet) throw new WorkbookFault('sheetMissing', { sheet });
  };
  for (const edit of edits) {
    switch (edit.kind) {
      case 'addSheet': {
        const { name } = edit.sheet;
        checkSheetName(name);
        if (isLocked) throw new WorkbookFault('structureLocked');
        if (edit.after !== undefined) need(edit.after);
        if (present.has(name.toLowerCase())) throw new WorkbookFault('sheetNameTaken', { sheet: name });
        present.set(name.toLowerCase(), name);
        break;
      }
      case 'removeSheet':
        need(edit.sheet);
        if (isLocked) throw new WorkbookFault('structureLocked');
        present.delete(edit.sheet.toLowerCase());
        break;
      case 'replaceSheet':
        need(edit.sheet.name);
        break;
      case 'defineName':
      case 'removeName':
        break;
      default:
        need(edit.sheet);
    }
  }
};

interface Lock {
  readonly sheet: string;
  readonly cell: string;
  readonly protection: Excel.FormatProtection;
}

/** Asks of each cell on a protected sheet that is to be written whether it is locked. */
const locksOf = (
  { workbook }: Excel.RequestContext,
  edits: readonly Edit[],
  isProtected: ReadonlySet<string>,
): readonly Lock[] =>
  edits.flatMap((edit) => {
    const place = writtenPlace(edit);
    if (!place || !isProtected.has(place.sheet)) return [];
    const sheet = workbook.worksheets.getItem(place.sheet);
    const range = place.cell === '' ? sheet.getRange() : sheet.getRange(place.cell);
    const { protection } = range.format;
    protection.load('locked');
    return [{ ...place, protection }];
  });

const writtenPlace = (edit: Edit): { readonly sheet: string; readonly cell: string } | null => {
  switch (edit.kind) {
    case 'setCell':
    case 'setComment':
    case 'removeComment':
      return { sheet: edit.sheet, cell: a1(edit) };
    case 'setColumnWidth':
      return { sheet: edit.sheet, cell: a1({ row: 1, column: edit.column }) };
    case 'replaceSheet':
      return { sheet: edit.sheet.name, cell: '' };
    default:
      return null;
  }
};

const MOST_NAMED = 12;

/** `locked` is null for cells of which some are. */
const checkLocks = (locks: readonly Lock[]): void => {
  const [first, ...rest] = locks.filter(({ protection }) => (protection.locked as boolean | null) ?? true);
  if (!first) return;
  const { sheet } = first;
  const cells = [...new Set([first, ...rest].filter((lock) => lock.sheet === sheet).map(({ cell }) => cell))];
  const more = cells.length > MOST_NAMED ? ` … (${cells.length})` : '';
  throw new WorkbookFault('cellsLocked', { sheet, cells: cells.slice(0, MOST_NAMED).join(', ') + more });
};

/** A person's comment, or one that a person answered, is never touched. */
const checkComments = (comments: readonly LocatedComment[], edits: readonly Edit[]): void => {
  const others = new Map(comments.map(({ sheet, comment }) => [placeKey({ ...comment, sheet }), comment]));
  const checked = (edit: SetComment | RemoveComment): void => {
    const key = placeKey(edit);
    const there = others.get(key);
    others.delete(key);
    if (!there) return;
    const isAnothers = edit.kind === 'setComment' && there.author !== edit.author && !isOurComment(there);
    if (isAnothers || there.hasReplies) {
      throw new WorkbookFault('commentOfAnother', { sheet: edit.sheet, cell: a1(edit) });
    }
  };
  for (const edit of edits) if (edit.kind === 'setComment' || edit.kind === 'removeComment') checked(edit);
};
