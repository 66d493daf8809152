import type { CellValue } from '../../src/core/cells/cell';

/** The headings of a generated indicator sheet; the roles of its first ten columns can be recognised. */
const HEADINGS = [
  '序号',
  '考核项目',
  '考核内容',
  '分值',
  '年度目标',
  '评分标准',
  '责任部门',
  '自评得分',
  '得分',
  '扣分原因',
] as const;

/** Columns of a generated sheet: the headings, then notes as real sheets have them. */
export const COLUMNS = 20;

/** What is looked at, with its target and a rule that names `n`: rules of equal sense and distinct texts. */
const SORTS: readonly (readonly [name: string, target: CellValue, rule: (n: number) => string])[] = [
  ['台账', null, (n) => `第${n}类台账每缺1份扣0.5分，最多扣3分。`],
  ['合格率', 0.95, (n) => `第${n}批产品合格率低于目标值的，每低0.5个百分点扣1分。`],
  ['制度', null, (n) => `未建立第${n}号制度的，不得分；制度不全的，扣2分。`],
  ['培训', null, (n) => `第${n}期培训少于4次的，每少1次扣1.5分。`],
  [
    '满意度',
    null,
    (n) => `满意度95%以上得5分；90%以上不足95%得4分；90%以下不得分。注：以第${n}次调查结果为准。`,
  ],
  ['宣传', null, (n) => `开展第${n}项宣传活动得2分；有总结得1分；每发布1篇报道得0.5分，最多得2分。`],
  ['投诉', null, (n) => `第${n}类投诉与上年相比，每增加3起扣1分。`],
  ['现场', null, (n) => `现场不符合要求1处扣1分；第${n}类问题处置不当的，酌情扣分，最多扣2分。`],
  ['机构', null, (n) => `机构健全得5分；一般得3分；未建立得0分。注：指第${n}级机构。`],
  ['隐患', null, (n) => `第${n}类隐患未整改的，每项扣2分；资料不全的，每项扣0.5分。`],
];

/** The rule text of the n-th indicator. */
export const ruleText = (n: number): string => sortOf(n)[2](n);

const sortOf = (n: number): (typeof SORTS)[number] => {
  const sort = SORTS[n % SORTS.length];
  if (!sort) throw new Error('no sort');
  return sort;
};

/** Marks of every indicator. */
const MARKS = 5;

/** Rows of an indicator sheet: title, headings, indicators in sections of twelve, total. `first` numbers the first one. */
export const indicatorRows = (count: number, first = 0): readonly (readonly CellValue[])[] => [
  ['质量工作考核评分表'],
  [...HEADINGS, ...Array.from({ length: COLUMNS - HEADINGS.length }, (_, at) => `附栏${at + 1}`)],
  ...Array.from({ length: count }, (_, at) => indicatorRow(first + at, at)),
  ['合计', null, null, count * MARKS],
];

const indicatorRow = (n: number, at: number): readonly CellValue[] => {
  const [name, target] = sortOf(n);
  const notes = Array.from({ length: COLUMNS - HEADINGS.length }, (_, column) => `${n}号附注${column + 1}`);
  return [
    at + 1,
    `第${Math.floor(at / 12) + 1}部分`,
    `第${n}项${name}工作按要求完成`,
    MARKS,
    target,
    ruleText(n),
    `${['质量', '生产', '市场'][n % 3] ?? ''}部门`,
    null,
    null,
    null,
    ...notes,
  ];
};
