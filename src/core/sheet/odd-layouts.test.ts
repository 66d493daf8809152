import { drawWorkbook, type DrawnSheet } from './drawn-sheet';
import { recogniseSheets } from './recognise';

/** Layouts that were once read wrong without a word: each row of the expectation is row, path/content, marks. */
const read = (sheet: DrawnSheet) =>
  recogniseSheets(drawWorkbook(sheet)).value.map(({ columns, headerRow, indicators }) => ({
    columns,
    headerRow,
    rows: indicators.map(({ row, path, content, fullMarks }) => [
      row,
      [...path, content].join('/'),
      fullMarks,
    ]),
  }));

const codes = (sheet: DrawnSheet) => recogniseSheets(drawWorkbook(sheet)).issues.map(({ code }) => code);

const LACKS = '每缺1份扣1分';
const LATE = '每迟1次扣2分';
const NONE = '未开展的不得分';

test.each<[string, DrawnSheet, readonly (readonly [number, string, number | null])[]]>([
  [
    'heading rows with the sum of those below in their text',
    {
      rows: [
        ['考核内容', '分值', '评分标准'],
        ['管理（7分）'],
        ['台账', 4, LACKS],
        ['检查', 3, LATE],
        ['服务（2分）'],
        ['窗口', 2, NONE],
      ],
    },
    [
      [3, '管理（7分）/台账', 4],
      [4, '管理（7分）/检查', 3],
      [6, '服务（2分）/窗口', 2],
    ],
  ],
  [
    'a heading row whose name stands where the marks do',
    {
      rows: [
        ['序号', '分值', '考核内容', '评分标准'],
        ['一', '管理'],
        [1, 4, '台账', LACKS],
        [2, 3, '检查', LATE],
      ],
    },
    [
      [3, '一 管理/台账', 4],
      [4, '一 管理/检查', 3],
    ],
  ],
  [
    'contents right of the rules, beside labels that are merged down',
    {
      rows: [
        ['考核项目', '评分标准', '分值', '考核内容'],
        ['管理', LACKS, 4, '台账'],
        [null, LATE, 3, '检查'],
        ['服务', NONE, 2, '窗口'],
      ],
      merges: ['A2:A3'],
    },
    [
      [2, '管理/台账', 4],
      [3, '管理/检查', 3],
      [4, '服务/窗口', 2],
    ],
  ],
  [
    'parts summed as 合计 with a blank row behind',
    {
      rows: [
        ['序号', '考核内容', '分值', '评分标准'],
        [1, '台账', 4, LACKS],
        [2, '检查', 3, LATE],
        [null, '合计', 7],
        [],
        [3, '窗口', 2, NONE],
        [4, '热线', 1, NONE],
        [null, '合计', 3],
        ['总计', null, 10],
      ],
    },
    [
      [2, '台账', 4],
      [3, '检查', 3],
      [6, '窗口', 2],
      [7, '热线', 1],
    ],
  ],
  [
    'bands under the table, named where the rules stand',
    {
      rows: [
        ['序号', '考核内容', '评分标准', '分值'],
        [1, '台账', LACKS, 4],
        [2, '检查', LATE, 3],
        [null, null, '等级划分'],
        [null, null, 'A级', 90],
        [null, null, 'B级', 75],
      ],
    },
    [
      [2, '台账', 4],
      [3, '检查', 3],
    ],
  ],
  [
    'notes beside their word, with amounts',
    {
      rows: [
        ['考核内容', '分值', '评分标准'],
        ['台账', 4, LACKS],
        ['检查', 3, LATE],
        ['说明', '1.弄虚作假的，该项扣5分。'],
      ],
      merges: ['B4:C4'],
    },
    [
      [2, '台账', 4],
      [3, '检查', 3],
    ],
  ],
  [
    'contents that are the names of columns, with targets that read so too',
    {
      rows: [
        ['考核内容', '2023年目标值', '2024年目标值', '分值', '评分标准'],
        ['台账', '2份', '3份', '4分', LACKS],
        ['考核办法', '符合要求', '符合要求', '3分', '1处扣1分'],
        ['得分公开', '2次', '3次', '2分', NONE],
      ],
    },
    [
      [2, '台账', 4],
      [3, '考核办法', 3],
      [4, '得分公开', 2],
    ],
  ],
])('%s', (_, sheet, expected) => expect(read(sheet).map(({ rows }) => rows)).toEqual([expected]));

