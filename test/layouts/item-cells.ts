import type { DrawnCell } from '../../src/core/sheet/drawn-sheet';
import type { Random } from '../support/random';
import type { MarksPlace, Plan } from './plan';
import { actualOf } from './rule-texts';
import { sumOf, treeItems, type Item, type Tree } from './tree';

/** Where the marks of the items of a section stand. */
export const placeOf = (
  { marksPlace }: Plan,
  section: number,
): Exclude<MarksPlace, 'sections differ' | 'column or leaf'> => {
  if (marksPlace === 'sections differ') return section % 2 === 0 ? 'leaf' : 'rule';
  if (marksPlace === 'column or leaf') return section % 2 === 0 ? 'column' : 'leaf';
  return marksPlace;
};

export const writtenContent = (plan: Plan, item: Item, section: number): string => {
  const { content, marks, tail = '', unreadable } = item;
  if (marks === null || unreadable !== undefined) return content;
  return `${content}${placeOf(plan, section) === 'leaf' ? plan.writeBracket(marks) : tail}`;
};

export const writtenRule = (plan: Plan, { rule, marks }: Item, section: number): string => {
  if (placeOf(plan, section) !== 'rule' || rule === '' || marks === null) return rule;
  return section % 2 === 0 ? `本项满分${marks}分。${rule}` : `${rule}本项满分${marks}分。`;
};

/** The marks of other regions are even. */
export const otherMarks = (marks: number | null): number => {
  const whole = Math.ceil(marks ?? 0);
  return whole + (whole % 2);
};

const SIGNS = [0, '/', '—', '√', '无', '×', '0分'] as const;

const typedScore = ({ typed }: Plan, { marks }: Item, random: Random): DrawnCell => {
  if (typed === 'nothing' || random.next() < 0.2) return null;
  if (typed === 'signs') return random.pick(SIGNS);
  return Math.max(0, (marks ?? 0) - random.pick([0, 0, 0.5, 1]));
};

const typedRemark = ({ typed }: Plan, random: Random): DrawnCell => {
  if (typed === 'nothing' || random.next() < 0.4) return null;
  return typed === 'signs'
    ? random.pick(SIGNS)
    : random.pick(['台账缺2份，扣1分', '无扣分', '现场发现1处不符合，扣0.5分']);
};

export interface ItemPlace {
  readonly section: number;
  readonly number: DrawnCell;
  readonly tree: Tree;
}

/** What stands in a column on the row of an item. */
export const cellOf = (plan: Plan, item: Item, column: number, at: ItemPlace, random: Random): DrawnCell => {
  const place = placeOf(plan, at.section);
  switch (plan.columns[column]?.holds) {
    case 'number':
      return at.number;
    case 'content':
      return writtenContent(plan, item, at.section);
    case 'target':
      return typeof item.target === 'number' && item.target > 0 && item.target < 1
        ? { value: item.target, percent: true }
        : item.target;
    case 'otherTarget':
      return typeof item.target === 'number' ? item.target * 2 : `${item.target}（含）`;
    case 'unit':
      return item.unit;
    case 'marks':
      if (item.unreadable !== undefined) return item.unreadable;
      if (item.marks === null) return plan.noMarks;
      return place === 'column' ? plan.writeMarks(item.marks) : null;
    case 'otherMarks':
      return item.marks === null ? null : plan.writeMarks(otherMarks(item.marks));
    case 'weight':
      return {
        value: Math.round(((item.marks ?? 0) / sumOf(treeItems(at.tree))) * 1000) / 1000,
        percent: true,
      };
    case 'rule':
      return writtenRule(plan, item, at.section);
    case 'otherRule':
      return `资料缺1项扣${(item.marks ?? 1) / 2}分，严重的不得分。`;
    case 'evidence':
      return item.evidence;
    case 'actual':
      return plan.typed === 'nothing' ? null : actualOf(item.kind, random);
    case 'selfScore':
    case 'unitScore':
    case 'score':
    case 'deduction':
      return typedScore(plan, item, random);
    case 'remark':
      return typedRemark(plan, random);
    case 'department':
      return item.department;
    case 'otherDepartment':
      return at.tree.theme.departments.find((name) => name !== item.department) ?? null;
    case 'explanation':
      return `指${item.content}的年度情况，以主管部门口径为准；得分情况另行通报。`;
    case 'frequency':
      return random.pick(['每月', '每季度', '年度', '半年']);
    case 'deadline':
      return random.pick(['6月底', '12月31日前', '11月15日', '全年']);
    case 'person':
      return random.pick(['王某', '李某', '张某', null]);
    case 'day':
      return { value: random.whole(45_300, 45_650), date: true };
    case 'count':
      return random.pick([0, 1, 2, null]);
    case 'code':
      return `ZL${100 + random.whole(1, 99)}`;
    case 'lastYear':
      return random.pick([0.91, 88, '94.5%', '3起']);
    default:
      return null;
  }
};
