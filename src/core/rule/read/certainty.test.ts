import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['halved', '每起扣2分，当年办结的减半扣分', '当年办结的减半扣分'],
  ['doubled', '每起扣2分，情节严重的加倍扣分', '情节严重的加倍扣分'],
  ['not twice', '每起扣2分，同一问题不重复扣分', '同一问题不重复扣分'],
  ['a cut amount', '未设专岗的扣2分；台账缺失的，扣', '台账缺失的，扣'],
  ['a cut condition', '未设专岗的扣2分；台账缺失的', '台账缺失的'],
  ['a cut count', '未设专岗的扣2分；台账每缺', '台账每缺'],
  ['an unknown verb', '未设专岗的抇2分；台账缺失的扣1分', '未设专岗的抇2分'],
  ['a half', '完成一半的得一半分；台账缺失的扣1分', '完成一半的得一半分'],
  ['a rule about parts of one', '不足1项按1项计算，每缺1项扣1分', '不足1项按1项计算'],
  ['a sign', '未设专岗-2，台账缺失扣1分', '未设专岗-2'],
  ['a condition ended too early', '未设专岗的。台账缺失的，扣2分', '未设专岗的'],
])('%s', (_why, text, unread) => {
  const rule = readRule(text, { fullMarks: 10 });
  expect(rule.certain).toBe(false);
  expect(ruleInShort(rule)).toContain(`unread ⟦${unread}⟧`);
});

test.each([
  ['a letter for a digit', 'l处漏油扣1分'],
  ['a letter in a number', '1O处漏油扣1分'],
  ['a dash for a digit', '有—处漏油扣1分'],
  ['a vulgar fraction', '漏油扣½分'],
  ['a digit in a key', '1️⃣处漏油扣1分'],
  ['an emoji', '漏油👍扣1分'],
  ['text that runs backwards', '漏油的扣\u202e51\u202c分'],
  ['digits of another script', '漏油的扣١分'],
])('what does not look like what it is: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 10 }).certain).toBe(false);
});

test('what was understood is listed beside what was not', () => {
  expect(ruleInShort(readRule('每起扣2分，当年办结的减半扣分', { fullMarks: 10 }))).toEqual([
    'deduct 2 per 起',
    'unread ⟦当年办结的减半扣分⟧',
  ]);
});

test('an empty cell is no rule, and nothing of it is unread', () => {
  expect(readRule('', { fullMarks: 5 })).toMatchObject({ certain: false, clauses: [], unread: [] });
});
