import { drawWorkbook, type DrawnCell, type DrawnSheet } from './drawn-sheet';
import { recogniseSheets } from './recognise';

type Rows = readonly (readonly DrawnCell[])[];

const rule = (count: number): string => `每缺${count}份扣1分`;

/** A proper sheet; each case below is this with something that makes it another kind of form. */
const INDICATORS: Rows = [
  ['考核项目', '考核内容', '分值', '评分标准', '得分'],
  ['管理', '建立台账', 40, rule(1)],
  ['管理', '定期检查', 50, rule(2)],
  ['管理', '公开结果', 10, rule(3)],
];

test('the sheet that the others differ from is an indicator sheet', () =>
  expect(recogniseSheets(drawWorkbook({ rows: INDICATORS }))).toMatchObject({
    value: [{ headerRow: 1 }],
    issues: [],
  }));

const repeat = (row: readonly DrawnCell[]): Rows => [row, row, row];

const FOREIGN: readonly (readonly [string, Rows])[] = [
  ['an empty sheet', []],
  ['a cover', [[null, '质量工作自评报告'], [], [null, '填报单位：'], [null, '分值合计 100 分']]],
  ['instructions', [['一、本表逐项填写。'], ['二、评分标准以通知为准。'], ['三、得分、分值保留两位小数。']]],
  [
    'a sheet of duties',
    [['序号', '责任部门', '工作职责', '联系人'], ...repeat([1, '质量科', '汇总数据', '甲'])],
  ],
  [
    'a price list',
    [
      ['序号', '项目名称', '规格', '单价', '数量', '备注'],
      ...repeat([1, '印刷', 'A4', 0.5, 100, '每百份优惠扣5元']),
    ],
  ],
  [
    'a roster with scores',
    [
      ['序号', '姓名', '考核内容', '标准分', '得分', '备注'],
      ...repeat([1, '甲', '业务', 10, 9, '迟到扣1分']),
    ],
  ],
  [
    'a timetable',
    [
      ['节次', '星期一', '星期二', '项目', '评分标准', '分值'],
      ...repeat([1, '语文', '数学', '课', '迟到扣1分', 2]),
    ],
  ],
  [
    'an examination paper with a key',
    [['题号', '考查内容', '分值', '评分标准', '得分'], ...repeat(['一', '填空', 10, '每空2分，错一空扣2分'])],
  ],
  ['an examination paper, told by its title', [['安全知识考试试卷评分表'], ...INDICATORS]],
  ['a plan of work', [['序号', '考核内容', '工作措施', '得分'], ...repeat([1, '台账', '按月登记', null])]],
  ['a ranking of regions', [['地区', '综合指数', '得分', '排名'], ...repeat(['甲县', 91.2, 90, 1])]],
  [
    'our own ledger under another name',
    [
      [
        '序号',
        '所在行',
        '指标',
        '评分条款',
        '自评情况',
        '自评计分',
        '核查情况',
        '核查计分',
        '扣分原因',
        '计分方式',
        '满分',
      ],
      ...repeat([1, 4, '建立台账', rule(1), null, null, 2, -2, '缺2份，扣2分', '按数量扣分', 10]),
    ],
  ],
  [
    'our own veto register',
    [
      ['序号', '事件', '发生日期', '领域', '范围', '状态', '适用条款', '是否触发'],
      ...repeat([1, '某事件', 42806, '产品', '区域性', '已核实', '事件条款', '是']),
    ],
  ],
];

test.each(FOREIGN)('%s is no indicator sheet, and nobody is asked', (_, rows) => {
  const { value, issues } = recogniseSheets(drawWorkbook({ name: '表一', rows }));
  expect(value).toEqual([]);
  expect(issues).toEqual([
    { code: 'noIndicatorSheet', severity: 'error', where: { sheet: '', cell: '' }, params: {} },
  ]);
});

test('a sheet that the workbook names as ours is never taken', () =>
  expect(
    recogniseSheets(drawWorkbook({ name: '评分明细', rows: INDICATORS }), [], { ours: ['评分明细'] }).value,
  ).toEqual([]));

test('a sheet of the user that only has the name of one of ours is taken', () =>
  expect(
    recogniseSheets(drawWorkbook({ name: '评分明细', rows: INDICATORS }), [], { ours: ['评分明细2'] }).value,
  ).toHaveLength(1));

