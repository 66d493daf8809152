import type { RowItem } from '../../src/workbook/memory/sheetFromRows';
import type { Edit } from '../../src/core/cells/edit';
import { sheetFromRows } from '../../src/workbook/memory/sheetFromRows';
import { recalculated } from '../../src/core/cells/testing/worksheet';
import {
  bookOf,
  cellOf,
  codesOf,
  EACH,
  grade,
  indicatorSheet,
  ledgerRow,
  lost,
  RATE,
  type,
  valueOf,
  type Row,
} from './book';

/** One indicator of 10 marks; the answers typed into its first clause row, and what comes of it. */
const one = async (row: Row, typed: Parameters<typeof type>[1] = {}) => {
  const book = bookOf(indicatorSheet([['抽检合格率', { F: 10, G: RATE, ...row }]], { total: null }));
  await grade(book);
  await type(book, typed);
  const graded = await grade(book);
  const [indicator] = graded.plan.assessment.indicators;
  return {
    ...graded,
    book,
    score: indicator?.score.checked?.toNumber() ?? null,
    self: indicator?.score.self?.toNumber() ?? null,
    status: indicator?.status,
    at: (column: string, ledger = 5) => cellOf(graded.after, `评分明细!${column}${ledger}`),
  };
};

const percent = (value: number): RowItem => ({ value, percent: true });

describe('targets of the sheet', () => {
  test.each<readonly [string, RowItem, number | null, string | undefined]>([
    ['a number is linked', 93, 93, 'IF(评分表!$D$3="","",评分表!$D$3)'],
    [
      'a percentage is linked as it is spoken',
      percent(0.93),
      93,
      'IF(评分表!$D$3="","",ROUND(评分表!$D$3*100,8))',
    ],
    [
      'a percentage that binary digits cannot hold',
      percent(0.57),
      57,
      'IF(评分表!$D$3="","",ROUND(评分表!$D$3*100,8))',
    ],
    ['words are read', '≥93%', 93, 'IF(评分表!$D$3&""="≥93%",93,"")'],
    ['words that are no number', '达到国家要求', null, undefined],
    ['blank', null, null, undefined],
    ['a formula of the official’s', { value: 93, formula: '90+3' }, 93, 'IF(评分表!$D$3="","",评分表!$D$3)'],
  ])('%s', async (_, D, threshold, formula) => {
    const { at } = await one({ D });
    expect([at('O').value, at('O').formula]).toEqual([threshold, formula]);
  });

  test('what is typed over the link stays, a number or a formula', async () => {
    expect((await one({ D: 93 }, { '评分明细!O5': 95 })).at('O')).toEqual({ value: 95 });
    const { book } = await one({ D: 93 }, { '评分明细!O5': '=90+4' });
    expect(cellOf((await grade(book)).after, '评分明细!O5').formula).toBe('90+4');
  });

  test('a target that changed is followed, though no program calculated', async () => {
    const { book, score } = await one({ D: 93 }, { '评分明细!G5': 92 });
    await type(book, { D3: 95 });
    const { plan } = await grade(book);
    expect([score, plan.assessment.indicators[0]?.score.checked?.toNumber()]).toEqual([8, 4]);
  });
});

