import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { sheetFromRows } from '../../src/workbook/memory/sheetFromRows';
import { cellText, type CellValue } from '../../src/core/cells/cell';
import { cellAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../../src/core/cells/snapshot';
import { rowText } from '../../src/core/sheet/confirmed-rows';
import { gridOf } from '../../src/core/sheet/grid';
import { NO_ENTRIES } from '../../src/core/writeback/entries';
import { planGrading } from '../../src/core/writeback/plan';
import {
  bookOf,
  cellOf,
  codesOf,
  EACH,
  FIVE,
  grade,
  indicatorSheet,
  ledgerRow,
  placesOf,
  TODAY,
  type,
  withColumnInserted,
  withRowsInserted,
} from './book';

/** Graded once, with 3 files missing in 台账建设: 17 of 20 marks. */
const graded = async (sheet: SheetSnapshot = indicatorSheet(FIVE)): Promise<Snapshot> => {
  const book = bookOf(sheet);
  const { after } = await grade(book);
  await type(book, { [`评分明细!G${ledgerRow(after, '每缺1份')}`]: 3 });
  return (await grade(book)).after;
};

const again = async (snapshot: Snapshot) => grade(memoryWorkbook(snapshot));

const planned = (snapshot: Snapshot) => planGrading(snapshot, { today: TODAY });

const edited = async (snapshot: Snapshot, typed: Readonly<Record<string, CellValue>>): Promise<Snapshot> => {
  const book = memoryWorkbook(snapshot);
  await type(book, typed);
  return book.read();
};

/** What 考核方案 records of 评分表 under a heading, and the address of the cell. */
const recorded = (snapshot: Snapshot, heading: string) => {
  const sheet = sheetNamed(snapshot, '考核方案');
  if (!sheet) throw new Error('no scheme');
  const text = (row: number, column: number): string => cellText(cellAt(sheet, row, column).value);
  const rows = Array.from({ length: sheet.lastRow }, (_, index) => index + 1);
  const head = rows.find((row) => text(row, 1) === '指标表' && text(row, 2) === '表头行') ?? 0;
  const columns = Array.from({ length: sheet.lastColumn }, (_, index) => index + 1);
  const column = columns.find((at) => text(head, at) === heading) ?? 0;
  return {
    text: text(head + 1, column),
    address: `考核方案!${String.fromCharCode(64 + column)}${head + 1}`,
  };
};

test('the scheme records each column with its heading', async () => {
  const snapshot = await graded();
  expect(
    ['表头行', '满分列', '评分标准列', '得分列', '计量单位列'].map((role) => recorded(snapshot, role).text),
  ).toEqual(['2', 'F 分值', 'G 评分标准', 'K 得分', '']);
});

describe('what a person said of rows and of the group of marks', () => {
  const NOTE = '参考做法';
  const sheet = indicatorSheet([
    ...FIVE.slice(0, 4),
    ['质量宣传', { F: '(6分,10分)', G: '开展宣传得4分。' }],
    [NOTE, { G: '有下列情形的，酌情扣分。' }],
  ]);
  const said = async (): Promise<Snapshot> => {
    const text = rowText(gridOf(sheet), 8);
    const [table] = planned(await bookOf(sheet).read()).value?.scheme.indicatorSheets ?? [];
    if (!table) throw new Error('no table');
    const sheets = [{ ...table, marksGroup: 2, rows: [{ row: 8, text, is: 'aside' as const }] }];
    return (await grade(bookOf(sheet), { entries: { ...NO_ENTRIES, sheets } })).after;
  };

  test('stands in the scheme and holds from then on', async () => {
    const snapshot = await said();
    expect(recorded(snapshot, '分值取第几组').text).toBe('2');
    expect(recorded(snapshot, '更正的行').text).toMatch(/^8 二、管理 参考做法 .*＝不是指标$/);
    const { plan } = await again(snapshot);
    expect(plan.items.map(({ home }) => home.row)).toEqual([3, 4, 5, 6, 7]);
    expect(plan.assessment.fullMarks.toNumber()).toBe(100);
    expect(plan.edits).toEqual([]);
  });

  test('moves with its row', async () => {
    const { after } = await again(withRowsInserted(await said(), '评分表', 4));
    expect(recorded(after, '更正的行').text).toMatch(/^9 .*＝不是指标$/);
  });

  test('stays recorded where its row is gone, so that it is told again', async () => {
    const lost = await again(await edited(await said(), { '评分表!C8': '别的' }));
    expect(codesOf(lost.issues)).toContain('confirmedRowLost');
    expect(codesOf((await again(lost.after)).issues)).toContain('confirmedRowLost');
  });
});

describe('a column inserted into the indicator sheet', () => {
  test.each([1, 4, 6, 7, 11, 13])('before column %d: everything is found by its heading', async (column) => {
    const moved = withColumnInserted(await graded(), '评分表', column);
    const { plan, after, issues } = await again(moved);
    const score = column <= 11 ? 'L' : 'K';
    expect(plan.assessment.indicators[1]?.score.checked?.toNumber()).toBe(17);
    expect(plan.assessment.fullMarks.toNumber()).toBe(100);
    expect(cellOf(after, `${score}4`).formula).toMatch(/^评分明细!H\d+$/);
    expect(codesOf(issues)).toContain('confirmedColumnsMoved');
    expect(recorded(after, '得分列').text).toBe(`${score} 得分`);
    expect(codesOf((await again(after)).issues)).not.toContain('confirmedColumnsMoved');
    expect(placesOf((await again(after)).plan.edits)).toEqual([]);
  });

  test('and rows inserted above, and into the scheme', async () => {
    const scheme = withRowsInserted(await graded(), '考核方案', 3);
    const moved = withColumnInserted(withRowsInserted(scheme, '评分表', 1, 2), '评分表', 1);
    const { plan, after } = await again(moved);
    expect(plan.assessment.indicators[1]?.score.checked?.toNumber()).toBe(17);
    expect(['表头行', '得分列'].map((role) => recorded(after, role).text)).toEqual(['4', 'L 得分']);
    expect(placesOf((await again(after)).plan.edits)).toEqual([]);
  });

  test('with one heading over two columns', async () => {
    const sheet = sheetFromRows(
      '评分表',
      [
        ['序号', '考核指标', null, '分值', '评分标准', '得分'],
        [1, '基础', '台账', 100, EACH],
      ],
      { merges: [{ top: 1, left: 2, bottom: 1, right: 3 }] },
    );
    const { plan, issues } = await again(withColumnInserted(await graded(sheet), '评分表', 1));
    expect(plan.assessment.indicators.map(({ score }) => score.checked?.toNumber())).toEqual([97]);
    expect(plan.scheme.indicatorSheets[0]?.columns).toEqual({
      number: 2,
      level1: 3,
      content: 4,
      fullMarks: 5,
      rule: 6,
      score: 7,
    });
    expect(codesOf(issues)).not.toContain('confirmedColumnLost');
  });

  test('two columns that changed places', async () => {
    const snapshot = await graded();
    const swapped = sheetNamed(snapshot, '评分表');
    const at = (row: number, column: number): CellValue =>
      swapped ? cellAt(swapped, row, column).value : null;
    const { plan } = await again(
      await edited(
        snapshot,
        Object.fromEntries(
          [2, 3, 4, 5, 6, 7, 8].flatMap((row) => [
            [`F${row}`, at(row, 7)],
            [`G${row}`, at(row, 6)],
          ]),
        ),
      ),
    );
    expect(plan.assessment.indicators[1]?.score.checked?.toNumber()).toBe(17);
  });
});

describe('what cannot be told is not scored', () => {
  test.each<readonly [string, Readonly<Record<string, CellValue>>, readonly unknown[]]>([
    ['a heading reworded by other words', { F2: '权重' }, ['confirmedColumnLost', 'F2', 'fullMarks', '分值']],
    ['a heading gone', { K2: null }, ['confirmedColumnLost', 'K2', 'score', '得分']],
    [
      'a heading moved to two columns',
      { F2: '单价', N2: '分值', O2: '分值' },
      ['confirmedColumnLost', 'F2', 'fullMarks', '分值'],
    ],
  ])('%s', async (_, typed, expected) => {
    const { value, issues } = planned(await edited(await graded(), typed));
    expect(value).toBeNull();
    expect(
      issues.map(({ code, where, params }) => [code, where.cell, params['role'], params['heading']]),
    ).toEqual([expected]);
  });

  test('the header is gone', async () => {
    const blank = Object.fromEntries([...'ABCDEFGHIJKLM'].map((column) => [`${column}2`, null]));
    const { value, issues } = planned(await edited(await graded(), blank));
    expect([value, codesOf(issues)]).toEqual([null, ['confirmedHeaderLost']]);
  });
});

describe('what the official types counts', () => {
  test('the letter of another column', async () => {
    const snapshot = await edited(
      await graded(indicatorSheet(FIVE.map(([name, row]) => [name, { ...row, E: 5 }]))),
      {
        F2: '权重',
      },
    );
    const { plan, after } = await again(
      await edited(snapshot, { [recorded(snapshot, '满分列').address]: 'E' }),
    );
    expect([plan.assessment.fullMarks.toNumber(), recorded(after, '满分列').text]).toEqual([25, 'E 实际值']);
  });

  test('a heading with a word more is the same column', async () => {
    const { plan, after } = await again(await edited(await graded(), { F2: '标准分值' }));
    expect([plan.assessment.fullMarks.toNumber(), recorded(after, '满分列').text]).toEqual([
      100,
      'F 标准分值',
    ]);
  });
});
