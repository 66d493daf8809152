import type { CellRef, Range } from './address';
import type { Cell } from './cell';
import { mergeFinder } from './merges';
import { remembered } from './remembered';

/** A workbook as plain values, read once. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Cells that hold a value or a formula, by `cellKey`; blank cells that are only styled are not listed. */
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly Range[];
  readonly comments: readonly CellComment[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Last row and column that hold a value, 0 when the sheet is empty. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly protected: boolean;
}

export interface CellComment extends CellRef {
  readonly form: 'note' | 'thread';
  readonly author: string;
  readonly text: string;
  /** A thread that a person has answered; it is never changed. */
  readonly hasReplies: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Without the leading `=`. */
  readonly refersTo: string;
  /** The sheet whose name it is; a workbook's name has none. */
  readonly sheet?: string;
}

export const cellKey = (row: number, column: number): number => row * 16_384 + column - 1;

export const keyToRef = (key: number): CellRef => ({
  row: Math.floor(key / 16_384),
  column: (key % 16_384) + 1,
});

const BLANK: Cell = { value: null };

/** The cell itself; blank when nothing stands in it (also inside a merge, where only the first cell holds the value). */
export const cellAt = (sheet: SheetSnapshot, row: number, column: number): Cell =>
  sheet.cells.get(cellKey(row, column)) ?? BLANK;

const mergesOf = remembered(({ merges, lastColumn }: SheetSnapshot) => mergeFinder(merges, lastColumn));

export const mergeAt = (sheet: SheetSnapshot, { row, column }: CellRef): Range | undefined =>
  mergesOf(sheet)(row, column);

/** The cell whose content a cell shows: the first of a merge down its column, or itself. */
export const firstOfColumnMerge = (sheet: SheetSnapshot, ref: CellRef): CellRef => {
  const merge = mergeAt(sheet, ref);
  return merge?.left === ref.column ? { row: merge.top, column: merge.left } : ref;
};

/** The first one where a broken file has two. */
const commentsOf = remembered(
  (comments: readonly CellComment[]) =>
    new Map(comments.toReversed().map((comment) => [cellKey(comment.row, comment.column), comment])),
);

export const commentAt = (
  { comments }: Pick<SheetSnapshot, 'comments'>,
  { row, column }: CellRef,
): CellComment | undefined => commentsOf(comments).get(cellKey(row, column));

const sheetsOf = remembered(
  (sheets: Snapshot['sheets']) => new Map(sheets.toReversed().map((sheet) => [sheet.name, sheet])),
);

export const sheetNamed = ({ sheets }: Snapshot, name: string): SheetSnapshot | undefined =>
  sheetsOf(sheets).get(name);
