import { drawWorkbook, type DrawnCell, type DrawnSheet } from './drawn-sheet';
import { recogniseSheets } from './recognise';

type Rows = readonly (readonly DrawnCell[])[];

const read = (sheet: DrawnSheet) => {
  const { value, issues } = recogniseSheets(drawWorkbook(sheet));
  return {
    tables: value.map(({ headerRow, indicators, totals }) => ({
      headerRow,
      rows: indicators.map(({ row }) => row),
      totals: totals.map(({ row }) => row),
    })),
    issues: issues.map(({ code, severity, where }) => [code, severity, where.cell]),
  };
};

const FIRST: Rows = [
  ['考核项目', '考核内容', '分值', '评分标准', '得分'],
  ['管理', '建立台账', 4, '每缺1份扣1分'],
  [null, '定期检查', 6, '每少检查1次扣2分'],
  ['合计', null, 10],
];

test('a table below with other headings is one of its own, with columns of its own', () =>
  expect(
    read({
      rows: [
        ...FIRST,
        [],
        ['二、服务质量评分表'],
        ['序号', '评价要点', '评价办法与扣分标准', '标准分', '自评分', '考评分'],
        [1, '窗口服务', '每起投诉扣1分', 5],
        [2, '热线接听', '未接听一次扣0.5分', 5],
        ['合计', null, null, 10],
      ],
    }),
  ).toEqual({
    tables: [
      { headerRow: 1, rows: [2, 3], totals: [4] },
      { headerRow: 7, rows: [8, 9], totals: [10] },
    ],
    issues: [],
  }));

test('a table to the right and below starts in other columns', () =>
  expect(
    read({
      rows: [
        ...FIRST,
        [null, null, '考核项目', '考核内容', '分值', '评分标准', '得分'],
        [null, null, '服务', '窗口服务', 5, '每起投诉扣1分'],
        [null, null, null, '热线接听', 5, '未接听一次扣0.5分'],
      ],
    }).tables,
  ).toEqual([
    { headerRow: 1, rows: [2, 3], totals: [4] },
    { headerRow: 5, rows: [6, 7], totals: [] },
  ]));

test('a header repeated for the next department goes on with the same table', () =>
  expect(
    read({ rows: [...FIRST.slice(0, 3), ...FIRST.slice(0, 1), ['服务', '窗口服务', 5, '每起投诉扣1分']] })
      .tables,
  ).toEqual([{ headerRow: 1, rows: [2, 3, 5], totals: [] }]));

test('a list of scores below ends the table above and is only mentioned', () =>
  expect(
    read({ rows: [...FIRST, [], ['考核项目', '满分值', '得分'], ['管理', 10, 9], ['服务', 5, 5]] }),
  ).toEqual({
    tables: [{ headerRow: 1, rows: [2, 3], totals: [4] }],
    issues: [['indicatorSheetUnsure', 'info', 'A6:C6']],
  }));

test('what may be another table with rules, but has no marks, ends the table above and is asked about', () =>
  expect(
    read({
      rows: [
        ...FIRST,
        [],
        ['评价要点', '评分标准', '自评得分', '考评得分'],
        ['窗口服务', '每起投诉扣1分'],
        ['热线接听', '未接听一次扣0.5分'],
      ],
    }),
  ).toEqual({
    tables: [{ headerRow: 1, rows: [2, 3], totals: [4] }],
    issues: [['indicatorSheetUnsure', 'warning', 'A6:D6']],
  }));
