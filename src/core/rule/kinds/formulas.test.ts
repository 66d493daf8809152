import { KNOWN_FUNCTIONS, tokensOf } from '../../cells/testing/worksheet';
import { phraseFormula } from '../phrase';
import { kindOf } from '.';
import type { LeafClause } from './kind';
import { tierRowFormula } from './tiers';
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
import { CELLS, formulaOfClause } from './testing/one-clause';

const STEPS = 'ROUNDDOWN(ROUND(MAX(0,$O5-G5)/$P5+$Z$2,MAX(6,$Z$3)),$Z$3)';

test.each<readonly [string, LeafClause, string]>([
  ['不得分', forfeit(), 'IF(G5="是",-$T$4,IF(OR(G5="否",G5="无"),0,""))'],
  ['一次扣分', deduct(), 'IF(G5="是",-$R5,IF(OR(G5="否",G5="无"),0,""))'],
  ['一次得分', award(), 'IF(G5="是",$R5,IF(OR(G5="否",G5="无"),0,""))'],
  ['追加扣分', extraDeduct(), 'IF(G5="是",-$R5,IF(OR(G5="否",G5="无"),0,""))'],
  ['按数量扣分', deductPerCount(), 'IF(G5="无",0,IF(ISNUMBER(G5),IF(G5>=0,-ROUND(G5*$R5,6),""),""))'],
  [
    'with a limit',
    deductPerCount({ max: 4 }),
    'IF(G5="无",0,IF(ISNUMBER(G5),IF(G5>=0,-MIN($S5,ROUND(G5*$R5,6)),""),""))',
  ],
  [
    'for every 3',
    awardPerCount({ per: 3 }),
    'IF(G5="无",0,IF(ISNUMBER(G5),IF(G5>=0,ROUND(ROUNDDOWN(ROUND(G5/$P5+$Z$2,MAX(6,$Z$3)),$Z$3)*$R5,6),""),""))',
  ],
  [
    '按幅度扣分 of an amount',
    deductPerStep({ unit: '起' }),
    `IF(AND(ISNUMBER(G5),ISNUMBER($O5)),-ROUND(${STEPS}*$R5,6),"")`,
  ],
  [
    '按幅度扣分 of a rate',
    deductPerStep(),
    `IF(AND(ISNUMBER(G5),ISNUMBER($O5)),IF(AND(G5>0,G5<=1,$O5>1),"",-ROUND(${STEPS}*$R5,6)),"")`,
  ],
  ['labels', tiers(LABELS), 'IF(COUNT(H6:H8)=0,"",SUM(H6:H8))'],
  ['ranges of an amount', tiers(THREE_TIERS, { unit: '次' }), 'IF(ISNUMBER(G5),SUM(H6:H8),"")'],
  ['ranges of a rate', tiers(THREE_TIERS), 'IF(ISNUMBER(G5),IF(AND(G5>0,G5<=1,$O6>1),"",SUM(H6:H8)),"")'],
  [
    'ranges round the target',
    tiers([{ from: 'target', points: 5 }], { unit: '' }),
    'IF(AND(ISNUMBER(G5),COUNT($O6:$O6)=1),SUM(H6:H6),"")',
  ],
  ['按比例计分', proportion(), 'IF(ISNUMBER(G5),IF(OR(G5<0,AND(G5>0,G5<=1)),"",ROUND($R5*G5/100,6)),"")'],
  [
    '公式 with the target',
    formula(OF_TARGET, { max: 6 }),
    'IF(AND(ISNUMBER(G5),ISNUMBER($O5)),IF(AND(G5>0,G5<=1,$O5>1),"",IFERROR(MAX(0,MIN($S5,ROUND(6*G5/$O5,6))),"")),"")',
  ],
  [
    '公式 of a rate',
    formula(OF_RATE),
    'IF(ISNUMBER(G5),IF(AND(G5>0,G5<=1),"",IFERROR(MAX(0,ROUND(70*(G5/100)-63,6)),"")),"")',
  ],
  [
    '公式 with brackets',
    formula(OF_FULL, { min: 1 }),
    'IF(ISNUMBER(G5),IFERROR(MAX(1,ROUND($T$4-(G5-2)*0.5,6)),""),"")',
  ],
  ['人工评定', manual({ max: 2 }), 'IF(ISNUMBER(G5),IF(AND(G5>=0,G5<=$S5),-G5,""),"")'],
  [
    '人工评定 without a limit',
    manual({ effect: 'score' }),
    'IF(ISNUMBER(G5),IF(AND(G5>=0,G5<=$T$4),G5,""),"")',
  ],
  [
    '扣满',
    extraDeduct(3, 6),
    'IF(OR(H30<0),IF($T$4>=$O5,-$R5,0),IF(COUNT(H20:H21)<2,"",IF(ROUND(-SUM(H20:H21),6)>=$O5,-$R5,0)))',
  ],
])('%s', (_, clause, expected) => {
  expect(formulaOfClause(clause)).toBe(expected);
});

