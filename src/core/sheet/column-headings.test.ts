import { columnHeadings } from './column-headings';
import { drawSheet } from './drawn-sheet';

test('headings are those above each column, the grouping row included', () => {
  const sheet = drawSheet({
    rows: [
      ['考核评分表', null, null, null],
      ['序号', '考核内容', '得分', null],
      [null, null, '自评', '核查'],
      [1, '台账', 3, 4],
    ],
    merges: ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2'],
  });
  expect([...columnHeadings(sheet, 3)]).toEqual([
    [1, '序号'],
    [2, '考核内容'],
    [3, '得分自评'],
    [4, '得分核查'],
  ]);
});

test('a row without texts has none', () => {
  expect(columnHeadings(drawSheet({ rows: [['甲'], [null]] }), 9).size).toBe(0);
});
