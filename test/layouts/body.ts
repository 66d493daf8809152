import type { DrawnCell } from '../../src/core/sheet/drawn-sheet';
import type { Random } from '../support/random';
import { lineOf, wideLine, type Line } from './line';
import { columnHolding, levelColumns, type LabelStyle, type Plan } from './plan';
import {
  itemsOf,
  sumOf,
  treeItems,
  type Group,
  type Item,
  type Section,
  type Topic,
  type Tree,
} from './tree';

type Node = Section | Group | Topic;

/** White space as a key shows it. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** An item with the nodes above it that the table shows. */
interface Placed {
  readonly item: Item;
  readonly nodes: readonly Node[];
}

const placed = ({ sections }: Tree, depth: number): readonly Placed[] =>
  sections.flatMap((section) =>
    section.groups.flatMap((group) =>
      group.topics.flatMap((topic) =>
        topic.items.map((item) => ({ item, nodes: [section, group, topic].slice(0, depth) })),
      ),
    ),
  );

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
  }
};

interface Composer {
  readonly plan: Plan;
  readonly random: Random;
  readonly lines: Line[];
}

/** A heading row inside the table; its text as the path shows it. */
const sectionLine = ({ plan, lines }: Composer, node: Node, level: number, nth: number): string => {
  const { merged, marks, numbered } = plan.sectionRow;
  const columns = plan.columns.length;
  const number = CHINESE[nth] ?? String(nth + 1);
  const lead =
    numbered === 'none'
      ? ''
      : numbered === 'part' && level === 0
        ? `第${number}部分 `
        : level === 0
          ? `${number}、`
          : `（${number}）`;
  const total = sumOf(itemsOf(node));
  const text = `${lead}${node.label}${marks === 'text' ? `（${total}分）` : ''}`;
  const at = columnHolding(plan, 'marks');
  const inColumn = marks === 'column' && at > 0;
  const line = merged ? wideLine(text, 0, inColumn ? at - 1 : columns - 1) : lineOf([[0, text]]);
  if (inColumn) line.cells.set(at, total);
  lines.push({ ...line, section: true });
  return folded(text);
};

const labelStyle = (style: LabelStyle, random: Random): Exclude<LabelStyle, 'mixed'> =>
  style === 'mixed' ? random.pick(['merged', 'repeated', 'first'] as const) : style;

/** The content as the cell shows it. */
const writtenContent = ({ marksPlace }: Plan, { content, marks }: Item): string =>
  marksPlace === 'leaf' ? `${content}（${marks}分）` : content;

const writtenRule = ({ marksPlace }: Plan, { rule, marks }: Item): string =>
  marksPlace === 'rule' && rule !== '' ? `本项满分${marks}分。${rule}` : rule;

/** The marks of other regions are even. */
const otherMarks = (marks: number): number => marks + (marks % 2);

const cellOf = (plan: Plan, item: Item, number: DrawnCell, column: number): DrawnCell => {
  switch (plan.columns[column]?.holds) {
    case 'number':
      return number;
    case 'content':
      return writtenContent(plan, item);
    case 'target':
      return item.target;
    case 'unit':
      return item.unit;
    case 'marks':
      return plan.writeMarks(item.marks);
    case 'otherMarks':
      return plan.writeMarks(otherMarks(item.marks));
    case 'rule':
      return writtenRule(plan, item);
    case 'evidence':
      return item.evidence;
    case 'department':
      return item.department;
    case 'explanation':
      return `指${item.content}的年度情况，按主管部门口径统计。`;
    default:
      return null;
  }
};

/** The columns that are merged over all rule rows of one item. */
const joinedWithItem = (plan: Plan): readonly number[] =>
  plan.columns.flatMap(({ holds }, at) =>
    holds === 'rule' || holds === 'nothing' || holds === 'aside' ? [] : [at],
  );

