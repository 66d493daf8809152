import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['未编制应急手册的，不得分', 'forfeit | 未编制应急手册'],
  ['查台账。手册缺页不得分', 'forfeit | 手册缺页'],
  ['2人无证不得分', 'forfeit | 2人无证'],
  ['负责人不到位、未设专岗不得分', 'forfeit | 负责人不到位、未设专岗'],
  ['弄虚作假的，本项计0分', 'forfeit | 弄虚作假'],
  ['弄虚作假的，扣除该项全部分值', 'forfeit | 弄虚作假'],
  ['3号机漏油“公用设备”大项不得分', 'forfeit “公用设备” | 3号机漏油'],
])('%s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 10 }))).toEqual(clauses);
});

test.each([
  ['no condition', '不得分'],
  ['each, or all?', '每漏油1处不得分'],
  ['a section without its name', '未设专岗的，该大项不得分'],
  ['what does not apply is not counted, rather than nothing', '不涉及的不计分'],
  ['the 0 belongs to a negation', '完成任务的不得0分'],
  ['nothing, or all of them?', '完成任务的得满0分'],
])('uncertain: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 10 }).certain).toBe(false);
});

test('must not subcontract is no forfeit', () => {
  expect(ruleInShort(readRule('不得分包，违反的扣2分', { fullMarks: 10 }))).toEqual([
    'deduct 2 | 不得分包，违反',
  ]);
});
