import { fromTabSeparated, toTabSeparated } from './tab-separated';

test.each([
  [
    [
      ['甲', '1'],
      ['乙', ''],
    ],
    '甲\t1\n乙\t',
  ],
  [[['两\n行', '制\t表']], '"两\n行"\t"制\t表"'],
  [[['"引"号', '尺寸 3"']], '"""引""号"\t尺寸 3"'],
])('%j is %j and back', (rows, text) => {
  expect(toTabSeparated(rows)).toBe(text);
  expect(fromTabSeparated(text)).toEqual(rows);
});

test.each([
  ['甲\r\n乙\r\n', [['甲'], ['乙']]],
  [
    '甲\t乙\n丙',
    [
      ['甲', '乙'],
      ['丙', ''],
    ],
  ],
  ['"没有另一半\t乙', [['"没有另一半', '乙']]],
  ['', [['']]],
])('%j from another program is %j', (text, rows) => {
  expect(fromTabSeparated(text)).toEqual(rows);
});