test('扣满 where nothing can be taken and nothing forfeits', () => {
  expect(
    formulaOfClause(extraDeduct(3, 6), { ...CELLS, deductions: '', deductionCount: 0, forfeits: '' }),
  ).toBe('0');
});

const TIER_CELLS = { fact: 'G$5', comparison: '$N7', threshold: '$O7', rate: '$R7', earlier: 'H$6:H6' };
test.each([
  ['a label', tiers(LABELS), 'IF(AND(COUNT(H$6:H6)=0,G$5=$O7),$R7,"")'],
  [
    'a range',
    tiers(THREE_TIERS, { effect: 'deduct' }),
    'IF(AND(ISNUMBER(G$5),COUNT(H$6:H6)=0,OR(AND($N7="≥",G$5>=$O7),AND($N7=">",G$5>$O7),AND($N7="≤",G$5<=$O7),AND($N7="<",G$5<$O7),AND($N7="=",G$5=$O7))),-$R7,"")',
  ],
])('a tier row of %s', (_, clause, expected) => {
  expect(tierRowFormula(clause, TIER_CELLS)).toBe(expected);
});

/** Conditions as an opponent would write them: quotes, a formula's first characters, rare characters, great length. */
const HOSTILE = [
  '=HYPERLINK("http://x","点")',
  '"""""',
  '+1+1',
  '@SUM(A1)',
  '-2',
  `${'长'.repeat(239)}𠮷"尾`,
  '"'.repeat(700),
  '',
];

const everyClause = (condition: string): readonly LeafClause[] => [
  forfeit(condition),
  forfeit(condition, { section: condition }),
  deduct(2, condition),
  award(2, condition),
  deductPerCount({ condition, max: 3 }),
  awardPerCount({ condition, per: 2, max: 3 }),
  deductPerStep({ condition, max: 3 }),
  awardPerStep({ condition, direction: 'below' }),
  tiers(THREE_TIERS, { condition }),
  tiers([{ label: condition || '好', points: 1 }]),
  proportion(),
  formula(OF_TARGET),
  formula(OF_RATE, { min: 1, max: 7 }),
  { ...extraDeduct(), condition },
  { ...extraDeduct(2, 6), condition },
  manual({ condition, max: 2 }),
  manual({ condition, effect: 'award' }),
];

/** Depth of nesting and the greatest number of arguments. */
const shape = (written: string): { depth: number; most: number } => {
  const open: number[] = [];
  let depth = 0;
  let most = 0;
  for (const { kind, text } of tokensOf(written)) {
    if (kind === 'call' || text === '(') depth = Math.max(depth, open.push(1));
    else if (text === ',') open.push((open.pop() ?? 0) + 1);
    else if (text === ')') most = Math.max(most, open.pop() ?? 0);
  }
  return { depth, most };
};

describe.each(HOSTILE.map((condition) => [condition.slice(0, 20), condition]))(
  'condition “%s”',
  (_, condition) => {
    const formulas = everyClause(condition).flatMap((clause) => [
      formulaOfClause(clause),
      ...(['zh-CN', 'en-US'] as const).map((language) =>
        phraseFormula(
          kindOf(clause).phrase(clause, { subject: condition, assessor: '考核组' }, language),
          CELLS,
          'below',
        ),
      ),
    ]);

    test('only functions of the list', () => {
      const called = formulas.flatMap((one) => tokensOf(one).filter(({ kind }) => kind === 'call'));
      expect(called.map(({ text }) => text).filter((name) => !KNOWN_FUNCTIONS.includes(name))).toEqual([]);
    });

    test('no text between two quotes is too long, or cut inside a character', () => {
      const literals = formulas.flatMap((one) => tokensOf(one).filter(({ kind }) => kind === 'text'));
      for (const { text } of literals) {
        expect(text.length).toBeLessThanOrEqual(257);
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }
    });

    test('no formula is too long, too deep or has too many arguments', () => {
      for (const one of formulas) {
        expect(one.length).toBeLessThanOrEqual(8192);
        expect(shape(one).depth).toBeLessThanOrEqual(60);
        expect(shape(one).most).toBeLessThanOrEqual(250);
      }
    });
  },
);

test('the list is that of the house', () => {
  const list =
    'IF IFERROR AND OR NOT ISNUMBER ISBLANK SUM SUMIF COUNT COUNTA COUNTIF SUMPRODUCT MIN MAX ROUND ROUNDDOWN INDEX MATCH LOOKUP ROW ROWS';
  expect(KNOWN_FUNCTIONS.toSorted()).toEqual(list.split(' ').toSorted());
});
