import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { sheetFromRows } from '../../src/workbook/memory/sheetFromRows';
import { EACH, grade, ledgerRow, lost, panel, type } from './book';

const sheetOf = (name: string, scores: string) =>
  sheetFromRows(name, [
    ['指标', '分值', '评分标准', scores],
    [`${name}台账`, 20, EACH, null],
  ]);

test.each([
  ['both sheets have the column of the stage', ['得分', '得分'], 'checked', [35, 35]],
  ['one has only the column of the other stage', ['得分', '自评得分'], 'checked', [35, 35]],
  ['and the other way round', ['自评得分', '得分'], 'self', [35, 35]],
  ['none has it', ['自评得分', '自评得分'], 'checked', ['无得分列', 35]],
] as const)('核对结论: %s', async (_, [first, second], stage, sums) => {
  const book = memoryWorkbook({ sheets: [sheetOf('甲表', first), sheetOf('乙表', second)] });
  const { after } = await grade(book, { stage });
  const row = ledgerRow(after, '每缺');
  const fact = stage === 'self' ? 'E' : 'G';
  await type(book, { [`评分明细!${fact}${row}`]: 2, [`评分明细!${fact}${row + 2}`]: 3 });
  const again = await grade(book);
  expect([panel(again.after, '得分列合计'), panel(again.after, '评分明细合计')]).toEqual(sums);
  expect(panel(again.after, '核对结论')).toBe('核对一致');
  expect(lost(again.after)).toEqual([]);
});
