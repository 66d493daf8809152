import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['影响恶劣的，酌情扣分，最多扣2分', 'by hand deduct max 2 | 影响恶劣'],
  ['影响恶劣的，视情节扣1～3分', 'by hand deduct max 3 | 影响恶劣'],
  ['影响恶劣的扣2分以内', 'by hand deduct max 2 | 影响恶劣'],
  ['创新举措酌情加1－3分', 'by hand award max 3 | 创新举措'],
  ['影响恶劣的，每起扣1至3分', 'by hand deduct | 影响恶劣'],
  ['酌情扣分，每项最高扣3分', 'by hand deduct'],
  ['由市局另行制定评分标准', 'by hand score | 由市局另行制定评分标准'],
  ['由专家组打分', 'by hand score | 由专家组打分'],
  ['按专项考核办法扣分', 'by hand deduct | 按专项考核办法扣分'],
])('%s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 3 }))).toEqual(clauses);
});

test.each(['酌情扣三四分', '酌情扣两三至五分', '酌情扣0分', '酌情扣5-2分'])(
  'uncertain: the most that a person may give: %s',
  (text) => {
    expect(readRule(`影响恶劣的，${text}`, { fullMarks: 10 }).certain).toBe(false);
  },
);

test('uncertain: a person decides about which of two counts?', () => {
  expect(readRule('每缺1种或每1处污损酌情扣分', { fullMarks: 3 }).certain).toBe(false);
});
