import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import type { Snapshot } from '../../src/core/cells/snapshot';
import {
  bookOf,
  cellOf,
  codesOf,
  FIVE,
  grade,
  indicatorSheet,
  ledgerRow,
  renamed,
  type,
  valueOf,
  withRowsInserted,
  type Row,
} from './book';

type Rows = readonly (readonly [string, Row])[];

/** The workbook graded once, with facts beside every clause: what an official has when the sheet changes. */
const filled = async (rows: Rows = FIVE): Promise<Snapshot> => {
  const book = bookOf(indicatorSheet(rows));
  const { after } = await grade(book);
  const at = (words: string, column: string): string => `评分明细!${column}${ledgerRow(after, words)}`;
  await type(book, {
    [at('低于目标值', 'G')]: 92,
    [at('每缺1份', 'G')]: 3,
    [at('每缺1份', 'J')]: '台账复印件',
    [at('未建立制度', 'G')]: '否',
    [at('制度不全', 'G')]: '是',
    [at('迟报', 'G')]: '否',
    [at('处置不当', 'G')]: 1.5,
    [at('处置不当', 'I')]: '通报批评',
    [at('开展宣传', 'G')]: '是',
    [at('有总结', 'G')]: '否',
  });
  await grade(book);
  return book.read();
};

const SCORES = [38, 17, 13, 13.5, 4];

const again = async (snapshot: Snapshot) => grade(memoryWorkbook(snapshot));
const scores = ({ plan }: Awaited<ReturnType<typeof grade>>): readonly (number | null)[] =>
  plan.assessment.indicators.map(({ score }) => score.checked?.toNumber() ?? null);

/** The snapshot with other cells in the indicator sheet. */
const edited = async (snapshot: Snapshot, typed: Parameters<typeof type>[1]): Promise<Snapshot> => {
  const book = memoryWorkbook(snapshot);
  await type(book, typed);
  return book.read();
};

describe('facts are found again', () => {
  test('nothing changed', async () => {
    expect(scores(await again(await filled()))).toEqual(SCORES);
  });

  test.each([1, 2, 3, 5, 8])('a row inserted before row %d of the indicator sheet', async (row) => {
    const result = await again(withRowsInserted(await filled(), '评分表', row));
    expect(scores(result)).toEqual(SCORES);
    expect(codesOf(result.issues)).not.toContain('indicatorGone');
  });

  test('the row of the title deleted', async () => {
    const snapshot = await filled();
    const result = await again(withRowsInserted(await edited(snapshot, { A1: null }), '评分表', 2, -1));
    expect(scores(result)).toEqual(SCORES);
  });

  test('an indicator inserted between the others: the rest keep their facts', async () => {
    const wider = withRowsInserted(await filled(), '评分表', 5);
    const result = await again(
      await edited(wider, { A5: 9, B5: '一、基础', C5: '应急演练', F5: 5, G5: '每少1次扣1分。' }),
    );
    expect(scores(result)).toEqual([38, 17, null, 13, 13.5, 4]);
    expect(valueOf(result.after, `评分明细!J${ledgerRow(result.after, '每缺1份')}`)).toBe('台账复印件');
    expect(valueOf(result.after, `评分明细!I${ledgerRow(result.after, '处置不当')}`)).toBe('通报批评');
  });

  test('the indicator sheet renamed', async () => {
    const result = await again(renamed(await filled(), '评分表', '2017 评分表'));
    expect(scores(result)).toEqual(SCORES);
  });

  test('the ledger renamed: it is still the ledger', async () => {
    const result = await again(renamed(await filled(), '评分明细', '明细 2017'));
    expect(scores(result)).toEqual(SCORES);
    expect(result.after.sheets.map(({ name }) => name)).not.toContain('评分明细');
    expect(cellOf(result.after, 'K3').formula).toBe("'明细 2017'!H4");
    expect((await again(result.after)).plan.edits).toEqual([]);
  });

  test('a formula in the spelling of another program', async () => {
    const snapshot = await filled();
    const spelt = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        cells: new Map(
          [...sheet.cells].map(([key, cell]) => [
            key,
            cell.formula === undefined
              ? cell
              : { ...cell, formula: cell.formula.replaceAll(/(评分表|评分明细|考核方案)!/g, "'$1'!") },
          ]),
        ),
      })),
    };
    const result = await again(spelt);
    expect(scores(result)).toEqual(SCORES);
    expect(result.plan.edits).toEqual([]);
  });

  test('an indicator moved to another row, its formula lost', async () => {
    const snapshot = await filled();
    const [first, second] = [FIVE[0], FIVE[1]];
    if (!first || !second) throw new Error();
    const swapped = indicatorSheet([second, first, ...FIVE.slice(2)]);
    const cells = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
    const result = await again({
      ...snapshot,
      sheets: [swapped, ...[...cells.values()].filter(({ name }) => name !== '评分表')],
    });
    expect(scores(result)).toEqual([17, 38, 13, 13.5, 4]);
  });

  test('an indicator reworded in its place', async () => {
    const result = await again(await edited(await filled(), { C4: '台账建设和管理' }));
    expect(scores(result)).toEqual(SCORES);
  });

  test('a clause reworded: its fact is told, its neighbour keeps its own', async () => {
    const result = await again(
      await edited(await filled(), { G5: '未建立制度的，不得分；制度不健全的，扣2分。' }),
    );
    expect(scores(result)).toEqual([38, 17, null, 13.5, 4]);
    expect(
      result.issues.filter(({ code }) => code === 'factWithoutClause').map(({ params }) => params),
    ).toEqual([{ clause: expect.stringContaining('制度不全'), selfFact: '', checkedFact: '是' }]);
    expect((await again(result.after)).issues.map(({ code }) => code)).not.toContain('factWithoutClause');
  });

  test('evidence beside a clause that is gone is told too', async () => {
    const snapshot = await edited(await filled(), {
      [`评分明细!G${ledgerRow(await filled(), '每缺1份')}`]: null,
    });
    const result = await again(await edited(snapshot, { G4: '每少1份台账扣1分。' }));
    expect(codesOf(result.issues)).toContain('factWithoutClause');
  });

  test('an indicator that is gone is told, with how much was entered', async () => {
    const snapshot = await filled();
    const others = indicatorSheet(FIVE.slice(0, 4));
    const result = await again({
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => (sheet.name === '评分表' ? others : sheet)),
    });
    expect(result.issues.filter(({ code }) => code === 'indicatorGone').map(({ params }) => params)).toEqual([
      { name: '质量宣传', facts: 2 },
    ]);
    expect(scores(result)).toEqual(SCORES.slice(0, 4));
  });

  test('two indicators of one name keep what is theirs', async () => {
    const twins: Rows = [
      ['台账', { F: 50, G: '每缺1份扣1分。' }],
      ['台账', { F: 50, G: '每缺1份扣1分。' }],
    ];
    const book = bookOf(indicatorSheet(twins));
    await grade(book);
    await type(book, { '评分明细!G5': 1, '评分明细!G7': 7 });
    const result = await again(withRowsInserted(await book.read(), '评分表', 3));
    expect(scores(result)).toEqual([49, 43]);
  });
});

