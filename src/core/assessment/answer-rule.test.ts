import type { Clause } from '../rule/clause';
import type { Fact } from '../rule/fact';
import {
  deduct,
  deductPerCount,
  deductPerStep,
  extraDeduct,
  forfeit,
  LABELS,
  tiers,
} from '../rule/kinds/testing/clauses';
import { answerRule, readBack } from './answer-rule';
import { part, ruleOf, type RuleParts } from './testing/items';

test.each<readonly [string, readonly Clause[], RuleParts, readonly Fact[], number | null]>([
  ['true and false', [deduct(2), deduct(1)], {}, [true, false], 8],
  ['numbers', [deductPerCount({ points: 1 })], {}, [3], 7],
  ['a label', [tiers(LABELS)], { base: 'zero' }, ['一般'], 3],
  ['the target stands for itself', [deductPerStep()], {}, [91.2], 7],
  [
    'a base as a fact',
    [deductPerStep({ threshold: 'lastYear', unit: '起' })],
    {},
    [{ value: 3, base: 4 }],
    8,
  ],
  [
    'a base that is missing',
    [deductPerStep({ threshold: 'lastYear', unit: '起' })],
    {},
    [{ value: 3, base: null }],
    null,
  ],
  ['a fact that is missing', [deduct(2), deduct(1)], {}, [true, null], null],
  ['too few facts', [deduct(2), deduct(1)], {}, [true], null],
  [
    'facts inside parts, in their place',
    [part(4, [deduct(1), deduct(2)]), part(6, [deduct(3)])],
    { base: 'zero' },
    [true, false, true],
    6,
  ],
  [
    'clauses that follow from the others ask nothing',
    [deduct(2), extraDeduct(3, 1), deduct(1)],
    {},
    [true, true],
    7,
  ],
  ['a rule that is not certain has no score', [deduct(2)], { certain: false }, [true], null],
  ['no clauses', [], {}, [], null],
])('%s', (_, clauses, parts, facts, score) => {
  expect(answerRule(ruleOf(clauses, parts), 10, 93, facts).score?.toNumber() ?? null).toBe(score);
});

test('without a target a clause that needs it is pending', () => {
  expect(answerRule(ruleOf([deductPerStep()]), 10, null, [91.2]).score).toBeNull();
});

test('the explanation is the reason', () => {
  expect(answerRule(ruleOf([forfeit('未建账'), deduct(1)]), 4, null, [true, null]).explanation).toBe(
    '未建账，本项不得分，其余条款不再计扣；得0分（满分4分）。',
  );
});

test('one sentence a clause; notes say nothing, parts stand for their clauses', () => {
  const span = [0, 0] as const;
  const rule = ruleOf([
    { kind: 'note', condition: '查台账', span },
    part(4, [deduct(1), { kind: 'veto', condition: '瞒报', effect: '取消评优', span }]),
  ]);
  expect(readBack(rule, 'zh-CN')).toEqual([
    '存在“未公示”的，扣1分（只扣一次）。',
    '发生“瞒报”的，取消评优；登记在一票否决中。',
  ]);
  expect(readBack(rule, 'en-US')).toEqual([
    'If “未公示” holds, it takes off 1 mark, once.',
    '“瞒报” is a veto (取消评优); it is registered in the veto sheet.',
  ]);
});
