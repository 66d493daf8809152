import fc from 'fast-check';
import type { Entry, LeafClause } from './kind';
import {
  award,
  awardPerCount,
  awardPerStep,
  deduct,
  deductPerCount,
  deductPerStep,
  extraDeduct,
  forfeit,
  formula,
  LABELS,
  manual,
  OF_FULL,
  OF_RATE,
  OF_TARGET,
  proportion,
  THREE_TIERS,
  tiers,
} from './testing/clauses';
import { drawn } from './testing/arbitrary';
import { calculated, pointsOf, type Around } from './testing/one-clause';

type Case = readonly [
  name: string,
  clause: LeafClause,
  entry: Entry,
  points: number | string,
  around?: Around,
];

const CASES: readonly Case[] = [
  // a condition that holds or not
  ['不得分 holds: all marks', forfeit(), '是', -10],
  ['不得分 does not hold', forfeit(), '否', 0],
  ['不得分, 无 is an answer', forfeit(), '无', 0],
  ['不得分, blank is no answer', forfeit(), null, 'blank'],
  ['不得分, empty text is blank', forfeit(), '', 'blank'],
  ['不得分, a number is none', forfeit(), 1, 'wrongEntry'],
  ['不得分, TRUE is none', forfeit(), true, 'wrongEntry'],
  ['不得分, other words are none', forfeit(), '不清楚', 'wrongEntry'],
  ['扣分 holds', deduct(2), '是', -2],
  ['扣分 does not', deduct(2), '否', 0],
  ['扣分, a space is no answer', deduct(2), ' ', 'wrongEntry'],
  ['得分 holds', award(1.5), '是', 1.5],
  ['得分 does not', award(1.5), '无', 0],
  ['得分, blank', award(1.5), null, 'blank'],

  // counts
  ['3 × 0.7', deductPerCount(), 3, -2.1],
  ['none: 0', deductPerCount(), 0, 0],
  ['none: 无', deductPerCount(), '无', 0],
  ['a count, blank', deductPerCount(), null, 'blank'],
  ['a count is not negative', deductPerCount(), -1, 'wrongEntry'],
  ['a count is not 是', deductPerCount(), '是', 'wrongEntry'],
  ['a count is not TRUE', deductPerCount(), true, 'wrongEntry'],
  ['at the limit', deductPerCount({ points: 1, max: 4 }), 4, -4],
  ['over the limit', deductPerCount({ points: 1, max: 4 }), 900, -4],
  ['no limit: a clause may take more than the item has', deductPerCount({ points: 3 }), 5, -15],
  ['每3处: 5 make one', deductPerCount({ points: 1, per: 3 }), 5, -1],
  ['每3处: 6 make two', deductPerCount({ points: 1, per: 3 }), 6, -2],
  ['每3处: 2 make none', deductPerCount({ points: 1, per: 3 }), 2, 0],
  ['每4处 pro rata', deductPerCount({ points: 3, per: 4 }), 5, -3.75, { partialSteps: 'proRata' }],
  ['每3处, a started one counts', deductPerCount({ points: 1, per: 3 }), 4, -2, { partialSteps: 'started' }],
  ['每3处, none started', deductPerCount({ points: 1, per: 3 }), 0, 0, { partialSteps: 'started' }],
  ['每3处, exactly two', deductPerCount({ points: 1, per: 3 }), 6, -2, { partialSteps: 'started' }],
  ['每3处, 无', deductPerCount({ points: 1, per: 3 }), '无', 0, { partialSteps: 'started' }],
  ['awards per count', awardPerCount(), 5, 2.5],
  ['awards per count, limited', awardPerCount({ max: 2 }), 5, 2],

  // values
  ['91.2 against 93: 3 whole halves', deductPerStep(), 91.2, -3, { threshold: 93 }],
  ['pro rata: 1.8 ÷ 0.5 × 1', deductPerStep(), 91.2, -3.6, { threshold: 93, partialSteps: 'proRata' }],
  [
    'pro rata in thirds',
    deductPerStep({ step: 3, points: 3 }),
    88,
    -5,
    { threshold: 93, partialSteps: 'proRata' },
  ],
  [
    'thirds of many points',
    deductPerStep({ step: 0.3, points: 100 }),
    91.5,
    -500,
    { threshold: 93, partialSteps: 'proRata' },
  ],
  ['a third of a mark', deductPerCount({ points: 1, per: 3 }), 1, -0.333333, { partialSteps: 'proRata' }],
  ['thirds of counts', deductPerCount({ points: 3, per: 7 }), 5, -2.142857, { partialSteps: 'proRata' }],
  ['started: 4', deductPerStep(), 91.2, -4, { threshold: 93, partialSteps: 'started' }],
  ['a full step is one step', deductPerStep({ step: 0.1, unit: '吨' }), 0.7, -1, { threshold: 0.8 }],
  [
    'a full step is one started step',
    deductPerStep({ step: 0.1, unit: '吨' }),
    0.7,
    -1,
    { threshold: 0.8, partialSteps: 'started' },
  ],
  ['reaches the target', deductPerStep(), 93, 0, { threshold: 93, partialSteps: 'started' }],
  ['above the target', deductPerStep(), 99, 0, { threshold: 93 }],
  ['the limit', deductPerStep({ max: 4 }), 50, -4, { threshold: 93 }],
  ['no base', deductPerStep(), 91.2, 'noThreshold'],
  ['no base and no fact', deductPerStep(), null, 'blank'],
  ['words', deductPerStep(), '大约九成', 'wrongEntry', { threshold: 93 }],
  ['a rate typed as a fraction', deductPerStep(), 0.912, 'checkPercent', { threshold: 93 }],
  ['100 % typed as 1', deductPerStep(), 1, 'checkPercent', { threshold: 93 }],
  ['0 % is a rate', deductPerStep({ max: 9 }), 0, -9, { threshold: 93 }],
  [
    'a small value against a small base',
    deductPerStep({ unit: '%', step: 0.1 }),
    0.6,
    -2,
    { threshold: 0.8 },
  ],
  ['an amount may lie between 0 and 1', deductPerStep({ unit: '万元', step: 1 }), 0.5, -2, { threshold: 3 }],
  ['negative growth', deductPerStep({ unit: '吨', step: 1 }), -2, -5, { threshold: 3 }],
  [
    'above counts upwards',
    deductPerStep({ direction: 'above', unit: '起', step: 3 }),
    16,
    -2,
    { threshold: 10 },
  ],
  ['above, below it', deductPerStep({ direction: 'above', unit: '起', step: 3 }), 4, 0, { threshold: 10 }],
  ['awards per step', awardPerStep({ max: 6 }), 35, 6, { threshold: 10 }],
  ['awards per step, one', awardPerStep({ max: 6 }), 25, 3, { threshold: 10 }],

  // tiers
  ['first tier', tiers(THREE_TIERS), 95, 6],
  ['second tier', tiers(THREE_TIERS), 94.99, 4],
  ['last tier', tiers(THREE_TIERS), 12, 0],
  ['tiers that take', tiers(THREE_TIERS, { effect: 'deduct' }), 91, -4],
  ['tiers, blank', tiers(THREE_TIERS), null, 'blank'],
  ['tiers, words', tiers(THREE_TIERS), '95', 'wrongEntry'],
  ['tiers, a fraction', tiers(THREE_TIERS), 0.95, 'checkPercent'],
  ['tiers of an amount may be small', tiers(THREE_TIERS, { unit: '次' }), 0.95, 0],
  ['a label', tiers(LABELS), '一般', 3],
  ['a label in other letters', tiers(LABELS), 'a级', 5],
  ['no such label', tiers(LABELS), '尚可', 'wrongEntry'],
  ['a number is no label', tiers(LABELS), 5, 'wrongEntry'],
  ['a label, empty', tiers(LABELS), '', 'blank'],

  // in proportion
  ['80 % of 6', proportion(6), 80, 4.8],
  ['0 %', proportion(6), 0, 0],
  ['more than all', proportion(6), 150, 9],
  ['0.8 for 80 %', proportion(6), 0.8, 'checkPercent'],
  ['a negative share', proportion(6), -5, 'checkPercent'],
  ['a share in words', proportion(6), '八成', 'wrongEntry'],

  // formulas
  ['6 × 72 ÷ 80', formula(OF_TARGET), 72, 5.4, { threshold: 80 }],
  ['its limit', formula(OF_TARGET, { max: 6 }), 96, 6, { threshold: 80 }],
  ['without limit', formula(OF_TARGET), 96, 7.2, { threshold: 80 }],
  ['no target', formula(OF_TARGET), 72, 'noThreshold'],
  ['a target of 0', formula(OF_TARGET), 72, 'checkPercent', { threshold: 0 }],
  ['a fraction beside a target', formula(OF_TARGET), 0.72, 'checkPercent', { threshold: 80 }],
  ['a rate as it is spoken', formula(OF_RATE), 95, 3.5],
  ['a rate typed as a fraction is asked about', formula(OF_RATE), 0.95, 'checkPercent'],
  ['never below 0', formula(OF_RATE), 50, 0],
  ['not below its own least', formula(OF_RATE, { min: 2 }), 50, 2],
  ['with the full marks', formula(OF_FULL), 4, 9],
  ['a formula, blank', formula(OF_FULL), null, 'blank'],
  ['a formula, words', formula(OF_FULL), '四', 'wrongEntry'],

  // beyond the item
  ['追加扣除 holds', extraDeduct(10), '是', -10],
  ['追加扣除 does not', extraDeduct(10), '否', 0],
  ['追加扣除, blank', extraDeduct(10), null, 'blank'],
  ['扣满 6, taken 6', extraDeduct(3, 6), null, -3, { deductedElsewhere: 6 }],
  ['扣满 6, taken 5.9', extraDeduct(3, 6), null, 0, { deductedElsewhere: 5.9 }],
  ['扣满 6, not known yet', extraDeduct(3, 6), null, 'blank', { deductedElsewhere: null }],
  [
    '扣满 6 of 10: a forfeit takes all',
    extraDeduct(3, 6),
    null,
    -3,
    { deductedElsewhere: null, forfeited: true },
  ],
  [
    '扣满 12 of 10 is out of reach',
    extraDeduct(3, 12),
    null,
    0,
    { deductedElsewhere: null, forfeited: true },
  ],

  // by hand
  ['takes 1.5', manual({ max: 2 }), 1.5, -1.5],
  ['gives 1.5', manual({ effect: 'score', max: 2 }), 1.5, 1.5],
  ['nothing', manual({ max: 2 }), 0, 0],
  ['more than the limit', manual({ max: 2 }), 2.5, 'wrongEntry'],
  ['less than nothing', manual({ max: 2 }), -1, 'wrongEntry'],
  ['without a limit, the item’s full marks', manual(), 10, -10],
  ['without a limit, not more', manual(), 10.5, 'wrongEntry'],
  ['by hand, blank', manual(), null, 'blank'],
  ['by hand, words', manual(), '酌情', 'wrongEntry'],
];

const ROWS = CASES.map(([name, clause, entry, points, around = {}]) => ({
  name,
  clause,
  entry,
  points,
  around,
}));

test.each(ROWS)('$name', ({ clause, entry, points, around }) => {
  expect(pointsOf(clause, entry, around)).toBe(points);
});

test.each(ROWS)('the worksheet agrees: $name', ({ clause, entry, points, around }) => {
  expect(calculated(clause, entry, around)).toBe(typeof points === 'number' ? points : '');
});

test('whatever is entered, the worksheet formula gives what the evaluator gives', () => {
  fc.assert(
    fc.property(drawn, ({ clause, entry, around }) => {
      const points = pointsOf(clause, entry, around);
      const shown = calculated(clause, entry, around);
      if (typeof points === 'string') expect(shown).toBe('');
      // Where the seventh decimal is a 5, binary digits may fall on its other side.
      else expect(shown).toBeCloseTo(points, 5);
    }),
    { numRuns: 3000 },
  );
});
