import { a1, parseA1 } from '../../core/cells/address';
import type { CellValue } from '../../core/cells/cell';
import type { SetCell } from '../../core/cells/edit';
import type { SheetSnapshot, Snapshot } from '../../core/cells/snapshot';
import { memoryWorkbook } from '../memory/memoryWorkbook';
import { sheetFromRows, type RowItem } from '../memory/sheetFromRows';
import { applyAndRefresh } from './applyAndRefresh';
import { refreshDependents } from './refreshDependents';

const STALE = -999;
const f = (formula: string, value: CellValue = STALE): RowItem => ({ value, formula });

const book = (sheets: readonly SheetSnapshot[], names: Snapshot['names'] = []): Snapshot => ({
  sheets,
  names,
});

const changed = (sheet: string, ...cells: readonly string[]) =>
  cells.map((cell) => ({ sheet, ...(parseA1(cell) ?? { row: 0, column: 0 }) }));

/** What the edits make the cells show, by `sheet!A1`. */
const shownBy = (edits: readonly SetCell[]): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(
    edits.map(({ sheet, content, ...ref }) => {
      if (content.kind !== 'formula') throw new Error('only formulas are refreshed');
      return [`${sheet}!${a1(ref)}`, content.cached];
    }),
  );

/** What a refreshed formula shows ('kept': as before): in B1 beside scores in A1:A6, two of them without a number, one of them an error. */
const worth = async (formula: string, value: CellValue = STALE): Promise<CellValue> => {
  const scores = sheetFromRows('评分表', [
    [18, f(formula, value)],
    [7.5],
    [''],
    ['缺项'],
    [{ error: '#N/A' }],
    [true],
    [f('NOW()', 3)],
    [null, f('B9'), f('A1+D8'), f('C8'), f('ABS(A1:A2)'), f('A3')],
    [null, f('B8+A1')],
  ]);
  const snapshot = book(
    [scores, sheetFromRows('2024 年（上）', [[5, '5']])],
    [{ name: '前两项', refersTo: '评分表!$A$1:$A$2' }],
  );
  const edits = await refreshDependents(snapshot, changed('评分表', 'A1', 'A3'), new Set());
  const shown = shownBy(edits);
  return '评分表!B1' in shown ? (shown['评分表!B1'] ?? null) : 'kept';
};

describe('a formula over cells that were written', () => {
  it.each<[string, CellValue]>([
    ['SUM(A1:A4)', 25.5],
    ['SUM(前两项)', 25.5],
    ['SUM($1:$4)-SUM($B$2:$B$4)-0', null],
    ['A1+A2', 25.5],
    ['A1+A3', { error: '#VALUE!' }],
    ['A1*A5', { error: '#N/A' }],
    ['IFERROR(A1*A5,0)', 0],
    ['A1/(A2-7.5)', { error: '#DIV/0!' }],
    ['A1>A2', true],
    ['A3=""', true],
    ['A3>=60', true],
    ['AND(A3>=60,A3>=50)', true],
    ['AND(F8>=60,F8>=50,F8=A3)', true],
    ['OR(A3<60,A3=0,F8<60,F8=0)', false],
    ['IF(A3="","待定",A1)', '待定'],
    ['IF(A1>=15,"合格","不合格")', '合格'],
    ['A1&"分"', '18分'],
    ['RANK(A1,A1:A2)', 1],
    ['COUNT(A1:A6)', 2],
    ['COUNTA(A1:A4)', 4],
    ['COUNTBLANK(A1:A4)', 1],
    ['AVERAGE(A1:A4)', 12.75],
    ['LOOKUP(A1,{0,10,15},{"C","B","A"})', 'A'],
    ['SUMPRODUCT(A1:A2*2)', 51],
    ['ROUND(A1/7,2)', 2.57],
    ["SUM(A1,'2024 年（上）'!A1:B1)", 23],
    ["A1+'2024 年（上）'!B1", 23],
    ['A1+A6', 19],
    ['A1+A20', 18],
    ['_xlfn.IFS(A1>20,"甲",TRUE,"乙")', '乙'],
    ['SUM(A1,A7)', 21],
    ['SUBTOTAL(9,A1:A4)', 25.5],
  ])('%s shows %p', async (formula, value) => {
    expect(await worth(formula)).toEqual(value);
  });

  it.each([
    'NOW()+A1',
    'INDIRECT("A1")',
    'SUM(OFFSET(A1,0,0,2))',
    'SUM(表1[得分])',
    '没有的名',
    'MYFUNCTION(A1)',
    'IFERROR(MYFUNCTION(A1),0)',
    '[1]Sheet1!A1+A1',
    'HYPERLINK("x",A1)',
    'A1:A2',
    'ABS(A1:A2)',
    'A1:A2*2',
    'A1+B9',
    'IFERROR(A1+B9,0)',
    'A1+D8',
    'E8+A1',
    'IFERROR(IF(E8>99,E8),0)',
    'B1+A1',
  ])('%s shows nothing rather than something stale', async (formula) => {
    expect(await worth(formula)).toBeNull();
  });

  it.each<[string, CellValue]>([
    ['SUM(A1:A2)', 25.5],
    ['SUM(A1:A2)', 25.500000000000004],
    ['A1&"分"', '18分'],
    ['A1*A5', { error: '#N/A' }],
    ['INDIRECT("A1")', null],
    ['A2*2', 15],
    ['A2*2', STALE],
    ['NOW()', STALE],
    ['[1]Sheet1!A1', STALE],
  ])('%s that shows %p is not touched', async (formula, value) => {
    expect(await worth(formula, value)).toBe('kept');
  });
});

