import type { Range } from '../../src/core/cells/address';
import { leavesOf } from '../../src/core/assessment/item';
import type { Found } from '../../src/core/writeback/from-sheet/found';
import { sheetFromRows, type RowItem } from '../../src/workbook/memory/sheetFromRows';
import { bookOf, cellOf, grade, ledgerRow, lost, RATE, type } from './book';

const HEADER = [
  '考核指标',
  '上年值',
  '自查情况',
  '核查情况',
  '分值',
  '评分标准',
  '自评得分',
  '得分',
  '扣分原因',
];

type Given = Partial<Record<'lastYear' | 'self' | 'checked', RowItem>>;

/** A sheet without a target column; row 1 title, row 2 header, row 3 the first indicator. */
const bookWith = (
  rows: readonly (readonly [name: string, rule: string, given: Given])[],
  merges: readonly Range[] = [],
) =>
  bookOf(
    sheetFromRows(
      '评分表',
      [
        ['2016年质量工作考核评分表'],
        HEADER,
        ...rows.map(([name, rule, { lastYear = null, self = null, checked = null }]): readonly RowItem[] => [
          name,
          lastYear,
          self,
          checked,
          10,
          rule,
          null,
          null,
          null,
        ]),
      ],
      { merges },
    ),
  );

/** One indicator, graded; what its first clause takes from the sheet. */
const one = async (name: string, rule: string, given: Given) => {
  const book = bookWith([[name, rule, given]]);
  const graded = await grade(book);
  const item = graded.plan.items[0];
  const [leaf] = leavesOf(item?.block.item.lines ?? []);
  const inputs = leaf && item?.inputs.lines.get(leaf);
  const of = (found: Found | null | undefined) =>
    found ? `${'ABCDEFGHI'[found.place.column - 1]}${found.place.row} ${found.text} ${found.use}` : null;
  const at = (column: string, row = 5) => cellOf(graded.after, `评分明细!${column}${row}`);
  return {
    ...graded,
    book,
    at,
    self: of(inputs?.found.selfFact),
    checked: of(inputs?.found.checkedFact),
    base: of(inputs?.found.threshold),
    scores: [item?.scored.score.self?.toNumber() ?? null, item?.scored.score.checked?.toNumber() ?? null],
  };
};

const GROWTH = '比上年每降低1个百分点扣1分。';
const ACCIDENT = '发生质量事故的，每起扣2分。';
const SYSTEM = '未建立制度的，扣2分。';

describe('last year’s value', () => {
  test.each<readonly [string, RowItem, unknown, string | undefined, string | null]>([
    ['a number is linked', 93, 93, 'IF(评分表!$B$3="","",评分表!$B$3)', 'B3 93 followed'],
    [
      'a percentage as it is spoken',
      { value: 0.93, percent: true },
      93,
      'IF(评分表!$B$3="","",ROUND(评分表!$B$3*100,8))',
      'B3 93% followed',
    ],
    ['a text is read', '９３％', 93, 'IF(评分表!$B$3&""="９３％",93,"")', 'B3 ９３％ read'],
    ['about', '约93%', null, undefined, 'B3 约93% notNumber'],
    ['another unit', '93起', null, undefined, 'B3 93起 notNumber'],
    ['blank', null, null, undefined, null],
  ])('%s', async (_, lastYear, value, formula, found) => {
    const { at, base } = await one('抽检合格率', GROWTH, { lastYear });
    expect([at('O').value, at('O').formula, base]).toEqual([value, formula, found]);
  });

  test('is what the actual value is held against', async () => {
    const { scores, after } = await one('抽检合格率', GROWTH, { lastYear: 93, self: '91%', checked: 90.5 });
    expect(scores).toEqual([8, 8]);
    expect(lost(after)).toEqual([]);
  });

  test('two clauses that measure unlike things have not the same one', async () => {
    const rule = `${GROWTH}投诉比上年每增加1起扣1分。`;
    const { at, base } = await one('抽检', rule, { lastYear: 93 });
    expect([at('O').value, at('O', 6).value, base]).toEqual([null, null, 'B3 93 several']);
  });
});

