import { drawWorkbook, type DrawnCell, type DrawnSheet } from './drawn-sheet';
import { recogniseSheets } from './recognise';

const HEADER = ['序号', '考核项目', '考核内容', '分值', '评分标准', '自评得分', '核查得分'] as const;

const GOOD: readonly (readonly DrawnCell[])[] = [
  HEADER,
  [1, '管理（7分）', '台账', 4, '每缺一份扣1分', 3, { value: 4, formula: '评分明细!H4' }],
  [2, null, '检查', 3, '未检查的不得分', 3, null],
  ['小计', null, null, 7],
  [3, '服务（5分）', '窗口', 2, '每起投诉扣1分', null, { value: 9, formula: '评分明细!H9' }],
  [4, null, '热线', 3, '未接听一次扣1分', null, 2],
  ['小计', null, null, 5],
  ['合计', null, null, 12],
];

/** The good sheet with some cells changed: `D3` → value. */
const changed = (changes: Readonly<Record<string, DrawnCell>>): DrawnSheet['rows'] =>
  GOOD.map((row, down) =>
    Array.from({ length: HEADER.length }, (_, across) => {
      const change = changes[`${'ABCDEFG'[across] ?? ''}${down + 1}`];
      return change === undefined ? (row[across] ?? null) : change;
    }),
  );

const issuesOf = (sheet: DrawnSheet) => recogniseSheets(drawWorkbook(sheet)).issues;

test('a sheet in order raises none, whatever stands in its score columns', () =>
  expect(issuesOf({ rows: GOOD })).toEqual([]));

const at = (cell: string) => ({ sheet: '评分表', cell });
const error = (text: string): DrawnCell => ({ value: { error: text } });

test.each([
  ['an error where marks belong', { D3: error('#REF!') }, 'errorInCell', 'error', 'D3', { error: '#REF!' }],
  ['an error where a rule belongs', { E3: error('#N/A') }, 'errorInCell', 'error', 'E3', { error: '#N/A' }],
  ['marks that cannot be read', { D3: '1-3分' }, 'marksUnreadable', 'error', 'D3', { text: '1-3分' }],
  [
    'marks that became a date',
    { D3: { value: 45356, date: true } },
    'marksLookLikeDate',
    'error',
    'D3',
    { text: '45356' },
  ],
  ['marks typed as a date', { D3: '3月5日' }, 'marksLookLikeDate', 'error', 'D3', { text: '3月5日' }],
  [
    'marks that are a share',
    { D3: { value: 0.3, percent: true } },
    'marksUnreadable',
    'error',
    'D3',
    { text: '0.3' },
  ],
  ['marks and no rule', { E3: null }, 'marksWithoutRule', 'warning', 'E3', {}],
  ['a rule and no marks', { D3: null }, 'ruleWithoutMarks', 'warning', 'D3', {}],
  ['a number twice', { A3: 1 }, 'duplicateNumber', 'warning', 'A3', { number: '1', row: 2 }],
  [
    'a label that says another sum',
    { B2: '管理（8分）' },
    'marksDoNotAddUp',
    'warning',
    'B2',
    { stated: 8, sum: 7 },
  ],
  ['a subtotal that says another sum', { D7: 6 }, 'marksDoNotAddUp', 'warning', 'D7', { stated: 6, sum: 5 }],
  ['a total that says another sum', { D8: 13 }, 'marksDoNotAddUp', 'warning', 'D8', { stated: 13, sum: 12 }],
] as const)('%s', (_, changes, code, severity, cell, params) =>
  expect(issuesOf({ rows: changed(changes) })).toEqual([{ code, severity, where: at(cell), params }]),
);

test('a merge from the header into the rows below', () =>
  expect(issuesOf({ rows: changed({ B2: null }), merges: ['B1:B2'] })).toEqual([
    { code: 'mergeAcrossHeader', severity: 'warning', where: at('B1:B2'), params: {} },
  ]));

test('sums of decimals are exact', () =>
  expect(
    issuesOf({
      rows: changed({ D2: 0.1, D3: 0.2, D4: 0.3, D8: 5.3, B2: '管理（0.3分）', E2: '未建的不得分' }),
    }),
  ).toEqual([]));