describe('facts', () => {
  test.each<readonly [string, RowItem, number | null]>([
    ['91.2 as it is spoken', 91.2, 7],
    ['0.912 asks', 0.912, null],
    ['words', '九成', null],
  ])('%s', async (_, fact, score) => {
    expect((await one({ D: 93 }, { '评分明细!G5': fact as number })).score).toBe(score);
  });

  test('91.2 % in a percent cell becomes 91.2', async () => {
    const { book } = await one({ D: 93 });
    const edit: Edit = {
      kind: 'setCell',
      sheet: '评分明细',
      row: 5,
      column: 7,
      content: { kind: 'number', number: 0.912 },
      look: { kind: 'style', style: { numberFormat: '0.0%' } },
    };
    await book.apply([edit]);
    const { after, plan } = await grade(book);
    expect([valueOf(after, '评分明细!G5'), plan.assessment.total.toNumber()]).toEqual([91.2, 7]);
  });

  test.each<readonly [string, RowItem, number | string, number | null]>([
    ['a number', 92, 92, 8],
    ['a percentage', percent(0.92), 92, 8],
    ['blank', null, '', null],
    ['words that are a number', '９２％', 92, 8],
    ['words', '未统计', '', null],
  ])(
    'the actual value in the sheet is the unit’s fact, never the checked one: %s',
    async (_, E, fact, self) => {
      const result = await one({ D: 93, E });
      expect([result.at('E').value, result.self, result.at('G').value, result.score]).toEqual([
        fact,
        self,
        null,
        null,
      ]);
      expect(result.at('E').formula).toContain('评分表!$E$3');
    },
  );

  test('what is typed over the link stays', async () => {
    expect((await one({ D: 93, E: 92 }, { '评分明细!E5': 90 })).at('E')).toEqual({ value: 90 });
  });

  test('an actual value that changed is followed', async () => {
    const { book } = await one({ D: 93, E: 92 });
    await type(book, { E3: 91 });
    expect((await grade(book)).plan.assessment.indicators[0]?.score.self?.toNumber()).toBe(6);
  });

  test('where two clauses ask for a value, the sheet’s one belongs to neither', async () => {
    const { at } = await one({ E: 92, G: `${RATE}超过上年的，每超过1起扣1分。` });
    expect([at('E').value, at('E', 6).value]).toEqual([null, null]);
  });

  test('one condition that forfeits and takes more is answered once, also after the rows moved', async () => {
    const rule = '构成重大隐患的，不得分，并追加扣除5分；其他不符合要求的，每处扣1分。';
    const rows: readonly (readonly [string, Row])[] = [['隐患', { F: 50, G: rule }]];
    const book = bookOf(indicatorSheet(rows, { total: null }));
    await grade(book);
    await type(book, { '评分明细!G5': '否', '评分明细!G7': 1 });
    expect(cellOf((await grade(book)).after, '评分明细!G6')).toEqual({
      value: '否',
      formula: 'IF(G5="","",G5)',
    });
    const wider = indicatorSheet([['台账', { F: 50, G: EACH }], ...rows], { total: null });
    const sheets = (await book.read()).sheets.filter(({ name }) => name !== '评分表');
    const moved = bookOf(wider, ...sheets);
    const { after, plan } = await grade(moved);
    expect(cellOf(after, '评分明细!G8')).toEqual({ value: '否', formula: 'IF(G7="","",G7)' });
    expect(plan.assessment.indicators.map(({ score }) => score.checked?.toNumber() ?? null)).toEqual([
      null,
      49,
    ]);
  });
});

describe('a parameter that somebody changed in the ledger is set back to what the rule text says, and told', () => {
  const TIERS = '合格率达到95%以上得10分，90%以上不足95%得6分，不足90%不得分。';
  const PARTS = '一是台账（4分）：每缺1份扣1分；二是制度（6分）：制度不全的，扣2分。';
  test.each<readonly [string, string, string, string | number, string | number]>([
    ['每次分值', '每缺1份台账扣1分，最多扣5分。', 'R5', 3, 1],
    ['最高分', '每缺1份台账扣1分，最多扣5分。', 'S5', 9, 5],
    ['计分幅度', '每缺2份台账扣1分。', 'P5', 7, 2],
    ['基准值', '合格率低于95%的，每低0.5个百分点扣1分。', 'O5', 90, 95],
    ['基准值', TIERS, 'O6', 99, 95],
    ['每次分值', TIERS, 'R6', 8, 10],
    ['计分方式', '每缺1份台账扣1分。', 'M5', '一次扣分', '按数量扣分'],
    ['每次分值', '每缺1份台账扣1分。', 'R5', '两分', 1],
    ['最高分', PARTS, 'S5', 8, 4],
  ])('%s: %s', async (label, G, cell, typed, was) => {
    const { after, issues } = await one({ G }, { [`评分明细!${cell}`]: typed });
    expect(issues.filter(({ code }) => code === 'parameterSetBack')).toMatchObject([
      { where: { sheet: '评分明细', cell }, params: { label, was: String(typed), now: was } },
    ]);
    expect(valueOf(after, `评分明细!${cell}`)).toBe(was);
  });

  test('full marks that stand in a text of the sheet', async () => {
    const { issues } = await one({ F: '10分' }, { '评分明细!T4': 12 });
    expect(issues.filter(({ code }) => code === 'parameterSetBack')).toMatchObject([
      { where: { cell: 'T4' }, params: { label: '满分', was: '12', now: 10 } },
    ]);
  });

  test('also where the ledger is laid out anew', async () => {
    const rows: readonly (readonly [string, Row])[] = [['台账', { F: 10, G: EACH }]];
    const book = bookOf(indicatorSheet(rows, { total: null }));
    await grade(book);
    await type(book, { '评分明细!R5': 3 });
    const sheets = (await book.read()).sheets.filter(({ name }) => name !== '评分表');
    const wider = indicatorSheet([['制度', { F: 5, G: '制度不全的，扣2分。' }], ...rows], { total: null });
    const { issues } = await grade(bookOf(wider, ...sheets));
    expect(issues.filter(({ code }) => code === 'parameterSetBack')).toMatchObject([
      { where: { cell: 'R5' } },
    ]);
  });

  test('nothing is told where nothing was changed, or a person may type', async () => {
    expect(codesOf((await one({ D: 93 }, { '评分明细!O5': 95 })).issues)).not.toContain('parameterSetBack');
    expect(codesOf((await one({ G: TIERS })).issues)).not.toContain('parameterSetBack');
  });
});

