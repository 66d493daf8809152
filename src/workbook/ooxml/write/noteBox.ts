import { MAX_COLUMN, MAX_ROW, type CellRef } from '../../../core/cells/address';
import type { SheetIndex } from './sheetIndex';

/** Where the box of a note lies: 0-based columns and rows with offsets in pixels, and its size in pixels. */
export interface NoteBox {
  readonly anchor: string;
  readonly width: number;
  readonly height: number;
}

const LINE_HEIGHT = 16;
const PADDING = 16;
const HALF_WIDTH = 6.5;
const DEFAULT_COLUMN = 64;
const DEFAULT_ROW = 20;

/** A box beside the cell that is large enough for the whole text, measured with the sheet's own columns and rows. */
export const noteBox = (index: SheetIndex, ref: CellRef, text: string): NoteBox => {
  const width = text.length > 300 ? 420 : 260;
  const lines = text
    .split('\n')
    .map((line) => Math.ceil((halfWidths(line) * HALF_WIDTH) / (width - PADDING)) || 1);
  const height =
    (Math.max(
      4,
      lines.reduce((sum, count) => sum + count, 0),
    ) +
      1) *
    LINE_HEIGHT;
  const left = Math.min(ref.column, MAX_COLUMN - 1);
  const top = Math.max(0, ref.row - 2);
  const right = walk(left, 15 + width, MAX_COLUMN, columnPixels(index));
  const bottom = walk(top, 2 + height, MAX_ROW, rowPixels(index));
  const anchor = [left, 15, top, 2, right.index, right.offset, bottom.index, bottom.offset].join(', ');
  return { anchor, width, height };
};

/** Han and other wide characters count twice. */
const halfWidths = (line: string): number => {
  let count = 0;
  for (const character of line) count += character > '\u2e7f' ? 2 : 1;
  return count;
};

const walk = (
  from: number,
  distance: number,
  limit: number,
  sizeOf: (index: number) => number,
): { index: number; offset: number } => {
  let index = from;
  let offset = distance;
  while (index < limit - 1 && offset >= sizeOf(index)) {
    offset -= sizeOf(index);
    index += 1;
  }
  return { index, offset: Math.floor(offset) };
};

/** A width in the file counts characters of 7 pixels (ECMA-376 part 1, 18.3.1.13). */
const columnPixels = ({ columns }: SheetIndex): ((index: number) => number) => {
  return (index) => {
    const width = columns.find(({ from, to }) => index + 1 >= from && index + 1 <= to)?.width;
    return width === undefined ? DEFAULT_COLUMN : Math.trunc(width * 7);
  };
};

/** Heights are points, 3 for 4 pixels. */
const rowPixels = ({ rows, children }: SheetIndex): ((index: number) => number) => {
  const format = children
    .find((child) => child.local === 'sheetFormatPr')
    ?.attributes.get('defaultRowHeight');
  const usual = format ? (Number(format.value) * 4) / 3 : DEFAULT_ROW;
  const heights = new Map<number, number>();
  for (const { row, attributes } of rows) {
    const height = attributes.get('ht');
    if (attributes.get('hidden')?.value === '1') heights.set(row, 0);
    else if (height) heights.set(row, (Number(height.value) * 4) / 3);
  }
  return (index) => heights.get(index + 1) ?? usual;
};
