import { linkedCell } from './linked-cell';

test.each<[string, string, string | null]>([
  ['a cell of the indicator sheet', 'IF(评分表!E3="","",评分表!E3)', '评分表 3 5'],
  ['a rate', 'IF(评分表!E3="","",ROUND(评分表!E3*100,8))', '评分表 3 5'],
  ['a sheet whose name needs quotes', `IF('甲''s 表!'!$B$12="","",'甲''s 表!'!$B$12)`, "甲's 表! 12 2"],
  ['a cell of the ledger itself', 'IF(E7="","",E7)', ' 7 5'],
  ['a formula of a person', '评分表!E3*2', null],
  ['a formula of a person with a test', 'IF(评分表!E3="","",评分表!E4)', null],
  ['no cell', 'IF(合格率="","",合格率)', null],
])('%s', (_, formula, expected) => {
  const linked = linkedCell(formula);
  expect(linked && `${linked.sheet} ${linked.row} ${linked.column}`).toBe(expected);
});
