import { parseA1, parseRange, type CellRef, type Range } from '../../../core/cells/address';
import type { ConditionalFill, DataBar, PrintSetup, Validation } from '../../../core/cells/edit';
import { cellKey } from '../../../core/cells/snapshot';
import { damaged } from '../faults';
import type { Part } from '../package/part';
import { CLOSE, END, OPEN, XmlCursor } from '../xml/cursor';
import { attributeOf, childNamed, parseXml, type XmlNode } from '../xml/tree';
import { CellHead, flag } from './cellHead';
import type { ColorResolver } from './colors';
import {
  PLAIN_PRINT,
  readConditionalFills,
  readDataBars,
  readValidation,
  withPrintElement,
  type RankedFill,
} from './guides';

/** What a worksheet part tells beside what its cells hold. Styles are indexes into the workbook's cell formats. */
export interface SheetDisplay {
  /** By `cellKey`; blank cells that are only styled are among them. */
  readonly cellStyles: ReadonlyMap<number, number>;
  readonly columns: readonly ColumnDisplay[];
  readonly rows: readonly RowDisplay[];
  /** Characters, and points. */
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly showGridLines: boolean;
  readonly freezeAt: CellRef | undefined;
  readonly selection: { readonly ranges: readonly Range[]; readonly active: CellRef } | undefined;
  readonly autoFilter: Range | undefined;
  readonly validations: readonly Validation[];
  /** An earlier one goes before a later one. */
  readonly conditionalFills: readonly ConditionalFill[];
  readonly dataBars: readonly DataBar[];
  readonly print: PrintSetup;
  /** The attributes of the sheet's protection, when it is protected (ECMA-376 part 1, 18.3.1.85). */
  readonly protection: ReadonlyMap<string, string> | undefined;
}

export interface ColumnDisplay {
  readonly from: number;
  readonly to: number;
  /** Characters. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly style: number | undefined;
}

export interface RowDisplay {
  readonly row: number;
  /** Points. */
  readonly height: number | undefined;
  readonly hidden: boolean;
  readonly style: number | undefined;
}

/** What the workbook's other parts tell about looks. */
export interface DisplayContext {
  readonly color: ColorResolver;
  readonly conditionalLooks: readonly Pick<ConditionalFill, 'fill' | 'color'>[];
}

/** Reads what a worksheet part (18.3.1.99) says about looks and lay-out, in one pass. */
export const readSheetDisplay = (part: Part, context: DisplayContext): SheetDisplay =>
  new DisplayReader(part, context).read();

/** The width that a file gives counts 5 pixels of padding, for a digit 7 pixels wide (18.3.1.13). */
const characters = (width: number): number => Math.max(0, Math.round((width - 5 / 7) * 100) / 100);

