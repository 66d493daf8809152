import * as fc from 'fast-check';
import { calculate, type Scalar } from '../cells/testing/worksheet';
import {
  COMBINE_WORDS,
  combinedFormula,
  combinedScore,
  placeAmong,
  placeFormula,
  type Combine,
} from './combined-score';

test.each<[combine: Combine | null, scores: readonly number[], asked: number, expected: number | null]>([
  ['mean', [8, 9], 2, 8.5],
  ['mean', [8], 1, 8],
  ['mean', [8, 9], 3, null],
  ['mean', [], 0, null],
  ['median', [9, 7, 8], 3, 8],
  ['median', [9, 7, 8, 6], 4, 7.5],
  ['median', [5], 1, 5],
  ['trimmed', [10, 7, 8, 1], 4, 7.5],
  ['trimmed', [9, 7, 8], 3, 8],
  ['trimmed', [9, 7], 2, null],
  ['trimmed', [8, 8, 8], 3, 8],
  [null, [8, 9], 2, null],
])('%s of %j, %s asked: %s', (combine, scores, asked, expected) => {
  expect(combinedScore(scores, asked, combine)?.toNumber() ?? null).toBe(expected);
});

/** What the formulas of the sheet show: scores in A1 down, their places in B, the number asked in C1, the word in D1. */
const shown = (scores: readonly (number | null)[], asked: number, combine: Combine): Scalar => {
  const last = scores.length;
  const places = scores.map((_, index) =>
    calculate(
      placeFormula(`A${index + 1}`, `$A$1:$A$${last}`, `$A$1:$A$${index + 1}`),
      (_sheet, row) => scores[row - 1] ?? null,
    ),
  );
  expect(places).toEqual(scores.map((_, index) => placeAmong(scores, index) ?? ''));
  const formula = combinedFormula({
    scores: `$A$1:$A$${last}`,
    places: `$B$1:$B$${last}`,
    asked: '$C$1',
    combine: '$D$1',
  });
  return calculate(formula, (_sheet, row, column) => {
    const known: readonly (Scalar | undefined)[] = [
      scores[row - 1],
      places[row - 1],
      asked,
      COMBINE_WORDS[combine],
    ];
    return known[column - 1] ?? null;
  });
};

test('the formulas say what is computed, blank scores included', () => {
  const score = fc.integer({ min: 0, max: 40 }).map((quarter) => quarter / 4);
  fc.assert(
    fc.property(
      fc.array(fc.option(score), { minLength: 1, maxLength: 7 }),
      fc.integer({ min: 0, max: 7 }),
      fc.constantFrom<Combine>('mean', 'median', 'trimmed'),
      (scores, asked, combine) => {
        const given = scores.filter((one) => one !== null);
        const expected = combinedScore(given, asked, combine)?.toNumber();
        const calculated = shown(scores, asked, combine);
        if (expected === undefined) expect(calculated).toBe('');
        else expect(calculated).toBeCloseTo(expected, 9);
      },
    ),
  );
});
