import { cellText } from '../../src/core/cells/cell';
import { recalculated } from '../../src/core/cells/testing/worksheet';
import type { LedgerEntry } from '../../src/core/writeback/entries';
import {
  bookOf,
  codesOf,
  grade,
  indicatorSheet,
  lost,
  type,
  valueOf,
  withRowsInserted,
  type Graded,
} from './book';

const SHARED = '台账每缺1项扣1分，每错1项扣2分，最多扣4分';
const REDUCED = '未设专岗的，扣1分；情形特殊的减半扣分';
const COUNT = '每缺1份台账扣1分';

/** The ledger's rows below the indicator row: clause, 计分方式, 状态. */
const rowsOf = ({ plan, after }: Graded, indicator = 0): string[] => {
  const { block } = plan.items[indicator] ?? {};
  return (block?.rows ?? [])
    .filter(({ type: kind }) => kind !== 'item')
    .map(({ row }) =>
      ['D', 'M', 'L'].map((column) => cellText(valueOf(after, `评分明细!${column}${row}`))).join(' | '),
    );
};

const statusOf = ({ plan }: Graded, indicator = 0) => plan.assessment.indicators[indicator]?.status;
const scoreOf = ({ plan }: Graded, indicator = 0) =>
  plan.assessment.indicators[indicator]?.score.checked?.toNumber() ?? null;

const bookWith = (rule: string) => bookOf(indicatorSheet([['台账', { F: 10, G: rule }]], { total: null }));

const reading = (words: string, value: string | null): LedgerEntry => ({
  sheet: '评分表',
  row: 3,
  clause: { index: 0, text: words },
  column: 'reading',
  value,
});

describe('words in doubt', () => {
  test('have a row that asks for a choice, below the row for points by hand', async () => {
    const graded = await grade(bookWith(SHARED));
    expect(rowsOf(graded)).toEqual([`${SHARED} | 人工评定 | 待评定`, `读法：${SHARED} | 待确认 | 待确认`]);
    expect(statusOf(graded)).toBe('pending');
    expect(graded.plan.items[0]?.scored.status).toBe('待评定');
  });

  test.each<readonly [choice: string, missing: number, wrong: number, firstRow: number, score: number]>([
    ['只限最后一条', 3, 2, 5, 3],
    ['以上各条合计', 3, 2, 6, 6],
    ['每条分别限额', 6, 2, 5, 2],
  ])('are scored by the choice in the ledger: %s', async (choice, missing, wrong, row, score) => {
    const book = bookWith(SHARED);
    await grade(book);
    await type(book, { '评分明细!M6': choice });
    await grade(book);
    await type(book, { [`评分明细!G${row}`]: missing, [`评分明细!G${row + 1}`]: wrong });
    const graded = await grade(book);
    expect(scoreOf(graded)).toBe(score);
    expect(rowsOf(graded).at(-1)).toBe(`读法：${SHARED} | ${choice} | 已确认`);
    expect(lost(graded.after)).toEqual([]);
    expect((await grade(book)).plan.edits).toEqual([]);
  });

  test('say in the mailed workbook that a new choice is not worked in yet', async () => {
    const book = bookWith(SHARED);
    await grade(book);
    await type(book, { '评分明细!M6': '以上各条合计' });
    const shown = recalculated(await book.read());
    expect([shown('评分明细', 6, 9), shown('评分明细', 6, 12)]).toEqual([
      '读法已改，尚未按此计分，请重新核算。',
      '待重新核算',
    ]);
  });

  test.each<readonly [choice: string, rows: readonly string[]]>([
    [
      '人工扣分',
      [
        '未设专岗的，扣1分 | 一次扣分 | 待填',
        '情形特殊的减半扣分 | 人工评定 | 待评定',
        '读法：情形特殊的减半扣分 | 人工扣分 | 已确认',
      ],
    ],
    ['不影响计分', ['未设专岗的，扣1分 | 一次扣分 | 待填', '读法：情形特殊的减半扣分 | 不影响计分 | 已确认']],
  ])('that nothing reads: %s', async (choice, rows) => {
    const graded = await grade(bookWith(REDUCED), {
      entries: { ledger: [reading('情形特殊的减半扣分', choice)], events: [], sheets: [], options: {} },
    });
    expect(rowsOf(graded)).toEqual(rows);
    expect(codesOf(graded.issues)).not.toContain('ruleUncertain');
  });

  test.each([['待确认'], ['随便写的'], [null]])('are in doubt again when the cell says %s', async (word) => {
    const book = bookWith(SHARED);
    await grade(book);
    await type(book, { '评分明细!M6': '以上各条合计' });
    await grade(book);
    await type(book, { '评分明细!M8': word });
    expect(rowsOf(await grade(book)).at(-1)).toBe(`读法：${SHARED} | 待确认 | 待确认`);
  });
});

