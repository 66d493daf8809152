import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['95%以上得5分，90%-95%得3分，90%以下不得分', 'score [95%, ): 5, [90%, 95%): 3, (, 90%): 0'],
  ['95%以上(含95%)得5分；90%以上不足95%得3分；90%以下不得分', 'score [95%, ): 5, [90%, 95%): 3, (, 90%): 0'],
  ['合格率95%以上得5分；90%以上得3分；90%以下不得分', 'score [95%, ): 5, [90%, 95%): 3, (, 90%): 0 | 合格率'],
  ['达到95%得5分，达到90%得3分，达不到90%不得分', 'score [95%, ): 5, [90%, 95%): 3, (, 90%): 0'],
  ['90%以下不得分；90%-95%得3分；95%以上得5分', 'score (, 90%): 0, [90%, 95%): 3, [95%, ): 5'],
  ['≤5万亩5分，5-10万3分，超过10万不得分', 'score (, 5万亩]: 5, (5万亩, 10万亩]: 3, (10万亩, ): 0'],
  ['小于或等于目标值得5分；大于目标值不得分', 'score (, target]: 5, (target, ): 0'],
  ['达到目标值得5分；小于不得分', 'score [target, ): 5, (, target): 0'],
  ['低于90%、80%、70%的，分别扣1分、2分、3分', 'deduct [80%, 90%): 1, [70%, 80%): 2, (, 70%): 3'],
  ['90%以上不扣分，80%以上不足90%扣1分，80%以下扣2分', 'deduct [90%, ): 0, [80%, 90%): 1, (, 80%): 2'],
  ['优得5分，良得3分，差不得分', 'score 优: 5, 良: 3, 差: 0'],
  ['优5分，良3分，差0分', 'score 优: 5, 良: 3, 差: 0'],
])('%s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 5 }))).toEqual(clauses);
});

test('awards that add up to the full marks are no tiers', () => {
  expect(ruleInShort(readRule('制定预案得2分，开展演练得2分，公开结果得1分', { fullMarks: 5 }))).toEqual([
    'award 2 | 制定预案',
    'award 2 | 开展演练',
    'award 1 | 公开结果',
  ]);
});

test.each([
  ['no last tier', '95%以上得5分，90%-95%得3分'],
  ['a gap', '90%以上得5分，80%-89%得3分，79%以下不得分'],
  ['an edge in both', '90%(含)以上得5分，90%(含)以下得3分'],
  ['an edge in neither', '大于90%得5分，小于90%得3分'],
  ['up and down', '95%以上得3分，90%-95%得5分，90%以下不得分'],
  ['a cut list', '90%得5分，80%得4分，依次类推'],
  ['an ellipsis', '90%得5分，80%得4分…50%以下不得分'],
  ['each alone, or together?', '低于80%扣1分，低于70%扣2分'],
  ['parts or grades?', '有规划得3分，有计划得2分，均无不得分'],
])('uncertain: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 5 }).certain).toBe(false);
});