describe('what somebody wrote beside or below', () => {
  test('stays when the ledger is laid out anew', async () => {
    const snapshot = await filled();
    const last = snapshot.sheets.find(({ name }) => name === '评分明细')?.lastRow ?? 0;
    const noted = await edited(snapshot, {
      [`评分明细!W5`]: '存疑',
      [`评分明细!D${last + 2}`]: '说明：本表由考核组填写',
      [`评分明细!C${last + 3}`]: '联系人',
    });
    expect((await again(noted)).plan.edits).toEqual([]);
    const wider = withRowsInserted(noted, '评分表', 5);
    const { after } = await again(
      await edited(wider, { A5: 9, B5: '一、基础', C5: '演练', F5: 5, G5: '每少1次扣1分。' }),
    );
    expect([valueOf(after, '评分明细!W5'), valueOf(after, `评分明细!D${last + 4}`)]).toEqual([
      '存疑',
      '说明：本表由考核组填写',
    ]);
    expect((await again(after)).plan.edits).toEqual([]);
  });

  test('stays when the result page is laid out anew, below it, beside it and under the panel', async () => {
    const snapshot = await filled();
    const page = snapshot.sheets.find(({ name }) => name === '考核结果');
    const rows = Array.from({ length: page?.lastRow ?? 0 }, (_, index) => index + 1);
    const end = (rows.find((row) => valueOf(snapshot, `考核结果!A${row}`) === '审定意见') ?? 0) + 1;
    const notes = {
      [`A${end + 2}`]: '抄送：省政府',
      [`C${end + 3}`]: 5,
      I8: '旁注',
      J90: '栏下',
      N3: '右侧',
    };
    const noted = await edited(
      snapshot,
      Object.fromEntries(Object.entries(notes).map(([cell, note]) => [`考核结果!${cell}`, note])),
    );
    expect((await again(noted)).plan.edits).toEqual([]);
    const wider = withRowsInserted(noted, '评分表', 8);
    const { after, plan } = await again(
      await edited(wider, { A8: 9, B8: '三、其他', C8: '演练', F8: 5, G8: '每少1次扣1分。', K8: 3 }),
    );
    expect(plan.edits.some((edit) => edit.kind === 'replaceSheet' && edit.sheet.name === '考核结果')).toBe(
      true,
    );
    const texts = new Set(
      [...(after.sheets.find(({ name }) => name === '考核结果')?.cells.values() ?? [])].map(
        ({ value }) => value,
      ),
    );
    expect(Object.values(notes).filter((note) => !texts.has(note))).toEqual([]);
    expect(['I8', 'J90', 'N3'].map((cell) => valueOf(after, `考核结果!${cell}`))).toEqual([
      '旁注',
      '栏下',
      '右侧',
    ]);
    expect(valueOf(after, `考核结果!A${end + 2}`)).not.toBe('抄送：省政府');
    expect((await again(after)).plan.edits).toEqual([]);
  });
});