class DisplayReader {
  private readonly text: string;
  private readonly cursor: XmlCursor;
  private readonly head = new CellHead();
  private readonly cellStyles = new Map<number, number>();
  private readonly rows: RowDisplay[] = [];
  private columns: readonly ColumnDisplay[] = [];
  private readonly validations: Validation[] = [];
  private readonly fills: RankedFill[] = [];
  private readonly dataBars: DataBar[] = [];
  private defaultColumnWidth = 8.43;
  private defaultRowHeight = 15;
  private showGridLines = true;
  private freezeAt: CellRef | undefined;
  private selection: SheetDisplay['selection'];
  private autoFilter: Range | undefined;
  private print = PLAIN_PRINT;
  private protection: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly part: Part,
    private readonly context: DisplayContext,
  ) {
    this.text = part.text();
    this.cursor = new XmlCursor(part.name, this.text);
  }

  read(): SheetDisplay {
    const { cursor } = this;
    for (let token = cursor.next(); token !== OPEN; token = cursor.next()) {
      if (token === END) throw damaged(cursor.part);
    }
    for (let token = cursor.next(); token !== END; token = cursor.next()) {
      if (token !== OPEN) continue;
      if (this.local() === 'sheetData') this.eachChild('row', () => this.readRow());
      else this.readElement(this.element());
    }
    const { cellStyles, columns, rows, defaultColumnWidth, defaultRowHeight, showGridLines } = this;
    const { freezeAt, selection, autoFilter, validations, dataBars } = this;
    const conditionalFills = this.fills
      .toSorted((one, other) => one.priority - other.priority)
      .map(({ fill }) => fill);
    return {
      ...{ cellStyles, columns, rows, defaultColumnWidth, defaultRowHeight, showGridLines },
      ...{ freezeAt, selection, autoFilter, validations, conditionalFills, dataBars },
      print: this.print,
      protection: this.protection,
    };
  }

  /** The element whose start tag was just read, whole. */
  private element(): XmlNode {
    const { cursor } = this;
    const { start } = cursor;
    cursor.skip();
    return parseXml(this.part.name, this.text.slice(start, cursor.end));
  }

  private readElement(node: XmlNode): void {
    switch (node.local) {
      case 'sheetFormatPr':
        return this.readDefaults(node);
      case 'sheetViews':
        return node.children.slice(0, 1).forEach((view) => this.readView(view));
      case 'cols':
        this.columns = node.children.map(columnDisplay);
        return;
      case 'sheetProtection':
        if (flag(attributeOf(node, 'sheet'))) {
          this.protection = new Map(node.attributes.map(({ name, value }) => [name, value]));
        }
        return;
      case 'autoFilter':
        this.autoFilter = parseRange(attributeOf(node, 'ref') ?? '');
        return;
      case 'conditionalFormatting':
        this.fills.push(...readConditionalFills(node, this.context.conditionalLooks));
        this.dataBars.push(...readDataBars(node, this.context.color));
        return;
      case 'dataValidations':
        this.validations.push(...node.children.flatMap((child) => readValidation(child) ?? []));
        return;
      default:
        this.print = withPrintElement(this.print, node);
    }
  }

  private readDefaults(node: XmlNode): void {
    const base = attributeOf(node, 'baseColWidth');
    const width = attributeOf(node, 'defaultColWidth');
    if (width !== undefined) this.defaultColumnWidth = characters(Number(width));
    else if (base !== undefined && base !== '8') this.defaultColumnWidth = Number(base) + 0.43;
    this.defaultRowHeight = Number(attributeOf(node, 'defaultRowHeight') ?? 15);
  }

  private readView(view: XmlNode): void {
    this.showGridLines = flag(attributeOf(view, 'showGridLines') ?? '1');
    const pane = childNamed(view, 'pane');
    if (pane && attributeOf(pane, 'state')?.startsWith('frozen')) {
      const after = (name: string): number => Number(attributeOf(pane, name) ?? 0) + 1;
      this.freezeAt = { row: after('ySplit'), column: after('xSplit') };
    }
    const selection = view.children.findLast((child) => child.local === 'selection');
    const active = selection && parseA1(attributeOf(selection, 'activeCell') ?? 'A1');
    if (!selection || !active) return;
    const ranges = (attributeOf(selection, 'sqref') ?? '')
      .split(' ')
      .flatMap((text) => parseRange(text) ?? []);
    if (ranges.length > 0) this.selection = { ranges, active };
  }

  private readRow(): void {
    const { cursor, head } = this;
    head.readRow(cursor);
    const height = cursor.attribute('ht');
    const style = flag(cursor.attribute('customFormat')) ? cursor.attribute('s') : undefined;
    if (height !== undefined || head.hidden || style !== undefined) {
      this.rows.push({
        row: head.row,
        height: height === undefined ? undefined : Number(height),
        hidden: head.hidden,
        style: style === undefined ? undefined : Number(style),
      });
    }
    this.eachChild('c', () => {
      head.readCell(cursor);
      this.cellStyles.set(cellKey(head.row, head.column), head.style);
      cursor.skip();
    });
  }

  private eachChild(name: string, read: () => void): void {
    const { cursor } = this;
    if (cursor.selfClosing) return;
    for (let token = cursor.next(); token !== CLOSE; token = cursor.next()) {
      if (token !== OPEN) continue;
      if (this.local() === name) read();
      else cursor.skip();
    }
  }

  private local(): string {
    const name = this.cursor.name();
    return name.slice(name.indexOf(':') + 1);
  }
}

const columnDisplay = (node: XmlNode): ColumnDisplay => {
  const width = attributeOf(node, 'width');
  const style = attributeOf(node, 'style');
  return {
    from: Number(attributeOf(node, 'min')),
    to: Math.min(Number(attributeOf(node, 'max')), 16_384),
    width: width === undefined ? undefined : characters(Number(width)),
    hidden: flag(attributeOf(node, 'hidden')),
    style: style === undefined ? undefined : Number(style),
  };
};
