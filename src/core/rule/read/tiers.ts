import type { Tier } from '../clause';
import { intervalOf, reachedOf, type Bound, type Interval } from './interval';
import type { Phrase } from './phrase';
import { tiersOf, type Graded } from './tier-edges';
import { tierPoints, type TierRun } from './tier-points';

/**
 * 90%以上得5分,80%-90%得3分,80%以下不得分: phrases in a row that name ranges of one value. Null when `phrases[at]` begins
 * no such row; tiers null when the ranges overlap, leave a gap or end without a last one.
 */
export function tierRunAt(phrases: readonly Phrase[], at: number, fullMarks: number | null): TierRun | null {
  const effect = deducts(phrases[at]) ? 'deduct' : 'score';
  const run: Graded[] = [];
  for (let next = at; next < phrases.length; next++) {
    const phrase = phrases[next];
    if (!phrase || (next > at && phrase.lead.stray.length > 0)) break;
    const points = tierPoints(phrase, effect === 'score' ? 'give' : 'deduct', fullMarks);
    const interval = points === null ? null : rangeIn(phrase.conditionText, effect);
    if (points === null || !interval || !continues(run, interval)) break;
    run.push({ interval: anchored(run, interval), points });
  }
  if (run.length < 2) return null;
  const read = hasTop(run, fullMarks) ? tiersOf(run, effect) : null;
  const tiers = read && effect === 'deduct' && punishesLess(read) ? null : read;
  const unit = run.find((row) => row.interval.unit !== '')?.interval.unit ?? '';
  const condition = run[0]?.interval.subject ?? '';
  return { length: run.length, tiers: tiers && { effect, tiers, unit, condition } };
}

/** 超10%以内扣2分,超10%以上扣4分: open below, it would punish whoever keeps to the target. */
function punishesLess(tiers: readonly Tier[]): boolean {
  const open = tiers.find(({ from }) => from === undefined);
  return open !== undefined && open.points > 0 && tiers.some(({ points }) => points > open.points);
}

/** 90%得9分 gives as much from 90 % on, up to the tier before. */
function rangeIn(condition: string, effect: 'score' | 'deduct'): Interval | null {
  return intervalOf(condition) ?? (effect === 'score' ? reachedOf(condition) : null);
}

/** 90%得9分,80%得8分 of 10: and for 100 %? */
function hasTop(run: readonly Graded[], fullMarks: number | null): boolean {
  const [first] = run;
  const reached = run.some(({ interval }) => interval.reached === true);
  return !reached || first?.interval.from?.value === 100 || first?.points === fullMarks;
}

function deducts(phrase: Phrase | undefined): boolean {
  const consequence = phrase?.consequence;
  return (
    consequence?.kind === 'noDeduction' || (consequence?.kind === 'amount' && consequence.verb === 'deduct')
  );
}

/** Ranges of one value follow each other: the subject is said once or repeated, the unit stays. */
function continues(run: readonly Graded[], interval: Interval): boolean {
  const [first] = run;
  if (!first) return interval.openEnded === undefined;
  if (interval.openEnded) return anchorOf(run) !== null;
  const sameSubject =
    interval.subject === '' ||
    first.interval.subject.endsWith(interval.subject) ||
    interval.subject === '完成';
  return sameSubject && unitsAgree(first.interval.unit, interval.unit);
}

/** 10万元以上, 5-10万, 少于3万 */
function unitsAgree(one: string, other: string): boolean {
  return one === other || other === '' || one === '' || (other === '万' && one.startsWith('万'));
}

/** 小于不得分 after 达到目标值得6分: smaller than that. */
function anchored(run: readonly Graded[], interval: Interval): Interval {
  const anchor = interval.openEnded && anchorOf(run);
  if (!anchor) return interval;
  const bound = { value: anchor.value, inclusive: false };
  return interval.openEnded === 'below'
    ? { unit: '', subject: '', to: bound }
    : { unit: '', subject: '', from: bound };
}

function anchorOf(run: readonly Graded[]): Bound | null {
  const last = run.at(-1)?.interval;
  if (!last || (last.from && last.to)) return null;
  return last.from ?? last.to ?? null;
}
