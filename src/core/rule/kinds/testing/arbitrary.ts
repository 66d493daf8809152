import fc from 'fast-check';
import type { Expression, Tier } from '../../clause';
import type { Entry, LeafClause } from '../kind';
import { tierRows } from '../tiers';
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
  manual,
  proportion,
  tiers,
} from './clauses';
import type { Around } from './one-clause';

/** A clause with what a person enters and what stands around it. */
export interface Drawn {
  readonly clause: LeafClause;
  readonly entry: Entry;
  readonly around: Around;
}

const hundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((number) => number / 100);

const amount = fc.oneof(fc.constantFrom(0.1, 0.3, 0.5, 0.7, 1, 1.5, 2), hundredths(0.01, 20));
const step = fc.oneof(fc.constantFrom(0.1, 0.3, 0.5, 1, 3, 10), hundredths(0.01, 25));
const bound = fc.oneof(fc.integer({ min: 0, max: 120 }), hundredths(0, 120));
const unit = fc.constantFrom('%', '个百分点', '起', '次', '万元');
const limit = fc.option(amount, { nil: undefined }).map((max) => (max === undefined ? {} : { max }));
const direction = fc.constantFrom<'below' | 'above'>('below', 'above');

/** Tiers that do not overlap, some with a gap between them, each edge inside or outside. */
const ranges: fc.Arbitrary<readonly Tier[]> = fc
  .record({
    edges: fc.uniqueArray(bound, { minLength: 1, maxLength: 5 }),
    inside: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    kept: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }),
    points: fc.array(fc.oneof(fc.constant(0), amount), { minLength: 6, maxLength: 6 }),
  })
  .map(({ edges, inside, kept, points }) => {
    const sorted = edges.toSorted((a, b) => a - b);
    const all = [undefined, ...sorted].map((from, index): Tier => {
      const to = sorted[index];
      return {
        ...(from === undefined ? {} : { from, fromInclusive: inside[index] ?? true }),
        ...(to === undefined ? {} : { to, toInclusive: !(inside[index + 1] ?? true) }),
        points: points[index] ?? 0,
      };
    });
    const some = all.filter((_, index) => (kept[index] ?? 1) > 0);
    return some.length === 0 ? all : some;
  });

const aroundTarget: fc.Arbitrary<readonly Tier[]> = fc
  .tuple(amount, amount, fc.boolean())
  .map(([above, below, isInside]): readonly Tier[] => [
    { from: 'target', fromInclusive: isInside, points: above },
    { to: 'target', toInclusive: !isInside, points: below },
  ]);

const labels: fc.Arbitrary<readonly Tier[]> = fc
  .tuple(fc.uniqueArray(fc.constantFrom('A级', '良好', '一般', '差', '未建立'), { minLength: 1 }), amount)
  .map(([words, most]) =>
    words.map((label, index) => ({ label, points: index === 0 ? most : Math.floor(most / (index + 1)) })),
  );

const expression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Expression>({ op: 'value' }, { op: 'value' }, { op: 'target' }, { op: 'full' }),
    hundredths(0.5, 100).map((number): Expression => ({ op: 'number', number })),
    fc.constant<Expression>({
      op: '/',
      left: { op: 'value' },
      right: { op: 'number', number: 100 },
    }),
    fc
      .tuple(fc.constantFrom<'+' | '-' | '*' | '/'>('+', '-', '*', '/'), tie('node'), tie('node'))
      .map(([op, left, right]): Expression => ({ op, left, right })),
  ),
})).node;

/** Clauses of every kind over any amounts, steps, limits and tiers. */
const clauses: fc.Arbitrary<LeafClause> = fc.oneof(
  fc.constantFrom<LeafClause>(forfeit(), manual()),
  amount.map((points) => deduct(points)),
  amount.map((points) => award(points)),
  amount.map((points) => extraDeduct(points)),
  fc.tuple(amount, amount).map(([points, when]) => extraDeduct(points, when)),
  fc
    .tuple(fc.constantFrom<'score' | 'deduct' | 'award'>('score', 'deduct', 'award'), limit)
    .map(([effect, max]) => manual({ effect, ...max })),
  fc
    .tuple(amount, fc.integer({ min: 1, max: 30 }), limit)
    .map(([points, per, max]) => deductPerCount({ points, per, ...max })),
  fc
    .tuple(amount, fc.integer({ min: 1, max: 30 }), limit)
    .map(([points, per, max]) => awardPerCount({ points, per, ...max })),
  fc
    .tuple(amount, step, unit, direction, limit)
    .map(([points, one, of, side, max]) =>
      deductPerStep({ points, step: one, unit: of, direction: side, ...max }),
    ),
  fc
    .tuple(amount, step, unit, direction, limit)
    .map(([points, one, of, side, max]) =>
      awardPerStep({ points, step: one, unit: of, direction: side, ...max }),
    ),
  fc
    .tuple(
      fc.oneof(ranges, aroundTarget, labels),
      fc.constantFrom<'score' | 'deduct'>('score', 'deduct'),
      unit,
    )
    .map(([list, effect, of]) => tiers(list, { effect, unit: of }))
    .filter((clause) => tierRows(clause) !== null),
  amount.map((of) => proportion(of)),
  fc.tuple(expression, limit).map(([of, max]) => formula(of, max)),
);

const words = fc.constantFrom<Entry>(
  null,
  '',
  '是',
  '否',
  '无',
  '大约',
  ' ',
  '=1',
  '一般',
  'A级',
  true,
  false,
);
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 130 }),
  hundredths(-3, 130),
  fc.constantFrom(0.912, 1, 0),
);

const arounds: fc.Arbitrary<Around> = fc.record({
  threshold: fc.option(fc.oneof(bound, fc.constantFrom(0, 0.8, 93, 93.5))),
  fullMarks: fc.constantFrom(0.5, 4, 10, 25),
  partialSteps: fc.constantFrom('whole', 'proRata', 'started'),
  deductedElsewhere: fc.option(fc.oneof(amount, fc.constant(0))),
  forfeited: fc.boolean(),
});

/** Numbers at which a clause turns: whole and broken steps from the base, the edges of tiers, and just beside them. */
const edgesOf = (clause: LeafClause, { threshold = null }: Around): readonly number[] => {
  const beside = (edge: number): readonly number[] => [edge - 0.01, edge, edge + 0.01];
  if (clause.kind === 'deductPerStep' || clause.kind === 'awardPerStep') {
    const side = clause.direction === 'below' ? -1 : 1;
    return [0, 1, 2, 3, 7].flatMap((steps) => beside((threshold ?? 0) + side * steps * clause.step));
  }
  if (clause.kind === 'deductPerCount' || clause.kind === 'awardPerCount')
    return [0, 1, 2, 3].flatMap((portions) => [portions * clause.per, portions * clause.per + 1]);
  if (clause.kind === 'tiers')
    return clause.tiers.flatMap(({ from, to }) =>
      [from, to].flatMap((edge) => beside(typeof edge === 'number' ? edge : (threshold ?? 0))),
    );
  return [0, 1, 100];
};

/** Anything that may be entered for any clause, with what may stand around it; entries lie often on an edge. */
export const drawn: fc.Arbitrary<Drawn> = fc
  .tuple(clauses, arounds)
  .chain(([clause, around]) =>
    fc
      .oneof(
        words,
        numbers,
        fc.constantFrom<Entry>(...edgesOf(clause, around).map((edge) => Number(edge.toFixed(4)))),
      )
      .map((entry): Drawn => ({ clause, entry, around })),
  );
