import {
  MAX_COLUMN,
  MAX_ROW,
  rangeA1,
  sheetPrefix,
  type CellRef,
  type Range,
} from '../../core/cells/address';
import { cellKey } from '../../core/cells/snapshot';
import { placeOf } from './book-state';
import { displayText } from './display-text';
import { readEntry } from './entry';
import { BookRefusal, type CellContent, type CellWrite, type LiveSheet } from './live-book';
import { copiedReferences } from './moved-references';
import { fromTabSeparated, toTabSeparated } from './tab-separated';
import type { SheetState } from './sheet-state';

/** Cells that were copied or cut, as they stood then. */
export interface Clip {
  readonly sheet: SheetState;
  readonly range: Range;
  readonly isCut: boolean;
  /** What the system's clipboard holds of them. */
  readonly text: string;
  readonly block: Block;
}

/** Rows of cells, all equally long, that are put somewhere. */
export type Block = readonly (readonly BlockCell[])[];

type BlockCell = (target: CellRef, numberFormat: string) => Pick<CellWrite, 'content' | 'numberFormat'>;

/** Copies the cells of a range as far as something is in them; of one merge that is all of it, its first cell. */
export const clipOf = (sheet: SheetState, selected: Range, isCut: boolean): Clip => {
  const range = isMerge(sheet, selected)
    ? { ...selected, bottom: selected.top, right: selected.left }
    : withinUse(sheet, selected);
  const rows = cellRows(range);
  const shown = ({ row, column }: CellRef): string =>
    displayText(sheet.cellAt(row, column).value, sheet.lookAt(row, column).numberFormat);
  return {
    ...{ sheet, range, isCut },
    text: toTabSeparated(rows.map((row) => row.map(shown))),
    block: rows.map((row) => row.map((at) => copyOf(sheet, at))),
  };
};

const copyOf = (sheet: SheetState, at: CellRef): BlockCell => {
  const content = contentAt(sheet, at);
  const { numberFormat } = sheet.lookAt(at.row, at.column);
  return (target, before) => ({
    ...(numberFormat !== before && { numberFormat }),
    content:
      'formula' in content
        ? { formula: copiedReferences(content.formula, target.row - at.row, target.column - at.column) }
        : content,
  });
};

export const contentAt = (sheet: LiveSheet, { row, column }: CellRef): CellContent => {
  const { value, formula } = sheet.cellAt(row, column);
  return formula === undefined ? { value } : { formula };
};

/** Text from elsewhere: each cell becomes what typing it makes of it. */
export const blockOf = (text: string): Block =>
  fromTabSeparated(text).map((row) =>
    row.map(
      (entry): BlockCell =>
        (_, numberFormat) =>
          readEntry(entry, numberFormat),
    ),
  );

/** More would not be pasted but mistaken. */
const MOST_CELLS = 200_000;

/**
 * Where a block goes: from the first cell of what is selected on, as often as it fits there, at least once. Cells that a
 * merge covers hold nothing: one with something for them is refused.
 */
export const pasteWrites = (sheet: SheetState, selected: Range, block: Block): readonly CellWrite[] => {
  const target = targetOf(sheet, selected, block);
  return cellRows(target)
    .flat()
    .flatMap((at) => {
      const cell = block[(at.row - target.top) % block.length]?.[(at.column - target.left) % widthOf(block)];
      const write = { ...at, ...cell?.(at, sheet.lookAt(at.row, at.column).numberFormat) };
      if (!hasContent(write)) return [];
      const merge = sheet.mergeAt(at.row, at.column);
      if (!merge || (merge.top === at.row && merge.left === at.column)) return [write];
      if (isBlank(write.content)) return [];
      throw new BookRefusal('coveredByMerge', placeOf(sheet, at));
    });
};

const hasContent = (write: Partial<CellWrite> & CellRef): write is CellWrite => write.content !== undefined;

const isBlank = (content: CellContent): boolean =>
  'value' in content && (content.value === null || content.value === '');

const widthOf = (block: Block): number => block[0]?.length ?? 1;

const targetOf = (sheet: SheetState, selected: Range, block: Block): Range => {
  const [height, width] = [block.length, widthOf(block)];
  const { top, left } = selected;
  const [rows, columns] = [selected.bottom - top + 1, selected.right - left + 1];
  const fits = rows % height === 0 && columns % width === 0 && !isMerge(sheet, selected);
  const target = fits ? selected : { top, left, bottom: top + height - 1, right: left + width - 1 };
  const count = (target.bottom - top + 1) * (target.right - left + 1);
  if (count > MOST_CELLS || target.bottom > MAX_ROW || target.right > MAX_COLUMN)
    throw new BookRefusal('notSupported', sheetPrefix(sheet.name) + rangeA1(target));
  return target;
};

const isMerge = (sheet: LiveSheet, { top, left, bottom, right }: Range): boolean => {
  const merge = sheet.mergeAt(top, left);
  return merge?.top === top && merge.left === left && merge.bottom === bottom && merge.right === right;
};

/** What is beyond the cells in use is blank. */
const withinUse = (sheet: LiveSheet, { top, left, bottom, right }: Range): Range => {
  const used = sheet.usedRange(true);
  const end = (last: number, first: number, most: number): number => Math.max(first, Math.min(last, most));
  const isWhole = bottom === MAX_ROW || right === MAX_COLUMN;
  if (!isWhole) return { top, left, bottom, right };
  return {
    top,
    left,
    bottom: end(bottom, top, used?.bottom ?? 1),
    right: end(right, left, used?.right ?? 1),
  };
};

const cellRows = ({ top, left, bottom, right }: Range): readonly (readonly CellRef[])[] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({ row: top + down, column: left + across })),
  );

/** The keys of the cells of a range, row by row. */
export const keysOf = (range: Range): readonly number[] =>
  cellRows(range)
    .flat()
    .map(({ row, column }) => cellKey(row, column));
