import type { Random } from '../support/random';
import { otherMarks } from './item-cells';
import { lineOf, wideLine, type Line } from './line';
import { columnHolding, firstColumn, levelColumns, type Plan } from './plan';
import { itemsOf, sumOf, treeItems, type Item, type Section, type Tree } from './tree';

const alsoOtherMarks = (plan: Plan, line: Line, items: readonly Item[]): void => {
  const column = columnHolding(plan, 'otherMarks');
  if (column >= 0)
    line.cells.set(
      column,
      items.reduce((sum, { marks }) => sum + otherMarks(marks), 0),
    );
};

/** The subtotal of a section; in tables with a column of marks. */
export const subtotalLines = (plan: Plan, section: Section): readonly Line[] => {
  const marks = columnHolding(plan, 'marks');
  if (marks < 0) return [];
  const content = columnHolding(plan, 'content');
  const total = sumOf(itemsOf(section));
  if (total === 0) return [];
  // behind the outermost label, so that it is not taken for one
  const [, label = content] = [...levelColumns(plan), content];
  const line = lineOf([
    [label, plan.subtotalWord(section.label)],
    [marks, total],
  ]);
  const [outer] = levelColumns(plan);
  if (plan.subtotalUnderLabel && plan.subtotals === 'after' && outer !== undefined && plan.sectionRows === 0)
    line.joined.add(outer);
  alsoOtherMarks(plan, line, itemsOf(section));
  line.key = { is: 'subtotal', fullMarks: total };
  return [line];
};

/** Adds the total of the table. */
export const withTotal = (plan: Plan, tree: Tree, lines: readonly Line[], random: Random): Line[] => {
  const marks = columnHolding(plan, 'marks');
  if (plan.total === 'none' || marks < 0) return [...lines];
  const main = sumOf(tree.sections.filter(({ isBonus }) => isBonus !== true).flatMap(itemsOf));
  const total = main + plan.totalExtra;
  const bonus = sumOf(treeItems(tree)) - main;
  const first = firstColumn(plan);
  const label = marks === first ? columnHolding(plan, 'content') : first;
  const last = marks === first ? label : marks - 1;
  const line = plan.totalMerged ? wideLine(plan.totalWord, label, last) : lineOf([[label, plan.totalWord]]);
  line.cells.set(marks, plan.writeTotal(total, bonus));
  alsoOtherMarks(plan, line, treeItems(tree));
  const score = columnHolding(plan, 'score');
  if (score >= 0 && plan.typed === 'numbers') line.cells.set(score, total - random.whole(1, 9));
  line.key = { is: 'total', fullMarks: total };
  return plan.total === 'below' ? [...lines, line] : [line, ...lines];
};
