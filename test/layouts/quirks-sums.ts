import { hasMarksAndRules } from './plan';
import { fullWidth, plainMarks } from './quirks-marks';
import { bonusSection } from './special-sections';
import { quirk, type Quirk } from './quirk';

/** Totals and subtotals. */
export const SUM_QUIRKS: readonly Quirk[] = [
  quirk('total that does not add up', (plan) => {
    if (!hasMarksAndRules(plan)) return false;
    plan.total = 'below';
    plan.totalExtra = 2;
    return true;
  }),
  quirk('subtotals', (plan, random) => {
    if (!hasMarksAndRules(plan)) return false;
    plan.subtotals = 'after';
    plan.subtotalWord = random.pick([
      () => '小计',
      () => '小 计',
      (section: string) => `${section.replace(/\s/g, '')}小计`,
      () => '本项小计',
      () => '分项小计',
      () => '小  计',
    ]);
    return true;
  }),
  quirk('parts summed as 合计', (plan) => {
    if (!hasMarksAndRules(plan) || plan.isShort || plan.total === 'above') return false;
    plan.subtotals = 'after';
    plan.subtotalWord = () => '合计';
    plan.total = 'below';
    plan.totalWord = '总计';
    return true;
  }),
  quirk('subtotals before', (plan) => {
    if (!hasMarksAndRules(plan)) return false;
    plan.subtotals = 'before';
    return true;
  }),
  quirk('labels merged over their subtotals', (plan) => {
    if (!hasMarksAndRules(plan) || plan.labelStyle !== 'merged') return false;
    plan.subtotals = 'after';
    plan.subtotalUnderLabel = true;
    return true;
  }),
  quirk('total below', (plan, random) => {
    if (!hasMarksAndRules(plan)) return false;
    plan.total = 'below';
    plan.totalWord = random.pick([
      '合计',
      '总分',
      '总计',
      '合 计',
      '合　　计',
      '总 分',
      '合计：',
      '总  计',
      '共计',
      '总计（分）',
      '合计（满分）',
      '总分值',
    ]);
    plan.totalMerged = random.next() < 0.6;
    return true;
  }),
  quirk('total above', (plan, random) => {
    if (!hasMarksAndRules(plan) || plan.subtotalWord('') === '合计') return false;
    plan.total = 'above';
    plan.totalWord = random.pick(['总分', '合计', '总 分']);
    plan.totalMerged = random.next() < 0.6;
    return true;
  }),
  quirk('total as text', (plan, random) => {
    if (!hasMarksAndRules(plan)) return false;
    plan.total = 'below';
    plan.writeTotal = random.pick([
      (marks: number) => `${marks}分`,
      (marks: number) => `${marks} 分`,
      fullWidth,
    ]);
    return true;
  }),
  quirk('sums as formulas', (plan, random) => {
    if (!hasMarksAndRules(plan)) return false;
    plan.total = 'below';
    plan.sumFormulas = random.next() < 0.7 ? 'with values' : 'without values';
    return true;
  }),
  quirk('bonus beside the total', (plan, random) => {
    if (!plainMarks(plan)) return false;
    const isWide = random.next() < 0.5;
    plan.total = 'below';
    plan.changeTree.push((tree) => {
      tree.sections = [...tree.sections, ...bonusSection(tree)];
      plan.sumFormulas = 'none';
    });
    plan.writeTotal = (marks, bonus) => (isWide ? `${marks}（+${bonus}）` : `${marks}(+${bonus})`);
    return true;
  }),
];
