import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import type { Clause } from '../rule/clause';
import type { Entry } from '../rule/kinds/kind';
import {
  award,
  awardPerCount,
  awardPerStep,
  deduct,
  deductPerCount,
  deductPerStep,
  extraDeduct,
  forfeit,
  LABELS,
  manual,
  proportion,
  THREE_TIERS,
  tiers,
} from '../rule/kinds/testing/clauses';
import { evaluateItem, type ItemInput, type ItemScore } from './evaluate-item';
import { leavesOf, type Item } from './item';
import { asksForFact } from './line-status';
import { possibleScores } from './possible-scores';
import { answersOf, itemOf, itemOfRules, part, ruleOf, type ItemParts, type Typed } from './testing/items';

const evaluated = (item: Item, typed: readonly Typed[], rest: Partial<ItemInput> = {}): ItemScore =>
  evaluateItem(item, {
    fullMarks: item.fullMarks,
    answers: answersOf(item, typed),
    partialSteps: 'whole',
    decimals: 2,
    sectionForfeited: false,
    notApplicableRows: new Set(),
    ...rest,
  });

/** Score, and what comes off beyond the item where something does. */
const told = (item: Item, typed: readonly Typed[], rest: Partial<ItemInput> = {}): unknown => {
  const { score, extra } = evaluated(item, typed, rest);
  const points = score?.toNumber() ?? null;
  return extra.isZero() ? points : [points, -extra.toNumber()];
};

const each = deductPerCount({ points: 1 });
const TWO_PARTS = [part(4, [forfeit(), deductPerCount({ points: 1 })]), part(6, [deduct(2)])];
const GROUP = [deductPerCount({ points: 2, group: 1 }), deduct(2), deductPerCount({ points: 3, group: 1 })];
const GROUP_IN_PART = [
  part(6, [forfeit(), deductPerCount({ points: 1, group: 1 }), deductPerCount({ points: 1, group: 1 })]),
  part(4, [each]),
];
const EXTRA_IN_PART = [part(4, [forfeit(), extraDeduct(5)]), part(6, [each])];
const SECTION_IN_PART = [part(6, [forfeit('事故', { section: '现场' })]), part(4, [each])];
const LIMIT = { limits: [{ group: 1, max: 3 }] };

