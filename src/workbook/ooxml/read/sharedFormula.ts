import { MAX_COLUMN, MAX_ROW, columnName, columnNumber } from '../../../core/cells/address';

/** A formula cut into text that stays and references that move. */
export type FormulaPieces = readonly (string | MovingReference)[];

interface MovingReference {
  /** Undefined for the missing half of `A:A` or `3:3`. */
  readonly column?: { readonly fixed: boolean; readonly number: number };
  readonly row?: { readonly fixed: boolean; readonly number: number };
}

/** Strings, quoted sheet names, names in brackets (tables, other workbooks), words; anything else alone. */
const FORMULA_TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}\p{N}_.$\\?]+|[^]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/**
 * Cuts a formula so that it can be moved. The references of a shared formula move with its cells (ECMA-376 part 1,
 * 18.3.1.40); those with `$`, and whatever stands in quotes, strings, brackets, sheet or function names, stay.
 */
export const cutFormula = (formula: string): FormulaPieces => {
  const tokens = formula.match(FORMULA_TOKEN) ?? [];
  return tokens.map((token, index) => {
    const next = tokens[index + 1];
    if (next === '!' || next === '(') return token;
    // Sheet1:Sheet3!A1 names a row of sheets.
    if (next === ':' && tokens[index + 3] === '!') return token;
    const cell = CELL.exec(token);
    if (cell) return movingReference(cell[1], cell[2], cell[3], cell[4]) ?? token;
    if (next !== ':' && tokens[index - 1] !== ':') return token;
    const partner = next === ':' ? tokens[index + 2] : tokens[index - 2];
    const column = COLUMN.exec(token);
    if (column && partner && COLUMN.test(partner)) return movingReference(column[1], column[2]) ?? token;
    const row = ROW.exec(token);
    if (row && partner && ROW.test(partner)) return movingReference('', '', row[1], row[2]) ?? token;
    return token;
  });
};

const movingReference = (
  columnMark = '',
  column = '',
  rowMark = '',
  row = '',
): MovingReference | undefined => {
  const reference = {
    ...(column && { column: { fixed: columnMark === '$', number: columnNumber(column) } }),
    ...(row && { row: { fixed: rowMark === '$', number: Number(row) } }),
  };
  return columnNumber(column) > MAX_COLUMN || Number(row) > MAX_ROW ? undefined : reference;
};

/** The formula moved by so many rows and columns; a reference beyond the sheet wraps around, as it does in Excel. */
export const moveFormula = (pieces: FormulaPieces, rows: number, columns: number): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { column, row } = piece;
      const columnText = column && columnName(moved(column, columns, MAX_COLUMN));
      const rowText = row && String(moved(row, rows, MAX_ROW));
      return `${column?.fixed ? '$' : ''}${columnText ?? ''}${row?.fixed ? '$' : ''}${rowText ?? ''}`;
    })
    .join('');

const moved = (part: { fixed: boolean; number: number }, by: number, limit: number): number =>
  part.fixed ? part.number : ((((part.number - 1 + by) % limit) + limit) % limit) + 1;
