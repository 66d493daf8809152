import { Decimal } from 'decimal.js';
import type { Draft } from './table';

/** Sum of the marks that are known. */
export const sumOfKnown = (marks: Iterable<number | null>): Decimal => {
  let sum = new Decimal(0);
  for (const one of marks) if (one !== null) sum = sum.plus(one);
  return sum;
};

/** Sum of the marks of indicators, as far as they are known. */
export const sumOfMarks = (drafts: readonly Draft[]): Decimal => sumOfKnown(drafts.map(({ marks }) => marks));

/** The sum of indicators whose marks are all known; null when one is not, or when there are none. */
export const knownSum = (drafts: readonly Draft[]): Decimal | null =>
  drafts.length === 0 ||
  drafts.some(({ marks, sharesMarksWith }) => marks === null && sharesMarksWith === undefined)
    ? null
    : sumOfMarks(drafts);