describe('score of one item of 10 marks', () => {
  test.each<readonly [string, readonly Clause[], ItemParts, readonly Typed[], unknown]>([
    ['marks come off', [deduct(2), each], {}, ['是', 3], 5],
    ['nothing found: full marks', [deduct(2), each], {}, ['否', '无'], 10],
    ['never below 0', [each], {}, [99], 0],
    ['never above the full marks', [awardPerCount({ points: 4 })], { base: 'zero' }, [9], 10],
    ['加分 on the full marks stays within', [award(3), deduct(2)], {}, ['是', '是'], 10],
    ['givers start at nothing', [award(4), award(5)], { base: 'zero' }, ['是', '否'], 4],
    ['rounded once, to two decimals', [deductPerCount({ points: 0.333 })], {}, [5], 8.34],
    ['half a hundredth goes up', [deductPerCount({ points: 1.005 })], {}, [1], 9],
    [
      '0.1 three times is 0.3',
      [deductPerCount({ points: 0.1 }), deductPerCount({ points: 0.2 })],
      {},
      [1, 1],
      9.7,
    ],
    ['one fact missing: pending', [deduct(2), each], {}, ['是'], null],
    ['all missing: pending, not full marks', [deduct(2)], {}, [], null],
    ['a wrong entry is pending', [each], {}, ['三处'], null],
    ['no base: pending', [deductPerStep()], {}, [91], null],
    ['with the base', [deductPerStep()], {}, [[91.2, 93]], 7],

    ['a forfeit takes all', [forfeit(), each], {}, ['是', 1], 0],
    ['a forfeit needs no other answer', [forfeit(), each, manual()], {}, ['是'], 0],
    ['a forfeit that does not hold leaves the others', [forfeit(), each], {}, ['否', 1], 9],
    ['a forfeit not answered', [forfeit(), each], {}, [null, 1], null],
    ['a forfeit after an award', [award(5), forfeit()], { base: 'zero' }, ['是', '是'], 0],

    ['points by hand', [manual({ effect: 'score' })], { base: 'zero' }, [7.5], 7.5],
    ['points by hand, taken', [manual({ max: 2 }), each], {}, [1.5, 2], 6.5],
    ['points by hand beyond the limit', [manual({ max: 2 }), each], {}, [3, 2], null],

    ['parts add up', TWO_PARTS, { base: 'zero' }, ['否', 1, '是'], 7],
    ['a part is never below 0', TWO_PARTS, { base: 'zero' }, ['否', 9, '否'], 6],
    ['a forfeit inside a part takes the part', TWO_PARTS, { base: 'zero' }, ['是', null, '否'], 6],
    ['a part with a fact missing', TWO_PARTS, { base: 'zero' }, ['否', null, '否'], null],

    ['a shared limit', GROUP, LIMIT, [2, 2, '否'], 7],
    ['below the shared limit', GROUP, LIMIT, [1, 0, '否'], 8],
    ['outside the shared limit', GROUP, LIMIT, [2, 2, '是'], 5],
    ['a shared limit inside a part', GROUP_IN_PART, { base: 'zero', ...LIMIT }, ['否', 2, 2, 0], 7],
    [
      'a forfeit beside a shared limit in a part',
      GROUP_IN_PART,
      { base: 'zero', ...LIMIT },
      ['是', null, null, 0],
      4,
    ],
    [
      'a forfeit is under no limit',
      [forfeit(), { ...forfeit(), group: 1 }, { ...each, group: 1 }],
      LIMIT,
      ['否', '是', 1],
      0,
    ],

    ['追加扣除 comes off beyond the item', [each, extraDeduct(5)], {}, [1, '是'], [9, -5]],
    ['追加扣除 not answered', [each, extraDeduct(5)], {}, [1], null],
    ['追加扣除 beside a forfeit', [forfeit(), extraDeduct(5)], {}, ['是', '是'], [0, -5]],
    ['追加扣除 beside a forfeit, not answered', [forfeit(), extraDeduct(5)], {}, ['是'], null],
    ['追加扣除 inside a part', EXTRA_IN_PART, { base: 'zero' }, ['是', '是', 0], [6, -5]],
    ['追加扣除 inside a part, not answered', EXTRA_IN_PART, { base: 'zero' }, ['否', null, 0], null],
    ['扣满 reached', [each, extraDeduct(3, 6)], {}, [6], [4, -3]],
    ['扣满 not reached', [each, extraDeduct(3, 6)], {}, [5], 5],
    ['扣满 with a forfeit', [forfeit(), each, extraDeduct(3, 6)], {}, ['是'], [0, -3]],
    [
      '扣满 looks at the limit, not beyond',
      [deductPerCount({ points: 3, max: 5 }), extraDeduct(3, 6)],
      {},
      [9],
      5,
    ],
    ['扣满 counts a group once', [...GROUP, extraDeduct(3, 6)], LIMIT, [9, 9, '是'], 5],

    [
      'a section’s forfeit takes its own item too',
      [forfeit('事故', { section: '现场' }), each],
      {},
      ['是'],
      0,
    ],
    ['a section’s forfeit inside a part takes the whole item', SECTION_IN_PART, { base: 'zero' }, ['是'], 0],
    ['a section’s forfeit inside a part, not answered', SECTION_IN_PART, { base: 'zero' }, [null, 0], null],
  ])('%s', (_, clauses, parts, typed, expected) => {
    expect(told(itemOf(clauses, parts), typed)).toEqual(expected);
  });

  test('its section gets nothing', () => {
    expect(told(itemOf([each]), [0], { sectionForfeited: true })).toBe(0);
    expect(told(itemOf([each]), [], { sectionForfeited: true })).toBe(0);
    expect(told(itemOf([each, extraDeduct(3)]), [0, '是'], { sectionForfeited: true })).toEqual([0, -3]);
  });

  test('full marks not known: pending, whatever the facts', () => {
    expect(told(itemOf([each], { fullMarks: null }), [0])).toBeNull();
  });

  test.each([
    [0, 8],
    [1, 8.3],
    [3, 8.335],
  ])('decimals %d', (decimals, score) => {
    expect(told(itemOf([deductPerCount({ points: 0.333 })]), [5], { decimals })).toBe(score);
  });

  test.each([
    ['whole', 7],
    ['proRata', 6.4],
    ['started', 6],
  ] as const)('part of a step: %s', (partialSteps, score) => {
    expect(told(itemOf([deductPerStep()]), [[91.2, 93]], { partialSteps })).toBe(score);
  });
});

