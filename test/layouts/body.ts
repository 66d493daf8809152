import type { DrawnCell } from '../../src/core/sheet/drawn-sheet';
import type { Random } from '../support/random';
import { copyOf } from './header';
import { itemLine, type Carried } from './item-line';
import type { Line } from './line';
import { lowerLines } from './lower-lines';
import { levelColumns, type Plan } from './plan';
import { sectionLine } from './section-line';
import { subtotalLines, withTotal } from './sums';
import { childrenOf, type Item, type Node, type Section, type Tree } from './tree';

const numberText = (plan: Plan, section: number, within: number, running: number): DrawnCell => {
  switch (plan.numbers) {
    case 'running':
      return running;
    case 'dotted':
      return `${section}.${within}`;
    case 'brackets':
      return `（${within}）`;
    case 'letters':
      return `${'ABCDEFGH'[section - 1] ?? 'Z'}${within}`;
    case 'gaps':
      return running % 3 === 0 ? null : running;
    case 'blank':
      return null;
    case 'merged with labels':
      return '一二三四五六七八九'[section - 1] ?? section;
  }
};

/** The items of a section, each with the labels over it that the table shows. */
const leavesOf = (section: Section, depth: number): readonly (readonly [Item, readonly Node[]])[] =>
  section.groups.flatMap((group) =>
    group.topics.flatMap((topic) =>
      topic.items.map((item) => [item, [section, group, topic].slice(0, depth)] as const),
    ),
  );

/** The heading rows that stand before an item. */
const headingLines = (
  plan: Plan,
  tree: Tree,
  nodes: readonly Node[],
  changed: number,
  carried: Carried,
  header: readonly Line[],
): readonly Line[] => {
  if (changed < 0) return [];
  return nodes.slice(changed, Math.max(changed, plan.sectionRows)).flatMap((node, down) => {
    const level = changed + down;
    const parent = nodes[level - 1];
    const siblings: readonly Node[] = parent ? childrenOf(parent) : tree.sections;
    const nth = siblings.indexOf(node);
    const { line, text } = sectionLine(plan, node, level, nth);
    carried.headings = [...carried.headings.slice(0, level), text];
    return [line, ...(plan.sectionRow.header && level === 0 && nth > 0 ? copyOf(header) : [])];
  });
};

/** The rows of the body: heading rows, items, sums. */
export const bodyLines = (plan: Plan, tree: Tree, header: readonly Line[], random: Random): Line[] => {
  const depth = Math.min(3, plan.sectionRows + levelColumns(plan).length);
  const carried: Carried = { styles: [], headings: [], first: undefined };
  let before: readonly Node[] = [];
  let running = 0;
  const lines = tree.sections.flatMap((section, nth) => {
    const rows = leavesOf(section, depth).flatMap(([item, nodes], within) => {
      const changed = nodes.findIndex((node, level) => node !== before[level]);
      before = nodes;
      running += 1;
      const number = numberText(plan, nth + 1, within + 1, running);
      const headings = headingLines(plan, tree, nodes, changed, carried, header);
      const line = itemLine(plan, item, { section: nth, number, tree, nodes, changed }, carried, random);
      return [...headings, line, ...lowerLines(plan, item, line, nth)];
    });
    const sums = plan.subtotals === 'none' ? [] : subtotalLines(plan, section);
    return plan.subtotals === 'before' ? [...sums, ...rows] : [...rows, ...sums];
  });
  return withTotal(plan, tree, lines, random);
};
