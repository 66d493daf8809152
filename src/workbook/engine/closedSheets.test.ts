import { sheetFromRows } from '../memory/sheetFromRows';
import { isClosed, looksElsewhere } from './closedSheets';

describe('a formula that stays on its own sheet', () => {
  it.each([
    'A1+B2*3',
    '$A$1:B$2',
    'SUM(A1:B2,C3)',
    'IF(A1>=60,1.5,-2)',
    'ROUND(A1/B1,2)%',
    'LOG10(A1)',
    '1.5E+10+A1',
    'XFD1048576',
    'a1',
  ])('%s', (formula) => expect(looksElsewhere(formula)).toBe(false));
});

describe('a formula that may read another sheet', () => {
  it.each([
    'Sheet1!A1',
    "'a b'!A1",
    'SUM(A1,表1!B2)',
    'Table1[A]',
    'ROWS(Table1)',
    '考核_总分',
    '1+考核_等级',
    'INDIRECT("A"&1)',
    'indirect(A1)',
    'SUM(offset(A1,1,1))',
    'SUM(A1,rate)',
    'A1B',
    'A1.B',
    'A1#',
    '@A1',
    '[1]Sheet1!A1',
    'SUM (A1)',
    'A12345678',
    '_A1',
  ])('%s', (formula) => expect(looksElsewhere(formula)).toBe(true));
});

it('a sheet is closed while no formula on it looks elsewhere', () => {
  const own = { value: 3, formula: 'A1+2' };
  const other = { value: 3, formula: '评分表!A1' };
  expect(isClosed(sheetFromRows('数据', [[1, own]]))).toBe(true);
  expect(isClosed(sheetFromRows('数据', [[1, own, other]]))).toBe(false);
});
