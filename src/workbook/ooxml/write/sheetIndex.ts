import { parseRange, type Range } from '../../../core/cells/address';
import { cellKey } from '../../../core/cells/snapshot';
import { damaged } from '../faults';
import { CellHead, flag } from '../read/cellHead';
import { cutFormula, type FormulaPieces } from '../read/sharedFormula';
import { CLOSE, END, OPEN, TEXT, XmlCursor } from '../xml/cursor';
import { decodeXString } from '../xml/escape';

/** Where things stand in the text of a worksheet part, as far as writing into it needs to know. */
export interface SheetIndex {
  readonly text: string;
  readonly prefix: string;
  readonly root: Tag;
  /** The elements directly inside the root. */
  readonly children: readonly ElementPlace[];
  readonly sheetData: ElementPlace;
  readonly rows: readonly RowPlace[];
  readonly columns: readonly ColumnFormat[];
  readonly sharedFormulas: readonly SharedFormula[];
  /** Ranges of array formulas and data tables, which are never written into. */
  readonly arrays: readonly Range[];
}

export interface Tag {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  readonly attributes: ReadonlyMap<string, AttributePlace>;
}

export interface AttributePlace {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface ElementPlace extends Tag {
  readonly local: string;
  readonly closeStart: number;
  readonly end: number;
}

export interface RowPlace extends ElementPlace {
  readonly row: number;
  /** Whether its number is written. */
  readonly placed: boolean;
}

export interface ColumnFormat {
  readonly from: number;
  readonly to: number;
  readonly style: number | undefined;
  readonly width: number | undefined;
  readonly place: ElementPlace;
}

/** Cells that share one formula (ECMA-376 part 1, 18.3.1.40). */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly pieces: FormulaPieces;
  /** Each cell's `f` element, the first cell's included. */
  readonly members: Map<number, SharedMember>;
}

export interface SharedMember {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** Walks a worksheet part once and notes its places. */
export const indexSheet = (part: string, text: string): SheetIndex => new Indexer(part, text).index();

class Indexer {
  private readonly cursor: XmlCursor;
  private readonly children: ElementPlace[] = [];
  private readonly rows: RowPlace[] = [];
  private readonly columns: ColumnFormat[] = [];
  private readonly shared: SharedFormula[] = [];
  private readonly currentGroup = new Map<string, SharedFormula>();
  private readonly arrays: Range[] = [];
  private readonly head = new CellHead();

  constructor(
    private readonly part: string,
    private readonly text: string,
  ) {
    this.cursor = new XmlCursor(part, text);
  }

  index(): SheetIndex {
    const { cursor, text, children, rows, columns, shared, arrays } = this;
    for (let token = cursor.next(); token !== OPEN; token = cursor.next()) {
      if (token === END) throw damaged(this.part);
    }
    const root = this.tag();
    const prefix = root.name.replace(/[^:]*$/, '');
    for (let token = cursor.next(); token !== END; token = cursor.next()) {
      if (token === OPEN) children.push(this.element((local) => this.inside(local, prefix)));
    }
    const sheetData = children.find((child) => child.local === 'sheetData');
    if (!sheetData) throw damaged(this.part);
    return { text, prefix, root, children, sheetData, rows, columns, sharedFormulas: shared, arrays };
  }

  private tag(): Tag {
    const { cursor, text } = this;
    const attributes = new Map<string, AttributePlace>();
    for (let index = 0; index < cursor.attributeCount * 4; index += 4) {
      const [nameStart = 0, nameEnd = 0, start = 0, end = 0] = cursor.bounds.slice(index, index + 4);
      attributes.set(text.slice(nameStart, nameEnd), { value: text.slice(start, end), start, end });
    }
    return {
      name: cursor.name(),
      start: cursor.start,
      openEnd: cursor.end,
      selfClosing: cursor.selfClosing,
      attributes,
    };
  }

  /** Reads to the end of the element whose start tag was just read; `inside` is called for each child. */
  private element(inside: (local: string) => () => void): ElementPlace {
    const { cursor } = this;
    const tag = this.tag();
    const local = tag.name.slice(tag.name.indexOf(':') + 1);
    if (!tag.selfClosing) {
      const onChild = inside(local);
      for (let token = cursor.next(); token !== CLOSE; token = cursor.next()) if (token === OPEN) onChild();
    }
    const closeStart = tag.selfClosing ? tag.openEnd : cursor.start;
    return { ...tag, local, closeStart, end: cursor.end };
  }

  private inside(local: string, prefix: string): () => void {
    const { cursor } = this;
    if (local === 'sheetData') return () => this.row(prefix);
    if (local === 'cols') return () => this.column();
    return () => cursor.skip();
  }

  private column(): void {
    const { cursor } = this;
    const place = this.element(() => () => cursor.skip());
    const number = (name: string): number | undefined => {
      const attribute = place.attributes.get(name);
      return attribute && Number(attribute.value);
    };
    this.columns.push({
      from: number('min') ?? 0,
      to: number('max') ?? 0,
      style: number('style'),
      width: flag(place.attributes.get('hidden')?.value) ? 0 : number('width'),
      place,
    });
  }

  private row(prefix: string): void {
    const { cursor, head } = this;
    if (!cursor.is(`${prefix}row`)) return cursor.skip();
    head.readRow(cursor);
    const { row, placed } = head;
    const cell = `${prefix}c`;
    const place = this.element(() => () => {
      if (!cursor.is(cell)) return cursor.skip();
      head.readCell(cursor);
      if (!cursor.selfClosing) this.cell(`${prefix}f`);
    });
    this.rows.push({ ...place, row, placed });
  }

  private cell(formula: string): void {
    const { cursor } = this;
    for (let token = cursor.next(); token !== CLOSE; token = cursor.next()) {
      if (token !== OPEN) continue;
      if (cursor.attributeCount > 0 && cursor.is(formula)) this.formula();
      else cursor.skip();
    }
  }

  private formula(): void {
    const { cursor } = this;
    const { row, column } = this.head;
    const { start } = cursor;
    const type = cursor.attribute('t');
    const ref = cursor.attribute('ref');
    const group = cursor.attribute('si') ?? '';
    const formula = this.readText();
    if (type === 'array' || type === 'dataTable') {
      const range = parseRange(ref ?? '');
      this.arrays.push(range ?? { top: row, left: column, bottom: row, right: column });
    }
    if (type !== 'shared') return;
    if (formula && (ref !== undefined || !this.currentGroup.has(group))) {
      const shared = { row, column, pieces: cutFormula(formula), members: new Map<number, SharedMember>() };
      this.currentGroup.set(group, shared);
      this.shared.push(shared);
    }
    this.currentGroup.get(group)?.members.set(cellKey(row, column), { row, column, start, end: cursor.end });
  }

  private readText(): string {
    const { cursor } = this;
    if (cursor.selfClosing) return '';
    let text = '';
    for (let token = cursor.next(); token !== CLOSE; token = cursor.next()) {
      if (token === TEXT) text += cursor.value();
      else if (token === OPEN) cursor.skip();
    }
    return decodeXString(text);
  }
}
