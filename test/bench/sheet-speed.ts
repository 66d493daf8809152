import { recogniseSheets } from '../../src/core/sheet/recognise';
import { drawWorkbook, readAnew, type DrawnCell } from '../../src/core/sheet/drawn-sheet';
import type { Snapshot } from '../../src/core/cells/snapshot';
import { growthExponent } from './growth';
import { say, sayTable, whole } from './print';
import { secondsOf } from './timing';

const SIZES = [1250, 2500, 5000, 10_000, 20_000];

type Row = readonly DrawnCell[];

const HEADER: Row = [
  ...['序号', '一级指标', '二级指标', '考核内容', '分值', '目标值', '计量单位', '实际完成值', '评分标准'],
  ...[
    '评分依据',
    '牵头部门',
    '配合部门',
    '自评得分',
    '自评说明',
    '核查得分',
    '扣分',
    '扣分原因',
    '备注',
    '时限',
    '频次',
  ],
];

const indicator = (index: number): Row => [
  ...[
    index,
    `领域${Math.floor(index / 40)}`,
    `事项${Math.floor(index / 8)}`,
    `第${index}项工作落实情况`,
    1 + (index % 9),
  ],
  ...[
    '≥95%',
    '%',
    91.2,
    `每缺${1 + (index % 4)}份记录扣0.5分，扣完为止；未开展的不得分。`,
    '台账、通报',
    '质量科',
  ],
  ...['办公室', 0.5, '已完成', 0.4, 0.1, '缺一份记录', null, '全年', '按季'],
];

const times = <Thing>(count: number, thing: (index: number) => Thing): readonly Thing[] =>
  Array.from({ length: count }, (_, index) => thing(index + 1));

/** Sheets of a number of rows and 20 columns each. */
const SHAPES: Readonly<Record<string, (rows: number) => readonly Row[]>> = {
  'one table': (rows) => [HEADER, ...times(rows, indicator)],
  'header on each page of 30': (rows) =>
    times(rows, (index) => (index % 30 === 1 ? HEADER : indicator(index))),
  'tables of 100 in other columns': (rows) =>
    times(rows, (index) => [
      ...Array.from({ length: Math.floor(index / 100) % 5 }, () => null),
      ...(index % 100 === 1 ? HEADER : indicator(index)),
    ]),
  'figures without headings': (rows) => times(rows, (index) => times(20, (column) => (index * column) % 97)),
  'prose without headings': (rows) =>
    times(rows, (index) => times(20, (column) => `第${index}条第${column}款的有关要求`)),
};

/** How long a sheet takes to be recognised, and how that grows with its rows. */
export const benchSheets = (): void => {
  say('(s) Recognising one sheet of 20 columns, from plain cells, on one thread');
  const rows = Object.entries(SHAPES).map(([name, draw]) => {
    const points = SIZES.map((size) => {
      const snapshot: Snapshot = drawWorkbook({ rows: draw(size) });
      return { size, cost: secondsOf(() => recogniseSheets(readAnew(snapshot))) };
    });
    return [
      name,
      ...points.map(({ cost }) => `${(cost * 1000).toFixed(0)} ms`),
      growthExponent(points.slice(1)).toFixed(2),
    ];
  });
  sayTable(['shape', ...SIZES.map((size) => `${whole(size)} rows`), 'growth'], rows);
  say();
};
