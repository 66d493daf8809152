import type { Random } from '../support/random';
import { column } from './column';
import { columnHolding, type Column, type Holds, type Plan } from './plan';
import { quirk, type Quirk } from './quirk';

const sameGroup = (one: Column | undefined, other: Column | undefined): boolean =>
  one?.groups !== undefined && one.groups[0] === other?.groups?.[0];

/** Puts a column where it splits no group. */
const put = (plan: Plan, at: number, added: Column): void => {
  let place = at;
  while (sameGroup(plan.columns[place - 1], plan.columns[place])) place += 1;
  plan.columns = [...plan.columns.slice(0, place), added, ...plan.columns.slice(place)];
};

const putAnywhere = (plan: Plan, added: Column, random: Random): void =>
  put(plan, random.whole(0, plan.columns.length), added);

const moved = (plan: Plan, from: number, to: number): boolean => {
  const taken = plan.columns[from];
  if (!taken || taken.groups) return false;
  plan.columns = plan.columns.filter((one) => one !== taken);
  put(plan, to > from ? to - 1 : to, taken);
  return true;
};

const has = (plan: Plan, holds: Holds): boolean => columnHolding(plan, holds) >= 0;

const added = (
  name: string,
  make: (random: Random) => Column,
  where: (plan: Plan, random: Random) => number,
): Quirk =>
  quirk(name, (plan, random) => {
    const one = make(random);
    if (has(plan, one.holds)) return false;
    put(plan, where(plan, random), one);
    return true;
  });

const behind =
  (holds: Holds) =>
  (plan: Plan): number =>
    columnHolding(plan, holds) < 0 ? plan.columns.length : columnHolding(plan, holds) + 1;

const atEnd = (plan: Plan): number => plan.columns.length;

