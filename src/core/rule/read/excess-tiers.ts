import { intervalOf, type Interval } from './interval';
import { numberOf } from './numbers';
import type { Phrase } from './phrase';
import { tiersOf, type Graded } from './tier-edges';
import { tierPoints, type TierRun } from './tier-points';
import { NUMBER, TARGET } from './words';

const OVER = '超过|超出|高于|突破|超';
const UNDER = '低于|少于|未达到?|差|欠';
/** 不超过年度计划, 达到目标值 */
const KEPT = new RegExp(
  `^(?:(?<under>(?:不|未)(?:${OVER})|控制在)|(?<reached>达到|完成|不低于|不少于))(?<target>${TARGET})(?:以?内)?的?,?$`,
);
/** 超10%以下, 低于10%以内 */
const BEYOND = new RegExp(`^(?:(?<over>${OVER})|(?<under>${UNDER}))(?:了)?(?<range>(?=${NUMBER}).{1,16})$`);
const MOST_ROWS = 12;
const ONLY_NUMBER = new RegExp(`^(${NUMBER})%的?,?$`);

/** A condition with its marks. */
interface Said {
  readonly condition: string;
  readonly points: number;
}

/**
 * 不超过年度计划15分;超10%以下10分;超20%以上0分: tiers of the percentage beyond the target. Null unless the first condition
 * keeps the target and the others, on the side that breaks it, leave nothing open.
 */
export function excessRunAt(
  phrases: readonly Phrase[],
  at: number,
  fullMarks: number | null,
): TierRun | null {
  const [first, ...others] = saidFrom(phrases, at, fullMarks);
  const kept = KEPT.exec(first?.condition ?? '')?.groups;
  if (!first || !kept || others.length < 2) return null;
  const side = kept['under'] === undefined ? 'under' : 'over';
  const rows: Graded[] = [
    { interval: { to: { value: 0, inclusive: true }, unit: '%', subject: '' }, points: first.points },
  ];
  let verb = '';
  for (const { condition, points } of others) {
    const groups = BEYOND.exec(condition)?.groups;
    const word = groups?.[side] ?? '';
    const interval = beyond(groups?.['range'] ?? '', rows.at(-1)?.interval);
    if (!interval || word === '' || (verb !== '' && word !== verb)) return null;
    verb = word;
    rows.push({ interval, points });
  }
  const tiers = tiersOf(rows, 'score');
  const condition = verb + (kept['target'] ?? '');
  return tiers && { length: rows.length, tiers: { effect: 'score', tiers, unit: '%', condition } };
}

/** The phrases from `at` on that give marks, up to one that gives none. */
function saidFrom(phrases: readonly Phrase[], at: number, fullMarks: number | null): Said[] {
  const said: Said[] = [];
  for (const phrase of phrases.slice(at, at + MOST_ROWS)) {
    const points = tierPoints(phrase, 'give', fullMarks);
    if (points === null || (said.length > 0 && phrase.lead.stray.length > 0)) break;
    said.push({ condition: phrase.conditionText, points });
    if (points === 0) break;
  }
  return said;
}

/** Each range begins where the one before ends. */
function beyond(words: string, before: Interval | undefined): Interval | null {
  const number = numberOf(ONLY_NUMBER.exec(words)?.[1] ?? '');
  const range =
    number === null
      ? intervalOf(words)
      : { from: { value: number, inclusive: false }, unit: '%', subject: '' };
  if (range?.unit !== '%' || range.subject !== '' || !before?.to) return null;
  if (range.from) return range;
  const { value, inclusive } = before.to;
  return { ...range, from: { value, inclusive: inclusive === undefined ? true : !inclusive } };
}
