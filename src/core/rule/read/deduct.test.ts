import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['未设专岗的，扣2分', 'deduct 2 | 未设专岗'],
  ['未设专岗的扣除１．５分', 'deduct 1.5 | 未设专岗'],
  ['未设专岗的扣0。5分', 'deduct 0.5 | 未设专岗'],
  ['未设专岗的扣两分', 'deduct 2 | 未设专岗'],
  ['未设专岗的扣半分', 'deduct 0.5 | 未设专岗'],
  ['未设专岗的扣2(分)', 'deduct 2 | 未设专岗'],
])('%s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 10 }))).toEqual(clauses);
});

test.each([
  ['第7项不达标扣0.5分', 'deduct 0.5 | 第7项不达标'],
  ['第3～5项不达标扣0.5分', 'deduct 0.5 | 第3～5项不达标'],
  ['合格率低于70%扣5分', 'deduct 5 | 合格率低于70%'],
  ['超过3天未整改扣2分', 'deduct 2 | 超过3天未整改'],
  ['10人以上聚集扣2分', 'deduct 2 | 10人以上聚集'],
  ['连续3个月未上报的扣2分', 'deduct 2 | 连续3个月未上报'],
  ['少于每年一次的，扣5分', 'deduct 5 | 少于每年一次'],
  ['6月30日前未报备的，扣1分', 'deduct 1 | 6月30日前未报备'],
  ['36V以上电缆无标识扣1分', 'deduct 1 | 36V以上电缆无标识'],
  ['不符合《规范》（第12号令）的扣1分', 'deduct 1 | 不符合《规范》（第12号令）'],
  ['未每季度公示的扣1分', 'deduct 1 | 未每季度公示'],
  ['满意度低于80分的扣1分', 'deduct 1 | 满意度低于80分'],
])('a number that says which, when or where counts nothing: %s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 10 }))).toEqual(clauses);
});

test.each([
  ['no condition', '扣2分'],
  ['no amount', '管理松懈的扣分'],
  ['cut', '未设专岗的，扣2'],
  ['a negation', '未设专岗的不扣2分'],
  ['below nothing', '未设专岗的倒扣2分'],
  ['or more', '未设专岗的扣2分以上'],
  ['one or the other', '未设专岗扣1分或扣2分'],
  ['part of another', '未设专岗扣5分，其中未公示扣2分'],
  ['once for each of which?', '台账、手册缺失的，各扣1分'],
  ['more than the item has', '突破红线的直接扣除25分'],
  ['once, or each?', '3处漏油扣1分'],
  ['none at all, or one?', '未召开一次例会扣1分'],
  ['below what?', '获评加1分，低于扣1分'],
])('uncertain: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 10 }).certain).toBe(false);
});
