import { contains, type CellRef } from '../../core/cells/address';
import { cellKey, keyToRef } from '../../core/cells/snapshot';
import type { BookState } from './book-state';
import { eraseCells, rewriteFormulas, requireWritable, writeCells } from './cell-edits';
import { contentAt, keysOf, pasteWrites, type Clip } from './clipboard';
import { movedReferences, type Move } from './moved-references';
import { defineName } from './name-edits';
import type { SheetState } from './sheet-state';

/** What a move is about to change. */
export interface PlannedMove {
  /** The cells concerned, formulas that follow among them. */
  readonly cells: readonly { readonly sheet: SheetState; readonly keys: readonly number[] }[];
  readonly make: () => void;
}

/**
 * Puts cells that were cut in at another place: formulas and names that point at them follow, as far as no array
 * formula is concerned. Looks, merges and comments stay where they are. Refuses before anything is changed.
 */
export const planMove = (book: BookState, clip: Clip, to: SheetState, at: CellRef): PlannedMove => {
  const { sheet: from, range } = clip;
  const move: Move = {
    from: { sheet: from.name, range },
    to: { sheet: to.name, row: at.row, column: at.column },
  };
  const writes = pasteWrites(
    to,
    { top: at.row, left: at.column, bottom: at.row, right: at.column },
    clip.block,
  ).map((write) => {
    const source = { row: write.row - at.row + range.top, column: write.column - at.column + range.left };
    const content = contentAt(from, source);
    if (!('formula' in content)) return { ...write, content };
    return {
      ...write,
      content: { formula: movedReferences(content.formula, { before: from.name, after: to.name }, move) },
    };
  });
  const sourceKeys = keysOf(range).filter((key) => from.cells.has(key));
  requireWritable(from, sourceKeys.map(keyToRef));
  requireWritable(to, writes);
  const written = new Set(writes.map(({ row, column }) => cellKey(row, column)));
  const following = book.sheets.map((sheet) => ({
    sheet,
    formulas: followers(
      sheet,
      move,
      (key) => (sheet === to && written.has(key)) || (sheet === from && contains(range, keyToRef(key))),
    ),
  }));
  const names = book.names.flatMap((name) => {
    const refersTo = movedReferences(name.refersTo, { before: undefined, after: undefined }, move);
    return refersTo === name.refersTo || name.sheet ? [] : [{ ...name, refersTo }];
  });
  return {
    cells: [
      { sheet: from, keys: sourceKeys },
      { sheet: to, keys: [...written] },
      ...following.map(({ sheet, formulas }) => ({ sheet, keys: [...formulas.keys()] })),
    ],
    make: () => {
      eraseCells(book, from, range, 'user');
      writeCells(book, to, writes, 'user');
      for (const { sheet, formulas } of following) rewriteFormulas(book, sheet, formulas);
      for (const { name, refersTo } of names) defineName(book, name, refersTo);
    },
  };
};

/** Formulas of a sheet that read otherwise after the move, by their cells. */
const followers = (
  sheet: SheetState,
  move: Move,
  isGone: (key: number) => boolean,
): ReadonlyMap<number, string> => {
  const home = { before: sheet.name, after: sheet.name };
  const changed = new Map<number, string>();
  for (const [key, { formula, array }] of sheet.cells) {
    if (formula === undefined || array || isGone(key)) continue;
    const after = movedReferences(formula, home, move);
    if (after !== formula) changed.set(key, after);
  }
  return changed;
};
