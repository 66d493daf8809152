import type { Cell } from '../cells/cell';
import type { Content, Edit, SheetContent } from '../cells/edit';
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
import type { Outcome } from '../issue';
import { isOurComment } from './comments';
import { BLANK } from './content';
import { cellIn, changedAt, commentIn, nameIn, placeKey, sameRef } from './edit-places';

/**
 * How far a list of edits got that was broken off: what stands of it, and what does not yet. In between, formulas may show
 * other values than they will, so that a formula stands where its text does.
 */
export interface Progress {
  /** Places that were to change, as far as it can be seen: not widths, nor formulas that only show another value. */
  readonly total: number;
  readonly done: number;
  /** Everything stands but comments. */
  readonly lacksOnlyComments: boolean;
  /** Something is no longer as it was: a place stands, or a sheet is there, or emptied, and not yet filled. */
  readonly isBegun: boolean;
}

/** `before` is the workbook that the edits were meant for, `now` as it is. */
export const progressOf = (edits: readonly Edit[], before: Snapshot, now: Snapshot): Progress => {
  const seen = effective(edits).filter((edit) => stateOf(edit, before, before) !== 'stands');
  const states = seen.map((edit) => stateOf(edit, before, now));
  const lacking = seen.filter((_, index) => states[index] !== 'stands');
  return {
    total: seen.length,
    done: seen.length - lacking.length,
    isBegun: states.some((state) => state === 'stands' || state === 'begun'),
    lacksOnlyComments:
      lacking.length > 0 && lacking.every(({ kind }) => kind === 'setComment' || kind === 'removeComment'),
  };
};

/**
 * The edits that bring a broken-off list to its end. What stands is written again, since its look may be missing; a place
 * that somebody has changed meanwhile is told and left alone.
 */
export const restOf = (edits: readonly Edit[], before: Snapshot, now: Snapshot): Outcome<readonly Edit[]> => {
  const known = edits.map((edit) => ({ edit, state: stateOf(edit, before, now) }));
  const last = new Set(effective(edits));
  return {
    value: known.flatMap(({ edit, state }) => {
      if (state === 'changed') return [];
      if (state === 'stands' && !isWrittenAgain(edit)) return [];
      if (edit.kind === 'removeComment' && !last.has(edit) && !commentIn(now, edit)) return [];
      return edit.kind === 'addSheet' && sheetNamed(now, edit.sheet.name)
        ? [{ kind: 'replaceSheet' as const, sheet: edit.sheet }]
        : [edit];
    }),
    issues: known.flatMap(({ edit, state }) => (state === 'changed' ? [changedAt(edit)] : [])),
  };
};

/**
 * What stands of a broken-off list, each edit with what its place holds now, so that `reverseEdits` takes back just that;
 * and the places that somebody has changed meanwhile.
 */
export const standingOf = (
  edits: readonly Edit[],
  before: Snapshot,
  now: Snapshot,
): Outcome<readonly Edit[]> => {
  const known = edits.map((edit) => ({ edit, state: stateOf(edit, before, now) }));
  return {
    value: known.flatMap(({ edit, state }) =>
      state === 'stands' || state === 'begun' ? [asItStands(edit, now)] : [],
    ),
    issues: known.flatMap(({ edit, state }) => (state === 'changed' ? [changedAt(edit)] : [])),
  };
};

/** `begun`: a sheet is there, and not all of its cells. `changed`: neither as it was nor as it was to be. */
type State = 'missing' | 'begun' | 'stands' | 'changed';

/** Without removals that only make room for another comment in the same cell: only the last word about a cell can be seen. */
const effective = (edits: readonly Edit[]): readonly Edit[] => {
  const set = new Set(edits.flatMap((edit) => (edit.kind === 'setComment' ? [placeKey(edit)] : [])));
  return edits.filter((edit) => edit.kind !== 'removeComment' || !set.has(placeKey(edit)));
};

const isWrittenAgain = ({ kind }: Edit): boolean =>
  kind === 'setCell' || kind === 'addSheet' || kind === 'replaceSheet' || kind === 'setColumnWidth';