describe('scores typed by hand', () => {
  test('in the sheet: it counts and stays', async () => {
    const { score, status, after, plan } = await one({ D: 93, K: 6.5 });
    expect([score, status, valueOf(after, 'K3'), valueOf(after, '评分明细!H4')]).toEqual([
      6.5,
      'manual',
      6.5,
      6.5,
    ]);
    expect(cellOf(after, '评分明细!H4').formula).toContain('评分表!$K$3');
    expect(plan.assessment.total.toNumber()).toBe(6.5);
  });

  test('a formula of the official’s counts as typed', async () => {
    const { score, after } = await one({ K: { value: 7, formula: '3+4' } });
    expect([score, cellOf(after, 'K3').formula]).toEqual([7, '3+4']);
  });

  test('in the ledger: it counts, stays, and the sheet links to it', async () => {
    const { score, at, after } = await one({}, { '评分明细!H4': 6.5 });
    expect([score, at('H', 4), valueOf(after, 'K3'), cellOf(after, 'K3').formula]).toEqual([
      6.5,
      { value: 6.5 },
      6.5,
      '评分明细!H4',
    ]);
  });

  test('the sheet’s own goes before the ledger’s', async () => {
    const { score, at } = await one({ K: 5 }, { '评分明细!H4': 6.5 });
    expect([score, at('H', 4).value]).toEqual([5, expect.anything()]);
  });

  test.each<readonly [string, Row, Parameters<typeof type>[1], readonly unknown[]]>([
    [
      'above the full marks, in the sheet',
      { K: 11 },
      {},
      ['scoreAboveFullMarks', 'K3', { score: 11, fullMarks: 10 }],
    ],
    [
      'above the full marks, in the ledger',
      {},
      { '评分明细!H4': 11 },
      ['scoreAboveFullMarks', 'H4', { score: 11, fullMarks: 10 }],
    ],
    [
      'above the full marks, by a formula',
      { K: { value: 12, formula: '5+7' } },
      {},
      ['scoreAboveFullMarks', 'K3', { score: 12, fullMarks: 10 }],
    ],
    ['negative, in the sheet', { K: -1 }, {}, ['scoreNegative', 'K3', { score: -1 }]],
    ['negative, in the ledger', {}, { '评分明细!H4': -1 }, ['scoreNegative', 'H4', { score: -1 }]],
    ['marks in words, in the sheet', { K: '8分' }, {}, ['scoreNotNumber', 'K3', { text: '8分' }]],
    ['a digit that is no number', { K: '８' }, {}, ['scoreNotNumber', 'K3', { text: '８' }]],
    ['words, in the sheet', { K: '见附件' }, {}, ['scoreNotNumber', 'K3', { text: '见附件' }]],
    ['words, in the ledger', {}, { '评分明细!H4': '8"分' }, ['scoreNotNumber', 'H4', { text: '8"分' }]],
    ['an error', { K: { value: { error: '#N/A' } } }, {}, ['scoreNotNumber', 'K3', { text: '#N/A' }]],
  ])('%s: pending, told once, and no sum counts it', async (_, row, typed, expected) => {
    const rows: readonly (readonly [string, Row])[] = [
      ['抽检合格率', { F: 10, G: RATE, ...row }],
      ['台账', { F: 10, G: EACH, K: 9 }],
    ];
    const book = bookOf(indicatorSheet(rows));
    await grade(book);
    await type(book, { '评分明细!G5': 92, ...typed });
    const { plan, issues, after } = await grade(book);
    const told = issues.filter(({ code }) => code.startsWith('score'));
    expect(told.map(({ code, severity, where, params }) => [code, severity, where.cell, params])).toEqual([
      [expected[0], 'error', expected[1], expected[2]],
    ]);
    expect(plan.assessment.indicators.map(({ score }) => score.checked?.toNumber() ?? null)).toEqual([
      null,
      9,
    ]);
    expect(lost(after)).toEqual([]);
    expect((await grade(book)).plan.edits).toEqual([]);
  });

  test.each([
    [6.5, []],
    [6.25, []],
    [6.255, ['scoreDecimals']],
  ])('%d, of two decimals: told %j', async (typed, told) => {
    const { issues } = await one({ D: 93, K: typed });
    expect(codesOf(issues).filter((code) => code === 'scoreDecimals')).toEqual(told);
  });

  test('where the facts give another, both are told', async () => {
    const { issues } = await one({ D: 93, K: 6.5 }, { '评分明细!G5': 91.2 });
    expect(issues.filter(({ code }) => code === 'handScoreDiffers')).toMatchObject([
      { where: { sheet: '评分表', cell: 'K3' }, params: { typed: 6.5, computed: 7 } },
    ]);
    expect(codesOf((await one({ D: 93, K: 7 }, { '评分明细!G5': 91.2 })).issues)).not.toContain(
      'handScoreDiffers',
    );
    expect(codesOf((await one({ D: 93, K: 6.5 })).issues)).not.toContain('handScoreDiffers');
  });

  test('a link to the ledger is ours, not a typed score', async () => {
    expect((await one({ K: { value: 6, formula: '评分明细!H4' } })).status).toBe('pending');
  });

  test('marks that cannot be read: no score, until they are typed into the ledger', async () => {
    const rows: readonly (readonly [string, Row])[] = [
      ['台账', { F: 10, G: EACH, K: 9 }],
      ['制度', { F: '待定', G: EACH, K: 6 }],
    ];
    const book = bookOf(indicatorSheet(rows, { total: null }));
    const first = await grade(book);
    expect(first.plan.assessment.indicators.map(({ status }) => status)).toEqual(['manual', 'pending']);
    await type(book, { [`评分明细!T${ledgerRow(first.after, '制度')}`]: 8 });
    const { plan, after } = await grade(book);
    expect([plan.assessment.total.toNumber(), plan.assessment.fullMarks.toNumber()]).toEqual([15, 18]);
    expect(valueOf(after, `评分明细!T${ledgerRow(after, '制度')}`)).toBe(8);
    expect((await grade(book)).plan.edits).toEqual([]);
  });
});