describe('a clause that was read', () => {
  const chosen = async () => {
    const book = bookWith(COUNT);
    await grade(book);
    await type(book, { '评分明细!G5': 2, '评分明细!M5': '人工评定' });
    return { book, graded: await grade(book) };
  };

  test('is left to a person by 计分方式, and the count is not taken for points', async () => {
    const { graded } = await chosen();
    expect(rowsOf(graded)).toEqual([
      `${COUNT} | 人工评定 | 待评定`,
      `读法：${COUNT} | 改为人工评定 | 已确认`,
    ]);
    expect(codesOf(graded.issues)).toEqual(expect.arrayContaining(['factWithoutClause']));
    expect(codesOf(graded.issues)).not.toContain('parameterSetBack');
  });

  test('keeps its points by hand in later runs', async () => {
    const { book } = await chosen();
    await type(book, { '评分明细!G5': 1.5, '评分明细!I5': '两份次要' });
    const graded = await grade(book);
    expect(scoreOf(graded)).toBe(8.5);
    expect(lost(graded.after)).toEqual([]);
    expect((await grade(book)).plan.edits).toEqual([]);
  });

  test.each([['按原读法'], [null]])(
    'goes back to its reading by %s, without the points by hand',
    async (word) => {
      const { book } = await chosen();
      await type(book, { '评分明细!G5': 1.5, '评分明细!M6': word });
      const graded = await grade(book);
      expect(rowsOf(graded)).toEqual([`${COUNT} | 按数量扣分 | 待填`]);
    },
  );

  test('goes back by the pane', async () => {
    const { book } = await chosen();
    const entries = { ledger: [reading(COUNT, null)], events: [], sheets: [], options: {} };
    const graded = await grade(book, { entries });
    expect(rowsOf(graded)).toEqual([`${COUNT} | 按数量扣分 | 待填`]);
    expect(codesOf(graded.issues)).not.toContain('entryWithoutPlace');
  });

  test('is not changed by a kind that its words do not have: the text decides', async () => {
    const book = bookWith(COUNT);
    await grade(book);
    await type(book, { '评分明细!G5': 2, '评分明细!M5': '一次扣分' });
    const graded = await grade(book);
    expect(scoreOf(graded)).toBe(8);
    expect(codesOf(graded.issues)).toContain('parameterSetBack');
  });
});

describe('a choice', () => {
  const decided = async () => {
    const book = bookOf(
      indicatorSheet(
        [
          ['通报', { F: 10, G: COUNT }],
          ['台账', { F: 10, G: REDUCED }],
        ],
        { total: null },
      ),
    );
    const words = { sheet: '评分表', row: 4, clause: { index: 0, text: '情形特殊的减半扣分' } };
    const entry: LedgerEntry = { ...words, column: 'reading', value: '人工扣分' };
    await grade(book, { entries: { ledger: [entry], events: [], sheets: [], options: {} } });
    return book;
  };
  const ROW = '读法：情形特殊的减半扣分 | 人工扣分 | 已确认';

  test('stays when the rule’s other words change', async () => {
    const book = await decided();
    await type(book, { G4: '未设专职岗位的，每次扣2分；情形特殊的减半扣分。查台账。' });
    expect(rowsOf(await grade(book), 1).at(-1)).toBe(ROW);
  });

  test('stays when the neighbour is reworded, and when the indicator has moved', async () => {
    const book = await decided();
    await type(book, { C3: '新的指标', G3: '未通报的，扣1分' });
    const moved = bookOf(...withRowsInserted(await book.read(), '评分表', 3).sheets);
    await type(moved, { A3: 1, B3: '一、基础', C3: '插入的指标', F3: 5, G3: '未公开的，扣1分' });
    const graded = await grade(moved);
    expect(graded.plan.items.map(({ block }) => block.item.name)).toEqual(['插入的指标', '新的指标', '台账']);
    expect(rowsOf(graded, 2).at(-1)).toBe(ROW);
  });

  test('lapses, and says so, when its own words change', async () => {
    const book = await decided();
    await type(book, { G4: '未设专岗的，扣1分；情形特别严重的减半扣分' });
    const graded = await grade(book);
    expect(codesOf(graded.issues)).toContain('readingGone');
    expect(rowsOf(graded, 1).at(-1)).toBe('读法：情形特别严重的减半扣分 | 待确认 | 待确认');
    expect(statusOf(graded, 1)).toBe('pending');
  });

  test('of the pane for words that no rule has is told', async () => {
    const entries = { ledger: [reading('没有的话', '不影响计分')], events: [], sheets: [], options: {} };
    expect(codesOf((await grade(bookWith(REDUCED), { entries })).issues)).toContain('entryWithoutPlace');
  });
});
