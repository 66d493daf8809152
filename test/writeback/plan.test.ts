import { sheetNamed, type SheetSnapshot, type Snapshot } from '../../src/core/cells/snapshot';
import { sheetFromRows } from '../../src/workbook/memory/sheetFromRows';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { random } from '../support/random';
import { randomFacts } from '../support/random-facts';
import {
  bookOf,
  cellOf,
  codesOf,
  EACH,
  FIVE,
  grade,
  indicatorSheet,
  ledgerRow,
  lost,
  placesOf,
  TODAY,
  type,
  typedText,
  valueOf,
} from './book';

const bare = (rows: readonly (readonly (string | number | null)[])[], name = '评分表'): SheetSnapshot =>
  sheetFromRows(name, rows);

const LAYOUTS: readonly (readonly [string, readonly SheetSnapshot[]])[] = [
  ['all columns', [indicatorSheet(FIVE)]],
  ['no total row', [indicatorSheet(FIVE, { total: null })]],
  [
    'no column for results',
    [
      bare([
        ['考核表'],
        ['指标', '分值', '评分标准'],
        ['台账', 60, EACH],
        ['制度', 40, '未建立制度的扣5分。'],
      ]),
    ],
  ],
  [
    'a remark column only',
    [
      bare([
        ['指标', '分值', '评分标准', '备注'],
        ['台账', 60, EACH],
        ['制度', 40, '未建立制度的扣5分。'],
      ]),
    ],
  ],
  [
    'two tables on one sheet, with other columns each',
    [
      bare([
        ['指标', '分值', '评分标准', '得分', null],
        ['台账', 60, EACH],
        ['合计', 60],
        ['二、服务质量评分表'],
        ['序号', '评价要点', '扣分标准', '标准分', '考评分'],
        [1, '窗口', '每起投诉扣1分。', 40],
        ['合计', null, null, 40],
      ]),
    ],
  ],
  [
    'a summary of the sections below the table',
    [
      bare([
        ['指标', '分值', '评分标准', '得分', null],
        ['台账', 60, EACH],
        ['制度', 40, '未建立制度的扣5分。'],
        ['合计', 100],
        ['汇总'],
        ['考核项目', '分值', '得分', '得分率', '排名'],
        ['台账', 60],
        ['制度', 40],
        ['合计', 100],
      ]),
    ],
  ],
  [
    'a self score only',
    [
      bare([
        ['指标', '分值', '评分标准', '自评得分'],
        ['台账', 60, EACH],
        ['制度', 40, '未建立制度的扣5分。'],
        ['合计', 100, null, null],
      ]),
    ],
  ],
  [
    'two sheets',
    [
      indicatorSheet(FIVE.slice(0, 2), { name: '产品质量' }),
      indicatorSheet(FIVE.slice(2), { name: '工程 质量' }),
    ],
  ],
  [
    'subtotals',
    [
      bare([
        ['指标', '分值', '评分标准', '得分'],
        ['甲', 60, EACH, null],
        ['小计', 60, null, null],
        ['乙', 40, EACH, null],
        ['小计', 40, null, null],
        ['合计', 100, null, null],
      ]),
    ],
  ],
  ['a user’s sheet 评分明细', [indicatorSheet(FIVE), bare([['会议签到'], ['张三']], '评分明细')]],
  [
    'a user’s sheet 考核结果 and 考核方案',
    [indicatorSheet(FIVE), bare([['往年'], [1]], '考核结果'), bare([['往年']], '考核方案')],
  ],
  [
    'typed scores and reasons',
    [
      indicatorSheet(
        FIVE.map(([name, row], index) => [name, index === 1 ? { ...row, K: 17, M: '台账缺页' } : row]),
      ),
    ],
  ],
  [
    '缺项',
    [indicatorSheet(FIVE.map(([name, row], index) => [name, index === 2 ? { ...row, I: '缺项' } : row]))],
  ],
  [
    'no marks that can be read',
    [indicatorSheet([...FIVE.slice(0, 4), ['质量宣传', { F: '待定', G: '开展宣传得4分。' }]])],
  ],
];

