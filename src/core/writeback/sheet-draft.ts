import type { Range } from '../cells/address';
import type {
  CellStyle,
  ConditionalFill,
  Content,
  DataBar,
  SheetCell,
  SheetContent,
  Validation,
} from '../cells/edit';
import { BLANK } from './content';

/** What is said of a sheet as a whole, beside its cells. */
export type SheetFrame = Omit<
  SheetContent,
  'cells' | 'merges' | 'rowHeights' | 'growingRows' | 'validations' | 'dataBars' | 'conditionalFills'
>;

/** A sheet of ours while it is being laid out, row by row; `finish` gives the plain value. */
export class SheetDraft {
  readonly #cells: SheetCell[] = [];
  readonly #merges: Range[] = [];
  readonly #heights = new Map<number, number>();
  readonly #growing = new Set<number>();
  readonly #validations: Validation[] = [];
  readonly #dataBars: DataBar[] = [];
  readonly #fills: ConditionalFill[] = [];

  put(row: number, column: number, content: Content, style: CellStyle): this {
    this.#cells.push({ row, column, content, style });
    return this;
  }

  /** One value over several cells; each gets the style, so that the borders close. */
  span(range: Range, content: Content, style: CellStyle): this {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        this.put(row, column, row === range.top && column === range.left ? content : BLANK, style);
      }
    }
    if (range.top !== range.bottom || range.left !== range.right) this.#merges.push(range);
    return this;
  }

  height(row: number, points: number): this {
    this.#heights.set(row, points);
    return this;
  }

  /** The height to start with, for a row whose text changes with the facts. */
  growing(row: number, points: number): this {
    this.#growing.add(row);
    return this.height(row, points);
  }

  /** Points of the rows that were given a height. */
  get totalHeight(): number {
    return [...this.#heights.values()].reduce((sum, points) => sum + points, 0);
  }

  validate(...validations: readonly Validation[]): this {
    this.#validations.push(...validations);
    return this;
  }

  dataBar(bar: DataBar): this {
    this.#dataBars.push(bar);
    return this;
  }

  fillWhere(fill: ConditionalFill): this {
    this.#fills.push(fill);
    return this;
  }

  finish(frame: SheetFrame): SheetContent {
    return {
      ...frame,
      cells: this.#cells,
      merges: this.#merges,
      rowHeights: this.#heights,
      growingRows: this.#growing,
      validations: this.#validations,
      dataBars: this.#dataBars,
      conditionalFills: this.#fills,
    };
  }
}

/** Characters that a text takes in a line, a Han character counting two; line breaks are not looked at. */
const textWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2000 ? 2 : 1;
  return width;
};

/** Height in points of a row whose text wraps in a cell of `columns` characters (of ten points); merged cells do not grow by themselves. */
export const wrappedHeight = (text: string, columns: number, fontSize = 10, least = 20): number => {
  const room = Math.max(1, (columns - 3) * (10 / fontSize));
  const lines = text
    .split('\n')
    .reduce((count, line) => count + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
  return Math.max(least, Math.ceil(lines * fontSize * 1.35 + 5));
};
