import type { Random } from '../support/random';
import { cellOf, placeOf, writtenRule, type ItemPlace } from './item-cells';
import { lineOf, type Line } from './line';
import { columnHolding, levelColumns, type LabelStyle, type Plan } from './plan';
import { folded } from './section-line';
import { itemsOf, sumOf, type Item, type Node } from './tree';

type Settled = Exclude<LabelStyle, 'mixed'>;

/** What is carried from row to row. */
export interface Carried {
  /** The style of each level column since its last new label. */
  readonly styles: Settled[];
  /** Texts of the heading rows in force. */
  headings: readonly string[];
  /** The first row under the innermost label, whose marks or rule the rows below it may share. */
  first: Line | undefined;
}

export interface ItemAt extends ItemPlace {
  /** The labels over it, as far as the table shows them. */
  readonly nodes: readonly Node[];
  /** The outermost level that is new on this row, -1 where none is. */
  readonly changed: number;
}

const settled = (style: LabelStyle, random: Random): Settled =>
  style === 'mixed' ? random.pick(['merged', 'repeated', 'first'] as const) : style;

/** Whether the label of a level column is new on this row; a heading row above makes all of them new. */
const isNewLabel = (plan: Plan, { changed }: ItemAt, level: number): boolean =>
  changed >= 0 && changed <= plan.sectionRows + level;

const putLabels = (plan: Plan, line: Line, at: ItemAt, carried: Carried, random: Random): void => {
  levelColumns(plan).forEach((column, level) => {
    const node = at.nodes[plan.sectionRows + level];
    if (!node) return;
    const isNew = isNewLabel(plan, at, level);
    if (isNew) carried.styles[level] = settled(plan.labelStyle, random);
    const style = carried.styles[level] ?? 'merged';
    if (isNew || style === 'repeated') line.cells.set(column, node.label);
    else if (style === 'merged') line.joined.add(column);
  });
};

/** Puts a value on the first row and merges the rows below into it. */
const putOver = (
  line: Line,
  column: number,
  isFirst: boolean,
  value: Parameters<Line['cells']['set']>[1],
): void => {
  line.cells.delete(column);
  if (!isFirst) line.joined.add(column);
  else if (value !== null) line.cells.set(column, value);
};

const putOuterColumns = (plan: Plan, line: Line, at: ItemAt): void => {
  const isNew = isNewLabel(plan, at, 0);
  const outer = at.nodes[plan.sectionRows];
  const marks = columnHolding(plan, 'sectionMarks');
  if (marks >= 0 && outer) {
    putOver(line, marks, isNew, sumOf(itemsOf(outer)) || null);
    if (!plan.sectionMarksMerged) line.joined.delete(marks);
  }
  const sectionNumber = columnHolding(plan, 'sectionNumber');
  if (sectionNumber >= 0 && outer) putOver(line, sectionNumber, isNew, at.section + 1);
  const number = columnHolding(plan, 'number');
  if (number >= 0 && outer && plan.numbers === 'merged with labels') putOver(line, number, isNew, at.number);
};

/** The row of an item. */
export const itemLine = (plan: Plan, item: Item, at: ItemAt, carried: Carried, random: Random): Line => {
  const line = lineOf(
    plan.columns.map((_, column) => [column, cellOf(plan, item, column, at, random)] as const),
  );
  putLabels(plan, line, at, carried, random);
  putOuterColumns(plan, line, at);
  const place = placeOf(plan, at.section);
  const isFirst = at.changed >= 0;
  const inner = at.nodes.at(-1);
  const shares = item.marks !== null && (place === 'label' || (plan.marksMerged && place === 'column'));
  const full = shares && inner ? sumOf(itemsOf(inner)) : item.marks;
  const marksColumn = columnHolding(plan, 'marks');
  if (shares && marksColumn >= 0) {
    putOver(line, marksColumn, isFirst, full === null ? null : plan.writeMarks(full));
    if (plan.sharedUnmerged) line.joined.delete(marksColumn);
  }
  const { first } = carried;
  const above = plan.rulesMerged && !isFirst && first?.key?.is === 'indicator' ? first.key.rule : undefined;
  if (above !== undefined) putOver(line, columnHolding(plan, 'rule'), false, null);
  const own = writtenRule(plan, item, at.section).trim();
  const path = [...carried.headings, ...at.nodes.slice(plan.sectionRows).map(({ label }) => folded(label))];
  if ((own === '' && above === undefined) || item.unreadable !== undefined) line.key = { is: 'doubtful' };
  // a row without marks under a merged rule goes on with what is above it
  else if (above === undefined || item.marks !== null) {
    line.key = {
      is: 'indicator',
      path,
      content: item.content.trim(),
      fullMarks: shares && !isFirst ? null : full,
      rule: above ?? own,
      ...(shares && !isFirst && first && { sharesMarksWith: first }),
    };
  }
  // marks that are not merged may be those of the first row alone
  if (shares && plan.sharedUnmerged && place === 'column') line.key = { is: isFirst ? 'either' : 'doubtful' };
  if (isFirst) carried.first = line;
  return line;
};
