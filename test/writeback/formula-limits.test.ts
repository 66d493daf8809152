import { cellAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../../src/core/cells/snapshot';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { sheetFromRows, type RowItem } from '../../src/workbook/memory/sheetFromRows';
import { formulasBeyondLimits, mostArguments } from '../support/formula-limits';
import { cellOf, EACH, grade } from './book';

const table = (name: string, rows: readonly (readonly RowItem[])[]): SheetSnapshot =>
  sheetFromRows(name, [['指标', '分值', '评分标准', '得分'], ...rows]);

/** The reviewer's panel of 考核结果, by label. */
const panel = (snapshot: Snapshot, label: string): unknown => {
  const sheet = sheetNamed(snapshot, '考核结果');
  for (let row = 1; sheet && row <= sheet.lastRow; row += 1) {
    if (cellAt(sheet, row, 10).value === label) return cellAt(sheet, row, 11).value;
  }
  throw new Error(`no ${label} in the panel`);
};

test('arguments are counted where they are: nested, beside texts and names with commas', () => {
  expect(
    ['SUM(A1,B1,C1)', 'IF(A1=",,,",SUM(A1,A2),0)', "SUM('a,(b'!A1,A2)", 'A1+1', 'F(G(1,2,3,4),2)'].map(
      mostArguments,
    ),
  ).toEqual([3, 3, 2, 0, 4]);
});

test('400 indicator sheets', async () => {
  const sheets = Array.from({ length: 400 }, (_, index) =>
    table(`通用指标（第${index + 1}组）`, [
      [`甲${index}`, 10, EACH, 7],
      [`乙${index}`, 10, EACH, index % 2],
    ]),
  );
  const { after } = await grade(memoryWorkbook({ sheets }));
  expect(formulasBeyondLimits(after)).toEqual([]);
  expect([panel(after, '得分列合计'), panel(after, '评分明细合计'), panel(after, '核对结论')]).toEqual([
    3000,
    3000,
    '核对一致',
  ]);
  expect([panel(after, '通用指标（第1组）'), panel(after, '通用指标（第400组）')]).toEqual([7, 8]);
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
