import { linkedCell } from './linked-cell';

test.each<[string, string, string | null]>([
  ['a cell of the indicator sheet', 'IF(评分表!E3="","",评分表!E3)', '评分表 3 5'],
  ['a rate', 'IF(评分表!E3="","",ROUND(评分表!E3*100,8))', '评分表 3 5'],
  ['a sheet whose name needs quotes', `IF('甲''s 表!'!$B$12="","",'甲''s 表!'!$B$12)`, "甲's 表! 12 2"],
  ['a cell of the ledger itself', 'IF(E7="","",E7)', ' 7 5'],
  ['a number only', 'IF(ISNUMBER(评分表!$E$3),评分表!$E$3,"")', '评分表 3 5'],
  ['a rate only', 'IF(ISNUMBER(评分表!$E$3),ROUND(评分表!$E$3*100,8),"")', '评分表 3 5'],
  ['what a text says', 'IF(评分表!$E$3&""="91.2%",91.2,"")', '评分表 3 5'],
  ['what a text with quotes says', 'IF(评分表!$E$3&""="“a""b”","是","")', '评分表 3 5'],
  ['what a long text says', 'IF(评分表!$C$3&""="","",93)', '评分表 3 3'],
  ['a sheet whose name has quotes', `IF('甲"乙'!$E$3&""="√","是","")`, '甲"乙 3 5'],
  ['a test of a person', 'IF(评分表!$E$3="√","是","")', null],
  ['a number or else of a person', 'IF(ISNUMBER(评分表!$E$3),评分表!$E$3,0)', null],
  ['a formula of a person', '评分表!E3*2', null],
  ['a formula of a person with a test', 'IF(评分表!E3="","",评分表!E4)', null],
  ['no cell', 'IF(合格率="","",合格率)', null],
])('%s', (_, formula, expected) => {
  const linked = linkedCell(formula);
  expect(linked && `${linked.sheet} ${linked.row} ${linked.column}`).toBe(expected);
});
