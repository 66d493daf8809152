import type { JudgedEvent } from '../assessment/assessment';
import { gradeRank } from '../scheme/grade-text';
import type { Band, VetoEffect } from '../scheme/scheme';

/** What effects come to; grades are positions from the lowest, which is 1. */
export interface Weight {
  /** The best position that is left; the highest of all where nothing limits it. */
  readonly ceiling: number;
  /** By how many grades they lower. */
  readonly down: number;
  /** How many of them zero the total, bar from awards, or cannot be applied: a grade or a number that is none. */
  readonly zeroes: number;
  readonly bars: number;
  readonly faults: number;
}

const nothing = (bands: readonly Band[]): Weight => ({
  ceiling: bands.length,
  down: 0,
  zeroes: 0,
  bars: 0,
  faults: 0,
});

/** What one effect comes to under these bands. */
export const weightOfEffect = (effect: VetoEffect, bands: readonly Band[]): Weight => {
  const none = nothing(bands);
  switch (effect.kind) {
    case 'setGrade':
    case 'capGrade': {
      const rank = gradeRank(bands, effect.grade);
      return rank < 0 ? { ...none, faults: 1 } : { ...none, ceiling: rank + 1 };
    }
    case 'downgrade':
      return Number.isInteger(effect.grades) && effect.grades >= 1
        ? { ...none, down: effect.grades }
        : { ...none, faults: 1 };
    case 'zeroTotal':
      return { ...none, ceiling: 1, zeroes: 1 };
    case 'bar':
      return { ...none, bars: 1 };
  }
};

/** Several together: the lowest ceiling holds, the rest adds up. */
export const together = (weights: readonly Weight[], bands: readonly Band[]): Weight =>
  weights.reduce(
    (sum, weight) => ({
      ceiling: Math.min(sum.ceiling, weight.ceiling),
      down: sum.down + weight.down,
      zeroes: sum.zeroes + weight.zeroes,
      bars: sum.bars + weight.bars,
      faults: sum.faults + weight.faults,
    }),
    nothing(bands),
  );

/** What an event comes to if it counts: every rule that it falls under takes effect; a rule that is not known is a fault. */
export const weightOfEvent = (
  { rules, because }: Pick<JudgedEvent, 'rules' | 'because'>,
  bands: readonly Band[],
): Weight => {
  const weight = together(
    rules.map(({ effect }) => weightOfEffect(effect, bands)),
    bands,
  );
  return because === 'ruleUnknown' ? { ...weight, faults: 1 } : weight;
};

/** The score's position after the downgrades, not below the lowest; null while there is none. */
export const lowered = (score: number | null, { down }: Weight): number | null =>
  score === null ? null : Math.max(1, score - down);

/**
 * Order of operations: band, downgrade, veto last. null where it cannot be told: an effect that cannot be applied, or a
 * pending score, unless nothing but the lowest grade is left.
 */
export const positionWith = (score: number | null, weight: Weight): number | null => {
  if (weight.faults > 0) return null;
  const after = lowered(score, weight);
  if (after === null) return weight.ceiling === 1 ? 1 : null;
  return Math.min(after, weight.ceiling);
};
