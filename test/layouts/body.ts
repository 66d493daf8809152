import type { DrawnCell } from '../../src/core/sheet/drawn-sheet';
import type { Random } from '../support/random';
import { copyOf } from './header';
import { cellOf, placeOf, writtenRule } from './item-cells';
import { lineOf, type Line } from './line';
import { columnHolding, levelColumns, type Holds, type LabelStyle, type Plan } from './plan';
import { folded, sectionLine } from './section-line';
import { subtotalLines, withTotal } from './sums';
import { childrenOf, itemsOf, sumOf, type Item, type Node, type Tree } from './tree';

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

type Settled = Exclude<LabelStyle, 'mixed'>;

const settled = (style: LabelStyle, random: Random): Settled =>
  style === 'mixed' ? random.pick(['merged', 'repeated', 'first'] as const) : style;

/** Every column but those of the given sorts, to be merged down from the row above. */
const columnsBut = ({ columns }: Plan, ...apart: readonly Holds[]): readonly number[] =>
  columns.flatMap(({ holds }, at) => (apart.includes(holds) || holds === 'nothing' ? [] : [at]));

/** The rows of the body: sections, items, subtotals. */
export const bodyLines = (plan: Plan, tree: Tree, header: readonly Line[], random: Random): Line[] => {
  const lines: Line[] = [];
  const levels = levelColumns(plan);
  const depth = Math.min(3, plan.sectionRows + levels.length);
  const marksColumn = columnHolding(plan, 'marks');
  const ruleColumn = columnHolding(plan, 'rule');
  const styles: Settled[] = [];
  let before: readonly (Node | undefined)[] = [];
  let headings: string[] = [];
  let running = 0;
  /** The first row of the innermost label, whose marks or rule its rows may share. */
  let first: Line | undefined;

  tree.sections.forEach((section, nth) => {
    let within = 0;
    if (plan.subtotals === 'before') lines.push(...subtotalLines(plan, section));
    const leaves = section.groups.flatMap((group) =>
      group.topics.flatMap((topic) =>
        topic.items.map((item) => ({ item, nodes: [section, group, topic].slice(0, depth) })),
      ),
    );
    for (const { item, nodes } of leaves) {
      const changed = nodes.findIndex((node, level) => node !== before[level]);
      for (let level = Math.max(changed, 0); changed >= 0 && level < plan.sectionRows; level += 1) {
        const node = nodes[level];
        const parent = nodes[level - 1];
        if (!node) continue;
        const siblings: readonly Node[] = parent ? childrenOf(parent) : tree.sections;
        const { line, text } = sectionLine(plan, node, level, siblings.indexOf(node));
        headings = [...headings.slice(0, level), text];
        lines.push(line, ...(plan.sectionRow.header && level === 0 && nth > 0 ? copyOf(header) : []));
      }
      running += 1;
      within += 1;
      const number = numberText(plan, nth + 1, within, running);
      const place = { section: nth, number, tree };
      const line = lineOf(
        plan.columns.map((_, column) => [column, cellOf(plan, item, column, place, random)] as const),
      );
      const isBroken = changed >= 0 && changed < plan.sectionRows;
      levels.forEach((column, level) => {
        const node = nodes[plan.sectionRows + level];
        if (!node) return;
        const isNew = isBroken || (changed >= 0 && changed <= plan.sectionRows + level);
        if (isNew) styles[level] = settled(plan.labelStyle, random);
        const style = styles[level] ?? 'merged';
        if (isNew || style === 'repeated') line.cells.set(column, node.label);
        else if (style === 'merged') line.joined.add(column);
      });
      const sectionMarks = columnHolding(plan, 'sectionMarks');
      if (sectionMarks >= 0) {
        if (changed === 0 || isBroken) line.cells.set(sectionMarks, sumOf(itemsOf(section)) || null);
        else line.joined.add(sectionMarks);
      }
      const path = [...headings, ...nodes.slice(plan.sectionRows).map(({ label }) => folded(label))];
      const inner = nodes.at(-1);
      const isFirst = changed >= 0 || isBroken;
      const shares = placeOf(plan, nth) === 'label' || (plan.marksMerged && placeOf(plan, nth) === 'column');
      const total = inner ? sumOf(itemsOf(inner)) : item.marks;
      if (shares && marksColumn >= 0) {
        if (isFirst && total !== null) line.cells.set(marksColumn, plan.writeMarks(total));
        else {
          line.cells.delete(marksColumn);
          line.joined.add(marksColumn);
        }
      }
      const own = writtenRule(plan, item, nth);
      const merged =
        plan.rulesMerged && !isFirst && first?.key?.is === 'indicator' ? first.key.rule : undefined;
      if (merged !== undefined) {
        line.cells.delete(ruleColumn);
        line.joined.add(ruleColumn);
      }
      line.key = {
        is: 'indicator',
        path,
        content: item.content.trim(),
        fullMarks: shares ? (isFirst ? total : null) : item.marks,
        rule: merged ?? own.trim(),
        ...(shares && !isFirst && first && { sharesMarksWith: first }),
      };
      if ((own === '' && merged === undefined) || item.unreadable !== undefined)
        line.key = { is: 'doubtful' };
      if (isFirst) first = line;
      lines.push(line, ...lowerLines(plan, item, line, nth));
      before = nodes;
    }
    if (plan.subtotals === 'after') lines.push(...subtotalLines(plan, section));
  });
  return withTotal(plan, tree, lines, random);
};

/** Rows of the same item below its first: further rules without marks of their own, or content that goes on. */
const lowerLines = (plan: Plan, item: Item, first: Line, section: number): readonly Line[] => {
  if (placeOf(plan, section) !== 'column' || plan.marksMerged || plan.rulesMerged) return [];
  if (first.key?.is !== 'indicator') return [];
  const { path, content } = first.key;
  const rules = item.further.map((text) =>
    lineOf([[columnHolding(plan, 'rule'), text]], {
      joined: columnsBut(plan, 'rule'),
      key: { is: 'indicator', path, content, fullMarks: null, rule: text, sharesMarksWith: first },
    }),
  );
  if (item.continuation === undefined || rules.length > 0) return rules;
  return [
    lineOf([[columnHolding(plan, 'content'), item.continuation]], {
      joined: columnsBut(plan, 'content', 'number'),
    }),
  ];
};
