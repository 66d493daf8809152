import { matchAt, type Consequence, type ConsequenceReader } from './consequence';
import type { Phrase } from './phrase';
import type { Graded } from './tier-edges';

const PROGRESSION = /(?:依次|依此|以此|照此)类推/y;
/** No list of marks goes on for longer. */
const MOST_ROWS = 50;

/** 依次类推 */
export const progressionReader: ConsequenceReader = { patterns: [PROGRESSION], read: progressionAt };

function progressionAt(text: string, at: number): Consequence | null {
  const match = matchAt(PROGRESSION, text, at);
  return match && { kind: 'progression', from: at, to: at + match[0].length };
}

/** How far tiers go on in steps of one size. */
export type End = { readonly lastFrom: number } | { readonly lastPoints: number };

/** Whether 依次类推 follows the phrases before `at`. */
export function goesOn(phrases: readonly Phrase[], at: number): boolean {
  const phrase = phrases[at];
  return (
    phrase?.consequence.kind === 'progression' &&
    phrase.conditionText === '' &&
    phrase.lead.stray.length === 0
  );
}

/** 扣完为止, 最多加5分: the marks at which a list ends. */
export function endAt(phrase: Phrase | undefined): number | null {
  if (phrase?.consequence.kind !== 'limit' || phrase.conditionText !== '') return null;
  return phrase.consequence.max === 'full' ? 0 : phrase.consequence.max;
}

/** 90%得9分,80%得8分, … to the value or the marks that end it; null when the steps differ or miss the end. */
export function extended(rows: readonly Graded[], end: End): Graded[] | null {
  const [first, second] = rows;
  if (!first || !second) return null;
  const by = { value: lower(second) - lower(first), points: round(second.points - first.points) };
  const even = rows.every(
    (row, index) =>
      round(lower(row) - (lower(first) + index * by.value)) === 0 &&
      round(row.points - (first.points + index * by.points)) === 0,
  );
  if (!even || by.points === 0 || !Number.isFinite(by.value) || by.value === 0) return null;
  const longer: Graded[] = [...rows];
  for (let last = longer.at(-1); last && longer.length < MOST_ROWS; last = longer.at(-1)) {
    if (hasReached(last, end)) return longer;
    const points = round(last.points + by.points);
    if (points <= 0 || lower(last) + by.value < 0)
      return 'lastPoints' in end && points === end.lastPoints ? longer : null;
    longer.push({ interval: moved(last.interval, by.value), points });
  }
  return null;
}

function hasReached(row: Graded, end: End): boolean {
  return 'lastFrom' in end
    ? round(lower(row) - end.lastFrom) === 0
    : round(row.points - end.lastPoints) === 0;
}

function moved(interval: Graded['interval'], by: number): Graded['interval'] {
  const { from, to } = interval;
  const add = (value: unknown): number => round(Number(value) + by);
  return {
    ...interval,
    ...(from ? { from: { ...from, value: add(from.value) } } : {}),
    ...(to ? { to: { ...to, value: add(to.value) } } : {}),
  };
}

/** NaN for a bound that is no number. */
function lower({ interval }: Graded): number {
  const value = interval.from?.value;
  return typeof value === 'number' ? value : NaN;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
