import type { Random } from '../support/random';
import { insertAt, lineOf } from './line';
import type { Column, Holds } from './plan';
import { quirk, type Quirk } from './quirk';

const HAN = /^[\u4e00-\u9fff]+$/;

/** Other names of what a column holds, as published headers have them. */
const NAMES: Partial<Record<Holds, readonly string[]>> = {
  number: ['序号', '编号', '项次', 'NO', '条'],
  level1: ['考核项目', '考核类别', '项目', '要素', '验收项目', '指标分类', '考核条目', '创建目标', '类别'],
  level2: ['考核指标', '二级指标', '重点考核事项', '指标', '考核子项'],
  level3: ['三级指标', '具体指标', '考核要素'],
  content: [
    '考核内容',
    '考核要点',
    '考评内容',
    '评价要点',
    '指标名称',
    '考核内容和要求',
    '考核指标',
    '基本要求',
    '评价内容',
    '考核内容及要求',
    '具体内容',
  ],
  marks: [
    '分值',
    '标准分',
    '标准分值',
    '基准分',
    '应得分',
    '赋分',
    '权重',
    '分值（分）',
    '满分',
    '考核分值',
    '分值分配',
    '起评分',
    '标准分\n（100分）',
    '分 值',
    '满分值',
    '配分',
  ],
  rule: [
    '评分标准',
    '评分方法',
    '评分办法',
    '评分细则',
    '打分方法',
    '计分办法',
    '计分标准',
    '扣分标准',
    '赋分办法',
    '评审办法',
    '考核细则',
    '评分标准及办法',
    '考核评分标准',
    '考核标准及评分办法',
    '评分规则',
    '计分方法',
    '考核评分办法',
  ],
  evidence: [
    '评分依据',
    '需提交材料',
    '考评方式',
    '佐证材料',
    '数据来源',
    '评定方法',
    '考核方式',
    '检查方法',
    '证明材料',
    '印证资料',
    '考核办法',
  ],
  target: ['目标值', '年度目标', '考核目标', '年度指标值', '年度考核目标任务', '年初目标值(A)', '目标任务'],
  unit: ['单位', '计量单位'],
  actual: ['完成情况', '实际完成值', '实际值', '自查情况', '工作完成情况', '实际完成情况'],
  selfScore: ['自评得分', '自评分', '自查评分', '自查得分', '单位自评得分', '自评分数'],
  score: [
    '考评分',
    '考核分',
    '考核得分',
    '检查组评分',
    '评审分',
    '得分',
    '实得分',
    '核查得分',
    '考核组评分',
    '实得分数',
    '最终得分',
  ],
  department: ['牵头部门', '责任单位', '责任部门', '考核责任单位', '总牵头单位', '指标认定部门', '责任科室'],
};

const renamed = (columns: readonly Column[], random: Random): Column[] => {
  const taken = new Set(columns.map(({ heading }) => heading.replace(/\s/g, '')));
  return columns.map((column) => {
    if (column.groups || column.role === undefined || column.role === 'checkedActual' || random.next() < 0.3)
      return column;
    const names = (NAMES[column.holds] ?? []).filter((name) => !taken.has(name.replace(/\s/g, '')));
    if (names.length === 0) return column;
    const heading = random.pick(names);
    taken.add(heading.replace(/\s/g, ''));
    return { ...column, heading };
  });
};

const isScore = ({ holds }: Column): boolean =>
  ['selfScore', 'score', 'deduction', 'remark', 'actual'].includes(holds);

