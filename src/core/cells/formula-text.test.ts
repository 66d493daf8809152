import fc from 'fast-check';
import { joinLiterals, literalsOf, sameSpelling, textOfLiterals } from './formula-text';
import { calculate } from './testing/worksheet';

const none = (): null => null;

test('any text comes out of its literals again, none of which is too long or cut inside a character', () => {
  const text = fc
    .string({ unit: 'grapheme-composite', maxLength: 600, size: 'max' })
    .map((any) => `${any}"𠮷"`.repeat(2));
  fc.assert(
    fc.property(fc.oneof(text, fc.constant('"'.repeat(999))), (any) => {
      const literals = literalsOf(any);
      expect(calculate(literals.join('&'), none)).toBe(any);
      expect(textOfLiterals(literals.join('&'))).toBe(any);
      expect(Math.max(...literals.map(({ length }) => length))).toBeLessThanOrEqual(257);
      expect(literals.join('')).not.toMatch(/\p{Surrogate}/u);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [['"a"', '"b"'], ['"ab"']],
  [
    ['"a"', 'H5', '"b"'],
    ['"a"', 'H5', '"b"'],
  ],
  [
    [`"${'a'.repeat(200)}"`, `"${'b'.repeat(60)}"`],
    [`"${'a'.repeat(200)}"`, `"${'b'.repeat(60)}"`],
  ],
  [['""""', '"x"'], ['"""x"']],
])('%j joined', (terms, joined) => {
  expect(joinLiterals(terms)).toEqual(joined);
});

test.each([
  ["'评分明细'!H5", '评分明细!H5'],
  ['SUM( H5 , H6 )', 'SUM(H5,H6)'],
  ["ROW('a.b'!$C$4)", 'ROW(a.b!$C$4)'],
  ['IF(A1="a  b",1)', 'IF(A1 = "a  b", 1)'],
])('%s and %s are one formula', (left, right) => {
  expect(sameSpelling(left)).toBe(sameSpelling(right));
});

test.each([
  ['A1="a b"', 'A1="ab"'],
  ["'评分 明细'!H5", '评分明细!H5'],
  ["'O''Neil'!H5", "'ONeil'!H5"],
  ['H5', 'H6'],
  [`A1="'x'"`, 'A1="x"'],
])('%s and %s are two', (left, right) => {
  expect(sameSpelling(left)).not.toBe(sameSpelling(right));
});
