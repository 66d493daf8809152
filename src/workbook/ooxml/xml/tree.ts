import { damaged } from '../faults';
import { CLOSE, END, OPEN, TEXT, XmlCursor } from './cursor';
import { decodeXml } from './escape';

/** An element with its places in the text it was read from. */
export interface XmlNode {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  /** Where the start tag begins and ends. */
  readonly start: number;
  readonly openEnd: number;
  /** Where the end tag begins; `openEnd` when the element closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Text directly inside, decoded. */
  readonly text: string;
}

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** The value without its quotes. */
  readonly start: number;
  readonly end: number;
}

interface Growing extends XmlNode {
  closeStart: number;
  end: number;
  text: string;
  children: XmlNode[];
}

/** Reads a small part whole. Large ones (sheets, shared strings) are walked with the cursor instead. */
export const parseXml = (part: string, text: string): XmlNode => {
  const cursor = new XmlCursor(part, text);
  const stack: Growing[] = [];
  let root: XmlNode | undefined;
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    const parent = stack.at(-1);
    if (token === OPEN) {
      const node = openNode(cursor);
      if (parent) parent.children.push(node);
      else root ??= node;
      if (!cursor.selfClosing) stack.push(node);
    } else if (token === TEXT) {
      if (parent) parent.text += cursor.value();
    } else if (token === CLOSE && parent) {
      parent.closeStart = cursor.start;
      parent.end = cursor.end;
      stack.pop();
    }
  }
  if (!root) throw damaged(part);
  return root;
};

const openNode = (cursor: XmlCursor): Growing => {
  const name = cursor.name();
  const attributes: XmlAttribute[] = [];
  for (let index = 0; index < cursor.attributeCount * 4; index += 4) {
    const [nameStart = 0, nameEnd = 0, start = 0, end = 0] = cursor.bounds.slice(index, index + 4);
    const value = decodeXml(cursor.text.slice(start, end));
    attributes.push({ name: cursor.text.slice(nameStart, nameEnd), value, start, end });
  }
  return {
    name,
    local: name.slice(name.indexOf(':') + 1),
    start: cursor.start,
    openEnd: cursor.end,
    closeStart: cursor.end,
    end: cursor.end,
    selfClosing: cursor.selfClosing,
    attributes,
    children: [],
    text: '',
  };
};

/** `x:` of `<x:worksheet>`, empty when the part uses the default namespace. */
export const prefixOf = (node: XmlNode): string => node.name.slice(0, node.name.length - node.local.length);

export const attributeOf = (node: XmlNode, name: string): string | undefined =>
  node.attributes.find((attribute) => attribute.name === name)?.value;

/** An attribute by its name without prefix: `id` finds `r:id`, whatever the prefix is. */
export const prefixedAttribute = (node: XmlNode, local: string): string | undefined =>
  node.attributes.find(({ name }) => name.endsWith(`:${local}`))?.value;

export const childNamed = (node: XmlNode, local: string): XmlNode | undefined =>
  node.children.find((child) => child.local === local);

export const childrenNamed = (node: XmlNode, local: string): readonly XmlNode[] =>
  node.children.filter((child) => child.local === local);

/** The text of a rich or plain string: its runs joined, phonetic runs left out (ECMA-376 part 1, 18.4.8). */
export const stringText = (node: XmlNode): string =>
  node.children
    .map((child) => (child.local === 't' ? child.text : child.local === 'r' ? stringText(child) : ''))
    .join('');