describe('缺项', () => {
  test.each<readonly [RowItem, boolean, boolean]>([
    ['缺项', true, false],
    ['是', true, false],
    [1, true, false],
    ['否', false, false],
    ['无', false, false],
    ['/', false, false],
    [0, false, false],
    [null, false, false],
    ['?', false, true],
    ['*', false, true],
    ['待定', false, true],
    [' 缺项', false, true],
  ])('%p in the sheet’s own column: %p; unclear: %p', async (I, isOut, isUnclear) => {
    const { status, issues, after } = await one({ I });
    expect([status === 'notApplicable', codesOf(issues).includes('notApplicableUnclear')]).toEqual([
      isOut,
      isUnclear,
    ]);
    expect(recalculated(after)('评分明细', 4, 12)).toBe(isOut ? '缺项' : '待填');
  });

  test('typed into 状态 of the ledger', async () => {
    const { status, at, after } = await one({}, { '评分明细!L4': '缺项' });
    expect([status, at('L', 4), valueOf(after, 'K3')]).toEqual(['notApplicable', { value: '缺项' }, '缺项']);
  });

  test('other words typed there decide nothing', async () => {
    expect((await one({}, { '评分明细!L4': '已阅' })).status).toBe('pending');
  });

  test.each<readonly [string, Row, Parameters<typeof type>[1]]>([
    ['in the ledger, 缺项 in the sheet', { I: '缺项' }, { '评分明细!H4': 8 }],
    ['in the ledger, 缺项 there', {}, { '评分明细!H4': 8, '评分明细!L4': '缺项' }],
    ['in the ledger, words', { I: '缺项' }, { '评分明细!H4': '8"分' }],
    ['in the sheet', { I: '缺项', K: 8 }, {}],
    ['in the sheet, words', { I: '缺项', K: '/' }, {}],
  ])('a score typed %s does not count, and is not lost', async (_, row, typed) => {
    const rows: readonly (readonly [string, Row])[] = [
      ['抽检合格率', { F: 10, G: RATE, ...row }],
      ['台账', { F: 10, G: EACH, K: 9 }],
    ];
    const book = bookOf(indicatorSheet(rows));
    await grade(book);
    await type(book, typed);
    const { plan, after, issues } = await grade(book);
    expect([plan.assessment.rawTotal.toNumber(), plan.assessment.pending]).toEqual([9, 0]);
    expect(codesOf(issues).filter((code) => code.startsWith('score'))).toEqual([]);
    expect(lost(after)).toEqual([]);
    expect((await grade(book)).plan.edits).toEqual([]);
    await type(book, { I3: null, '评分明细!L4': null });
    const back = await grade(book);
    const was = typed['评分明细!H4'] ?? row.K;
    expect(valueOf(back.after, row.K === undefined ? '评分明细!H4' : 'K3')).toBe(was);
    expect(back.plan.assessment.rawTotal.toNumber()).toBe(typeof was === 'number' ? 17 : 9);
    expect(lost(back.after)).toEqual([]);
  });

  test('taken back in the sheet: the item counts again', async () => {
    const { book } = await one({ I: '缺项' }, {});
    await type(book, { I3: null });
    expect((await grade(book)).plan.assessment.indicators[0]?.status).toBe('pending');
  });
});