describe('rows that share marks', () => {
  const shared = itemOfRules([ruleOf([each, forfeit()]), ruleOf([deductPerCount({ points: 2 })])]);
  test.each<readonly [string, readonly number[], readonly Typed[], unknown]>([
    ['deductions of all rows come off', [], [1, '否', 2], 5],
    ['a row 缺项 takes nothing and asks nothing', [6], [1, '否', null], 9],
    ['a forfeit of a row 缺项 does not count', [5], [1, '是', 2], 6],
  ])('%s', (_, rows, typed, expected) => {
    expect(told(shared, typed, { notApplicableRows: new Set(rows) })).toBe(expected);
  });
});

describe('what is left to a person', () => {
  test.each<readonly [string, readonly Clause[], ItemParts]>([
    ['a rule that is not certain', [each], { certain: false }],
    ['a rule without clauses', [], {}],
    [
      'tiers that overlap',
      [
        tiers([
          { from: 80, points: 5 },
          { from: 70, to: 90, points: 3 },
        ]),
      ],
      { base: 'zero' },
    ],
    [
      'a limit over two parts',
      [part(5, [{ ...each, group: 1 }]), part(5, [{ ...each, group: 1 }])],
      { base: 'zero', ...LIMIT },
    ],
    ['more clauses than one sentence can tell', Array.from({ length: 121 }, () => each), {}],
    ['more points by hand than one formula can tell', Array.from({ length: 11 }, () => manual()), {}],
  ])('%s', (_, clauses, parts) => {
    const item = itemOf(clauses, parts);
    expect(item).toMatchObject({ byHand: true, base: 'zero' });
    expect(leavesOf(item.lines).map(({ clause }) => clause.kind)).toEqual(['manual']);
    expect(told(item, [6])).toBe(6);
    expect(told(item, [])).toBeNull();
  });
  test('rows of which one gives and the other takes', () => {
    expect(itemOfRules([ruleOf([each]), ruleOf([award(2)], { base: 'zero' })]).byHand).toBe(true);
  });
});

/** Clauses, drawn with what they may be answered with, from the least to the greatest fault. */
const faulty: fc.Arbitrary<readonly [Clause, readonly Entry[]]> = fc.constantFrom<
  readonly [Clause, readonly Entry[]]
>(
  [forfeit(), ['否', '是']],
  [deduct(2), ['否', '是']],
  [deductPerCount({ points: 0.7 }), ['无', 1, 2, 5, 40]],
  [deductPerCount({ points: 1, per: 3, max: 4 }), [0, 2, 3, 7, 900]],
  [{ ...deductPerCount({ points: 2 }), group: 1 }, [0, 1, 2, 3]],
  [{ ...deduct(2), group: 1 }, ['否', '是']],
  [deductPerStep({ threshold: 93, max: 5 }), [99, 93, 92.9, 91.2, 80, 0]],
  [
    tiers(
      [
        { to: 60, points: 4 },
        { from: 60, fromInclusive: true, to: 80, points: 1 },
      ],
      { effect: 'deduct' },
    ),
    [90, 70, 20],
  ],
  [manual({ max: 2 }), [0, 0.5, 2]],
  [extraDeduct(5), ['否', '是']],
  [extraDeduct(3, 6), []],
  [extraDeduct(3, 4), []],
  [part(4, [forfeit(), deductPerCount({ points: 1 })]), []],
);