const FULL_WIDTH = (text: string): string =>
  text.replace(/[0-9A-Za-z()]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

export const HEADING_QUIRKS: readonly Quirk[] = [
  quirk('other names in the header', (plan, random) => {
    plan.columns = renamed(plan.columns, random);
  }),
  quirk('spaced headings', (plan, random) => {
    const space = random.pick([' ', '  ', '　']);
    plan.writeHeading.push((text) => (text.length <= 4 && HAN.test(text) ? [...text].join(space) : text));
  }),
  quirk('line breaks in headings', (plan, random) => {
    const at = random.whole(1, 3);
    plan.writeHeading.push((text) =>
      text.length > at + 1 ? `${text.slice(0, at)}\n${text.slice(at)}` : text,
    );
  }),
  quirk('brackets behind headings', (plan, random) => {
    const behind: Partial<Record<Holds, readonly string[]>> = {
      selfScore: ['（被考核单位填写）', '(自评)'],
      score: ['（考核组填写）', '（分）'],
      rule: ['（满分制）', '（扣完为止）', '（注1）'],
      evidence: ['（复印件）'],
      target: ['（年度）'],
      marks: ['（100分）', '(分)'],
      content: ['（具体要求）'],
    };
    plan.columns = plan.columns.map((column) => {
      const words =
        column.role === undefined || column.heading.includes('（') ? undefined : behind[column.holds];
      return words && random.next() < 0.5
        ? { ...column, heading: `${column.heading}${random.pick(words)}` }
        : column;
    });
  }),
  quirk('full-width letters in headings', (plan) => {
    plan.writeHeading.push(FULL_WIDTH);
  }),
  quirk('spaces around headings', (plan) => {
    plan.writeHeading.push((text) => (text === '' ? text : ` ${text}\u00a0`));
  }),
  quirk('scores under one heading', (plan, random) => {
    const isGrouped = (column: Column): boolean => isScore(column) && column.groups === undefined;
    const from = plan.columns.findIndex(isGrouped);
    let to = from;
    while (to + 1 < plan.columns.length && plan.columns.slice(to + 1, to + 2).every(isGrouped)) to += 1;
    if (from < 0 || to === from) return false;
    const name = random.pick(['考核情况', '评分情况', '考核结果', '评分记录']);
    plan.columns = plan.columns.map((column, at) =>
      at >= from && at <= to ? { ...column, groups: [name] } : column,
    );
    return true;
  }),
  quirk('subjects under one heading', (plan, random) => {
    const last = plan.columns.findIndex(({ holds }) => holds === 'content');
    const first = plan.columns.findIndex(({ holds }) => holds === 'level1');
    const middle = plan.columns.slice(first, last + 1);
    if (first < 0 || last - first < 1 || middle.some(({ groups }) => groups)) return false;
    const name = random.pick(['考核指标体系', '指标', '考核指标']);
    if (middle.some(({ heading }) => heading === name)) return false;
    plan.columns = plan.columns.map((column, at) =>
      at >= first && at <= last ? { ...column, groups: [name] } : column,
    );
    return true;
  }),
  quirk('three header rows', (plan) => {
    const isGrouped = plan.columns.map((column) => isScore(column) && column.groups?.length === 1);
    if (!isGrouped.includes(true)) return false;
    plan.columns = plan.columns.map((column, at) =>
      isGrouped[at] ? { ...column, groups: ['考核评分', ...(column.groups ?? [])] } : column,
    );
    return true;
  }),
  quirk('unmerged header, names above', (plan) => {
    if (!plan.columns.some(({ groups }) => groups)) return false;
    plan.headingMerges = 'at the top';
    return true;
  }),
  quirk('unmerged header, names below', (plan) => {
    if (!plan.columns.some(({ groups }) => groups)) return false;
    plan.headingMerges = 'at the bottom';
    return true;
  }),
  quirk('line that numbers the columns', (plan, random) => {
    const write = random.pick([(n: number) => n, (n: number) => `（${n}）`, (n: number) => String(n)]);
    plan.changeLines.push((lines) => {
      const header = lines.findIndex(({ key }) => key?.is === 'header');
      return insertAt(lines, header + 1, lineOf(plan.columns.map((_, at) => [at, write(at + 1)] as const)));
    });
  }),
];