const asked = (sheet: DrawnSheet) => {
  const { value, issues } = recogniseSheets(drawWorkbook(sheet));
  return {
    sheets: value.length,
    issues: issues
      .filter(({ code }) => code !== 'noIndicatorSheet')
      .map(({ code, where, params }) => [code, where.cell, Object.values(params)[0]]),
  };
};

test.each([
  [
    'no column of rules (L6)',
    [['指标名称', '评价要点', '分值', '自查情况', '自查评分'], ...repeat(['管理', '台账', 4, null, null])],
    [['indicatorSheetUnsure', 'A1:E1', 'rule']],
  ],
  [
    'two columns of rules that speak of scoring alike',
    [
      ['考核项目', '分值', '评分标准', '打分方法', '得分'],
      ...repeat(['管理', 4, rule(1), '未报送的扣2分', null]),
    ],
    [['columnRoleUnsure', 'C1:D1', 'rule']],
  ],
  [
    'rules that never speak of scoring',
    [['考核项目', '分值', '考核标准', '得分'], ...repeat(['管理', 4, '台账齐全，记录完整', null])],
    [['indicatorSheetUnsure', 'A1:D1', 'rule']],
  ],
  [
    'no marks anywhere (L3)',
    [['考核项目', '考核要点', '评分方法', '自评分'], ...repeat(['管理', '台账', rule(1), null])],
    [['indicatorSheetUnsure', 'A1:D1', 'fullMarks']],
  ],
  [
    'marks for two groups of regions (L10)',
    [
      ['考核指标', '考核分值', null, '评分标准', '得分'],
      [null, '城区', '郊县', null, null],
      ...repeat(['台账', 4, 6, rule(1), null]),
    ],
    [['columnRoleUnsure', 'B2:C2', 'fullMarks']],
  ],
] as const)('%s: not taken, but asked', (_, rows, issues) =>
  expect(asked({ rows, merges: rows.length === 5 ? ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2'] : [] })).toEqual({
    sheets: 0,
    issues,
  }),
);

test('a target for each year (L15) cannot be told apart: the sheet is taken without one, and asked', () =>
  expect(
    asked({
      rows: [
        ['考核项目', '考核目标', null, '分值', '计分办法'],
        [null, '甲年', '乙年', null, null],
        ['台账', '95%', '96%', 40, rule(1)],
        ['检查', '85%', '86%', 60, rule(2)],
      ],
      merges: ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2'],
    }),
  ).toEqual({ sheets: 1, issues: [['columnRoleUnsure', 'B2:C2', 'target']] }));

test('beside an indicator sheet, one that lacks the rules is only mentioned', () => {
  const { value, issues } = recogniseSheets(
    drawWorkbook(
      { rows: INDICATORS },
      { name: '汇总', rows: [['考核项目', '分值', '得分'], ...repeat(['管理', 15, 12])] },
    ),
  );
  expect(value).toHaveLength(1);
  expect(issues).toMatchObject([
    { code: 'indicatorSheetUnsure', severity: 'info', where: { sheet: '汇总', cell: 'A1:C1' } },
  ]);
});

test('a hidden indicator sheet is not taken, but said', () =>
  expect(asked({ rows: INDICATORS, visibility: 'hidden' })).toEqual({
    sheets: 0,
    issues: [['hiddenIndicatorSheet', '', undefined]],
  }));

test('a very hidden sheet is left alone', () =>
  expect(asked({ rows: INDICATORS, visibility: 'veryHidden' })).toEqual({ sheets: 0, issues: [] }));

test('what a person confirmed wins over recognition', () => {
  const rows: Rows = [
    ['甲', '乙', '丙'],
    ['一般要求', '按季报送', 5],
    ['其他要求', '按月报送', 6],
  ];
  const columns = { content: 1, rule: 2, fullMarks: 3 };
  const { value } = recogniseSheets(drawWorkbook({ rows }), [
    { sheet: '评分表', headerRow: 1, columns, headings: {} },
  ]);
  expect(value[0]).toMatchObject({
    headerRow: 1,
    columns,
    indicators: [
      { row: 2, content: '一般要求', rule: '按季报送', fullMarks: 5 },
      { row: 3, content: '其他要求', rule: '按月报送', fullMarks: 6 },
    ],
  });
});

test('two indicator sheets of a workbook are both found, in its order', () =>
  expect(
    recogniseSheets(
      drawWorkbook(
        { name: '乙', rows: INDICATORS },
        { name: '说明', rows: [['略']] },
        { name: '甲', rows: INDICATORS },
      ),
    ).value.map(({ sheet }) => sheet),
  ).toEqual(['乙', '甲']));
