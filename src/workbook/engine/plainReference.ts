import {
  MAX_COLUMN,
  MAX_ROW,
  columnName,
  columnNumber,
  parseA1,
  rangeA1,
  type Range,
} from '../../core/cells/address';
import { isWord } from './tokens';

/** A reference without its sheet: A1, A1:B2, A:C or 1:3. */
export interface PlainReference {
  readonly range: Range;
  /** Whole columns, whole rows, or a range that goes as far as those of old files. */
  readonly open: boolean;
  /** Every part has its `$`. */
  readonly absolute: boolean;
  readonly next: number;
}

/** As far as a range may go before it counts as a whole column: the last row of .xls. */
const OLD_LAST_ROW = 65_536;
const OLD_LAST_COLUMN = 256;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** Reads the reference that begins at a token; undefined when none does. */
export const referenceAt = (tokens: readonly string[], at: number): PlainReference | undefined => {
  const token = tokens[at] ?? '';
  if (!isWord(token)) return undefined;
  const other = (tokens[at + 1] === ':' && tokens[at + 3] !== '(' ? tokens[at + 2] : undefined) ?? '';
  const isPair = isWord(other);
  const first = parseA1(token);
  if (first) {
    const last = isPair ? parseA1(other) : undefined;
    const absolute = isAbsolute(token, 2) && (!last || isAbsolute(other, 2));
    const range = between(first, last ?? first);
    return { range, open: isOpen(range), absolute, next: at + (last ? 3 : 1) };
  }
  if (!isPair) return undefined;
  const range = wholeColumns(token, other) ?? wholeRows(token, other);
  const absolute = isAbsolute(token, 1) && isAbsolute(other, 1);
  return range && { range, open: true, absolute, next: at + 3 };
};

const between = (
  one: { readonly row: number; readonly column: number },
  two: { readonly row: number; readonly column: number },
): Range => ({
  top: Math.min(one.row, two.row),
  left: Math.min(one.column, two.column),
  bottom: Math.max(one.row, two.row),
  right: Math.max(one.column, two.column),
});

const wholeColumns = (one: string, two: string): Range | undefined => {
  const [left, right] = [one, two].map((word) => columnNumber(COLUMN.exec(word)?.[1] ?? ''));
  if (!left || !right || left > MAX_COLUMN || right > MAX_COLUMN) return undefined;
  return between({ row: 1, column: left }, { row: MAX_ROW, column: right });
};

const wholeRows = (one: string, two: string): Range | undefined => {
  const [top, bottom] = [one, two].map((word) => Number(ROW.exec(word)?.[1] ?? 0));
  if (!top || !bottom || top > MAX_ROW || bottom > MAX_ROW) return undefined;
  return between({ row: top, column: 1 }, { row: bottom, column: MAX_COLUMN });
};

const isAbsolute = (word: string, marks: number): boolean => word.split('$').length > marks;

const isOpen = ({ top, bottom, left, right }: Range): boolean =>
  (bottom >= OLD_LAST_ROW && bottom > top) || (right >= OLD_LAST_COLUMN && right > left && left === 1);

/** The part of an open range that can hold anything; both ends stay in order. */
export const clipped = (range: Range, lastRow: number, lastColumn: number): Range => ({
  ...range,
  bottom: Math.max(range.top, Math.min(range.bottom, lastRow)),
  right: Math.max(range.left, Math.min(range.right, lastColumn)),
});

/** A range with `$`, so that nothing moves it: $A$1:$B$2. */
export const absoluteRange = (range: Range): string =>
  rangeA1(range)
    .split(':')
    .map((corner) => {
      const ref = parseA1(corner);
      return ref ? `$${columnName(ref.column)}$${ref.row}` : corner;
    })
    .join(':');