describe('a value against which one clause takes and another gives', () => {
  const BOTH = '与上年持平得10分，每下降1个百分点扣2分；每上升1个百分点加1分，最多加3分。';

  test.each([
    ['below', 90, -6, 0],
    ['above', 95, 0, 2],
  ])('answers both: %s', async (_side, checked, taken, given) => {
    const { at, after } = await one('抽检合格率', BOTH, { lastYear: 93, checked });
    expect(['G5', 'G6', 'H5', 'H6'].map((cell) => at(cell.charAt(0), Number(cell.charAt(1))).value)).toEqual([
      checked,
      checked,
      taken,
      given,
    ]);
    expect(lost(after)).toEqual([]);
  });

  test.each([
    ['another quantity', '合格率比上年每下降1个百分点扣2分；投诉率比上年每上升1个百分点扣1分。'],
    ['another base', '每低于93%1个百分点扣2分；比上年每上升1个百分点加1分。'],
    ['the same side twice', '低于90%的，每低1个百分点扣1分；低于80%的，每低1个百分点扣2分。'],
  ])('is no fact of clauses about %s', async (_what, rule) => {
    const { at } = await one('抽检', rule, { lastYear: 93, checked: 90 });
    expect([at('G').value, at('G', 6).value]).toEqual([null, null]);
  });
});

describe('facts: the unit’s own column and the checkers’', () => {
  test.each<readonly [string, string, Given, unknown, unknown, string | null, string | null]>([
    [
      'values',
      RATE.replace('目标值', '93%'),
      { self: '91.2%', checked: 90 },
      91.2,
      90,
      'C3 91.2% read',
      'D3 90 followed',
    ],
    ['counts', ACCIDENT, { self: '无', checked: '2起' }, 0, 2, 'C3 无 read', 'D3 2起 read'],
    ['yes or no', SYSTEM, { self: '符合', checked: '不符合' }, '否', '是', 'C3 符合 read', 'D3 不符合 read'],
    [
      'a level',
      '优秀得10分，良好得8分，一般得5分。',
      { checked: '良好' },
      null,
      '良好',
      null,
      'D3 良好 read',
    ],
    ['doubtful', SYSTEM, { self: '√', checked: '已建立' }, null, null, 'C3 √ unclear', 'D3 已建立 unclear'],
    ['blank', ACCIDENT, {}, null, null, null, null],
    [
      'several clauses',
      `${ACCIDENT}${SYSTEM}`,
      { self: 2, checked: '无' },
      null,
      null,
      'C3 2 several',
      'D3 无 several',
    ],
    [
      'a bare number beside a count',
      `合格率低于93%的，每低1个百分点扣1分。${ACCIDENT}`,
      { self: 2, checked: '92%' },
      null,
      92,
      'C3 2 several',
      'D3 92% read',
    ],
    ['points by hand', '酌情扣分，最多扣5分。', { self: 2 }, null, null, null, null],
  ])('%s: %s', async (_, rule, given, selfFact, checkedFact, self, checked) => {
    const result = await one('质量安全', rule, given);
    expect([result.at('E').value, result.at('G').value]).toEqual([selfFact, checkedFact]);
    expect([result.self, result.checked]).toEqual([self, checked]);
    expect(lost(result.after)).toEqual([]);
    expect((await grade(result.book)).plan.edits).toEqual([]);
  });

  test('a cell that several indicators share answers none of them', async () => {
    const rule = '低于93%的，每低1个百分点扣1分。';
    const book = bookWith(
      [
        ['甲类合格率', rule, { self: 91 }],
        ['乙类合格率', rule, {}],
      ],
      [{ top: 3, left: 3, bottom: 4, right: 3 }],
    );
    const { after, plan } = await grade(book);
    const rows = ['甲类', '乙类'].map((name) => ledgerRow(after, name) + 1);
    expect(rows.map((row) => cellOf(after, `评分明细!E${row}`).value)).toEqual([null, null]);
    expect(
      plan.items.flatMap(({ inputs }) => [...inputs.lines.values()].map(({ found }) => found.selfFact?.use)),
    ).toEqual(['shared', 'shared']);
  });
});

