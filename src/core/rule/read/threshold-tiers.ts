import type { Tier } from '../clause';
import { numberOf } from './numbers';
import { ABOVE, BELOW, COUNT_UNIT, MEASURE, NUMBER } from './words';

const UNIT = `(?:${MEASURE}|${COUNT_UNIT}|倍)`;
const ENDS_IN_UNIT = new RegExp(`${UNIT}$`);
const THRESHOLDS = new RegExp(
  `^(?<subject>[^\\d,;。]{0,16}?)(?:(?<below>${BELOW})|(?<above>${ABOVE}))(?<list>${NUMBER}${UNIT}?(?:[、,和]${NUMBER}${UNIT}?)+)的?,?$`,
);

/** 低于80%、70%、60%的,分别扣1分、2分、3分: each threshold up to the next. Null when the words are another matter. */
export function thresholdTiers(
  condition: string,
  points: readonly number[],
): {
  readonly effect: 'deduct';
  readonly tiers: readonly Tier[];
  readonly unit: string;
  readonly condition: string;
} | null {
  const groups = THRESHOLDS.exec(condition)?.groups;
  if (!groups) return null;
  const items = (groups['list'] ?? '').split(/[、,和]/);
  const values = items.map((item) => numberOf(item.replace(ENDS_IN_UNIT, '')));
  const units = new Set(
    items.map((item) => ENDS_IN_UNIT.exec(item)?.[0]).filter((unit) => unit !== undefined),
  );
  if (values.length !== points.length || units.size > 1 || !graded(points)) return null;
  const below = groups['below'] !== undefined;
  const numbers = values.filter((value) => value !== null);
  if (numbers.length !== values.length || !graded(below ? numbers.map((value) => -value) : numbers))
    return null;
  const tiers = numbers.map((value, index): Tier => {
    const next = numbers[index + 1];
    const amount = points[index] ?? 0;
    if (below)
      return {
        ...(next === undefined ? {} : { from: next, fromInclusive: true }),
        to: value,
        toInclusive: false,
        points: amount,
      };
    return {
      from: value,
      fromInclusive: false,
      ...(next === undefined ? {} : { to: next, toInclusive: true }),
      points: amount,
    };
  });
  return { effect: 'deduct', tiers, unit: [...units][0] ?? '', condition: groups['subject'] ?? '' };
}

function graded(numbers: readonly number[]): boolean {
  return numbers.every((value, index) => index === 0 || value > (numbers[index - 1] ?? value));
}
