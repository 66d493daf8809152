import { hasMarksAndRules, levelColumns, type Plan } from './plan';
import { quirk, type Quirk } from './quirk';
import { treeItems } from './tree';

const worded = (name: string, style: Plan['ruleStyle']): Quirk =>
  quirk(name, (plan) => {
    plan.ruleStyle = style;
  });

const changed = (name: string, change: (rule: string, nth: number) => string): Quirk =>
  quirk(name, (plan) => {
    plan.changeTree.push((tree) =>
      treeItems(tree).forEach((item, nth) => (item.rule = change(item.rule, nth))),
    );
  });

export const RULE_QUIRKS: readonly Quirk[] = [
  worded('rules without 扣', 'award'),
  worded('short rules', 'short'),
  worded('long rules', 'long'),
  worded('several rules in one cell', 'numbered'),
  changed('rules with spaces around', (rule) => (rule === '' ? rule : `  ${rule}\n`)),
  changed('rules that name marks at the end', (rule, nth) => (nth % 2 === 0 ? `${rule}（共2分）` : rule)),
  changed('rules that speak of sums', (rule, nth) =>
    nth % 3 === 0 ? `合计扣分不超过本项分值。${rule}` : nth % 3 === 1 ? `按小计得分折算。${rule}` : rule,
  ),
  changed('rules all the same', () => '按完成情况计分。'),
  changed(
    'rules that are not sentences',
    (_, nth) => ['见评分手册第三章', '定性评价', '由考核组评定', '完成即得分'][nth % 4] ?? '',
  ),
  quirk('some rules blank', (plan, random) => {
    if (plan.marksPlace === 'label') return false;
    const at = random.whole(1, 4);
    plan.changeTree.push((tree) => {
      if (plan.marksMerged || plan.rulesMerged) return;
      treeItems(tree).forEach((item, nth) => {
        if (nth % 5 !== at || item.marks === null) return;
        item.rule = '';
        item.further = [];
        item.parts = [];
        delete item.continuation;
      });
    });
    return true;
  }),
  quirk('one rule merged over a label', (plan) => {
    if (!hasMarksAndRules(plan) || plan.marksMerged || levelColumns(plan).length === 0) return false;
    plan.rulesMerged = true;
    return true;
  }),
  quirk('contents in two rows', (plan) => {
    if (!hasMarksAndRules(plan)) return false;
    plan.continued = 0.25;
    return true;
  }),
];
