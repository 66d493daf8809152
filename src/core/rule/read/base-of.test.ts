import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['未设专岗的扣2分', 5, 'full'],
  ['建立台账得2分', 5, 'zero'],
  ['达到目标值得满分；每低于目标值1个百分点扣1分', 5, 'full'],
  ['与上年持平得5分，每降1%扣1分；每升1%加1分', 5, 'full'],
  ['无违章得5分，违章1次扣1分', 5, 'full'],
  ['有正式文件得5分，没有不得分', 5, 'full'],
  ['有正式文件得5分，未公开扣1分', 5, 'zero'],
  ['建立台账得3分；公开承诺得2分；弄虚作假扣1分', 5, 'zero'],
  ['未设专岗的扣2分；获评标杆的加1分', 5, 'full'],
  ['每获评一项加1分，最多加5分', 5, 'zero'],
  ['每获评一项加1分', 5, 'zero'],
])('%s (of %s) starts from %s', (text, fullMarks, base) => {
  const rule = readRule(text, { fullMarks });
  expect({ base: rule.base, unread: ruleInShort(rule).filter((line) => line.startsWith('unread')) }).toEqual({
    base,
    unread: [],
  });
});

test.each([
  ['deducts from what is left?', '按时报备得2分；每漏报一次扣1分', 5],
  ['more than there is', '建立台账得3分；公开承诺得3分', 5],
  ['adds to what?', '每获评一项加1分，最多加2分', 5],
  ['takes from the rest?', '未编制预案的扣2分；其余得满分', 5],
  ['an exception, no base', '未编制预案的扣2分；未受影响的不扣分；漏报扣1分', 5],
  ['without any nothing, or the rest?', '有专班、有台账的得5分，缺一项扣1分', 5],
  ['without it nothing, or the rest?', '宣传到位得5分，未公开扣1分', 5],
  ['deducts from how much?', '每获评一项得5分；漏报扣1分', 5],
])('uncertain: %s', (_why, text, fullMarks) => {
  expect(readRule(text, { fullMarks }).certain).toBe(false);
});
