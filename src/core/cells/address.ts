/** A cell by 1-based row and column. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, 1-based, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's limits. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** 1 → A, 27 → AA. */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

/** A → 1, aa → 27. */
export const columnNumber = (name: string): number => {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

/** {row: 5, column: 3} → C5. */
export const a1 = ({ row, column }: CellRef): string => `${columnName(column)}${row}`;

/** {row: 5, column: 3} → $C$5. */
export const absoluteA1 = ({ row, column }: CellRef): string => `$${columnName(column)}$${row}`;

/** A range of one cell is written C5, not C5:C5. */
export const rangeA1 = ({ top, left, bottom, right }: Range): string => {
  const first = a1({ row: top, column: left });
  const last = a1({ row: bottom, column: right });
  return first === last ? first : `${first}:${last}`;
};

const A1 = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Reads C5 or $C$5; undefined for anything else or outside the sheet. */
export const parseA1 = (text: string): CellRef | undefined => {
  const match = A1.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const ref = { row: Number(match[2]), column: columnNumber(match[1]) };
  return ref.row >= 1 && ref.row <= MAX_ROW && ref.column <= MAX_COLUMN ? ref : undefined;
};

/** Reads C5:D9, $C$5:$D$9 or C5. */
export const parseRange = (text: string): Range | undefined => {
  const [from = '', to = from, ...more] = text.split(':');
  if (more.length > 0) return undefined;
  const first = parseA1(from);
  const last = parseA1(to);
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
};

export const contains = (range: Range, { row, column }: CellRef): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** Han and Latin letters may stand bare in a formula; anything else, or a leading digit, needs quotes. */
const BARE_SHEET_NAME = /^[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff]*$/;
const LOOKS_LIKE_A_VALUE = /^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*|true|false)$/i;

/** A sheet's name as a formula's prefix, quoted where it must be: 考核评分表!, '2024 表'!, 'O''Neil'!. */
export const sheetPrefix = (sheet: string): string =>
  BARE_SHEET_NAME.test(sheet) && !LOOKS_LIKE_A_VALUE.test(sheet)
    ? `${sheet}!`
    : `'${sheet.replaceAll("'", "''")}'!`;

/** 'O''Neil'!A1:B2 → the sheet's name and what stands behind it; the name is undefined where there is none. */
export const splitSheet = (text: string): { readonly sheet: string | undefined; readonly rest: string } => {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: undefined, rest: text };
  const name = text.slice(0, mark);
  const sheet = /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, rest: text.slice(mark + 1) };
};
