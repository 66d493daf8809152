import type { SheetSnapshot } from '../../src/core/cells/snapshot';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { sheetFromRows, type RowItem } from '../../src/workbook/memory/sheetFromRows';
import { formulasBeyondLimits, mostArguments } from '../support/formula-limits';
import { cellOf, codesOf, EACH, grade, lost, panel, type, type Graded } from './book';

const table = (name: string, rows: readonly (readonly RowItem[])[]): SheetSnapshot =>
  sheetFromRows(name, [['指标', '分值', '评分标准', '得分'], ...rows]);

test('arguments are counted where they are: nested, beside texts and names with commas', () => {
  expect(
    ['SUM(A1,B1,C1)', 'IF(A1=",,,",SUM(A1,A2),0)', "SUM('a,(b'!A1,A2)", 'A1+1', 'F(G(1,2,3,4),2)'].map(
      mostArguments,
    ),
  ).toEqual([3, 3, 2, 0, 4]);
});

test('a table of 600 runs of rows, each with a subtotal', async () => {
  const groups = Array.from({ length: 600 }, (_, index): readonly (readonly RowItem[])[] => [
    [`第${index}项`, 1, EACH, index % 2],
    ['小计', 1, null, null],
  ]);
  const sheet = table('评分表', [...groups.flat(), ['合计', 600, null, null]]);
  const { after } = await grade(memoryWorkbook({ sheets: [sheet] }));
  expect(formulasBeyondLimits(after)).toEqual([]);
  expect(cellOf(after, '评分表!D1202')).toMatchObject({ value: 300 });
  expect([panel(after, '得分列合计'), panel(after, '评分表'), panel(after, '评分表（续1）')]).toEqual([
    300,
    expect.any(Number),
    expect.any(Number),
  ]);
});

test('600 runs under one total, with what is deducted beyond the items', async () => {
  const rule = '每缺1份扣1分；构成重大隐患的，追加扣除1分。';
  const rows = Array.from({ length: 600 }, (_, index): readonly (readonly RowItem[])[] => [
    [`第${index}项`, 1, rule, 1],
    ['小计', 2, null, 2],
  ]);
  const sheet = table('评分表', [...rows.flat(), ['合计', 600, null, null]]);
  const { after } = await grade(memoryWorkbook({ sheets: [sheet] }));
  expect(formulasBeyondLimits(after)).toEqual([]);
  expect(cellOf(after, `评分表!D1202`).formula).toMatch(
    /^SUMIF\(评分明细!A4:A\d+,">0",评分明细!H4:H\d+\)\+SUMIF/,
  );
});

describe('clauses that take all marks of one section', () => {
  const FORFEITS = '发生重大事故的，“现场”大项不得分。';
  const HEADINGS = ['大项', '指标', '分值', '评分标准', '得分'];
  const sheetOf = (count: number, rule: string): SheetSnapshot =>
    sheetFromRows('评分表', [
      HEADINGS,
      ...Array.from({ length: count }, (_, index) => ['基础', `甲${index}`, 1, FORFEITS, null]),
      ['现场', '乙', 10, EACH, null],
      ['现场', '丙', 10, rule, null],
    ]);
  const scoresOf = ({ plan }: Graded): readonly unknown[] =>
    plan.assessment.indicators.slice(-2).map(({ score }) => score.checked?.toNumber());

  test('300: computed', async () => {
    const book = memoryWorkbook({ sheets: [sheetOf(300, '酌情扣分，最多扣3分。')] });
    const { after, issues } = await grade(book);
    expect(formulasBeyondLimits(after)).toEqual([]);
    expect(codesOf(issues)).not.toContain('beyondFormulas');
    await type(book, { '评分明细!G603': '是' });
    const again = await grade(book);
    expect(scoresOf(again)).toEqual([0, 0]);
    expect(lost(again.after)).toEqual([]);
  });

  test('300, and a rule of many clauses in the section: that one by hand', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `缺少第${index + 1}类台账的，扣0.1分`).join('；');
    const { after, issues } = await grade(memoryWorkbook({ sheets: [sheetOf(300, `${many}。`)] }));
    expect(formulasBeyondLimits(after)).toEqual([]);
    expect(issues.filter(({ code }) => code === 'beyondFormulas').map(({ where }) => where.cell)).toEqual([
      'D303',
    ]);
  });

  test('301: those that name it by hand', async () => {
    const { after, issues } = await grade(memoryWorkbook({ sheets: [sheetOf(301, EACH)] }));
    expect(formulasBeyondLimits(after)).toEqual([]);
    expect(codesOf(issues).filter((code) => code === 'beyondFormulas')).toHaveLength(301);
  });
});

test('an item of 300 rows, each with a cell of its own for 缺项', async () => {
  const rows = (word: (index: number) => string | null): readonly (readonly RowItem[])[] =>
    Array.from({ length: 300 }, (_, index) => [
      index === 0 ? '规划（40分）' : null,
      `甲${index}`,
      EACH,
      word(index),
      null,
    ]);
  const HEADINGS = ['一级指标', '考核内容', '评分标准', '是否缺项', '得分'];
  const merges = [{ top: 2, left: 1, bottom: 301, right: 1 }];
  const gradedWith = (word: (index: number) => string | null): Promise<Graded> =>
    grade(memoryWorkbook({ sheets: [sheetFromRows('评分表', [HEADINGS, ...rows(word)], { merges })] }));
  const all = await gradedWith(() => '是');
  expect(formulasBeyondLimits(all.after)).toEqual([]);
  expect([lost(all.after), cellOf(all.after, '评分表!E2').value]).toEqual([[], '缺项']);
  const most = await gradedWith((index) => (index === 0 ? null : '是'));
  expect([lost(most.after), cellOf(most.after, '评分表!E2').value]).toEqual([[], '']);
});
