import { HEADING_NAMES } from './heading-names';
import type { Random } from '../support/random';
import { insertAt, lineOf } from './line';
import type { Column, Holds } from './plan';
import { quirk, type Quirk } from './quirk';

const HAN = /^[\u4e00-\u9fff]+$/;

const renamed = (columns: readonly Column[], random: Random): Column[] => {
  const taken = new Set(columns.map(({ heading }) => heading.replace(/\s/g, '')));
  // beside marks of sections, a weight would be one more thing
  const isApart = columns.some(({ holds }) => holds === 'sectionMarks' || holds === 'weight');
  return columns.map((column) => {
    if (column.groups || column.role === undefined || column.role === 'checkedActual' || random.next() < 0.3)
      return column;
    const names = (HEADING_NAMES[column.holds] ?? []).filter(
      (name) => !taken.has(name.replace(/\s/g, '')) && !(isApart && name.startsWith('权重')),
    );
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
