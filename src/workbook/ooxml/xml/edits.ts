import { xmlAttribute } from './escape';
import { insertion, type Splice } from './splice';
import type { XmlNode } from './tree';

/** Sets an attribute of an element that is there. */
export const setAttribute = (node: XmlNode, name: string, value: string): Splice => {
  const found = node.attributes.find((attribute) => attribute.name === name);
  const text = xmlAttribute(value);
  if (found) return { start: found.start, end: found.end, text };
  return insertion(node.start + 1 + node.name.length, ` ${name}="${text}"`);
};

/** One place of a list of elements: an element that is there (`xml`: what it becomes), or a new one. */
export type ListItem =
  | { readonly node: XmlNode; readonly splices?: readonly Splice[] }
  | { readonly node?: undefined; readonly xml: string };

/**
 * Turns the children of `parent` into `items`. Elements that stay must stay in their order; an element that is not
 * in `items` goes, a new one stands behind the item before it. What lies between elements is not touched.
 */
export const listSplices = (parent: XmlNode, items: readonly ListItem[]): readonly Splice[] => {
  const kept = new Set(items.map((item) => item.node));
  const splices: Splice[] = parent.children
    .filter((child) => !kept.has(child))
    .map((child) => ({ start: child.start, end: child.end, text: '' }));
  if (parent.selfClosing) {
    const added = items.flatMap((item) => (item.node ? [] : [item.xml])).join('');
    return added ? [fillSelfClosing(parent, added)] : [];
  }
  let anchor = parent.openEnd;
  for (const item of items) {
    if (item.node) {
      splices.push(...(item.splices ?? []));
      anchor = item.node.end;
    } else splices.push(insertion(anchor, item.xml));
  }
  return splices;
};

/** `<a/>` → `<a>content</a>`. */
export const fillSelfClosing = (node: Pick<XmlNode, 'openEnd' | 'name'>, content: string): Splice => ({
  start: node.openEnd - 2,
  end: node.openEnd,
  text: `>${content}</${node.name}>`,
});

/** Adds behind what the element already holds. */
export const append = (node: XmlNode, content: string): Splice =>
  node.selfClosing ? fillSelfClosing(node, content) : insertion(node.closeStart, content);

/**
 * Where a new child belongs when the schema fixes the order: behind the last child that comes before it. Children the
 * order does not name (mc:AlternateContent) keep their neighbours.
 */
export const placeInOrder = (
  children: readonly Pick<XmlNode, 'local' | 'end'>[],
  parentOpenEnd: number,
  order: readonly string[],
  local: string,
): number => {
  const rank = order.indexOf(local);
  const before = children.findLast((child) => {
    const other = order.indexOf(child.local);
    return other >= 0 && other < rank;
  });
  return before?.end ?? parentOpenEnd;
};
