import { a1 } from '../cells/address';
import type { Edit, SheetContent } from '../cells/edit';
import { contentOf, holdsContent } from '../cells/same-content';
import {
  cellAt,
  commentAt,
  keyToRef,
  sheetNamed,
  type SheetSnapshot,
  type Snapshot,
} from '../cells/snapshot';
import { issue, type Issue, type Outcome } from '../issue';
import { LOOK } from './look';

/**
 * The edits that take a write back. `before` is the workbook as it was read for the plan, `now` as it is. Only what is
 * still as it was written is taken back; each place that somebody has changed since is told and left alone, and a sheet
 * that has been typed into stays.
 */
export const reverseEdits = (
  edits: readonly Edit[],
  before: Snapshot,
  now: Snapshot,
): Outcome<readonly Edit[]> => {
  const issues: Issue[] = [];
  const value = edits.toReversed().flatMap((edit): readonly Edit[] => {
    const changed = changedSince(edit, now);
    if (!changed) return undo(edit, before);
    issues.push(changed);
    return [];
  });
  return { value, issues };
};

/** Places of the plan that are no longer as they were read: nothing may be written while there is one. */
export const conflicts = (edits: readonly Edit[], planned: Snapshot, now: Snapshot): readonly Issue[] =>
  edits.flatMap((edit) => {
    if (edit.kind === 'setCell') {
      const was = cellIn(planned, edit.sheet, edit.row, edit.column);
      const is = cellIn(now, edit.sheet, edit.row, edit.column);
      return holdsContent(is, contentOf(was)) ? [] : [changedAt(edit.sheet, a1(edit))];
    }
    if (edit.kind === 'addSheet') {
      return sheetNamed(now, edit.sheet.name) ? [changedAt(edit.sheet.name, '')] : [];
    }
    if (edit.kind === 'replaceSheet') {
      const was = sheetNamed(planned, edit.sheet.name);
      const is = sheetNamed(now, edit.sheet.name);
      return was && is && sameCells(was, is) ? [] : [changedAt(edit.sheet.name, '')];
    }
    return [];
  });

const changedAt = (sheet: string, cell: string): Issue => issue('changedSince', 'warning', { sheet, cell });

const cellIn = (snapshot: Snapshot, sheet: string, row: number, column: number) => {
  const found = sheetNamed(snapshot, sheet);
  return found ? cellAt(found, row, column) : { value: null };
};

const sameCells = (left: SheetSnapshot, right: SheetSnapshot): boolean =>
  left.cells.size === right.cells.size &&
  [...left.cells].every(([key, cell]) => {
    const { row, column } = keyToRef(key);
    return holdsContent(cellAt(right, row, column), contentOf(cell));
  });

const isAsWritten = (sheet: SheetSnapshot, { cells }: SheetContent): boolean => {
  const written = cells.filter(({ content }) => content.kind !== 'blank');
  return (
    sheet.cells.size <= written.length &&
    written.every(({ row, column, content }) => holdsContent(cellAt(sheet, row, column), content))
  );
};

const changedSince = (edit: Edit, now: Snapshot): Issue | null => {
  switch (edit.kind) {
    case 'setCell':
      return holdsContent(cellIn(now, edit.sheet, edit.row, edit.column), edit.content)
        ? null
        : changedAt(edit.sheet, a1(edit));
    case 'addSheet':
    case 'replaceSheet': {
      const sheet = sheetNamed(now, edit.sheet.name);
      return sheet && isAsWritten(sheet, edit.sheet) ? null : changedAt(edit.sheet.name, '');
    }
    case 'setComment': {
      const sheet = sheetNamed(now, edit.sheet);
      const comment = sheet && commentAt(sheet, edit);
      return comment?.text === edit.text && !comment.hasReplies ? null : changedAt(edit.sheet, a1(edit));
    }
    default:
      return null;
  }
};

const undo = (edit: Edit, before: Snapshot): readonly Edit[] => {
  switch (edit.kind) {
    case 'setCell': {
      const { sheet, row, column } = edit;
      return [
        { kind: 'setCell', sheet, row, column, content: contentOf(cellIn(before, sheet, row, column)) },
      ];
    }
    case 'addSheet':
      return [{ kind: 'removeSheet', sheet: edit.sheet.name }];
    case 'replaceSheet': {
      const was = sheetNamed(before, edit.sheet.name);
      return was ? [{ kind: 'replaceSheet', sheet: contentAgain(was, edit.sheet) }] : [];
    }
    case 'setComment':
    case 'removeComment': {
      const { sheet, row, column } = edit;
      const commented = sheetNamed(before, sheet);
      const was = commented && commentAt(commented, edit);
      return was
        ? [{ kind: 'setComment', sheet, row, column, form: was.form, author: was.author, text: was.text }]
        : [{ kind: 'removeComment', sheet, row, column }];
    }
    case 'defineName':
    case 'removeName': {
      const was = before.names.find(({ name, sheet }) => name === edit.name && sheet === undefined);
      return was
        ? [{ kind: 'defineName', name: was.name, refersTo: was.refersTo }]
        : [{ kind: 'removeName', name: edit.name }];
    }
    case 'removeSheet':
    case 'setColumnWidth':
      return [];
  }
};

/** A sheet of ours with the cells that it had, in the frame that it has now. */
const contentAgain = (was: SheetSnapshot, frame: SheetContent): SheetContent => ({
  ...frame,
  cells: [...was.cells].map(([key, cell]) => ({
    ...keyToRef(key),
    content: contentOf(cell),
    style: LOOK.text,
  })),
  merges: was.merges,
  rowHeights: new Map(),
  validations: [],
  dataBars: [],
  conditionalFills: [],
});
