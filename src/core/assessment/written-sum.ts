import { Decimal } from 'decimal.js';
import { guarded } from '../rule/decimal';
import type { Stage } from '../scheme/scheme';
import { isExtra, knownPoints } from './evaluate-item';
import type { ScoredItem } from './score-item';

/** How an indicator's score adds up: 5 − 2 = 3. */
export interface WrittenSum {
  /** What is started from: the full marks, or 0 that clauses give to. */
  readonly base: Decimal;
  /** What clauses add (+) and take (−), in their order; 0 left out. */
  readonly terms: readonly Decimal[];
  /** Clauses whose points are not known yet. */
  readonly open: number;
  /** null while something is missing. */
  readonly score: Decimal | null;
  /** The sum lies outside 0 and the full marks, so that the score stays at one of them. */
  readonly limit: 'floor' | 'full' | null;
}

/**
 * The sum of the clauses for a stage. null where the score is no sum: typed by hand, 缺项, no full marks, or all marks
 * taken by a clause 不得分. 追加扣分 comes off beyond the item and is no term of it.
 */
export const writtenSum = (
  { item, facts, computed, notApplicable }: ScoredItem,
  stage: Stage,
): WrittenSum | null => {
  const { points, score, forfeited } = computed[stage];
  if (notApplicable || forfeited || facts.handScores[stage] || item.fullMarks === null) return null;
  const base = new Decimal(item.base === 'full' ? item.fullMarks : 0);
  const amounts = item.lines.filter((line) => !isExtra(line)).map((line) => knownPoints(points.get(line)));
  const terms = amounts.flatMap((amount) => (amount === null || amount.isZero() ? [] : [amount]));
  const sum = guarded(terms.reduce((total, term) => total.plus(term), base));
  const limit =
    score === null ? null : sum.lessThan(0) ? 'floor' : sum.greaterThan(item.fullMarks) ? 'full' : null;
  return { base, terms, open: amounts.filter((amount) => amount === null).length, score, limit };
};
