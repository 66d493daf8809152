import { a1, sheetPrefix, type CellRef } from '../cells/address';
import type { Cell } from '../cells/cell';
import type { CellStyle, Edit, RemoveComment, SetComment, SheetContent } from '../cells/edit';
import { sameSpelling } from '../cells/formula-text';
import { contentOf, holdsContent } from '../cells/same-content';
import {
  cellAt,
  cellKey,
  commentAt,
  keyToRef,
  sheetNamed,
  type CellComment,
  type DefinedName,
  type SheetSnapshot,
  type Snapshot,
} from '../cells/snapshot';
import { issue, type Issue, type Outcome } from '../issue';
import { isOurComment } from './comments';
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
    if (added) changed.set(added, changedAt(name, ''));
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
  const restored = new Set(
    undone.flatMap((edit) => (edit.kind === 'setCell' ? [place(edit.sheet, edit.row, edit.column)] : [])),
  );
  const search = (sheet: SheetSnapshot): void => {
    for (const [key, { formula }] of sheet.cells) {
      const { row, column } = keyToRef(key);
      if (formula === undefined || restored.has(place(sheet.name, row, column))) continue;
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

const place = (sheet: string, row: number, column: number): string => `${row} ${column} ${sheet}`;

const refersTo = (formula: string, sheet: string): boolean =>
  sameSpelling(formula).includes(sameSpelling(sheetPrefix(sheet)));

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
    if (edit.kind === 'setComment' || edit.kind === 'removeComment') {
      const was = commentIn(planned, edit.sheet, edit);
      const is = commentIn(now, edit.sheet, edit);
      return was?.text === is?.text && was?.hasReplies === is?.hasReplies
        ? []
        : [changedAt(edit.sheet, a1(edit))];
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
      return sheetNamed(now, edit.sheet) &&
        holdsContent(cellIn(now, edit.sheet, edit.row, edit.column), edit.content)
        ? null
        : changedAt(edit.sheet, a1(edit));
    case 'addSheet':
    case 'replaceSheet': {
      const sheet = sheetNamed(now, edit.sheet.name);
      return sheet && isAsWritten(sheet, edit.sheet) ? null : changedAt(edit.sheet.name, '');
    }
    case 'setComment': {
      const comment = commentIn(now, edit.sheet, edit);
      return comment?.text === edit.text && !comment.hasReplies ? null : changedAt(edit.sheet, a1(edit));
    }
    case 'removeComment': {
      const comment = commentIn(now, edit.sheet, edit);
      const isFree = !comment || (isOurComment(comment) && !comment.hasReplies);
      return sheetNamed(now, edit.sheet) && isFree ? null : changedAt(edit.sheet, a1(edit));
    }
    case 'defineName':
      return sameRef(nameIn(now, edit.name)?.refersTo, edit.refersTo) ? null : changedAt('', edit.name);
    case 'removeName':
      return nameIn(now, edit.name) ? changedAt('', edit.name) : null;
    case 'removeSheet':
    case 'setColumnWidth':
      return null;
  }
};

const commentIn = (snapshot: Snapshot, sheet: string, ref: CellRef): CellComment | undefined => {
  const commented = sheetNamed(snapshot, sheet);
  return commented && commentAt(commented, ref);
};

/** Names are the same whatever the case of Latin letters. */
const nameIn = ({ names }: Snapshot, wanted: string): DefinedName | undefined =>
  names.find(({ name, sheet }) => sheet === undefined && name.toLowerCase() === wanted.toLowerCase());

const sameRef = (left: string | undefined, right: string): boolean =>
  left !== undefined && sameSpelling(left) === sameSpelling(right);

const undo = (edit: Edit, before: Snapshot, now: Snapshot): readonly Edit[] => {
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
    case 'removeComment':
      return commentAgain(edit, commentIn(before, edit.sheet, edit), commentIn(now, edit.sheet, edit));
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