test('a cell merged over several columns says nothing for the later of them', async () => {
  const book = bookWith([['质量安全', ACCIDENT, { self: '无' }]], [{ top: 3, left: 3, bottom: 3, right: 4 }]);
  const { after } = await grade(book);
  expect([cellOf(after, '评分明细!E5').value, cellOf(after, '评分明细!G5').value]).toEqual([0, null]);
});

describe('what was read from a text', () => {
  test('is read again when the text changes, and is blank until then', async () => {
    const { book } = await one('质量安全', ACCIDENT, { checked: '2起' });
    await type(book, { D3: '3起' });
    expect(lost(await book.read())).toContainEqual(expect.stringMatching(/^评分明细!G5 2, calculated ""$/));
    const { after, plan } = await grade(book);
    expect(cellOf(after, '评分明细!G5')).toEqual({ value: 3, formula: 'IF(评分表!$D$3&""="3起",3,"")' });
    expect(plan.assessment.total.toNumber()).toBe(4);
  });

  test('is gone when the text no longer says it', async () => {
    const { book } = await one('质量安全', ACCIDENT, { checked: '2起' });
    await type(book, { D3: '若干' });
    expect(cellOf((await grade(book)).after, '评分明细!G5')).toEqual({ value: null });
  });

  test('gives way to what a person types over it, though it is the same, and comes back when that is deleted', async () => {
    const { book } = await one('质量安全', ACCIDENT, { checked: '2起' });
    await type(book, { '评分明细!G5': 2, D3: '3起' });
    expect(cellOf((await grade(book)).after, '评分明细!G5')).toEqual({ value: 2 });
    await type(book, { '评分明细!G5': null });
    expect(cellOf((await grade(book)).after, '评分明细!G5').value).toBe(3);
  });

  test('a value that is typed as a number later is followed at once', async () => {
    const { book } = await one('抽检合格率', '低于93%的，每低1个百分点扣1分。', { checked: '未统计' });
    await type(book, { D3: 92 });
    expect(lost(await book.read())).toContainEqual(expect.stringMatching(/^评分明细!G5 "", calculated 92$/));
  });
});

describe('a target in words, where there is no column for it', () => {
  test.each<readonly [string, string, string, unknown, string | null]>([
    ['in the name', '抽检合格率（目标值：93%）', RATE, 93, 'A3 抽检合格率（目标值：93%） read'],
    ['in the rule', '抽检合格率', `（目标值：93%）${RATE}`, 93, `F3 （目标值：93%）${RATE} read`],
    [
      'twice the same',
      '抽检合格率（目标值93%）',
      `（目标值：93%）${RATE}`,
      93,
      'A3 抽检合格率（目标值93%） read',
    ],
    ['two', '抽检合格率（目标值93%）', `（目标值：95%）${RATE}`, null, 'A3 抽检合格率（目标值93%） several'],
    [
      'beside another rate',
      '抽检合格率目标值93%，覆盖率80%',
      RATE,
      null,
      'A3 抽检合格率目标值93%，覆盖率80% several',
    ],
    ['none', '抽检合格率', RATE, null, null],
  ])('%s', async (_, name, rule, threshold, base) => {
    const result = await one(name, rule, { checked: 92 });
    expect([result.at('O').value, result.base]).toEqual([threshold, base]);
    expect(lost(result.after)).toEqual([]);
    expect((await grade(result.book)).plan.edits).toEqual([]);
  });

  test('a short text is watched, of a long one only that it is there', async () => {
    const short = await one('抽检合格率（目标值93%）', RATE, {});
    expect(short.at('O').formula).toBe('IF(评分表!$A$3&""="抽检合格率（目标值93%）",93,"")');
    const long = await one(`抽检合格率（目标值93%）${'说明'.repeat(100)}`, RATE, {});
    expect(long.at('O').formula).toBe('IF(评分表!$A$3&""="","",93)');
  });
});
