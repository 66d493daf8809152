import { a1, parseRange, type Range } from '../../../core/cells/address';
import type { Cell, CellValue } from '../../../core/cells/cell';
import { cellKey, type SheetSnapshot } from '../../../core/cells/snapshot';
import type { NumberKind } from '../../numberFormat';
import { damaged } from '../faults';
import type { Part } from '../package/part';
import { CLOSE, END, OPEN, TEXT, XmlCursor } from '../xml/cursor';
import { decodeXString } from '../xml/escape';
import { CellHead, flag } from './cellHead';
import { cutFormula, moveFormula, type FormulaPieces } from './sharedFormula';
import { readString } from './sharedStrings';

/** What the workbook's other parts tell about a sheet's cells. */
export interface CellContext {
  readonly strings: () => readonly string[];
  readonly kinds: readonly NumberKind[];
}

/** A sheet as its own part tells it; name, visibility and comments stand elsewhere. */
export type SheetBody = Omit<SheetSnapshot, 'name' | 'visibility' | 'comments'>;

/** Reads a worksheet part (ECMA-376 part 1, 18.3.1.99) in one pass; blank cells are passed over. */
export const readSheetBody = (part: Part, context: CellContext): SheetBody =>
  new SheetReader(part, context).read();

class SheetReader {
  private readonly cursor: XmlCursor;
  private readonly cells = new Map<number, Cell>();
  private readonly merges: Range[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly shared = new Map<string, { row: number; column: number; pieces: FormulaPieces }>();
  private readonly plainText: (Cell | undefined)[] = [];
  private readonly head = new CellHead();
  private isProtected = false;
  private lastRow = 0;
  private lastColumn = 0;
  private prefix = '';
  private formula: string | undefined;
  private array: Range | undefined;

  constructor(
    part: Part,
    private readonly context: CellContext,
  ) {
    const { text, more } = part.source();
    this.cursor = new XmlCursor(part.name, text, { more });
  }

  read(): SheetBody {
    const { cursor } = this;
    for (let token = cursor.next(); token !== OPEN; token = cursor.next()) {
      if (token === END) throw damaged(cursor.part);
    }
    this.prefix = cursor.name().replace(/[^:]*$/, '');
    for (let token = cursor.next(); token !== END; token = cursor.next()) if (token === OPEN) this.readTop();
    return {
      cells: this.cells,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      lastRow: this.lastRow,
      lastColumn: this.lastColumn,
      protected: this.isProtected,
    };
  }

  private readTop(): void {
    const { cursor } = this;
    if (this.is('sheetData')) return this.readRows();
    if (this.is('sheetProtection')) this.isProtected = flag(cursor.attribute('sheet'));
    if (this.is('cols')) return this.eachChild(() => this.readColumn());
    if (this.is('mergeCells')) return this.eachChild(() => this.readMerge());
    cursor.skip();
  }

  private readColumn(): void {
    const { cursor } = this;
    if (!flag(cursor.attribute('hidden'))) return;
    const last = Math.min(Number(cursor.attribute('max')), 16_384);
    for (let column = Number(cursor.attribute('min')); column <= last; column += 1)
      this.hiddenColumns.add(column);
  }

  private readMerge(): void {
    const range = parseRange(this.cursor.attribute('ref') ?? '');
    if (range) this.merges.push(range);
  }

  private eachChild(read: () => void): void {
    const { cursor } = this;
    if (cursor.selfClosing) return;
    for (let token = cursor.next(); token !== CLOSE; token = cursor.next()) {
      if (token !== OPEN) continue;
      read();
      cursor.skip();
    }
  }

  private readRows(): void {
    const { cursor, head } = this;
    if (cursor.selfClosing) return;
    head.row = 0;
    for (let token = cursor.next(); token !== CLOSE; token = cursor.next()) {
      if (token !== OPEN) continue;
      if (!this.is('row')) {
        cursor.skip();
        continue;
      }
      head.readRow(cursor);
      if (head.hidden) this.hiddenRows.add(head.row);
      if (!cursor.selfClosing) this.readCells();
    }
  }

  private readCells(): void {
    const { cursor, head } = this;
    for (let token = cursor.next(); token !== CLOSE; token = cursor.next()) {
      if (token !== OPEN) continue;
      if (!this.is('c')) {
        cursor.skip();
        continue;
      }
      head.readCell(cursor);
      if (!cursor.selfClosing) this.readCell();
    }
  }

  private readCell(): void {
    const { cursor, head } = this;
    let raw: string | undefined;
    let inline: string | undefined;
    this.formula = undefined;
    this.array = undefined;
    for (let token = cursor.next(); token !== CLOSE; token = cursor.next()) {
      if (token !== OPEN) continue;
      if (this.is('v')) raw = this.readText();
      else if (this.is('f')) this.readFormula();
      else if (this.is('is')) inline = cursor.selfClosing ? '' : readString(cursor);
      else cursor.skip();
    }
    const { formula } = this;
    if (head.type === 's' && formula === undefined) {
      if (raw !== undefined) this.keep(this.sharedText(Number(raw)));
      return;
    }
    const value = this.valueOf(raw, inline);
    if (value === null && formula === undefined) return;
    const kind = typeof value === 'number' ? this.context.kinds[head.style] : undefined;
    if (kind === 'percent')
      this.keep(formula === undefined ? { value, percent: true } : { value, formula, percent: true });
    else if (kind === 'date' || head.type === 'd')
      this.keep(formula === undefined ? { value, date: true } : { value, formula, date: true });
    else this.keep(formula === undefined ? { value } : { value, formula });
  }

  /** Equal strings share one cell: it is immutable. */
  private sharedText(index: number): Cell {
    const known = this.plainText[index];
    if (known) return known;
    const cell: Cell = { value: this.context.strings()[index] ?? '' };
    this.plainText[index] = cell;
    return cell;
  }

  private keep(cell: Cell): void {
    const { row, column } = this.head;
    this.cells.set(cellKey(row, column), this.array ? { ...cell, array: this.array } : cell);
    if (row > this.lastRow) this.lastRow = row;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  /** By the cell's type (ECMA-376 part 1, 18.18.11). */
  private valueOf(raw: string | undefined, inline: string | undefined): CellValue {
    switch (this.head.type) {
      case 'inlineStr':
        return inline ?? null;
      case 'str':
        return raw === undefined && this.formula === undefined ? null : decodeXString(raw ?? '');
      case 's':
        return raw ? (this.context.strings()[Number(raw)] ?? '') : null;
      case 'b':
        return raw ? flag(raw) : null;
      case 'e':
        return raw ? { error: raw } : null;
      case 'd':
        return raw ? serialDay(raw) : null;
      default:
        return raw ? numberOf(raw) : null;
    }
  }

  private readFormula(): void {
    const { cursor, head } = this;
    const type = cursor.attributeCount > 0 ? cursor.attribute('t') : undefined;
    const group = type === 'shared' ? cursor.attribute('si') : undefined;
    const isMaster = group !== undefined && cursor.attribute('ref') !== undefined;
    if (type === 'array') this.array = parseRange(cursor.attribute('ref') ?? a1(head));
    const text = cursor.selfClosing ? '' : decodeXString(this.readText());
    const { row, column } = head;
    if (group !== undefined && text && (isMaster || !this.shared.has(group))) {
      this.shared.set(group, { row, column, pieces: cutFormula(text) });
    }
    const master = group === undefined || text ? undefined : this.shared.get(group);
    if (master) this.formula = moveFormula(master.pieces, row - master.row, column - master.column);
    else if (text) this.formula = text;
  }

  /** The text inside the element whose start tag was just read. */
  private readText(): string {
    const { cursor } = this;
    if (cursor.selfClosing) return '';
    let text = '';
    for (let token = cursor.next(); token !== CLOSE; token = cursor.next()) {
      if (token === OPEN) cursor.skip();
      else if (token === TEXT) text += cursor.value();
    }
    return text;
  }

  private is(local: string): boolean {
    return this.prefix === '' ? this.cursor.is(local) : this.cursor.is(this.prefix + local);
  }
}

/** An ISO 8601 date or time of day as a serial day of the 1900 system. */
const serialDay = (iso: string): number =>
  Date.parse(iso.includes('T') ? `${iso}Z` : iso) / 86_400_000 + 25_569;

/** Text in a number's place is kept as text: a person can see it then. */
const numberOf = (raw: string): number | string => {
  const number = Number(raw);
  return Number.isNaN(number) ? raw : number;
};
