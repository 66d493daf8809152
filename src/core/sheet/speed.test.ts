import type { Snapshot } from '../cells/snapshot';
import { drawWorkbook, readAnew, type DrawnCell } from './drawn-sheet';
import { recogniseSheets } from './recognise';

/** Seconds of processor time, the best of three: a busy machine should not fail a test. */
const secondsFor = (workbook: Snapshot): number => {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    recogniseSheets(readAnew(workbook));
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
};

/** An indicator sheet of 20 columns; every second row is merged with the next in two of them. */
const indicatorSheet = (count: number): Snapshot => {
  const header = ['序号', '考核项目', '考核内容', '分值', '评分标准', '自评得分', '得分', '备注'];
  const rows: DrawnCell[][] = [[...header, ...Array.from({ length: 12 }, (_, at) => `附栏${at}`)]];
  const merges: string[] = [];
  for (let row = 2; row <= count + 1; row += 1) {
    rows.push([
      row - 1,
      row % 2 === 0 ? `项目${row}` : null,
      `第${row}项工作按要求完成`,
      row % 2 === 0 ? 2 : null,
      `每缺${row}份记录扣0.5分，未完成的不得分`,
      ...Array.from({ length: 15 }, (_, at) => `${row}号附注${at}`),
    ]);
    if (row % 2 === 0 && row <= count) merges.push(`B${row}:B${row + 1}`, `D${row}:D${row + 1}`);
  }
  return drawWorkbook({ rows, merges });
};

/** A table of another kind, 20 columns wide. */
const otherSheet = (count: number): Snapshot =>
  drawWorkbook({
    rows: [
      ['序号', '名称', '数量', '得分', '备注'],
      ...Array.from({ length: count }, (_, row) =>
        Array.from({ length: 20 }, (__, column) =>
          column % 2 === 0 ? `名称${row}-${column}` : row * column,
        ),
      ),
    ],
  });

/** The header of a scoring table on every row, and no table. */
const headersOnly = (count: number): Snapshot =>
  drawWorkbook({
    rows: Array.from({ length: count }, () => ['考核内容', '分值', '得分', '备注', '责任部门']),
  });

/** Rows with marks, of which half have no rule: each may head the rows below it. */
const rulesMissing = (count: number): Snapshot =>
  drawWorkbook({
    rows: [
      ['考核内容', '分值', '评分标准', '得分'],
      ...Array.from({ length: count }, (_, row) => [`工作${row}`, 2, row * 2 < count ? null : '未做的扣1分']),
    ],
  });

test('a sheet of 3,000 rows and 20 columns is recognised whole', () =>
  expect(recogniseSheets(indicatorSheet(3000)).value[0]?.indicators).toHaveLength(3000));

test.each([
  ['an indicator sheet', indicatorSheet, 400],
  ['a sheet of another kind', otherSheet, 500],
  ['a sheet of nothing but headers', headersOnly, 1500],
  ['a table in which rules are missing', rulesMissing, 1200],
] as const)('time grows with the size, not with its square: %s', (_, draw, count) => {
  recogniseSheets(draw(count));
  const small = secondsFor(draw(count));
  const large = secondsFor(draw(4 * count));
  expect(large).toBeLessThan(10 * small + 0.05);
  expect(large).toBeLessThan(5);
});

/** Quadratic, each of these takes many seconds, which the time limit of a test would cut off. */
test.each(['（', '(', '【', '1', '分', '得分 ', '（1分', '一', '，', '5分'])(
  'a cell of 100,000 signs %j, wherever it stands, is read at once',
  (piece) => {
    const long = piece.repeat(100_000 / piece.length);
    for (const column of [0, 1, 2, 3]) {
      const row = ['管理', '建立台账', 4, '每缺1份扣1分', null].with(column, long);
      const rows = [
        ['考核项目', '考核内容', '分值', '评分标准', long],
        row,
        ['管理', '检查', 6, '每次扣1分'],
        [long],
      ];
      const { value } = recogniseSheets(drawWorkbook({ rows }));
      expect(value[0]?.indicators.map((one) => one.row)).toContain(3);
    }
  },
);
