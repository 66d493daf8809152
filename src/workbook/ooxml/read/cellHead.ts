import { parseA1 } from '../../../core/cells/address';
import { damaged } from '../faults';
import type { XmlCursor } from '../xml/cursor';

/** xsd:boolean. */
export const flag = (value: string | undefined): boolean => value === '1' || value === 'true';

const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;

/**
 * Place, type and style of the row and cell being walked over. `r` may be missing: the row or cell then follows the
 * one before it (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4). One object for a whole sheet: this runs for each cell.
 */
export class CellHead {
  row = 0;
  column = 0;
  hidden = false;
  style = 0;
  type = '';
  /** Whether `r` was written. */
  placed = false;

  readRow(cursor: XmlCursor): void {
    const written = cursor.attribute('r');
    this.placed = written !== undefined;
    this.row = written === undefined ? this.row + 1 : Number(written);
    if (!(this.row >= 1)) throw damaged(cursor.part);
    this.column = 0;
    this.hidden = flag(cursor.attribute('hidden'));
  }

  readCell(cursor: XmlCursor): void {
    const { text, bounds } = cursor;
    let column = this.column + 1;
    this.style = 0;
    this.type = '';
    this.placed = false;
    for (let index = 0; index < cursor.attributeCount * 4; index += 4) {
      const name = bounds[index] ?? 0;
      if ((bounds[index + 1] ?? 0) - name !== 1) continue;
      const start = bounds[index + 2] ?? 0;
      const end = bounds[index + 3] ?? 0;
      const code = text.charCodeAt(name);
      if (code === LETTER_R) {
        column = this.columnAt(cursor, start, end);
        this.placed = true;
      } else if (code === LETTER_S) this.style = Number(text.slice(start, end));
      else if (code === LETTER_T) this.type = text.slice(start, end);
    }
    this.column = column;
  }

  /** The column of `AB12`; a row other than the element's own would be lost, so it counts as damage. */
  private columnAt(cursor: XmlCursor, start: number, end: number): number {
    const { text } = cursor;
    let column = 0;
    let row = 0;
    for (let index = start; index < end; index += 1) {
      const code = text.charCodeAt(index) & ~0x20;
      if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
      else row = row * 10 + text.charCodeAt(index) - 48;
    }
    if (row === this.row && column >= 1 && column <= 16_384) return column;
    const ref = parseA1(text.slice(start, end));
    if (ref?.row !== this.row) throw damaged(cursor.part);
    return ref.column;
  }
}
