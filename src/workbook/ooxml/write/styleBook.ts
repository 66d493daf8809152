import type { CellStyle, ConditionalFill } from '../../../core/cells/edit';
import type { LookChange } from '../../look';
import type { Parts } from '../package/parts';
import { append, placeInOrder, setAttribute } from '../xml/edits';
import { xmlAttribute } from '../xml/escape';
import { applySplices, insertion, type Splice } from '../xml/splice';
import { attributeOf, childNamed, parseXml, prefixOf, type XmlNode } from '../xml/tree';
import { changedFormatXml, type ElementList } from './changedFormat';
import { borderXml, dxfXml, fillXml, fontXml, formatXml } from './styleXml';

const STYLES_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Formats a workbook has without writing them (ECMA-376 part 1, 18.8.30); only those all languages share. */
const BUILTIN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_CUSTOM_FORMAT = 164;

/** Adds formats to the styles part; equal ones are added once, and those that are there are used (18.8.39). */
export class StyleBook {
  private readonly text: string;
  private readonly root: XmlNode;
  private readonly prefix: string;
  private readonly sections = new Map<string, Section>();
  private readonly known = new Map<string, number>();
  /** Most cells share the very object: comparing what it says would take longer than writing them. */
  private readonly sameStyle = new WeakMap<CellStyle, number>();
  private readonly numberFormats = new Map<string, number>(BUILTIN_FORMATS);

  constructor(
    private readonly parts: Parts,
    private readonly part: string,
  ) {
    this.text = parts.get(part).text();
    this.root = parseXml(part, this.text);
    this.prefix = prefixOf(this.root);
    for (const node of childNamed(this.root, 'numFmts')?.children ?? []) {
      this.numberFormats.set(attributeOf(node, 'formatCode') ?? '', Number(attributeOf(node, 'numFmtId')));
    }
  }

  /** The index of a cell format that looks like this; a style that says nothing is the workbook's own. */
  cellFormat(style: CellStyle): number {
    const same = this.sameStyle.get(style);
    if (same !== undefined) return same;
    const index = this.equalFormat(style);
    this.sameStyle.set(style, index);
    return index;
  }

  private equalFormat(style: CellStyle): number {
    const key = JSON.stringify(style);
    if (key === '{}') return 0;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { prefix } = this;
    const index = this.section('cellXfs').indexOf(
      formatXml(prefix, style, {
        numFmtId: this.numberFormat(style.numberFormat),
        fontId: style.font
          ? this.section('fonts').indexOf(fontXml(prefix, style.font, this.defaultFont()))
          : 0,
        fillId: style.fill ? this.section('fills').indexOf(fillXml(prefix, style.fill)) : 0,
        borderId: style.border ? this.section('borders').indexOf(borderXml(prefix, style.border)) : 0,
      }),
    );
    this.known.set(key, index);
    return index;
  }

  /** The index of a cell format that says all that another one of the file says, but for what is changed. */
  changedFormat(origin: number, change: LookChange): number {
    const formats = this.section('cellXfs');
    const format = formats.at(origin);
    if (!format) throw new RangeError(`no cell format ${origin}`);
    return formats.indexOf(
      changedFormatXml(format, change, {
        text: this.text,
        fonts: this.section('fonts'),
        fills: this.section('fills'),
        borders: this.section('borders'),
        numberFormat: (code) => this.numberFormat(code),
      }),
    );
  }

  /** The index of a conditional format's look (18.8.15). */
  conditionalFormat(fill: Pick<ConditionalFill, 'fill' | 'color'>): number {
    return this.section('dxfs').indexOf(dxfXml(this.prefix, fill));
  }

  flush(): void {
    const splices = [...this.sections.values()].flatMap((section) => section.splices());
    if (splices.length > 0) this.parts.set(this.part, applySplices(this.text, splices));
  }

  private numberFormat(code = 'General'): number {
    const known = this.numberFormats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.numberFormats.values()) + 1;
    this.numberFormats.set(code, id);
    const format = `<${this.prefix}numFmt numFmtId="${id}" formatCode="${xmlAttribute(code)}"/>`;
    this.section('numFmts').indexOf(format);
    return id;
  }

  private defaultFont(): readonly { readonly local: string; readonly xml: string }[] {
    const font = childNamed(this.root, 'fonts')?.children[0];
    return (font?.children ?? []).map(({ local, start, end }) => ({
      local,
      xml: this.text.slice(start, end),
    }));
  }

  private section(local: string): Section {
    const known = this.sections.get(local);
    if (known) return known;
    const place = placeInOrder(this.root.children, this.root.openEnd, STYLES_ORDER, local);
    const section = new Section(this.text, `${this.prefix}${local}`, childNamed(this.root, local), place);
    this.sections.set(local, section);
    return section;
  }
}

/** One of the lists of the styles part: `fonts`, `fills` … */
class Section implements ElementList {
  private readonly indexes: Map<string, number>;
  private readonly added: string[] = [];
  private readonly count: number;

  constructor(
    text: string,
    private readonly name: string,
    private readonly node: XmlNode | undefined,
    private readonly place: number,
  ) {
    const items = node?.children ?? [];
    this.count = items.length;
    this.indexes = new Map(items.map(({ start, end }, index) => [text.slice(start, end), index]));
  }

  indexOf(xml: string): number {
    const known = this.indexes.get(xml);
    if (known !== undefined) return known;
    const index = this.count + this.added.length;
    this.indexes.set(xml, index);
    this.added.push(xml);
    return index;
  }

  at(index: number): XmlNode | undefined {
    return this.node?.children[index];
  }

  splices(): readonly Splice[] {
    if (this.added.length === 0) return [];
    const content = this.added.join('');
    const count = this.count + this.added.length;
    if (!this.node)
      return [insertion(this.place, `<${this.name} count="${count}">${content}</${this.name}>`)];
    return [setAttribute(this.node, 'count', String(count)), append(this.node, content)];
  }
}
