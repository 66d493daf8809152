import { sheetPrefix } from '../cells/address';
import type { Cell } from '../cells/cell';
import type { CellStyle, Edit, RemoveComment, SetComment, SheetContent } from '../cells/edit';
import { sameSpelling } from '../cells/formula-text';
import { contentOf, holdsContent } from '../cells/same-content';
import {
  cellAt,
  cellKey,
  keyToRef,
  sheetNamed,
  type CellComment,
  type SheetSnapshot,
  type Snapshot,
} from '../cells/snapshot';
import type { Issue, Outcome } from '../issue';
import { isOurComment } from './comments';
import { cellIn, changedAt, commentIn, nameIn, placeKey, sameRef } from './edit-places';
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
  const changed = new Map(edits.map((edit) => [edit, changedSince(edit, now)]));
  for (const name of sheetsInUse(
    edits.filter((edit) => !changed.get(edit)),
    now,
  )) {
    const added = edits.find((edit) => edit.kind === 'addSheet' && edit.sheet.name === name);
    if (added) changed.set(added, changedAt(added));
  }
  const backwards = edits.toReversed();
  return {
    value: backwards.flatMap((edit) => (changed.get(edit) ? [] : undo(edit, before, now))),
    issues: backwards.flatMap((edit) => changed.get(edit) ?? []),
  };
};

/** Sheets that were added, to which a formula that stays refers: taken away they would leave errors behind. */
const sheetsInUse = (undone: readonly Edit[], now: Snapshot): ReadonlySet<string> => {
  const leaving = new Set(undone.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet.name] : [])));
  const inUse = new Set<string>();
  const restored = new Set(undone.flatMap((edit) => (edit.kind === 'setCell' ? [placeKey(edit)] : [])));
  const search = (sheet: SheetSnapshot): void => {
    for (const [key, { formula }] of sheet.cells) {
      const { row, column } = keyToRef(key);
      if (formula === undefined || restored.has(placeKey({ sheet: sheet.name, row, column }))) continue;
      for (const name of [...leaving].filter((other) => refersTo(formula, other))) {
        leaving.delete(name);
        inUse.add(name);
        const used = sheetNamed(now, name);
        if (used) search(used);
      }
    }
  };
  now.sheets.filter(({ name }) => !leaving.has(name)).forEach(search);
  return inUse;
};

const refersTo = (formula: string, sheet: string): boolean =>
  sameSpelling(formula).includes(sameSpelling(sheetPrefix(sheet)));

/** Places of the plan that are no longer as they were read: nothing may be written while there is one. */
export const conflicts = (edits: readonly Edit[], planned: Snapshot, now: Snapshot): readonly Issue[] =>
  edits.flatMap((edit) => {
    if (edit.kind === 'setCell') {
      const was = cellIn(planned, edit);
      const is = cellIn(now, edit);
      return holdsContent(is, contentOf(was)) ? [] : [changedAt(edit)];
    }
    if (edit.kind === 'addSheet') {
      return sheetNamed(now, edit.sheet.name) ? [changedAt(edit)] : [];
    }
    if (edit.kind === 'replaceSheet') {
      const was = sheetNamed(planned, edit.sheet.name);
      const is = sheetNamed(now, edit.sheet.name);
      return was && is && sameCells(was, is) ? [] : [changedAt(edit)];
    }
    if (edit.kind === 'setComment' || edit.kind === 'removeComment') {
      const was = commentIn(planned, edit);
      const is = commentIn(now, edit);
      return was?.text === is?.text && was?.hasReplies === is?.hasReplies ? [] : [changedAt(edit)];
    }
    return [];
  });

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
      return sheetNamed(now, edit.sheet) && holdsContent(cellIn(now, edit), edit.content)
        ? null
        : changedAt(edit);
    case 'addSheet':
    case 'replaceSheet': {
      const sheet = sheetNamed(now, edit.sheet.name);
      return sheet && isAsWritten(sheet, edit.sheet) ? null : changedAt(edit);
    }
    case 'setComment': {
      const comment = commentIn(now, edit);
      return comment?.text === edit.text && !comment.hasReplies ? null : changedAt(edit);
    }
    case 'removeComment': {
      const comment = commentIn(now, edit);
      const isFree = !comment || (isOurComment(comment) && !comment.hasReplies);
      return sheetNamed(now, edit.sheet) && isFree ? null : changedAt(edit);
    }
    case 'defineName':
      return sameRef(nameIn(now, edit.name)?.refersTo, edit.refersTo) ? null : changedAt(edit);
    case 'removeName':
      return nameIn(now, edit.name) ? changedAt(edit) : null;
    case 'removeSheet':
    case 'setColumnWidth':
      return null;
  }
};

const undo = (edit: Edit, before: Snapshot, now: Snapshot): readonly Edit[] => {
  switch (edit.kind) {
    case 'setCell': {
      const { sheet, row, column } = edit;
      return [{ kind: 'setCell', sheet, row, column, content: contentOf(cellIn(before, edit)) }];
    }
    case 'addSheet':
      return [{ kind: 'removeSheet', sheet: edit.sheet.name }];
    case 'replaceSheet': {
      const was = sheetNamed(before, edit.sheet.name);
      return was ? [{ kind: 'replaceSheet', sheet: contentAgain(was, edit.sheet) }] : [];
    }
    case 'setComment':
    case 'removeComment':
      return commentAgain(edit, commentIn(before, edit), commentIn(now, edit));
    case 'defineName':
    case 'removeName': {
      const was = nameIn(before, edit.name);
      return was
        ? [{ kind: 'defineName', name: was.name, refersTo: was.refersTo }]
        : [{ kind: 'removeName', name: edit.name }];
    }
    case 'removeSheet':
    case 'setColumnWidth':
      return [];
  }
};

/** The comment as it was; one of another form or under another name makes room first. */
const commentAgain = (
  { sheet, row, column }: SetComment | RemoveComment,
  was: CellComment | undefined,
  is: CellComment | undefined,
): readonly Edit[] => {
  const removal: Edit = { kind: 'removeComment', sheet, row, column };
  if (!was) return is ? [removal] : [];
  const { form, author, text } = was;
  const isInTheWay = is !== undefined && (is.form !== form || is.author !== author);
  return [...(isInTheWay ? [removal] : []), { kind: 'setComment', sheet, row, column, form, author, text }];
};

const DATE_OR_PERCENT = /[ymd%]/i;

/** The look of a cell, with a number format under which its value reads as it did. */
const styleFor = ({ date, percent }: Cell, style: CellStyle): CellStyle => {
  if (date) return { ...style, numberFormat: LOOK.date.numberFormat ?? 'yyyy-m-d' };
  if (percent) return { ...style, numberFormat: '0.0%' };
  return DATE_OR_PERCENT.test(style.numberFormat ?? '') ? { ...style, numberFormat: 'General' } : style;
};

/** A sheet of ours with the cells that it had, in the frame and the looks that it has now. */
const contentAgain = (was: SheetSnapshot, frame: SheetContent): SheetContent => {
  const styles = new Map(frame.cells.map(({ row, column, style }) => [cellKey(row, column), style]));
  return {
    ...frame,
    cells: [...was.cells].map(([key, cell]) => ({
      ...keyToRef(key),
      content: contentOf(cell),
      style: styleFor(cell, styles.get(key) ?? LOOK.text),
    })),
    merges: was.merges,
    rowHeights: new Map(),
    validations: [],
    dataBars: [],
    conditionalFills: [],
  };
};