const answersTo = (clause: Clause, entries: readonly Entry[], pick: () => number): Typed => {
  const entry = entries[Math.min(entries.length - 1, pick())] ?? null;
  return clause.kind === 'deductPerStep' ? [entry, 93] : entry;
};

interface Drawn {
  readonly item: Item;
  readonly asking: readonly (readonly [Clause, readonly Entry[]])[];
  readonly levels: readonly number[];
}

const drawn: fc.Arbitrary<Drawn> = fc
  .tuple(
    fc.array(faulty, { minLength: 1, maxLength: 5 }),
    fc.array(fc.nat({ max: 5 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([list, levels]) => {
    const leaves = list.flatMap(([clause, entries]): readonly (readonly [Clause, readonly Entry[]])[] =>
      clause.kind === 'part'
        ? [
            [forfeit(), ['否', '是']],
            [deductPerCount({ points: 1 }), [0, 1, 3, 9]],
          ]
        : entries.length === 0
          ? []
          : [[clause, entries]],
    );
    // groups stand where their first clause stands, so the asked order is read off the item
    const item = itemOf(
      list.map(([clause]) => clause),
      LIMIT,
    );
    const asking = leavesOf(item.lines)
      .filter(asksForFact)
      .map(({ clause }) => {
        const found = leaves.find(
          ([other]) =>
            other.kind === clause.kind &&
            JSON.stringify({ ...other, span: 0 }) === JSON.stringify({ ...clause, span: 0 }),
        );
        if (!found) throw new Error(`no answers for ${clause.kind}`);
        return found;
      });
    return { item, asking, levels };
  });

const typedAt = ({ asking, levels }: Drawn, shift: (index: number) => number = () => 0): readonly Typed[] =>
  asking.map(([clause, entries], index) =>
    answersTo(clause, entries, () => (levels[index] ?? 0) + shift(index)),
  );

const total = ({ score, extra }: ItemScore): Decimal => (score ?? new Decimal(0)).minus(extra);

describe('whatever the clauses and facts', () => {
  test('the score lies between 0 and the full marks', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const { score, extra } = evaluated(one.item, typedAt(one));
        expect(score).not.toBeNull();
        expect(score?.toNumber()).toBeGreaterThanOrEqual(0);
        expect(score?.toNumber()).toBeLessThanOrEqual(10);
        expect(extra.toNumber()).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  test('one more fault raises neither the score nor what is left of the total', () => {
    fc.assert(
      fc.property(drawn, fc.nat({ max: 11 }), (one, at) => {
        const before = evaluated(one.item, typedAt(one));
        const after = evaluated(
          one.item,
          typedAt(one, (index) => (index === at ? 1 : 0)),
        );
        expect(after.score?.toNumber()).toBeLessThanOrEqual(before.score?.toNumber() ?? 0);
        expect(total(after).toNumber()).toBeLessThanOrEqual(total(before).toNumber());
      }),
      { numRuns: 400 },
    );
  });

  test('the order of the clauses does not matter', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const backwards = { ...one.item, lines: one.item.lines.toReversed() };
        const answers = answersOf(one.item, typedAt(one));
        const [there, back] = [one.item, backwards].map((item) => evaluated(item, [], { answers }));
        expect([back?.score, back?.extra]).toEqual([there?.score, there?.extra]);
      }),
      { numRuns: 200 },
    );
  });
});

