import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['被中央、省级点名的，每起分别扣3分、2分', 'deduct 3 per 起 | 被中央点名', 'deduct 2 per 起 | 被省级点名'],
  [
    '受国家、省和市表彰的，分别加3分、2分、1分',
    'award 3 | 受国家表彰',
    'award 2 | 受省表彰',
    'award 1 | 受市表彰',
  ],
  ['台账缺失、手册过期的，分别扣1、2分', 'deduct 1 | 台账缺失', 'deduct 2 | 手册过期'],
])('%s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 6 }))).toEqual(clauses);
});

test.each([
  ['more amounts than conditions', '台账缺失的，分别扣1分、2分'],
  ['thresholds out of order', '低于70%、80%的，分别扣1分、2分'],
  ['nothing for the first', '台账缺失、手册过期的，分别扣0分、1分'],
  ['a number that may count', '两处漏油、积尘的，分别扣1分、2分'],
  ['two units', '低于80%、70次的，分别扣1分、2分'],
  ['more amounts than thresholds', '低于80%、70%的，分别扣1分、2分、3分'],
])('uncertain: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 6 }).certain).toBe(false);
});
