import { listSplices, type ListItem } from '../xml/edits';
import { xmlAttribute } from '../xml/escape';
import { applySplices } from '../xml/splice';
import { attributeOf, parseXml, prefixOf, type XmlNode } from '../xml/tree';
import type { Parts } from './parts';

const PART = '[Content_Types].xml';

interface Entry {
  /** `/xl/workbook.xml` for an override, `vml` for a default; lower case. */
  readonly key: string;
  readonly node?: XmlNode;
  readonly xml: string;
}

/** The content types of the package's parts (ECMA-376 part 2, 10.1.2); changes are written by `flush`. */
export class ContentTypes {
  private readonly text: string;
  private readonly root: XmlNode;
  private entries: Entry[];
  private changed = false;

  constructor(private readonly parts: Parts) {
    this.text = parts.get(PART).text();
    this.root = parseXml(PART, this.text);
    this.entries = this.root.children.map((node) => ({
      key: (attributeOf(node, 'PartName') ?? attributeOf(node, 'Extension') ?? '').toLowerCase(),
      node,
      xml: '',
    }));
  }

  setType(part: string, type: string): void {
    const name = `PartName="/${xmlAttribute(part)}"`;
    this.add(`/${part}`.toLowerCase(), `Override ${name} ContentType="${type}"`, this.entries.length);
  }

  /** The type of all parts with this extension, unless the package has one already. Defaults stand first. */
  setDefault(extension: string, type: string): void {
    const first = this.entries.findIndex((entry) => entry.key.startsWith('/'));
    const at = first < 0 ? this.entries.length : first;
    this.add(extension, `Default Extension="${extension}" ContentType="${type}"`, at);
  }

  removePart(part: string): void {
    const left = this.entries.filter((entry) => entry.key !== `/${part}`.toLowerCase());
    this.changed ||= left.length < this.entries.length;
    this.entries = left;
  }

  flush(): void {
    if (!this.changed) return;
    const items = this.entries.map(({ node, xml }): ListItem => (node ? { node } : { xml }));
    this.parts.set(PART, applySplices(this.text, listSplices(this.root, items)));
  }

  private add(key: string, content: string, at: number): void {
    if (this.entries.some((entry) => entry.key === key)) return;
    this.entries.splice(at, 0, { key, xml: `<${prefixOf(this.root)}${content}/>` });
    this.changed = true;
  }
}