describe('department', () => {
  test('linked from the sheet, and named where it is awaited', async () => {
    const { at, after } = await one({ H: '住建局' });
    expect([at('K', 4).value, at('K', 4).formula]).toEqual(['住建局', 'IF(评分表!$H$3="","",评分表!$H$3)']);
    expect(valueOf(after, 'M3')).toBe('抽检合格率待住建局填报，满分10分，暂未计入总分。');
  });
  test('what is typed over it stays', async () => {
    expect((await one({ H: '住建局' }, { '评分明细!K4': '交通局' })).at('K', 4)).toEqual({ value: '交通局' });
  });
});

describe('cells of the official’s own in the columns that we fill', () => {
  test.each<readonly [string, Row]>([
    ['a remark', { M: '已约谈' }],
    ['a remark that is a number', { M: 3 }],
    ['a deduction of his own', { L: { value: 2, formula: 'IF(ISNUMBER(K3),F3-K3,"")' } }],
    ['a deduction typed', { L: 4 }],
    ['a score in words', { K: '见附件' }],
    ['a formula that is broken', { M: { value: { error: '#REF!' }, formula: '旧表!A1' } }],
  ])('%s stays', async (_, row) => {
    const { after } = await one(row);
    const [column, item] = Object.entries(row)[0] ?? [];
    const cell = cellOf(after, `${column}3`);
    expect(cell.formula === undefined ? cell.value : cell).toEqual(item);
  });
});

test('a merged 缺项 over rows that share marks holds for all of them', async () => {
  const sheet = sheetFromRows(
    '评分表',
    [
      ['指标', '分值', '评分标准', '得分', '是否缺项'],
      ['台账', 20, EACH, null, '缺项'],
      ['制度', null, '制度不全的，扣2分。'],
      ['宣传', 10, EACH],
    ],
    {
      merges: [
        { top: 2, left: 2, bottom: 3, right: 2 },
        { top: 2, left: 5, bottom: 3, right: 5 },
      ],
    },
  );
  const { plan, after } = await grade(bookOf(sheet));
  expect(plan.assessment.indicators.map(({ status }) => status)).toEqual(['notApplicable', 'pending']);
  expect(plan.assessment.notApplicableMarks.toNumber()).toBe(20);
  expect(lost(after)).toEqual([]);
});

test('a merged mark that is unclear is told once', async () => {
  const sheet = sheetFromRows(
    '评分表',
    [
      ['指标', '分值', '评分标准', '得分', '是否缺项'],
      ['台账', 20, EACH, null, '待定'],
      ['制度', null, '制度不全的，扣2分。'],
    ],
    {
      merges: [
        { top: 2, left: 2, bottom: 3, right: 2 },
        { top: 2, left: 5, bottom: 3, right: 5 },
      ],
    },
  );
  const { issues } = await grade(bookOf(sheet));
  expect(issues.filter(({ code }) => code === 'notApplicableUnclear').map(({ where }) => where.cell)).toEqual(
    ['E2'],
  );
});

test('rows that share marks: one score, and the others say where', async () => {
  const sheet = sheetFromRows(
    '评分表',
    [
      ['指标', '分值', '评分标准', '得分', '扣分原因'],
      ['台账', 20, EACH],
      ['制度', null, '制度不全的，扣2分。'],
      ['合计', 20],
    ],
    { merges: [{ top: 2, left: 2, bottom: 3, right: 2 }] },
  );
  const book = bookOf(sheet);
  await grade(book);
  await type(book, { '评分明细!G5': 3, '评分明细!G6': '是' });
  const { after } = await grade(book);
  expect([valueOf(after, 'D2'), valueOf(after, 'D3'), valueOf(after, 'E3'), valueOf(after, 'D4')]).toEqual([
    15,
    null,
    '与第2行合并计分',
    15,
  ]);
  expect(ledgerRow(after, '制度不全')).toBe(6);
});
