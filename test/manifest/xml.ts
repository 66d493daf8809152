import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** As it is written, prefix included. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Reads XML strictly: throws at the first fault of form, an undeclared prefix among them. */
export const parseXml = (xml: string): XmlElement => {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: XmlElement[];
    text: string;
  }
  const document: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [document];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element: Open = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = document.children;
  if (!root) throw new Error('The document is empty.');
  return root;
};

/** The elements of that name anywhere below, whatever their prefix. */
export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...descendants(child, name),
  ]);

/** The only child of that name; throws when there is none or more than one. */
export const onlyChild = (element: XmlElement, name: string): XmlElement => {
  const found = element.children.filter((child) => localName(child) === name);
  const [child] = found;
  if (!child || found.length > 1) throw new Error(`${element.name} has ${found.length} ${name}.`);
  return child;
};

export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);
