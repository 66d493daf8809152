import type { JudgedEvent } from '../assessment/assessment';
import { gradeRank } from '../scheme/grade-text';
import type { Band } from '../scheme/scheme';
import { lowered, positionWith, together, weightOfEvent, type Weight } from './weight';

/** What an event that counts does to the grade, and if nothing, why. */
export type Impact = 'decides' | 'faulty' | 'open' | 'noLowering' | 'asScored' | 'outweighed';

export interface WeighedEvent {
  readonly judged: JudgedEvent;
  readonly weight: Weight;
  /** null for an event that does not count (yet). */
  readonly impact: Impact | null;
  /** The grade's position with all that counts and, where it is still undecided, this event too; null: not to be told. */
  readonly position: number | null;
}

/** How the events come to the grade. Positions are counted from the lowest grade, which is 1; null: not to be told. */
export interface Weighing {
  readonly score: number | null;
  /** Of the events that count. */
  readonly weight: Weight;
  readonly position: number | null;
  /** The position if all that is undecided is verified. */
  readonly worst: number | null;
  /** No event that is undecided, and no score that is pending, can change the position any more. */
  readonly isSettled: boolean;
  readonly events: readonly WeighedEvent[];
}

/**
 * Weighs what the events do, downgrades before limits (an order of operations that ends with the veto), and tells which
 * of them changed the grade. `gradeBeforeVeto` null: the score is pending.
 */
export const weighEvents = (
  gradeBeforeVeto: string | null,
  judged: readonly JudgedEvent[],
  bands: readonly Band[],
): Weighing => {
  const rank = gradeBeforeVeto === null ? -1 : gradeRank(bands, gradeBeforeVeto);
  const score = rank < 0 ? null : rank + 1;
  const weights = judged.map((one) => weightOfEvent(one, bands));
  const sum = (taken: (index: number) => boolean): Weight =>
    together(
      weights.filter((_, index) => taken(index)),
      bands,
    );
  const counts = (index: number): boolean => judged[index]?.verdict === 'counts';
  const isOpen = (index: number): boolean => judged[index]?.verdict === 'undecided';
  const weight = sum(counts);
  const position = positionWith(score, weight);
  const worst = positionWith(
    score,
    sum((index) => counts(index) || isOpen(index)),
  );
  const events = judged.map((one, index): WeighedEvent => {
    const own = weights[index] ?? together([], bands);
    const before = sum((other) => other < index && counts(other));
    const impact = counts(index)
      ? impactOf(own, { score, weight, position, before, highest: bands.length })
      : null;
    return {
      judged: one,
      weight: own,
      impact,
      position: isOpen(index) ? positionWith(score, together([weight, own], bands)) : position,
    };
  });
  const isSettled = position !== null && (position === 1 || position === worst);
  return { score, weight, position, worst, isSettled, events };
};

interface Situation extends Pick<Weighing, 'score' | 'weight' | 'position'> {
  /** What counts of the events above it. */
  readonly before: Weight;
  readonly highest: number;
}

/** Of several events any one of which gives the grade, each decides; of downgrades those that were still needed. */
const impactOf = (own: Weight, { score, weight, position, before, highest }: Situation): Impact => {
  if (own.faults > 0) return 'faulty';
  if (position === null) return 'open';
  if (own.ceiling === position && (score === null || position < score)) return 'decides';
  if (score !== null && own.down > 0 && lowered(score, weight) === position) {
    const reached = lowered(score, before);
    if (reached !== null && reached > position) return 'decides';
  }
  if (own.down === 0 && own.ceiling === highest) return 'noLowering';
  if (score !== null && positionWith(score, own) === score) return 'asScored';
  return 'outweighed';
};

/** 考核等级; null while it is open. A veto never raises the grade that the score gives. */
export const finalGrade = (
  gradeBeforeVeto: string | null,
  judged: readonly JudgedEvent[],
  bands: readonly Band[],
): string | null => {
  const { isSettled, position } = weighEvents(gradeBeforeVeto, judged, bands);
  return isSettled && position !== null ? (bands[position - 1]?.grade ?? null) : null;
};