test('the same headings under another title begin another table', () =>
  expect(
    read({
      rows: [
        ['机关质量工作考核评分表'],
        ['序号', '考核内容', '分值', '评分标准'],
        [1, '台账', 4, LACKS],
        [2, '检查', 3, LATE],
        [],
        ['窗口服务考核评分表'],
        ['序号', '考核内容', '分值', '评分标准'],
        [1, '接待', 2, NONE],
        [2, '热线', 5, LACKS],
      ],
    }).map(({ headerRow, rows }) => [headerRow, rows.map(([row]) => row)]),
  ).toEqual([
    [2, [3, 4]],
    [7, [8, 9]],
  ]));

test('a block behind a blank column is none of the table', () =>
  expect(
    read({
      rows: [
        ['考核内容', '分值', '评分标准', '自评', null, '评审', null, null, '检查人', '检查结论'],
        [null, null, null, '得分', '扣分说明', '得分', '扣分说明', null, '王某', '符合'],
        ['台账', 4, LACKS],
        ['检查', 3, LATE],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'],
    })[0]?.columns,
  ).toEqual({ content: 1, fullMarks: 2, rule: 3, selfScore: 4, selfRemark: 5, score: 6, remark: 7 }));

test.each([
  ['the lead department, not the one that helps', ['主责部门', '配合部门'], { department: 4 }],
  ['a department that helps, when it stands alone', [null, '配合部门'], { department: 5 }],
  ['a column of codes is no level', [null, null, '指标编码'], {}],
] as const)('%s', (_, headings, expected) => {
  const columns = read({
    rows: [
      ['考核内容', '分值', '评分标准', ...headings],
      ['台账', 4, LACKS, '农水处', '河湖处', 'ZL1'],
      ['检查', 3, LATE, '河湖处', '农水处', 'ZL1'],
    ],
  })[0]?.columns;
  expect(columns).toMatchObject({ content: 1, fullMarks: 2, rule: 3, ...expected });
  expect(columns?.level1).toBeUndefined();
});

test('a column laid over two of the sheet is one', () =>
  expect(
    read({
      rows: [
        ['考核内容', '分值', '评审办法', null, '得分'],
        ['台账', 4, LACKS],
        ['检查', 3, LATE],
      ],
      merges: ['C1:D1', 'C2:D2', 'C3:D3'],
    })[0]?.columns,
  ).toEqual({ content: 1, fullMarks: 2, rule: 3, score: 5 }));

test('the lowest name says whose a score is', () =>
  expect(
    read({
      rows: [
        ['考核内容', '分值', '评分标准', '评定情况', null],
        [null, null, null, '单位自评分', '考核组评分'],
        ['台账', 4, LACKS],
        ['检查', 3, LATE],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'],
    })[0]?.columns,
  ).toMatchObject({ selfScore: 4, score: 5 }));

test.each<[string, DrawnSheet, string]>([
  [
    'a first row that has the marks of all the others and no rule',
    {
      rows: [
        ['考核内容', '分值', '评分标准'],
        ['管理', 7],
        ['台账', 4, LACKS],
        ['检查', 3, LATE],
      ],
    },
    'maybeHeading',
  ],
  [
    'the same indicators again in their order, with other rules',
    {
      rows: [
        ['考核内容', '分值', '评分标准'],
        ...['台账', '检查', '窗口', '热线', '公示', '台账', '检查', '窗口'].map(
          (content, at) => [content, at + 1, `第${at}款：${LACKS}`] as const,
        ),
      ],
    },
    'repeatedIndicators',
  ],
  [
    'rules of deductions beside rules that are no sentences',
    {
      rows: [
        ['考核内容', '分值', '计分标准', '扣分标准'],
        ['台账', 4, '见手册第三章', LACKS],
        ['检查', 3, '定性评价', LATE],
      ],
    },
    'columnRoleUnsure',
  ],
  [
    'marks of groups filled in as many rows as those of the items',
    {
      rows: [
        ['考核项目', '项目分值', '考核内容', '标准分值', '评分标准'],
        ['管理', 7, '台账', 4, LACKS],
        [null, null, '检查', null, LATE],
        ['服务', 3, '窗口（1分）', null, NONE],
        [null, null, '热线（2分）', null, NONE],
      ],
      merges: ['A2:A3', 'B2:B3', 'A4:A5', 'B4:B5'],
    },
    'columnRoleUnsure',
  ],
])('%s: asked about', (_, sheet, code) => expect(codes(sheet)).toContain(code));
