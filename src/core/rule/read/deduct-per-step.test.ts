import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['每低于目标值0.5个百分点扣1分', 'deduct 1 each 0.5个百分点 below target | 低于目标值'],
  ['低于97%的，每降低1个百分点扣1分', 'deduct 1 each 1个百分点 below 97 | 低于97%'],
  ['低于百分之九十的，每低1%扣1分', 'deduct 1 each 1% below 90 | 低于百分之九十'],
  ['不少于四次，每少一次扣1分', 'deduct 1 each 1次 below 4 | 不少于四次'],
  ['未达到100%，按每下降5%扣0.5分', 'deduct 0.5 each 5% below 100 | 未达到100%'],
  ['突破控制指标的，每超过1人扣5分', 'deduct 5 each 1人 above target | 突破控制指标'],
  ['与去年相比，每增加1起扣2分', 'deduct 2 each 1起 above lastYear | 与去年相比增加'],
  ['损失每增加30万元扣1分', 'deduct 1 each 30万元 above | 损失增加'],
  ['完好率每降低1个百分点扣0.2分', 'deduct 0.2 each 1个百分点 below | 完好率降低'],
  ['差错率高于5‰的，每高1‰扣1分', 'deduct 1 each 1‰ above 5 | 差错率高于5‰'],
  ['满意度低于80分的，每低1分扣0.1分', 'deduct 0.1 each 1分 below 80 | 满意度低于80分'],
])('%s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 10 }))).toEqual(clauses);
});

test.each([
  ['达到92%不扣分；低于92%的，每降低1个百分点扣0.5分', 'deduct 0.5 each 1个百分点 below 92 | 低于92%'],
  ['大于等于70%得满分，每降低10个百分点扣1分', 'deduct 1 each 10个百分点 below 70 | 降低'],
  ['与上年持平得10分，每下降一个百分点扣2分', 'deduct 2 each 1个百分点 below lastYear | 下降'],
  ['达到目标值不扣分；用电量每增加5%扣1分', 'deduct 1 each 5% above | 用电量增加'],
])('what the base says is where counting starts: %s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 10 }))).toEqual(clauses);
});

test.each([
  ['each, or once?', '较上年下降5%扣1分'],
  ['the sides do not agree', '高于5%的，每降低1个百分点扣1分'],
  ['the units do not agree', '少于3次的，每少1个百分点扣1分'],
  ['which side falls short?', '每差1微克/立方米扣0.5分'],
  ['which side?', '每变化1个百分点扣1分'],
  ['no step', '每降低0个百分点扣1分'],
  ['from which of two?', '高于5%且低于9%的，每高1%扣1分'],
])('uncertain: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 10 }).certain).toBe(false);
});
