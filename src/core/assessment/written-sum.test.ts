import type { Clause } from '../rule/clause';
import { award, deduct, deductPerCount, extraDeduct, forfeit } from '../rule/kinds/testing/clauses';
import { byHand, itemOf, scoredOf, type ItemParts, type Situation, type Typed } from './testing/items';
import { writtenSum } from './written-sum';

const each = deductPerCount({ points: 1, condition: '挂牌督办', unit: '起' });

test.each<readonly [string, readonly Clause[], ItemParts, readonly Typed[], Situation, string | null]>([
  ['deductions', [deduct(2), each], {}, ['是', 3], {}, '10 -2 -3 = 5'],
  ['nothing taken', [deduct(2), each], {}, ['否', 0], {}, '10 = 10'],
  ['awards', [award(4), award(6)], { base: 'zero' }, ['是', '是'], {}, '0 4 6 = 10'],
  ['more taken than there is', [each], { fullMarks: 2 }, [5], {}, '2 -5 = 0 floor'],
  [
    'more given than there is',
    [award(4), award(6)],
    { base: 'zero', fullMarks: 8 },
    ['是', '是'],
    {},
    '0 4 6 = 8 full',
  ],
  ['what is not known yet', [deduct(2), each], {}, ['是', null], {}, '10 -2 + 1 open'],
  ['what comes off beyond the item', [deduct(2), extraDeduct(5)], {}, ['是', '是'], {}, '10 -2 = 8'],
  ['all marks taken', [forfeit(), each], {}, ['是', 3], {}, null],
  [
    'a score typed by hand',
    [each],
    {},
    [3],
    { facts: { handScores: { self: null, checked: byHand(4) } } },
    null,
  ],
  ['an item that does not apply', [each], {}, [3], { facts: { notApplicableByHand: true } }, null],
  ['no full marks', [each], { fullMarks: null }, [3], {}, null],
])('%s', (_, clauses, parts, typed, situation, expected) => {
  const sum = writtenSum(scoredOf(itemOf(clauses, parts), typed, situation), 'checked');
  const words = sum && [
    [sum.base, ...sum.terms].join(' '),
    ...(sum.score === null ? [`+ ${sum.open} open`] : [`= ${sum.score.toString()}`]),
    ...(sum.limit === null ? [] : [sum.limit]),
  ];
  expect(words?.join(' ') ?? null).toBe(expected);
});
