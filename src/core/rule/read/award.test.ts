import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['建立台账得2分；公开承诺得1分', 'award 2 | 建立台账', 'award 1 | 公开承诺'],
  ['破获率达100%加3分', 'award 3 | 破获率达100%'],
  ['有正式文件得3分，否则不得分', 'award 3 | 有正式文件'],
  ['达到目标值得满分', 'award 3 | 达到目标值'],
  ['每获评一项加1分，最多加3分', 'award 1 per 项 max 3 | 获评'],
  ['有一次专题会得1分，最多得3分', 'award 1 per 次 max 3 | 专题会'],
  ['每植树1000亩加0.1分，以3分为限', 'award 0.1 per 1000亩 max 3 | 植树'],
  ['每增加10%加1分，最多加3分', 'award 1 each 10% above max 3 | 增加'],
  ['国家级每项加2分、省级1分', 'award 2 per 项 | 国家级', 'award 1 per 项 | 省级'],
])('%s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 3 }))).toEqual(clauses);
});

test.each([
  ['each, or once?', '建立1个示范点得2分'],
  ['each, or once?', '有一次专题会得1分'],
  ['a rank', '前三名得3分'],
  ['marks without a verb', '宣传到位，3分'],
])('uncertain: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 3 }).certain).toBe(false);
});