/** The rows of the body: sections, items, subtotals. */
export const bodyLines = (plan: Plan, tree: Tree, random: Random): Line[] => {
  const lines: Line[] = [];
  const composer = { plan, random, lines };
  const levels = levelColumns(plan);
  const depth = Math.min(3, plan.sectionRows + levels.length);
  let before: readonly (Node | undefined)[] = [];
  let headings: string[] = [];
  const styles: Exclude<LabelStyle, 'mixed'>[] = [];
  let running = 0;
  let within = 0;
  let sharer: Line | undefined;
  const all = placed(tree, depth);
  all.forEach(({ item, nodes }, nth) => {
    const section = tree.sections.findIndex((one) => itemsOf(one).includes(item));
    const changed = nodes.findIndex((node, level) => node !== before[level]);
    if (changed === 0) {
      within = 0;
      if (plan.subtotals === 'before') subtotalLine(composer, tree.sections[section], undefined);
    }
    if (changed >= 0) {
      for (let level = changed; level < plan.sectionRows; level += 1) {
        const node = nodes[level];
        const parent = nodes[level - 1];
        const siblings: readonly Node[] =
          parent === undefined
            ? tree.sections
            : 'groups' in parent
              ? parent.groups
              : 'topics' in parent
                ? parent.topics
                : [];
        if (node)
          headings = [
            ...headings.slice(0, level),
            sectionLine(composer, node, level, siblings.indexOf(node)),
          ];
      }
    }
    running += 1;
    within += 1;
    const number = numberText(plan, section + 1, within, running);
    const fresh = changed >= 0 && changed < plan.sectionRows;
    const line = lineOf(
      plan.columns.map((_, column) => [column, cellOf(plan, item, number, column)] as const),
    );
    const previous = lines.at(-1);
    const isAfterItem = previous?.key?.is === 'indicator' && !fresh;
    levels.forEach((column, level) => {
      const node = nodes[plan.sectionRows + level];
      if (!node) return;
      const isNew = fresh || (changed >= 0 && changed <= plan.sectionRows + level) || !isAfterItem;
      if (isNew) styles[level] = labelStyle(plan.labelStyle, random);
      const style = styles[level] ?? 'merged';
      if (isNew || style === 'repeated') line.cells.set(column, node.label);
      else if (style === 'merged') line.joined.add(column);
    });
    const marksOfSection = columnHolding(plan, 'sectionMarks');
    if (marksOfSection >= 0 && nodes[0]) {
      if (changed === 0 || !isAfterItem) line.cells.set(marksOfSection, sumOf(itemsOf(nodes[0])));
      else line.joined.add(marksOfSection);
    }
    const labels = nodes.slice(plan.sectionRows).map(({ label }) => folded(label));
    const path = [...headings, ...labels];
    const share = plan.marksPlace === 'label';
    const inner = nodes.at(-1);
    const isFirst = !share || changed >= 0;
    line.key = {
      is: 'indicator',
      path,
      content: item.content.trim(),
      fullMarks: share ? (isFirst && inner ? sumOf(itemsOf(inner)) : null) : item.marks,
      rule: writtenRule(plan, item).trim(),
      ...(!isFirst && sharer && { sharesMarksWith: sharer }),
    };
    if (isFirst) sharer = line;
    lines.push(line);
    furtherLines(composer, item, line);
    before = nodes;
    const next = all[nth + 1];
    if (plan.subtotals === 'after' && (!next || next.nodes[0] !== nodes[0])) {
      subtotalLine(composer, tree.sections[section], levels[0]);
    }
  });
  return withTotal(plan, tree, lines);
};

/** Rows below an item that have a rule of their own and no marks of their own. */
const furtherLines = ({ plan, lines }: Composer, item: Item, first: Line): void => {
  if (plan.marksPlace !== 'column' || first.key?.is !== 'indicator') return;
  const rule = columnHolding(plan, 'rule');
  for (const text of item.further) {
    const line = lineOf([[rule, text]], { joined: joinedWithItem(plan) });
    line.key = {
      is: 'indicator',
      path: first.key.path,
      content: first.key.content,
      fullMarks: null,
      rule: text,
      sharesMarksWith: first,
    };
    lines.push(line);
  }
};

const subtotalLine = (
  { plan, lines }: Composer,
  section: Section | undefined,
  level1: number | undefined,
): void => {
  const marks = columnHolding(plan, 'marks');
  const content = columnHolding(plan, 'content');
  if (!section || marks < 0) return;
  const total = sumOf(itemsOf(section));
  const line = lineOf([
    [level1 === undefined ? content : Math.min(level1 + 1, content), '小计'],
    [marks, total],
  ]);
  otherSum(plan, line, itemsOf(section));
  line.key = { is: 'subtotal', fullMarks: total };
  lines.push(line);
};

const otherSum = (plan: Plan, line: Line, items: readonly Item[]): void => {
  const column = columnHolding(plan, 'otherMarks');
  if (column >= 0)
    line.cells.set(
      column,
      items.reduce((sum, { marks }) => sum + otherMarks(marks), 0),
    );
};

const withTotal = (plan: Plan, tree: Tree, lines: Line[]): Line[] => {
  const marks = columnHolding(plan, 'marks');
  if (plan.total === 'none' || marks < 1) return lines;
  const total = sumOf(treeItems(tree));
  const line = wideLine(plan.totalWord, 0, marks - 1);
  line.cells.set(marks, plan.writeTotal(total));
  otherSum(plan, line, treeItems(tree));
  line.key = { is: 'total', fullMarks: total };
  return plan.total === 'below' ? [...lines, line] : [line, ...lines];
};
