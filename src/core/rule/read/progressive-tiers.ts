import { intervalOf, reachedOf } from './interval';
import type { Phrase } from './phrase';
import { endAt, extended, goesOn } from './progression';
import { tiersOf, type Graded } from './tier-edges';
import { tierPoints, type TierRun } from './tier-points';

const MOST_ROWS = 12;

/**
 * 90%得9分,80%得8分,依次类推,50%以下不得分: tiers of which the first show the step and the last the end. Null unless both are
 * sure.
 */
export function progressiveRunAt(
  phrases: readonly Phrase[],
  at: number,
  fullMarks: number | null,
): TierRun | null {
  return fallingRun(phrases, at, fullMarks) ?? addingRun(phrases, at);
}

/** 90%得9分,80%得8分, … down to nothing. */
function fallingRun(phrases: readonly Phrase[], at: number, fullMarks: number | null): TierRun | null {
  const run = rowsFrom(phrases, at, (phrase) => {
    const points = tierPoints(phrase, 'give', fullMarks);
    const interval = intervalOf(phrase.conditionText) ?? reachedOf(phrase.conditionText);
    return points !== null && points > 0 && interval?.from && !interval.to ? { interval, points } : null;
  });
  const [first] = run;
  if (!first || !goesOn(phrases, at + run.length)) return null;
  if (first.points !== fullMarks && first.interval.from?.value !== 100) return null;
  const last = phrases[at + run.length + 1];
  const zero = last && zeroBelow(last);
  const rows =
    zero === null || zero === undefined
      ? endAt(last) === 0 && extended(run, { lastPoints: 0 })
      : extended(run, { lastFrom: zero });
  if (!rows) return null;
  const end = zero ?? Number(rows.at(-1)?.interval.from?.value);
  const nothing: Graded = {
    interval: { to: { value: end, inclusive: false }, unit: '%', subject: '' },
    points: 0,
  };
  const tiers = tiersOf([...rows, nothing], 'score');
  const { unit, subject } = first.interval;
  return tiers && { length: run.length + 2, tiers: { effect: 'score', tiers, unit, condition: subject } };
}

/** 超额10%至20%加1分,20%至30%加2分, … up to the most. */
function addingRun(phrases: readonly Phrase[], at: number): TierRun | null {
  const run = rowsFrom(phrases, at, (phrase) => {
    const points = tierPoints(phrase, 'add', null);
    const interval = points === null ? null : intervalOf(phrase.conditionText);
    return points !== null && interval?.from && interval.to ? { interval, points } : null;
  });
  const [first] = run;
  const most = endAt(phrases[at + run.length + 1]);
  if (!first || !most || !goesOn(phrases, at + run.length)) return null;
  const rows = extended(run, { lastPoints: most });
  const last = rows?.at(-1);
  const { from } = first.interval;
  if (!rows || !last?.interval.from || !from) return null;
  const { unit, subject } = first.interval;
  const none: Graded = { interval: { to: { value: from.value }, unit, subject: '' }, points: 0 };
  const top: Graded = { ...last, interval: { from: last.interval.from, unit, subject: '' } };
  const tiers = tiersOf([none, ...rows.slice(0, -1), top], 'score');
  return (
    tiers && {
      length: run.length + 2,
      tiers: { effect: 'score', tiers, unit, condition: subject },
      verb: 'add',
    }
  );
}

function rowsFrom(
  phrases: readonly Phrase[],
  at: number,
  rowOf: (phrase: Phrase) => Graded | null,
): Graded[] {
  const rows: Graded[] = [];
  for (const phrase of phrases.slice(at, at + MOST_ROWS)) {
    const row = rowOf(phrase);
    const [first] = rows;
    if (!row || (first && (phrase.lead.stray.length > 0 || !isOfOneValue(first, row)))) break;
    rows.push(row);
  }
  return rows;
}

function isOfOneValue({ interval: first }: Graded, { interval }: Graded): boolean {
  return interval.unit === first.unit && (interval.subject === '' || interval.subject === first.subject);
}

/** 50%以下不得分: the value below which there is nothing. */
function zeroBelow(phrase: Phrase): number | null {
  if (phrase.consequence.kind !== 'forfeit' || phrase.consequence.section !== undefined) return null;
  const interval = intervalOf(phrase.conditionText);
  const { to, from, unit, subject } = interval ?? {};
  const sure = to && !from && to.inclusive !== true && unit === '%' && subject === '';
  return sure && typeof to.value === 'number' ? to.value : null;
}
