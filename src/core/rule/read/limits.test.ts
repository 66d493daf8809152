import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['每缺1份扣1分，最多扣3分', 'deduct 1 per 份 max 3 | 缺'],
  ['每缺1份扣1分，扣完为止', 'deduct 1 per 份 max 8 | 缺'],
  ['每缺1份扣1分，直至不得分', 'deduct 1 per 份 max 8 | 缺'],
  ['每缺1份扣1分至4分扣完', 'deduct 1 per 份 max 4 | 缺'],
  ['每缺1份扣1分，扣完3分为止', 'deduct 1 per 份 max 3 | 缺'],
  ['每缺1份扣1分，累计不超过5分', 'deduct 1 per 份 max 5 | 缺'],
  ['每缺1份扣1分，单项扣至5分为止；未归档不得分', 'deduct 1 per 份 max 5 | 缺', 'forfeit | 未归档'],
  ['每缺1份扣1分，最多扣3分；每错1处扣2分', 'deduct 1 per 份 max 3 | 缺', 'deduct 2 per 处 | 错'],
  ['每降1%扣1分；每升1%加1分(最多加2分)', 'deduct 1 each 1% below | 降', 'award 1 each 1% above max 2 | 升'],
  ['每缺1份扣1分，最多扣3分，扣完为止', 'deduct 1 per 份 max 3 | 缺'],
])('one clause: %s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 8 }))).toEqual(clauses);
});

test.each([
  ['漏油1处扣1分，其他1处不达标扣0.5分，单项扣至4分为止', 4],
  ['漏油1处扣1分；其他1处不达标扣0.5分；合计最多扣3分', 3],
  ['漏油1处扣1分；其他1处不达标扣0.5分；本项最多扣3分', 3],
  ['漏油1处扣1分；其他1处不达标扣0.5分。扣完为止', 8],
])('several share it: %s', (text, max) => {
  expect(ruleInShort(readRule(text, { fullMarks: 8 }))).toEqual([
    'deduct 1 per 处 in 1 | 漏油',
    'deduct 0.5 per 处 in 1 | 其他不达标',
    `limit 1: ${max}`,
  ]);
});

test('扣完为止 sets nothing where the marks are shared with other rows', () => {
  expect(ruleInShort(readRule('每缺1份扣1分，扣完为止', { fullMarks: null }))).toEqual([
    'deduct 1 per 份 | 缺',
  ]);
});

test.each([
  ['the last, or all?', '每缺1份扣1分，每错1处扣0.5分，最多扣3分'],
  ['of what was forfeited?', '每缺1份扣1分；未归档不得分，最多扣3分'],
  ['adds nothing', '获评加1分；每缺1份扣1分(最多加2分)'],
  ['a limit for each', '每缺1份扣1分，每项最多扣3分'],
  ['a limit of something else', '每缺1份扣1分，培训类最多扣3分'],
  ['nothing to close', '累计不超过8分'],
  ['a limit of nothing', '每缺1份扣1分，最多扣0分'],
  ['a limit around a limit', '漏油1处扣1分，积尘1处扣1分，单项扣至4分为止；噪声1处扣1分；合计最多扣5分'],
  ['a remark about nothing', '（其他项已有的不重复扣分）每缺1份扣1分'],
])('uncertain: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 8 }).certain).toBe(false);
});