export const COLUMN_QUIRKS: readonly Quirk[] = [
  quirk(
    'marks last',
    (plan) => has(plan, 'marks') && moved(plan, columnHolding(plan, 'marks'), plan.columns.length),
  ),
  quirk('marks before content', (plan) => {
    const [marks, content] = [columnHolding(plan, 'marks'), columnHolding(plan, 'content')];
    return marks > content && moved(plan, marks, content);
  }),
  quirk('score before rule', (plan) => {
    // remarks of one name belong to the scores that they follow
    if (plan.columns.filter(({ holds }) => holds === 'remark').length > 1) return false;
    const [score, rule] = [columnHolding(plan, 'score'), columnHolding(plan, 'rule')];
    return score > rule && moved(plan, score, rule);
  }),
  quirk('rule before marks', (plan) => {
    const [marks, rule] = [columnHolding(plan, 'marks'), columnHolding(plan, 'rule')];
    return marks >= 0 && rule > marks && moved(plan, rule, marks);
  }),
  quirk('evidence before rule', (plan) => {
    const [evidence, rule] = [columnHolding(plan, 'evidence'), columnHolding(plan, 'rule')];
    return evidence > rule && moved(plan, evidence, rule);
  }),
  added(
    'numbers first',
    () => column('序号', 'number'),
    () => 0,
  ),
  added(
    'evidence',
    (random) => column(random.pick(['佐证材料', '数据来源', '考核方式']), 'evidence'),
    behind('rule'),
  ),
  added('department', (random) => column(random.pick(['责任部门', '责任单位']), 'department'), atEnd),
  added('target', (random) => column(random.pick(['目标值', '年度目标']), 'target'), behind('content')),
  added(
    'unit',
    () => column('单位', 'unit'),
    (plan) => behind(has(plan, 'target') ? 'target' : 'content')(plan),
  ),
  added('actual', () => column('完成情况', 'actual'), behind('rule')),
  added(
    'self score',
    () => column('自评得分', 'selfScore'),
    (plan) => (has(plan, 'score') ? columnHolding(plan, 'score') : atEnd(plan)),
  ),
  added('score', (random) => column(random.pick(['得分', '考核得分']), 'score'), atEnd),
  added(
    'explanation',
    (random) => column(random.pick(['指标解释', '指标说明', '指标含义']), 'explanation', { or: ['none'] }),
    behind('content'),
  ),
  added(
    'frequency',
    (random) => column(random.pick(['考核频次', '频次', '考核周期']), 'frequency'),
    (plan, random) => random.whole(columnHolding(plan, 'content') + 1, plan.columns.length),
  ),
  added(
    'deadline',
    (random) => column(random.pick(['完成时限', '时限要求', '时限']), 'deadline'),
    (plan, random) => random.whole(columnHolding(plan, 'content') + 1, plan.columns.length),
  ),
  ...(
    [
      ['评分人', 'person', ['none']],
      ['考核人员签名', 'person', ['none']],
      ['责任人', 'person', ['department', 'none']],
      ['考核时间', 'day', ['none']],
      ['评分日期', 'day', ['none']],
      ['扣分次数', 'count', ['none']],
      ['指标编码', 'code', ['number', 'none']],
      ['文号', 'code', ['none']],
      ['', 'code', ['number', 'none']],
    ] as const
  ).map(([heading, holds, or]) =>
    quirk(`column ${heading === '' ? 'without a name' : heading}`, (plan, random) => {
      if (has(plan, holds)) return false;
      const content = columnHolding(plan, 'content');
      const at = heading === '指标编码' ? content : random.whole(content + 1, plan.columns.length);
      put(plan, at, column(heading, holds, { or }));
      return true;
    }),
  ),
  added(
    'last year',
    (random) => column(random.pick(['上年实际值', '上年完成值', '上年度完成情况']), 'lastYear'),
    behind('content'),
  ),
  quirk('sections numbered too', (plan) => {
    if (!has(plan, 'level1') || !has(plan, 'number')) return false;
    if (columnHolding(plan, 'number') < columnHolding(plan, 'level1'))
      moved(plan, columnHolding(plan, 'number'), columnHolding(plan, 'content'));
    put(plan, columnHolding(plan, 'level1'), column('序号', 'sectionNumber', { or: ['number', 'none'] }));
    plan.columns = plan.columns.map((one) => (one.holds === 'number' ? { ...one, or: ['none'] } : one));
    return true;
  }),
  quirk('note column', (plan) => {
    if (plan.columns.some(({ heading, holds }) => heading === '备注' || holds === 'remark')) return false;
    plan.columns.push(column('备注', 'nothing', { or: ['remark', 'none'] }));
    return true;
  }),
  quirk('weight as a percentage', (plan) => {
    const marks = columnHolding(plan, 'marks');
    if (marks < 0 || plan.columns[marks]?.groups || plan.columns.some(({ heading }) => heading === '权重'))
      return false;
    put(plan, marks, column('权重', 'weight'));
    return true;
  }),
  quirk('blank column inside', (plan, random) => {
    putAnywhere(plan, column('', 'nothing'), random);
  }),
  quirk('a column over two of the sheet', (plan, random) => {
    const holds = random.pick(['rule', 'content', 'level1', 'evidence', 'marks'] as const);
    if (!has(plan, holds)) return false;
    plan.late.push((settled) => {
      const at = columnHolding(settled, holds);
      const groups = settled.columns[at]?.groups;
      const spill: Column = { ...column('', 'nothing'), ...(groups && { groups }) };
      settled.columns = [...settled.columns.slice(0, at + 1), spill, ...settled.columns.slice(at + 1)];
      settled.hiddenColumns = settled.hiddenColumns.map((hidden) => (hidden > at ? hidden + 1 : hidden));
      settled.changeLines.unshift((lines) => {
        lines.forEach((line) => {
          const isOwn =
            line.isHeading === true || line.key?.is === 'indicator' || line.key?.is === 'doubtful';
          const isTaken = line.wide.some(([from, to]) => from <= at && to >= at);
          if (isOwn && !isTaken && !line.joined.has(at) && line.cells.has(at)) line.wide.push([at, at + 1]);
        });
        return lines;
      });
    });
    return true;
  }),
  quirk('hidden column', (plan, random) => {
    const at = random.whole(0, plan.columns.length);
    put(plan, at, column('', 'nothing'));
    plan.hiddenColumns.push(plan.columns.findIndex(({ heading }, index) => heading === '' && index >= at));
  }),
];
