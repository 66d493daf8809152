import { overAll, splitForSum } from './formula-limits';

const lengths = (areas: readonly string[]): readonly number[] =>
  splitForSum(areas, (area) => area).map(({ length }) => length);

test.each<[string, readonly string[], readonly number[]]>([
  ['no areas', [], []],
  ['255 areas', Array.from({ length: 255 }, () => 'F4'), [255]],
  ['256 areas', Array.from({ length: 256 }, () => 'F4'), [255, 1]],
  // =SUM( ) and 7 × 1,169 with commas between: 8,188 characters; with another area it is 8,189 + its length.
  ['as many characters as there may be', [...Array.from({ length: 7 }, () => 'F'.repeat(1168)), 'F4'], [8]],
  ['one character more', [...Array.from({ length: 7 }, () => 'F'.repeat(1168)), 'F44'], [7, 1]],
])('%s', (_, areas, parts) => {
  expect(lengths(areas)).toEqual(parts);
});

test('no part is a formula of more than 8,192 characters', () => {
  const areas = Array.from({ length: 900 }, (_, index) => `'名称（${'长'.repeat(index % 25)}）'!$F$${index}`);
  const parts = splitForSum(areas, (area) => area);
  expect(Math.max(...parts.map((part) => `=SUM(${part.join(',')})`.length))).toBeLessThanOrEqual(8192);
  expect(parts.flat()).toEqual(areas);
});

test.each([
  [2, 'OR(A1,A1)'],
  [255, `OR(${Array.from({ length: 255 }, () => 'A1').join(',')})`],
  [256, `OR(OR(${Array.from({ length: 255 }, () => 'A1').join(',')}),OR(A1))`],
])('OR over %d tests', (count, formula) => {
  expect(
    overAll(
      'OR',
      Array.from({ length: count }, () => 'A1'),
    ),
  ).toBe(formula);
});
