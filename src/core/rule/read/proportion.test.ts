import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['按完成比例得分', 'share of 8'],
  ['未完成的按实际完成率乘以标准分计分', 'share of 8 | 未完成'],
  ['完成得满分，未完成的按比例得分', 'share of 8 | 未完成'],
  ['8分×执行率', 'share of 8'],
])('%s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 8 }))).toEqual(clauses);
});

test.each([
  ['no marks to share out', '按完成比例得分', null],
  ['it takes', '按比例扣分', 8],
  ['twice scaled', '按比例×8×0.8计分', 8],
])('uncertain: %s', (_why, text, fullMarks) => {
  expect(readRule(text, { fullMarks }).certain).toBe(false);
});
