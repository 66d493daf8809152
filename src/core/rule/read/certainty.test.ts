import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['tripled', '每起扣2分，情节严重的三倍扣分', '情节严重的三倍扣分'],
  ['a part of it', '每起扣2分，当年办结的减扣一半', '当年办结的减扣一半'],
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

test.each([
  ['a point after a blank', '台账缺失的扣0 .5分', '台账缺失的扣0 .5分'],
  ['a point before a blank', '台账缺失的扣0. 5分', '台账缺失的扣0. 5分'],
  ['a point before a wide blank', '台账缺失的扣0.　5分', '台账缺失的扣0.　5分'],
  ['digits', '台账缺失的扣1 0分', '台账缺失的扣1 0分'],
  ['digits, by two blanks', '台账缺失的扣1  0分', '台账缺失的扣1  0分'],
  ['digits in words', '台账缺失的扣十 五分', '台账缺失的扣十 五分'],
  ['a percentage', '覆盖率低于9 0%的扣2分', '9 0'],
  ['a percentage in words', '覆盖率低于百分之九 十五的扣2分', '百分之九 十五'],
])('a number that a blank divides: %s', (_where, text, unread) => {
  const rule = readRule(text, { fullMarks: 20 });
  expect(rule.certain).toBe(false);
  expect(ruleInShort(rule)).toContain(`unread ⟦${unread}⟧`);
});

test.each([
  ['beside a number', '台账缺失的扣 3 分', ['deduct 3 | 台账缺失']],
  [
    'after a number of the list',
    '1. 3人以上无证的，扣2分。2. 2016年底前未完成的，扣1分',
    ['deduct 2 | 3人以上无证', 'deduct 1 | 2016年底前未完成'],
  ],
])('a blank divides no number %s', (_where, text, clauses) => {
  const rule = readRule(text, { fullMarks: 20 });
  expect(rule.certain).toBe(true);
  expect(ruleInShort(rule)).toEqual(clauses);
});

test.each([
  '缺两三项扣1分',
  '每缺三四项扣1分',
  '缺三五项的，扣1分',
  '缺十五六项的，扣1分',
  '台账缺失的扣五六分',
  '台账缺失的扣两三至五分',
  '每缺1项扣1分，最多扣三四分',
])('two digits in words are an estimate: %s', (text) => {
  expect(readRule(text, { fullMarks: 20 }).certain).toBe(false);
});

test('what was understood is listed beside what was not', () => {
  expect(ruleInShort(readRule('每起扣2分，情节严重的三倍扣分', { fullMarks: 10 }))).toEqual([
    'deduct 2 per 起',
    'unread ⟦情节严重的三倍扣分⟧',
  ]);
});

test('an empty cell is no rule, and nothing of it is unread', () => {
  expect(readRule('', { fullMarks: 5 })).toMatchObject({ certain: false, clauses: [], unread: [] });
});
