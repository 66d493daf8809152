import type { Tier } from '../clause';
import type { Bound, Interval } from './interval';

/** A range of a value with the marks that it stands for. */
export interface Graded {
  readonly interval: Interval;
  readonly points: number;
}

/** The tiers in the order of the text with every edge decided; null when they are not complete. */
export function tiersOf(run: readonly Graded[], effect: 'score' | 'deduct'): Tier[] | null {
  const rising = isRising(run);
  const sorted = rising ? [...run].reverse() : [...run];
  const closed: Graded[] = [];
  for (const [index, row] of sorted.entries()) {
    const above = closed[index - 1];
    const next = above ? belowOf(above.interval, row.interval) : row.interval;
    if (next === null) return null;
    closed.push({ ...row, interval: next });
  }
  const edges = decideEdges(closed.map((row) => row.interval));
  const nothing = closed.at(0)?.points === 0 || closed.at(-1)?.points === 0;
  if (edges === null || !isComplete(edges, effect, nothing)) return null;
  if (!isMonotone(closed)) return null;
  const tiers = edges.map((interval, index) => tierOf(interval, closed[index]?.points ?? 0));
  return rising ? tiers.reverse() : tiers;
}

function isRising(run: readonly Graded[]): boolean {
  const [first, second] = run;
  if (!first || !second) return false;
  return (
    first.interval.from === undefined ||
    (second.interval.to === undefined &&
      second.interval.from !== undefined &&
      lower(first.interval) < lower(second.interval))
  );
}

function lower(interval: Interval): number {
  const value = interval.from?.value ?? interval.to?.value;
  return typeof value === 'number' ? value : 0;
}

/** 80%以上 below 90%以上 ends where that begins. */
function belowOf(above: Interval, interval: Interval): Interval | null {
  if (above.from === undefined) return null;
  if (interval.to === undefined) {
    if (interval.from === undefined || !isBelow(interval.from.value, above.from.value)) return null;
    return { ...interval, to: { value: above.from.value } };
  }
  return interval.to.value === above.from.value ? interval : null;
}

function isBelow(one: Bound['value'], other: Bound['value']): boolean {
  return typeof one === 'number' && typeof other === 'number' && one < other;
}

/** Gives each shared edge to one side: as the words say, else as the words say elsewhere, else to the upper range. */
function decideEdges(ranges: readonly Interval[]): Interval[] | null {
  const said = new Set<boolean>();
  for (const [index, range] of ranges.entries()) {
    const lowerRange = ranges[index + 1];
    if (range.from?.inclusive !== undefined) said.add(range.from.inclusive);
    if (lowerRange?.to?.inclusive !== undefined) said.add(!lowerRange.to.inclusive);
  }
  const usual = said.size === 1 ? said.has(true) : true;
  const decided: Interval[] = [...ranges];
  for (let index = 0; index + 1 < ranges.length; index++) {
    const upper = decided[index];
    const under = decided[index + 1];
    if (!upper?.from || !under?.to) return null;
    const byUpper = upper.from.inclusive;
    const byUnder = under.to.inclusive === undefined ? undefined : !under.to.inclusive;
    if (byUpper !== undefined && byUnder !== undefined && byUpper !== byUnder) return null;
    const inclusive = byUpper ?? byUnder ?? usual;
    decided[index] = { ...upper, from: { ...upper.from, inclusive } };
    decided[index + 1] = { ...under, to: { ...under.to, inclusive: !inclusive } };
  }
  return decided;
}

/** A score needs a tier for every value, and so do deductions that name the one without; others go on from some point. */
function isComplete(ranges: readonly Interval[], effect: 'score' | 'deduct', nothing: boolean): boolean {
  const openAbove = ranges[0]?.to === undefined;
  const openBelow = ranges.at(-1)?.from === undefined;
  const everywhere = openAbove && openBelow;
  return effect === 'score' ? everywhere : nothing ? everywhere : openAbove !== openBelow;
}

/** Marks that go up and down again along the value are a slip of the pen, or not understood. */
function isMonotone(rows: readonly Graded[]): boolean {
  const steps = rows.slice(1).map((row, index) => Math.sign(row.points - (rows[index]?.points ?? 0)));
  return steps.every((step) => step < 0) || steps.every((step) => step > 0);
}

function tierOf({ from, to }: Interval, points: number): Tier {
  return {
    ...(from ? { from: from.value, fromInclusive: from.inclusive ?? true } : {}),
    ...(to ? { to: to.value, toInclusive: to.inclusive ?? false } : {}),
    points,
  };
}
