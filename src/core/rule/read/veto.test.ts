import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['酿成火灾的，一律为D级', 'veto 一律为D级 | 酿成火灾'],
  ['发生××事件的，取消评优', 'veto 取消评优 | 发生××事件'],
  ['酿成火灾的，按不合格评定', 'veto 按不合格评定 | 酿成火灾'],
  ['酿成火灾的，取消当年评优资格', 'veto 取消当年评优资格 | 酿成火灾'],
  ['酿成火灾的，不得分，并取消评先资格', 'forfeit | 酿成火灾', 'veto 取消评先资格 | 酿成火灾'],
  ['本项实行一票否决，酿成火灾不得参加评奖', 'veto 不得参加评奖 | 酿成火灾'],
])('%s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 5 }))).toEqual(clauses);
});

test.each([
  ['grades by rank', '前4名为A级，5名以后为B级'],
  ['a condition, no consequence', '评为D级的扣2分'],
])('uncertain: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 5 }).certain).toBe(false);
});
