import type { Random } from '../support/random';
import { lineOf, wideLine } from './line';
import { columnHolding, levelColumns, type Plan } from './plan';

/** One thing that real sheets do. It says false where the plan has no place for it. */
export interface Quirk {
  readonly name: string;
  readonly change: (plan: Plan, random: Random) => boolean;
}

const quirk = (name: string, change: (plan: Plan, random: Random) => unknown): Quirk => ({
  name,
  change: (plan, random) => change(plan, random) !== false,
});

export const QUIRKS: readonly Quirk[] = [
  quirk('spaced headings', (plan) => {
    plan.writeHeading.push((text) =>
      text.length <= 4 && /^[\u4e00-\u9fff]+$/.test(text) ? [...text].join(' ') : text,
    );
  }),
  quirk('line breaks in headings', (plan, random) => {
    const breaksAt = random.whole(2, 3);
    plan.writeHeading.push((text) =>
      text.length > breaksAt ? `${text.slice(0, breaksAt)}\n${text.slice(breaksAt)}` : text,
    );
  }),
  quirk('title and document lines above', (plan, random) => {
    plan.titles.push(
      '附件2',
      ...(random.next() < 0.5 ? ['2024年度评分细则（试行）'] : []),
      '被考核单位：　　　　　　　考核时间：　　年　月　日',
    );
  }),
  quirk('table begins elsewhere', (plan, random) => {
    plan.left = random.whole(1, 3);
    plan.top = random.whole(0, 4);
  }),
  quirk('labels repeated', (plan) => {
    if (plan.marksPlace === 'label') return false;
    plan.labelStyle = 'repeated';
    return true;
  }),
  quirk('labels on the first row only', (plan) => {
    plan.labelStyle = 'first';
  }),
  quirk('labels mixed', (plan) => {
    if (plan.marksPlace === 'label') return false;
    plan.labelStyle = 'mixed';
    return true;
  }),
  quirk('section rows', (plan, random) => {
    if (levelColumns(plan).length > 2) return false;
    plan.sectionRows = 1;
    plan.sectionRow = {
      merged: random.next() < 0.6,
      marks: random.pick(['none', 'text', 'column'] as const),
      numbered: random.pick(['none', 'chinese', 'part'] as const),
    };
    return true;
  }),
  quirk('subtotals', (plan) => {
    if (columnHolding(plan, 'marks') < 0) return false;
    plan.subtotals = 'after';
    return true;
  }),
  quirk('total below', (plan, random) => {
    if (columnHolding(plan, 'marks') < 0) return false;
    plan.total = 'below';
    plan.totalWord = random.pick(['合计', '总分', '总计', '合 计']);
    return true;
  }),
  quirk('total above', (plan) => {
    if (columnHolding(plan, 'marks') < 0) return false;
    plan.total = 'above';
    plan.totalWord = '总分';
    return true;
  }),
  quirk('marks as text', (plan, random) => {
    if (plan.marksPlace !== 'column') return false;
    plan.writeMarks = random.pick([
      (marks: number) => `${marks}分`,
      (marks: number) => `${marks} 分`,
      (marks: number) =>
        String(marks).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit),
    ]);
    return true;
  }),
  quirk('notes and signatures below', (plan) => {
    const last = plan.columns.length - 1;
    plan.below.push(
      wideLine('注：每项扣完为止，不计负分。', 0, last),
      wideLine('说明：现场查看发现1处问题扣0.5分的，以检查记录为准。', 0, last),
      lineOf([
        [0, '考核组长（签字）：'],
        [Math.min(3, last), '被考核单位（公章）：'],
      ]),
    );
  }),
  quirk('several rules share marks', (plan) => {
    if (plan.marksPlace !== 'column') return false;
    plan.furtherRules = 0.3;
    return true;
  }),
  quirk('rules without 扣', (plan) => {
    plan.ruleStyle = 'award';
  }),
  quirk('short rules', (plan) => {
    plan.ruleStyle = 'short';
  }),
  quirk('long rules', (plan) => {
    plan.ruleStyle = 'long';
  }),
  quirk('several rules in one cell', (plan) => {
    plan.ruleStyle = 'numbered';
  }),
  quirk('numbers', (plan, random) => {
    if (columnHolding(plan, 'number') < 0) return false;
    plan.numbers = random.pick(['dotted', 'brackets', 'letters', 'gaps', 'blank'] as const);
    return true;
  }),
];
