import { CellHead } from '../read/cellHead';
import { CLOSE, END, OPEN, XmlCursor } from '../xml/cursor';
import type { RowPlace } from './sheetIndex';

/** Where a cell stands in the text of its sheet. */
export interface CellPlace {
  readonly column: number;
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
  readonly style: number;
  readonly placed: boolean;
  readonly hasFormula: boolean;
}

/** The cells of a row in their order; only rows that are written into are looked at so closely. */
export const cellsOfRow = (
  part: string,
  text: string,
  row: RowPlace,
  prefix: string,
): readonly CellPlace[] => {
  if (row.selfClosing) return [];
  const cursor = new XmlCursor(part, text, { at: row.openEnd, lenient: true });
  const head = new CellHead();
  head.row = row.row;
  const cells: CellPlace[] = [];
  for (let token = cursor.next(); token !== CLOSE && token !== END; token = cursor.next()) {
    if (token !== OPEN) continue;
    if (!cursor.is(`${prefix}c`)) {
      cursor.skip();
      continue;
    }
    const { start, nameEnd } = cursor;
    head.readCell(cursor);
    const { column, style, placed } = head;
    const hasFormula = !cursor.selfClosing && passOver(cursor, `${prefix}f`);
    cells.push({ column, start, nameEnd, end: cursor.end, style, placed, hasFormula });
  }
  return cells;
};

/** Reads to the end of the cell; whether a formula stands in it. */
const passOver = (cursor: XmlCursor, formula: string): boolean => {
  let found = false;
  for (let token = cursor.next(); token !== CLOSE; token = cursor.next()) {
    if (token !== OPEN) continue;
    found ||= cursor.is(formula);
    cursor.skip();
  }
  return found;
};
