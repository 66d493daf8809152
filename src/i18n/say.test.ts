import { issue } from '../core/issue';
import { WorkbookFault } from '../workbook/port';
import { languageOf } from './language';
import { sayFault, sayIssue } from './say';

const uncertainAt = (sheet: string, cell: string, unread = '视情扣分') =>
  issue('ruleUncertain', 'warning', { sheet, cell }, { unread });

test('an issue names its cell and its details in both languages', () => {
  expect(sayIssue(uncertainAt('评分表', 'F12'), 'zh-CN')).toBe(
    '工作表“评分表”F12的评分标准未能完全读懂（视情扣分），不会自动计分。请核对该条文字，或由人工评定得分。',
  );
  expect(sayIssue(uncertainAt('评分表', 'F12'), 'en-US')).toContain(
    'at sheet “评分表” F12 could not be read with certainty (视情扣分) and',
  );
});

test('an empty detail leaves no empty brackets', () => {
  expect(sayIssue(uncertainAt('评分表', 'F12', ''), 'zh-CN')).toContain('未能完全读懂，不会');
  expect(sayIssue(uncertainAt('评分表', 'F12', ''), 'en-US')).toContain('with certainty and is');
});

test('an issue of the whole sheet or workbook names that', () => {
  expect(sayIssue(uncertainAt('评分表', ''), 'zh-CN')).toMatch(/^工作表“评分表”的评分标准/);
  expect(sayIssue(uncertainAt('', ''), 'zh-CN')).toMatch(/^工作簿的评分标准/);
});

test('a column is named by what it is, not by the code of its role', () => {
  const unsure = issue('columnRoleUnsure', 'warning', { sheet: 'S', cell: 'C3,D3' }, { role: 'fullMarks' });
  expect(sayIssue(unsure, 'zh-CN')).toBe(
    '工作表“S”C3,D3：不能确定哪一列是满分列。请在助手的核对页指定，或填入考核方案。',
  );
  expect(sayIssue(unsure, 'en-US')).toContain('which column is the full-marks column');
});

test('a fault fills its parameters, and text that looks like a pattern stays text', () => {
  expect(sayFault(new WorkbookFault('sheetMissing', { sheet: '$& 表' }), 'en-US')).toContain('“$& 表”');
});

test('a sentence that begins with the place begins with a capital letter', () => {
  const fault = new WorkbookFault('arrayFormulaInTheWay', { sheet: 'S', cell: 'A1' });
  expect(sayFault(fault, 'en-US')).toMatch(/^Sheet “S” A1 lies/);
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['ZH_Hans', 'zh-CN'],
  ['zha', 'en-US'],
  ['zh-Hant-TW', 'zh-CN'],
  ['en-GB', 'en-US'],
  [undefined, 'en-US'],
])('the language of %s is %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});
