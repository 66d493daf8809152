import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['违章的，每次扣1分；扣满5分的，追加扣除10分', 'deduct 1 per 次 | 违章', 'extra 10 when 5 | 扣满5分'],
  ['酿成火灾的不得分，并追加扣除20分', 'forfeit | 酿成火灾', 'extra 20 | 酿成火灾'],
  ['酿成火灾的，除不得分外，追加扣除5分', 'forfeit | 酿成火灾', 'extra 5 | 酿成火灾'],
  ['酿成火灾的，除本分值扣完后外，追加扣除5分', 'forfeit | 酿成火灾', 'extra 5 | 酿成火灾'],
  ['酿成火灾的，追加扣除5分', 'extra 5 | 酿成火灾'],
])('%s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 5 }))).toEqual(clauses);
});

test.each([
  ['beyond what?', '追加扣除5分'],
  ['a new sentence', '酿成火灾的不得分。追加扣除5分'],
  ['filled under a condition', '年内扣满5分的，追加扣除10分'],
])('uncertain: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 5 }).certain).toBe(false);
});
