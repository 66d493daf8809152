import { textOf, type Grid } from './grid';
import { marksInLabel } from './marks-in-text';
import type { Label } from './sections';

/** White space folded, as labels and headings are compared and shown. */
export const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The labels in force, by level; undefined where a level has none. */
export type LevelState = readonly (Label | undefined)[];

/**
 * The labels of a row. A label is merged down, repeated on each row or written on the first row only: an empty cell
 * keeps the label above it as long as no outer label changed, and the same text again is the same label.
 */
export const nextLevels = (
  grid: Grid,
  levelColumns: readonly number[],
  state: LevelState,
  row: number,
): LevelState => {
  let outerChanged = false;
  return levelColumns.map((column, level) => {
    const before = outerChanged ? undefined : state[level];
    const merge = grid.mergeAt(row, column);
    if (merge && merge.left < column) return undefined;
    const text = foldSpace(textOf(grid.seen(row, column)));
    if (text === '' || text === before?.text) return before;
    outerChanged = true;
    return { text, row: merge?.top ?? row, column, marks: marksInLabel(text) };
  });
};
