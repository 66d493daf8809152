import {
  MAX_COLUMN,
  MAX_ROW,
  columnName,
  columnNumber,
  parseRange,
  rangeA1,
  sheetPrefix,
  splitSheet,
  type CellRef,
  type Range,
} from '../../../core/cells/address';
import type { LiveBook, LiveSheet } from '../../book/live-book';
import { ApiError } from './api-error';
import { invalid } from './arguments';
import type { Areas } from './targets';

export const WHOLE_SHEET: Range = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

export const isWholeRows = ({ left, right }: Range): boolean => left === 1 && right === MAX_COLUMN;
export const isWholeColumns = ({ top, bottom }: Range): boolean => top === 1 && bottom === MAX_ROW;

/** `A1:B2`, `3:4`, `A:C`. */
const plainAddress = (range: Range): string => {
  if (isWholeRows(range)) return `${range.top}:${range.bottom}`;
  if (isWholeColumns(range)) return `${columnName(range.left)}:${columnName(range.right)}`;
  return rangeA1(range);
};

/** As Excel tells addresses: each with its sheet, `Sheet1!A1:B2,Sheet1!D4`. */
export const addressOf = ({ sheet, ranges }: Areas): string =>
  ranges.map((range) => sheetPrefix(sheet.name) + plainAddress(range)).join(',');

/** The address without its sheet, as events tell it. */
export const shortAddressOf = (ranges: readonly Range[]): string => ranges.map(plainAddress).join(',');

const COLUMNS = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/;
const ROWS = /^(\d{1,7}):(\d{1,7})$/;

const readPlain = (text: string): Range | undefined => {
  const bare = text.replaceAll('$', '');
  const columns = COLUMNS.exec(bare);
  const rows = ROWS.exec(bare);
  if (!columns && !rows) return parseRange(bare);
  const ends = columns
    ? [columnNumber(columns[1] ?? ''), columnNumber(columns[2] ?? '')]
    : [Number(rows?.[1]), Number(rows?.[2])];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  if (from < 1 || to > (columns ? MAX_COLUMN : MAX_ROW)) return undefined;
  return columns ? { ...WHOLE_SHEET, left: from, right: to } : { ...WHOLE_SHEET, top: from, bottom: to };
};

/** Reads one address, with or without its sheet, or a name that stands for cells. */
export const readAddress = (book: LiveBook, home: LiveSheet | undefined, text: string): Areas => {
  const { sheet: name, rest } = splitSheet(text.trim());
  const sheet = name === undefined ? home : book.sheet(name);
  const range = readPlain(rest);
  if (sheet && range) return { sheet, ranges: [range] };
  const defined = book.names.find(
    (one) => one.name.toLowerCase() === text.toLowerCase() && (!one.sheet || one.sheet === home),
  );
  const { sheet: nameSheet, rest: nameRest } = splitSheet(defined?.refersTo ?? '');
  const nameRange = readPlain(nameRest);
  const target = nameSheet === undefined ? undefined : book.sheet(nameSheet);
  if (defined && target && nameRange) return { sheet: target, ranges: [nameRange] };
  throw name !== undefined && !sheet ? new ApiError('ItemNotFound', text) : invalid(`${text} is no address`);
};

/** Excel cuts such a list after 8,192 characters; a cut address would write elsewhere, so it is refused here. */
const LONGEST_LIST = 8192;

/** Reads a list of addresses of one sheet: `A1:B2,D4`. */
export const readAddresses = (book: LiveBook, home: LiveSheet, text: string): Areas => {
  if (text.length > LONGEST_LIST) throw invalid('a list of addresses has 8192 characters at most');
  const areas = text.split(',').map((part) => readAddress(book, home, part));
  if (areas.some(({ sheet }) => sheet !== home)) throw invalid('all areas are of one sheet');
  return { sheet: home, ranges: areas.flatMap(({ ranges }) => ranges) };
};

/** The single rectangle of a Range. */
export const rangeOf = ({ ranges }: Areas): Range => {
  const [range] = ranges;
  if (!range) throw new ApiError('InvalidReference');
  return range;
};

export const rowCount = ({ top, bottom }: Range): number => bottom - top + 1;
export const columnCount = ({ left, right }: Range): number => right - left + 1;
export const cellCount = (range: Range): number => rowCount(range) * columnCount(range);

export const firstCell = ({ top, left }: Range): CellRef => ({ row: top, column: left });

export const overlap = (one: Range, other: Range): Range | undefined => {
  const range = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return range.top <= range.bottom && range.left <= range.right ? range : undefined;
};

/** What is left of a range without another: at most four rectangles. */
export const without = (range: Range, cut: Range): readonly Range[] => {
  const common = overlap(range, cut);
  if (!common) return [range];
  return [
    { ...range, bottom: common.top - 1 },
    { ...range, top: common.bottom + 1 },
    { top: common.top, bottom: common.bottom, left: range.left, right: common.left - 1 },
    { top: common.top, bottom: common.bottom, left: common.right + 1, right: range.right },
  ].filter(({ top, bottom, left, right }) => top <= bottom && left <= right);
};

/** A rectangle that must lie on a sheet. */
export const onSheet = (range: Range): Range => {
  if (
    range.top < 1 ||
    range.left < 1 ||
    range.bottom > MAX_ROW ||
    range.right > MAX_COLUMN ||
    range.bottom < range.top ||
    range.right < range.left
  ) {
    throw invalid('the range is not on the sheet');
  }
  return range;
};