const stateOf = (edit: Edit, before: Snapshot, now: Snapshot): State => {
  switch (edit.kind) {
    case 'setCell': {
      const sheet = sheetNamed(now, edit.sheet);
      if (!sheet) return 'changed';
      const is = cellAt(sheet, edit.row, edit.column);
      if (stands(is, edit.content)) return 'stands';
      return stands(is, contentOf(cellIn(before, edit))) ? 'missing' : 'changed';
    }
    case 'addSheet': {
      const sheet = sheetNamed(now, edit.sheet.name);
      return sheet ? sheetState(sheet, edit.sheet, undefined) : 'missing';
    }
    case 'replaceSheet': {
      const was = sheetNamed(before, edit.sheet.name);
      const sheet = sheetNamed(now, edit.sheet.name);
      return was && sheet ? sheetState(sheet, edit.sheet, was) : 'changed';
    }
    case 'setComment': {
      const is = commentIn(now, edit);
      if (is?.text === edit.text && is.form === edit.form) return 'stands';
      return isFree(is, commentIn(before, edit)) ? 'missing' : 'changed';
    }
    case 'removeComment': {
      const is = commentIn(now, edit);
      if (!is) return 'stands';
      return isFree(is, commentIn(before, edit)) ? 'missing' : 'changed';
    }
    case 'defineName': {
      const is = nameIn(now, edit.name)?.refersTo;
      if (sameRef(is, edit.refersTo)) return 'stands';
      return sameRef(is, nameIn(before, edit.name)?.refersTo) ? 'missing' : 'changed';
    }
    case 'removeName': {
      const is = nameIn(now, edit.name)?.refersTo;
      if (is === undefined) return 'stands';
      return sameRef(is, nameIn(before, edit.name)?.refersTo) ? 'missing' : 'changed';
    }
    case 'removeSheet':
      return sheetNamed(now, edit.sheet) ? 'missing' : 'stands';
    case 'setColumnWidth':
      return sheetNamed(now, edit.sheet) ? 'stands' : 'changed';
  }
};

const stands = (cell: Cell, content: Content): boolean =>
  content.kind === 'formula'
    ? cell.formula !== undefined && sameSpelling(cell.formula) === sameSpelling(content.formula)
    : holdsContent(cell, content);

/** A sheet on the way from what it `was` to `content`: each cell is one, the other, or still blank. */
const sheetState = (sheet: SheetSnapshot, content: SheetContent, was: SheetSnapshot | undefined): State => {
  const wanted = new Map(
    content.cells
      .filter((cell) => cell.content.kind !== 'blank')
      .map((cell) => [cellKey(cell.row, cell.column), cell.content]),
  );
  const isWanted = (key: number, cell: Cell): boolean => stands(cell, wanted.get(key) ?? BLANK);
  const cells = [...sheet.cells];
  const areAll = [...wanted.keys()].every((key) => {
    const { row, column } = keyToRef(key);
    return isWanted(key, cellAt(sheet, row, column));
  });
  if (areAll && cells.every(([key, cell]) => isWanted(key, cell))) return 'stands';
  const isKept = (key: number, cell: Cell): boolean => {
    const before = was?.cells.get(key);
    return before !== undefined && stands(cell, contentOf(before));
  };
  if (!cells.every(([key, cell]) => isWanted(key, cell) || isKept(key, cell))) return 'changed';
  const isUntouched = was?.cells.size === cells.length && cells.every(([key, cell]) => isKept(key, cell));
  return isUntouched ? 'missing' : 'begun';
};

const asItStands = (edit: Edit, now: Snapshot): Edit => {
  if (edit.kind === 'setCell') return { ...edit, content: contentOf(cellIn(now, edit)) };
  if (edit.kind !== 'addSheet' && edit.kind !== 'replaceSheet') return edit;
  const styles = new Map(edit.sheet.cells.map(({ row, column, style }) => [cellKey(row, column), style]));
  const cells = [...(sheetNamed(now, edit.sheet.name)?.cells ?? [])].map(([key, cell]) => ({
    ...keyToRef(key),
    content: contentOf(cell),
    style: styles.get(key) ?? {},
  }));
  return { ...edit, sheet: { ...edit.sheet, cells } };
};

/** May our comment stand there? Nothing does, or what was there when the list was made, or one of ours. */
const isFree = (is: CellComment | undefined, was: CellComment | undefined): boolean =>
  !is || (!is.hasReplies && (isOurComment(is) || is.text === was?.text));