describe('a workbook of which cells were written', () => {
  it('has fresh subtotals, totals, ranks and summaries', async () => {
    const scores = sheetFromRows('考核评分表', [
      ['指标', '得分'],
      ['一', f('评分明细!A1', 8)],
      ['二', f('评分明细!A2', '')],
      ['小计', f('SUM(B2:B3)')],
      ['三', f('评分明细!A3', 9.5)],
      ['小计', f('SUM(B5:B5)')],
      ['合计', f('B4+B6'), f('IF(B7>=17,"A","B")')],
    ]);
    const summary = sheetFromRows('汇总', [
      ['甲', f('考核评分表!B7'), f('RANK(B1,B$1:B$2)')],
      ['乙', 20, f('RANK(B2,B$1:B$2)', 1)],
    ]);
    const ledger = sheetFromRows('评分明细', [[8], [''], [9.5], [f('考核评分表!B7')]]);
    const edits = await refreshDependents(
      book([scores, summary, ledger]),
      [...changed('评分明细', 'A1', 'A2', 'A3'), ...changed('考核评分表', 'B2', 'B3', 'B5')],
      new Set(['评分明细']),
    );
    expect(shownBy(edits)).toEqual({
      '考核评分表!B4': 8,
      '考核评分表!B6': 9.5,
      '考核评分表!B7': 17.5,
      '考核评分表!C7': 'A',
      '汇总!B1': 17.5,
      '汇总!C1': 2,
    });
    expect(edits[0]).toEqual({
      kind: 'setCell',
      sheet: '考核评分表',
      row: 4,
      column: 2,
      content: { kind: 'formula', formula: 'SUM(B2:B3)', cached: 8 },
    });
  });

  it('shows nothing where a formula reads a dependent array formula, which itself stays', async () => {
    const array = { top: 1, left: 2, bottom: 2, right: 2 };
    const sheet = sheetFromRows('表', [
      [1, { value: STALE, formula: 'A1:A2*2', array }, f('SUM(A1:A2)')],
      [2, STALE, f('B2+1')],
    ]);
    const edits = await refreshDependents(book([sheet]), changed('表', 'A1'), new Set());
    expect(shownBy(edits)).toEqual({ '表!C1': 3, '表!C2': null });
  });

  it('works out a formula without a value that a dependent one reads, and leaves it as it is', async () => {
    const sheet = sheetFromRows('表', [[1, f('5*5', null), f('A1+B1'), f('A1+E1'), f('NOW()', null)]]);
    const edits = await refreshDependents(book([sheet]), changed('表', 'A1'), new Set());
    expect(shownBy(edits)).toEqual({ '表!C1': 26, '表!D1': null });
  });

  it('sees a cell that was emptied beyond the last one in use', async () => {
    const sheet = sheetFromRows('表', [[1, f('SUM(A:A)')]]);
    const edits = await refreshDependents(book([sheet]), changed('表', 'A9'), new Set());
    expect(shownBy(edits)).toEqual({ '表!B1': 1 });
  });

  it('does not count a subtotal within a subtotal', async () => {
    const sheet = sheetFromRows('表', [
      [1, f('SUBTOTAL(9,C1:C4)')],
      [null, null, 4],
      [null, null, f('SUBTOTAL(9,C2)', 4)],
      [null, null, 10],
    ]);
    const edits = await refreshDependents(book([sheet]), changed('表', 'C4'), new Set());
    expect(shownBy(edits)).toEqual({ '表!B1': 14 });
  });

  it('shows nothing where hidden rows may count or not', async () => {
    const sheet = sheetFromRows('表', [[1, f('SUBTOTAL(109,A1:A3)')], [2], [3]], {
      hiddenRows: new Set([2]),
    });
    expect(shownBy(await refreshDependents(book([sheet]), changed('表', 'A1'), new Set()))).toEqual({
      '表!B1': null,
    });
  });

  it('shows nothing for more than can be worked out in time', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => [index, f(`SUM(A$1:A${index + 1})`)]);
    const edits = await refreshDependents(book([sheetFromRows('表', rows)]), changed('表', 'A1'), new Set());
    expect(edits).toHaveLength(3_000);
    expect(new Set(Object.values(shownBy(edits)))).toEqual(new Set([null]));
  });

  it('has 5,000 formulas in a row refreshed, each from the one before it', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [
      1,
      f(index === 0 ? 'A1' : `B${index}+A${index + 1}`),
    ]);
    const edits = await refreshDependents(book([sheetFromRows('表', rows)]), changed('表', 'A1'), new Set());
    expect(edits).toHaveLength(5_000);
    expect(shownBy(edits)['表!B5000']).toBe(5_000);
  });
});

describe('applying edits and refreshing what depends on them', () => {
  const before = book([sheetFromRows('表', [[1, f('SUM(A1:A3)', 6), f('B1*2', 12)], [2], [3]])]);
  const edits = [
    { kind: 'setCell', sheet: '表', row: 1, column: 1, content: { kind: 'number', number: 10 } },
  ] as const;

  it('leaves a workbook in which nothing is stale, and a second time changes nothing', async () => {
    const workbook = memoryWorkbook(before);
    await applyAndRefresh(workbook, before, edits, []);
    const after = await workbook.read();
    expect([...(after.sheets[0]?.cells.values() ?? [])].map(({ value }) => value)).toEqual([
      10, 15, 30, 2, 3,
    ]);
    const apply = jest.spyOn(workbook, 'apply');
    await applyAndRefresh(workbook, after, edits, []);
    expect(apply.mock.calls).toEqual([[edits]]);
  });
});