describe.each(LAYOUTS)('%s', (_, sheets) => {
  test('planning again after the first run gives no edit, with facts too', async () => {
    const book = bookOf(...sheets);
    await grade(book);
    expect(placesOf((await grade(book)).plan.edits)).toEqual([]);
    await book.apply(randomFacts(await book.read(), random(7), 'wild', TODAY));
    await grade(book);
    expect(placesOf((await grade(book)).plan.edits)).toEqual([]);
  });

  test.each([1, 2, 3, 4])('every formula shows what was written beside it (%d)', async (seed) => {
    const book = bookOf(...sheets);
    await grade(book);
    await book.apply(
      randomFacts(await book.read(), random(seed), seed % 2 === 0 ? 'wild' : 'complete', TODAY),
    );
    expect(lost((await grade(book)).after)).toEqual([]);
  });
});

describe('the first run', () => {
  test('adds four sheets, fills blank cells and nothing else', async () => {
    const { plan } = await grade(bookOf(indicatorSheet(FIVE)));
    const rows = [3, 4, 5, 6, 7];
    expect(placesOf(plan.edits).filter((place) => !place.endsWith('='))).toEqual([
      '+考核结果',
      '+评分明细',
      '+一票否决',
      '+考核方案',
      ...rows.map((row) => `评分表!J${row}`),
      '评分表!J8',
      ...rows.map((row) => `评分表!K${row}`),
      '评分表!K8',
      ...rows.flatMap((row) => [`评分表!L${row}`, `评分表!M${row}`]),
    ]);
  });

  test('no number of our sheets is shown with a bare point, which Excel writes for 6 in 0.##', async () => {
    const { plan } = await grade(bookOf(indicatorSheet(FIVE)));
    const formats = plan.edits.flatMap((edit) =>
      edit.kind === 'addSheet' ? edit.sheet.cells.map(({ style }) => style.numberFormat ?? 'General') : [],
    );
    expect(formats).toContain('0.00');
    expect(formats.filter((format) => /\.[#?]/.test(format))).toEqual([]);
  });

  test('names mark the result', async () => {
    const { after } = await grade(bookOf(indicatorSheet(FIVE)));
    expect(after.names.map(({ name }) => name).toSorted()).toEqual(
      [
        '考核_等级',
        '考核_年度结束',
        '考核_年度开始',
        '考核_满分',
        '考核_总分',
        '考核_单位',
        '考核_否决前等级',
      ].toSorted(),
    );
  });

  test('a sheet without columns for results gets two, in the look of its own last one', async () => {
    const { after, plan } = await grade(bookOf(...(LAYOUTS[2]?.[1] ?? [])));
    expect([valueOf(after, 'D2'), valueOf(after, 'E2')]).toEqual(['自评得分', '备注']);
    expect(cellOf(after, 'D3').formula).toMatch(/^评分明细!F\d+$/);
    const looks = plan.edits.flatMap((edit) =>
      edit.kind === 'setCell' && edit.sheet === '评分表' ? [edit.look] : [],
    );
    expect(new Set(looks.map((look) => look?.kind))).toEqual(new Set(['likeCell']));
    expect(plan.assessment.stage).toBe('self');
  });

  test('columns are added beyond a heading that is merged to the right', async () => {
    const merges = [{ top: 2, left: 3, bottom: 2, right: 5 }];
    const { after } = await grade(
      bookOf({ ...bare([['考核表'], ['指标', '分值', '评分标准'], ['台账', 60, EACH]]), merges }),
    );
    expect([valueOf(after, 'D2'), valueOf(after, 'F2'), valueOf(after, 'G2')]).toEqual([
      null,
      '自评得分',
      '备注',
    ]);
  });

  test('a title that is merged further does not count', async () => {
    const merges = [{ top: 1, left: 1, bottom: 1, right: 9 }];
    const { after } = await grade(
      bookOf({ ...bare([['考核表'], ['指标', '分值', '评分标准'], ['台账', 60, EACH]]), merges }),
    );
    expect(valueOf(after, 'D2')).toBe('自评得分');
  });

  test('a user’s sheet of one of our names stays; ours takes another', async () => {
    const { after, plan } = await grade(bookOf(indicatorSheet(FIVE), bare([['会议签到']], '评分明细')));
    expect(plan.scheme.sheetNames.ledger).toBe('评分明细（助手）');
    expect(valueOf(after, '评分明细!A1')).toBe('会议签到');
    expect(cellOf(after, 'K3').formula).toBe("'评分明细（助手）'!H4");
  });

  test('nothing to grade is said, and nothing planned', async () => {
    await expect(grade(bookOf(bare([['会议签到'], ['张三']], '签到')))).rejects.toThrow('noIndicatorSheet');
  });
});

describe('sums', () => {
  const rows = (...middle: readonly (readonly (string | number | null)[])[]): SheetSnapshot =>
    bare([['指标', '分值', '评分标准', '得分'], ...middle]);
  const formulas = async (sheet: SheetSnapshot, ...cells: readonly string[]): Promise<readonly unknown[]> => {
    const { after } = await grade(bookOf(sheet));
    return cells.map((cell) => cellOf(after, cell).formula ?? valueOf(after, cell));
  };

  test('a total over all indicators', async () => {
    expect(await formulas(rows(['甲', 60, EACH], ['乙', 40, EACH], ['合计', 100]), 'D4')).toEqual([
      'SUM(D2:D3)',
    ]);
  });

  test('subtotals, and a total over them', async () => {
    const sheet = rows(
      ['甲', 60, EACH],
      ['小计', 60],
      ['乙', 30, EACH],
      ['丙', 10, EACH],
      ['小计', 40],
      ['合计', 100],
    );
    expect(await formulas(sheet, 'D3', 'D6', 'D7')).toEqual(['SUM(D2)', 'SUM(D4:D5)', 'SUM(D3,D6)']);
  });

  test('a subtotal above its own rows is not filled, and the total leaves it out', async () => {
    const sheet = rows(['甲', 60, EACH], ['小计', 40], ['乙', 30, EACH], ['丙', 10, EACH], ['合计', 100]);
    expect(await formulas(sheet, 'D3', 'D6')).toEqual([null, 'SUM(D2,D4:D5)']);
  });

  test('what stands there stays, a number, a formula or words', async () => {
    const sheet = sheetFromRows('评分表', [
      ['指标', '分值', '评分标准', '得分'],
      ['甲', 60, EACH],
      ['小计', 60, null, { value: null, formula: 'D2+0' }],
      ['乙', 40, EACH],
      ['小计', 40, null, '待核'],
      ['合计', 100, null, 7],
    ]);
    expect(await formulas(sheet, 'D3', 'D5', 'D6')).toEqual(['D2+0', '待核', 7]);
  });

  test('extra deductions come off subtotals and totals', async () => {
    const rule = '每缺1份扣1分；造成伤亡的，追加扣除5分。';
    const book = bookOf(rows(['甲', 60, rule], ['乙', 40, EACH], ['合计', 100]));
    const { after } = await grade(book);
    const [count, extra, other] = ['每缺1份扣1分', '造成伤亡', '每缺1份台账'].map((words) =>
      ledgerRow(after, words),
    );
    await type(book, { [`评分明细!G${count}`]: 2, [`评分明细!G${extra}`]: '是', [`评分明细!G${other}`]: 0 });
    const again = await grade(book);
    expect(cellOf(again.after, 'D4')).toEqual({ formula: `SUM(D2:D3,评分明细!H${extra})`, value: 93 });
    expect(again.plan.assessment.total.toNumber()).toBe(93);
  });
});

describe('comments', () => {
  const answered = async (rest: Parameters<typeof indicatorSheet>[1] = {}) => {
    const book = bookOf(indicatorSheet([['台账', { F: 100, G: EACH }]], rest));
    const { after } = await grade(book);
    const fact = `评分明细!G${ledgerRow(after, '每缺1份')}`;
    return { book, fact };
  };
  const noteAt = (snapshot: Snapshot, row: number, column: number) =>
    sheetNamed(snapshot, '评分表')?.comments.find(
      (comment) => comment.row === row && comment.column === column,
    );
  const by = (author: string, text: string, hasReplies = false) => ({
    rest: { comments: [{ row: 3, column: 11, form: 'note' as const, author, text, hasReplies }] },
  });

  test('a score that lost points says why, and the grade how it came about', async () => {
    const { book, fact } = await answered();
    await type(book, { [fact]: 3 });
    const { after } = await grade(book);
    expect(noteAt(after, 3, 11)).toMatchObject({
      form: 'note',
      author: '质量考核助手',
      text: '【质量考核】截至2017年9月12日得97分（满分100分）：缺台账3份，每份扣1分，扣3分；得97分。',
    });
    expect(sheetNamed(after, '考核结果')?.comments.map(({ text }) => text)).toEqual([
      '【质量考核】截至2017年9月12日总分97分，考核等级为A级。',
    ]);
  });

  test('another score changes it, another day does not, full marks remove it', async () => {
    const { book, fact } = await answered();
    await type(book, { [fact]: 3 });
    await grade(book);
    expect(placesOf((await grade(book, { today: '2017-10-01' })).plan.edits)).not.toContain('#评分表!K3');
    await type(book, { [fact]: 4 });
    expect(placesOf((await grade(book)).plan.edits)).toContain('#评分表!K3');
    await type(book, { [fact]: 0 });
    const { plan, after } = await grade(book);
    expect(placesOf(plan.edits)).toContain('#-评分表!K3');
    expect(noteAt(after, 3, 11)).toBeUndefined();
  });

  test.each([
    ['another person’s comment', by('张三', '请复核'), ['commentOfOthers'], '请复核'],
    [
      'a thread that was answered',
      by('质量考核助手', '【质量考核】旧', true),
      ['commentOfOthers'],
      '【质量考核】旧',
    ],
    ['ours, whose author a program dropped', by('', '【质量考核】旧'), [], '【质量考核】截至'],
  ])('%s', async (_, rest, codes, text) => {
    const { book, fact } = await answered(rest);
    await type(book, { [fact]: 3 });
    const { issues, after } = await grade(book);
    expect(codesOf(issues).filter((code) => code === 'commentOfOthers')).toEqual(codes);
    expect(noteAt(after, 3, 11)?.text.startsWith(text)).toBe(true);
  });

  test('another person’s comment stays where full marks are reached', async () => {
    const { book, fact } = await answered(by('张三', '请复核'));
    await type(book, { [fact]: 0 });
    expect(noteAt((await grade(book)).after, 3, 11)?.text).toBe('请复核');
  });
});

describe('words of the user’s', () => {
  const HOSTILE = ['=1+1', '+86', '-无', '@all', '"引号"，未"提交"的', "'撇号"];

  test.each(HOSTILE)('%s stays text wherever it goes', async (words) => {
    const rule = `${words}未提交材料，扣2分；${words}处置不当的，酌情扣分，最多扣3分。`;
    const book = bookOf(indicatorSheet([[words, { F: 100, G: rule, H: words }]]));
    await grade(book);
    const first = await book.read();
    await book.apply(randomFacts(first, random(1), 'complete', TODAY));
    const judged = [5, 6].filter((row) => valueOf(first, `评分明细!M${row}`) === '人工评定');
    await book.apply(
      [...judged.map((row) => `评分明细!I${row}`), '评分明细!J5', '一票否决!B4'].map((address) =>
        typedText(address, words),
      ),
    );
    const { after } = await grade(book);
    expect(lost(after)).toEqual([]);
    expect(cellOf(after, '评分明细!J5')).toEqual({ value: words });
    expect(valueOf(after, '评分表!M3')).toEqual(expect.stringContaining(`理由：${words}`));
  });
});

test('a workbook in which nothing is known has no grade, and says what is possible', async () => {
  const { plan } = await grade(bookOf(indicatorSheet(FIVE)));
  const { total, range, grade: final, gradeBeforeVeto, pending } = plan.assessment;
  expect([
    total.toNumber(),
    range.lowest.toNumber(),
    range.highest.toNumber(),
    final,
    gradeBeforeVeto,
    pending,
  ]).toEqual([0, 10, 100, null, null, 5]);
});

test('memory is no other than a file: planning reads values only', async () => {
  const book = bookOf(indicatorSheet(FIVE));
  await grade(book);
  const copy = memoryWorkbook(structuredClone(await book.read()));
  expect((await grade(copy)).plan.edits).toEqual([]);
});