const TWO_LEVELS: readonly (readonly DrawnCell[])[] = [
  ['考核项目', '项目分值', '考核内容', '标准分值', '评分标准', '得分'],
  ['管理', 7, '台账', 4, '每缺一份扣1分', null],
  [null, null, '检查', 3, '未检查的不得分', null],
  ['服务', 5, '窗口', 2, '每起投诉扣1分', null],
  [null, null, '热线', 3, '未接听一次扣1分', null],
];

test.each([
  ['fit', 7, 5, []],
  ['do not fit in one place', 8, 5, ['B3']],
  ['fit nowhere, so that they are something else', 8, 6, []],
])('marks of groups in a column of their own that %s', (_, first, second, cells) => {
  const rows = TWO_LEVELS.map((row, at) =>
    at === 1 ? row.with(1, first) : at === 3 ? row.with(1, second) : row,
  );
  expect(
    issuesOf({ rows: [['评价表（满分12分）'], ...rows] }).map(({ code, where }) => [code, where.cell]),
  ).toEqual(cells.map((cell) => ['marksDoNotAddUp', cell]));
});

test.each([
  ['gives more than there is', '建成的得5分', 'warning', 5],
  ['takes more than there is', '每起扣6分', 'info', 6],
  ['goes beyond on purpose', '不得分，并追加扣除20分', null, 0],
])('a rule that %s', (_, rule, severity, points) =>
  expect(issuesOf({ rows: changed({ E2: rule }) })).toEqual(
    severity === null
      ? []
      : [{ code: 'ruleBeyondMarks', severity, where: at('E2'), params: { points, fullMarks: 4 } }],
  ),
);

test('indicators in hidden rows and columns that are hidden are told once each', () =>
  expect(
    issuesOf({ rows: GOOD, hiddenRows: [2, 3, 4], hiddenColumns: [6] }).map(({ code, where, params }) => [
      code,
      where.cell,
      params,
    ]),
  ).toEqual([
    ['hiddenIndicators', 'C2', { count: 2 }],
    ['hiddenColumn', 'F2', { role: 'selfScore' }],
  ]));

test.each(['—', '/', '无'])(
  '%j where marks belong says that there are none, and is not held against the row twice',
  (sign) =>
    expect(issuesOf({ rows: changed({ D3: sign }) }).map(({ code }) => code)).toEqual(['ruleWithoutMarks']),
);

test.each([
  ['without', 12],
  ['with', 14],
])('a total may be %s the bonus', (_, total) =>
  expect(
    issuesOf({
      rows: [...GOOD.slice(0, -1), [5, '加分项', '获奖', 2, '每获一项加1分'], ['合计', null, null, total]],
    }),
  ).toEqual([]),
);

test('numbers may start anew under another label', () =>
  expect(issuesOf({ rows: changed({ A5: 1, A6: 2 }) })).toEqual([]));

test('a label repeated on each row is one group', () =>
  expect(issuesOf({ rows: changed({ B3: '管理（7分）', B6: '服务（5分）' }) })).toEqual([]));

test('sums are not held against a label while one of the marks is unknown', () =>
  expect(issuesOf({ rows: changed({ D3: '若干' }) }).map(({ code }) => code)).toEqual(['marksUnreadable']));

test('marks that a formula has not yet calculated are no fault', () =>
  expect(issuesOf({ rows: changed({ D3: { value: null, formula: 'B9*2' } }) })).toEqual([]));

test.each([
  ['fits when the parts above it add up to it', 7, []],
  ['is reported when they do not', 8, ['marksDoNotAddUp']],
])('a subtotal of a subtotal and further rows %s', (_, stated, codes) =>
  expect(
    issuesOf({
      rows: [
        ['考核项目', '考核内容', '分值', '评分标准'],
        ['管理', '台账', 4, '缺一份扣1分'],
        ['小计', null, 4],
        ['管理', '检查', 3, '缺一次扣1分'],
        ['管理小计', null, stated],
      ],
    }).map(({ code }) => code),
  ).toEqual(codes),
);