/** Clauses of every sort with answers to draw from; blanks are put in between. */
const anything: fc.Arbitrary<readonly [Clause, readonly Typed[]]> = fc.oneof(
  faulty
    .filter(([clause]) => clause.kind !== 'part')
    .map(([clause, entries]): readonly [Clause, readonly Typed[]] => [
      clause,
      entries.map((entry) => answersTo(clause, [entry], () => 0)),
    ]),
  fc.constantFrom<readonly [Clause, readonly Typed[]]>(
    [award(4), ['是', '否']],
    [awardPerCount({ points: 3 }), [0, 1, 50]],
    [{ ...awardPerCount({ points: 3 }), group: 1 }, [0, 1, 50]],
    [
      awardPerStep({ max: 6 }),
      [
        [5, 10],
        [35, 10],
        [99, 10],
      ],
    ],
    [tiers(THREE_TIERS), [99, 92, 3]],
    [tiers(LABELS), ['A级', '一般', '差']],
    [proportion(6), [0, 80, 250]],
    [manual({ effect: 'award' }), [0, 3, 10]],
  ),
);

test('possible scores: no way of answering what is blank leads outside', () => {
  const draws = fc.tuple(
    fc.array(anything, { minLength: 1, maxLength: 5 }),
    fc.constantFrom<'full' | 'zero'>('full', 'zero'),
    fc.infiniteStream(fc.nat()),
  );
  fc.assert(
    fc.property(draws, ([list, base, numbers]) => {
      const next = (): number => Number(numbers.next().value);
      const item = itemOf(
        list.map(([clause]) => clause),
        { base, ...LIMIT },
      );
      const answers = leavesOf(item.lines)
        .filter(asksForFact)
        .map(
          ({ clause }) =>
            list.find(
              ([other]) => JSON.stringify({ ...other, span: 0 }) === JSON.stringify({ ...clause, span: 0 }),
            )?.[1] ?? [],
        );
      const full = answers.map((entries) => entries[next() % entries.length] ?? null);
      const some = full.map((entry) => (next() % 2 === 0 ? null : entry));
      const { lowest, highest } = possibleScores(item, 10, evaluated(item, some));
      const result = evaluated(item, full);
      if (result.score === null) return;
      expect(total(result).toNumber()).toBeGreaterThanOrEqual(lowest.toNumber());
      expect(total(result).toNumber()).toBeLessThanOrEqual(highest.toNumber());
    }),
    { numRuns: 500 },
  );
});

test.each<
  readonly [string, readonly Clause[], ItemParts, readonly Typed[], readonly [number, number], boolean]
>([
  ['nothing known', [deduct(2), deduct(3)], {}, [], [5, 10], false],
  ['one known', [deduct(2), deduct(3)], {}, ['是'], [5, 8], false],
  [
    'a forfeit may still come',
    [award(9), award(9), forfeit()],
    { base: 'zero' },
    ['是', '是'],
    [0, 10],
    false,
  ],
  ['all known', [deduct(2)], {}, ['是'], [8, 8], false],
  ['its section is in doubt', [deduct(2)], {}, ['是'], [0, 8], true],
  ['extra deductions may still come', [deduct(2), extraDeduct(5)], {}, ['是'], [3, 8], false],
  [
    'its section is in doubt, beyond extra deductions',
    [deduct(2), extraDeduct(5)],
    {},
    ['否', '是'],
    [-5, 5],
    true,
  ],
  [
    'a section’s forfeit in a part may still come',
    SECTION_IN_PART,
    { base: 'zero' },
    [null, 1],
    [0, 9],
    false,
  ],
])('possible scores: %s', (_, clauses, parts, typed, expected, inDoubt) => {
  const item = itemOf(clauses, parts);
  const { lowest, highest } = possibleScores(item, 10, evaluated(item, typed), inDoubt);
  expect([lowest.toNumber(), highest.toNumber()]).toEqual(expected);
});
