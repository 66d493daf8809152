import type { ConfirmedSheet } from '../scheme/scheme';
import { rowText, type ConfirmedRow } from './confirmed-rows';
import { drawSheet, drawWorkbook, type DrawnCell, type DrawnSheet } from './drawn-sheet';
import { gridOf } from './grid';
import { recogniseSheets } from './recognise';

const ROWS: readonly (readonly DrawnCell[])[] = [
  ['考核项目', '考核内容', '分值', '评分标准', '得分'],
  ['管理', '建立台账', 4, '每缺1份扣1分'],
  [null, '定期检查', 6, '每少检查1次扣2分'],
  [null, '参考做法', null, '有下列情形的酌情扣分'],
  [null, '服务态度', '(2分,5分)', '每起投诉扣1分'],
  ['合计', null, 10],
  ['填报要求', '逐级上报', 3, '不报的扣1分'],
];

const CONFIRMED: ConfirmedSheet = {
  sheet: '评分表',
  headerRow: 1,
  columns: { level1: 1, content: 2, fullMarks: 3, rule: 4, score: 5 },
  headings: { level1: '考核项目', content: '考核内容', fullMarks: '分值', rule: '评分标准', score: '得分' },
};

const row = (at: number, is: ConfirmedRow['is'], rows = ROWS): ConfirmedRow => ({
  row: at,
  text: rowText(gridOf(drawSheet({ rows })), at),
  is,
});

const read = (confirmed: Partial<ConfirmedSheet>, sheet: DrawnSheet = { rows: ROWS }) => {
  const { value, issues } = recogniseSheets(drawWorkbook(sheet), [{ ...CONFIRMED, ...confirmed }]);
  return {
    indicators: value.flatMap(({ indicators }) => indicators.map((one) => [one.row, one.fullMarks])),
    uses: value.flatMap(({ rows }) => rows.map(({ use }) => use)),
    codes: issues.map(({ code }) => code),
  };
};

test('without a correction every row with a rule is an indicator, and marks by group are asked about', () =>
  expect(read({})).toEqual({
    indicators: [
      [2, 4],
      [3, 6],
      [4, null],
      [5, null],
      [7, 3],
    ],
    uses: ['header', 'indicator', 'indicator', 'indicator', 'indicator', 'total', 'indicator'],
    codes: ['marksByGroup', 'ruleWithoutMarks'],
  }));

test('a person says what rows are, where the table ends and which group of marks holds', () =>
  expect(read({ rows: [row(4, 'aside'), row(6, 'last')], marksGroup: 1 })).toEqual({
    indicators: [
      [2, 4],
      [3, 6],
      [5, 2],
    ],
    uses: ['header', 'indicator', 'indicator', 'aside', 'indicator', 'total'],
    codes: ['marksDoNotAddUp'],
  }));

test('a row that was read as a sum can be an indicator, and one with a rule a heading', () =>
  expect(read({ rows: [row(6, 'indicator'), row(4, 'section')], marksGroup: 2 })).toMatchObject({
    indicators: [
      [2, 4],
      [3, 6],
      [5, 5],
      [6, 10],
      [7, 3],
    ],
  }));

test('a group that a row does not have is no answer for it', () =>
  expect(read({ marksGroup: 3 }).codes).toContain('marksByGroup'));

test('rows are found again by their text after rows were inserted above', () => {
  const moved = [ROWS[0] ?? [], ['新增', '公开结果', 5, '未公开扣1分'], ...ROWS.slice(1)];
  expect(
    read({ rows: [row(4, 'aside'), row(6, 'last')], marksGroup: 1 }, { rows: moved }).indicators,
  ).toEqual([
    [2, 5],
    [3, 4],
    [4, 6],
    [6, 2],
  ]);
});

test.each([
  ['is gone', ROWS.toSpliced(3, 1), ['confirmedRowLost', 'marksByGroup']],
  [
    'stands twice elsewhere',
    [...ROWS.toSpliced(3, 1), ROWS[3] ?? [], ROWS[3] ?? []],
    ['confirmedRowLost', 'marksByGroup', 'ruleWithoutMarks', 'ruleWithoutMarks'],
  ],
])('a corrected row that %s is told', (_, rows, codes) =>
  expect(read({ rows: [row(4, 'aside')] }, { rows }).codes).toEqual(codes),
);

describe('next year', () => {
  const RENAMED = ['考核项目', '考核内容', '分值', '评分标准', '备查'];
  const swapped = { content: 1, level1: 2, fullMarks: 3, rule: 4, score: 5 };
  const HEADINGS_SWAPPED = { ...CONFIRMED.headings, content: '考核项目', level1: '考核内容' };

  test('a sheet with the same headings is read by the columns and rows that were confirmed', () => {
    const { value, issues } = recogniseSheets(drawWorkbook({ name: '新表', rows: [[], ...ROWS] }), [
      { ...CONFIRMED, columns: swapped, headings: HEADINGS_SWAPPED, rows: [row(4, 'aside')] },
    ]);
    expect(value[0]).toMatchObject({ sheet: '新表', headerRow: 2, columns: swapped });
    expect(value[0]?.indicators.map((one) => one.row)).toEqual([3, 4, 6, 8]);
    expect(issues.map(({ code, severity }) => [code, severity]).slice(0, 1)).toEqual([
      ['confirmedAgain', 'info'],
    ]);
    expect(issues.at(-1)).toMatchObject({ code: 'confirmedSheetGone', params: { name: '评分表' } });
  });

  test('with the old sheet still there nothing is gone', () =>
    expect(
      recogniseSheets(drawWorkbook({ name: '新表', rows: ROWS }, { rows: ROWS }), [CONFIRMED]).issues.map(
        ({ code }) => code,
      ),
    ).not.toContain('confirmedSheetGone'));

  test('columns that results are entered into may be missing, others not', () => {
    const of = (header: readonly DrawnCell[]) =>
      recogniseSheets(drawWorkbook({ name: '新表', rows: [header, ...ROWS.slice(1)] }), [
        { ...CONFIRMED, columns: swapped, headings: HEADINGS_SWAPPED },
      ]).value[0]?.columns;
    expect(of(RENAMED)).toEqual({ content: 1, level1: 2, fullMarks: 3, rule: 4 });
    expect(of(['考核项目', '考核内容', '满分', '评分标准', '得分'])).toEqual({
      level1: 1,
      content: 2,
      fullMarks: 3,
      rule: 4,
      score: 5,
    });
  });
});