test('a subtotal of subtotals that says another sum is reported', () =>
  expect(
    issuesOf({
      rows: [
        ['考核项目', '考核内容', '分值', '评分标准'],
        ['管理', '台账', 4, '缺一份扣1分'],
        ['小计', null, 4],
        ['管理小计', null, 9],
      ],
    }).map(({ where }) => where.cell),
  ).toEqual(['C4']));

test('a subtotal of subtotals fits when the parts above it add up to it', () =>
  expect(
    issuesOf({
      rows: [
        ['考核项目', '考核内容', '分值', '评分标准'],
        ['管理', '台账', 4, '缺一份扣1分'],
        ['小计', null, 4],
        ['管理', '检查', 3, '缺一次扣1分'],
        ['小计', null, 3],
        ['管理小计', null, 7],
        ['服务', '窗口', 3, '缺一人扣1分'],
        ['合计', null, 10],
      ],
    }),
  ).toEqual([]));

describe('a further header below the first', () => {
  const FIRST: DrawnSheet['rows'] = [
    ['考核项目', '考核内容', '分值', '评分标准'],
    ['管理', '台账', 4, '缺一份扣1分'],
    ['管理', '检查', 3, '缺一次扣1分'],
  ];
  test.each([
    ['with its columns in another order', ['考核项目', '考核内容', '评分标准', '分值'], ['A5:D5']],
    ['in other columns', [null, '考核项目', '考核内容', '分值', '评分标准'], ['B5:E5']],
    ['the same again, as on each page', ['考核项目', '考核内容', '分值', '评分标准'], []],
  ] as const)('%s', (_, header, cells) =>
    expect(
      issuesOf({ rows: [...FIRST, [], header] })
        .filter(({ code }) => code === 'secondTable')
        .map(({ where }) => where.cell),
    ).toEqual(cells),
  );
});

test.each([
  ['deduction items', { B2: '扣分项', B3: '扣分项' }, 'deductionItem', 'D2:D3'],
  ['a part of the row above', { C3: '其中：检查' }, 'partOfAbove', 'D3'],
  ['marks of 0', { D3: 0 }, 'marksZero', 'D3'],
  ['other marks in the text', { C3: '检查（5分）' }, 'marksDiffer', 'D3'],
  [
    'the same indicators again',
    { C5: '台账', E5: '每缺一份扣1分', C6: '检查', E6: '未检查的不得分' },
    'repeatedIndicators',
    'D2:D6',
  ],
  ['a row without marks and rule', { D3: null, E3: null }, 'rowUnscored', 'C3'],
] as const)('%s are asked about', (_, changes, code, cell) =>
  expect(issuesOf({ rows: changed(changes) }).map((one) => [one.code, one.where.cell])).toContainEqual([
    code,
    cell,
  ]),
);

test.each([
  ['a column of percents', ['40%', '60%'], [40, 60]],
  ['shares of 1 where marks belong', [null, null], [0.4, 0.6]],
])('weights that nothing multiplies are told: %s', (_, weights, marks) =>
  expect(
    issuesOf({
      rows: [
        ['考核内容', '权重', '分值', '评分标准', '得分'],
        ['台账', weights[0] ?? null, marks[0] ?? null, '每缺一份扣1分'],
        ['检查', weights[1] ?? null, marks[1] ?? null, '未检查的不得分'],
      ],
    }).map(({ code }) => code),
  ).toContain('weightsNotApplied'),
);

test.each([
  ['100, as is usual', 40, 60, []],
  ['another sum, which nothing states', 40, 70, ['totalUnstated']],
])('without a total the marks add up to %s', (_, first, second, codes) =>
  expect(
    issuesOf({
      rows: [
        ['考核内容', '分值', '评分标准', '得分'],
        ['台账', first, '每缺一份扣1分'],
        ['检查', second, '未检查的不得分'],
      ],
    }).map(({ code }) => code),
  ).toEqual(codes),
);

test('an example row is no indicator', () =>
  expect(
    recogniseSheets(drawWorkbook({ rows: changed({ A2: '例' }) })).value[0]?.indicators.map(({ row }) => row),
  ).toEqual([3, 5, 6]));
