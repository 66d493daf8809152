import {
  MAX_COLUMN,
  MAX_ROW,
  columnName,
  columnNumber,
  sheetPrefix,
  type Range,
} from '../../core/cells/address';
import { referenceAt } from '../../workbook/engine/plainReference';
import { sheetPrefixAt, tokensOf, type SheetPrefix } from '../../workbook/engine/tokens';

/** Cells that are cut out and put in somewhere else. */
export interface Move {
  readonly from: { readonly sheet: string; readonly range: Range };
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Where a formula stands before and after the move; a name's stands nowhere. */
export interface Home {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Rewrites each reference of a formula; `prefix` is the sheet's name before it, if there is one. */
const withReferences = (
  formula: string,
  rewrite: (reference: {
    words: string;
    range: Range;
    prefix: SheetPrefix | undefined;
    before: string;
  }) => string,
): string => {
  const tokens = tokensOf(formula);
  const textOf = (from: number, to: number): string => tokens.slice(from, to).join('');
  let text = '';
  for (let at = 0; at < tokens.length;) {
    const prefix = sheetPrefixAt(tokens, at);
    const start = prefix?.next ?? at;
    const reference = tokens[start + 1] === '(' ? undefined : referenceAt(tokens, start);
    const next = reference?.next ?? Math.max(start, at + 1);
    const { range } = reference ?? {};
    text += range
      ? rewrite({ words: textOf(start, next), range, prefix, before: textOf(at, start) })
      : textOf(at, next);
    at = next;
  }
  return text;
};

/** A formula (without `=`) once cells were moved: what points at nothing but them follows; all else stays. */
export const movedReferences = (formula: string, home: Home, { from, to }: Move): string => {
  const [rows, columns] = [to.row - from.range.top, to.column - from.range.left];
  return withReferences(formula, ({ words, range, prefix, before }) => {
    const sheet = prefix?.first ?? home.before;
    const isElsewhere = prefix?.external !== undefined || prefix?.last !== undefined;
    if (sheet === undefined || isElsewhere) return before + words;
    const isMoved = isSame(sheet, from.sheet) && isWithin(range, from.range);
    const target = isMoved ? to.sheet : sheet;
    const written = isMoved ? shifted(words, rows, columns) : words;
    if (prefix) return (isSame(target, sheet) ? before : sheetPrefix(target)) + written;
    return (isSame(target, home.after ?? '') ? '' : sheetPrefix(target)) + written;
  });
};

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const isWithin = (inner: Range, outer: Range): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

/** `$` or not: a moved cell is followed wherever it goes. */
const shifted = (reference: string, rows: number, columns: number): string =>
  reference
    .split(':')
    .map((corner) =>
      corner.replace(
        /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/,
        (_, mark: string, column: string, rowMark: string, row: string) =>
          `${mark}${columnName(columnNumber(column) + columns)}${rowMark}${Number(row) + rows}`,
      ),
    )
    .join(':');

const BEYOND = '#REF!';

/** A formula (without `=`) as its copy reads so many rows and columns away: references without `$` go along. */
export const copiedReferences = (formula: string, rows: number, columns: number): string =>
  withReferences(formula, ({ words, before }) => before + carried(words, rows, columns));

/** A reference that goes along; one that would leave the sheet leads nowhere. */
const carried = (reference: string, rows: number, columns: number): string => {
  const corners = reference.split(':').map((corner) => carriedCorner(corner, rows, columns));
  return corners.includes(undefined) ? BEYOND : corners.join(':');
};

const CORNER = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/;

/** A1, or the A or 1 of whole columns and rows. */
const carriedCorner = (corner: string, rows: number, columns: number): string | undefined => {
  const [, columnMark = '', letters, rowMark = '', digits] = CORNER.exec(corner) ?? [];
  const column = letters === undefined ? undefined : columnNumber(letters) + (columnMark ? 0 : columns);
  const row = digits === undefined ? undefined : Number(digits) + (rowMark ? 0 : rows);
  const isInside = (place: number | undefined, most: number): boolean =>
    place === undefined || (place >= 1 && place <= most);
  if (!isInside(column, MAX_COLUMN) || !isInside(row, MAX_ROW)) return undefined;
  return `${columnMark}${column === undefined ? '' : columnName(column)}${rowMark}${row ?? ''}`;
};
