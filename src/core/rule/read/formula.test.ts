import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

const number = (value: number): object => ({ op: 'number', number: value });

function expressionOf(text: string, fullMarks: number | null): unknown {
  const { clauses, certain } = readRule(text, { fullMarks });
  const formula = clauses.find((clause) => clause.kind === 'formula');
  return certain ? formula?.expression : null;
}

test('multiplication binds before subtraction, and from the left', () => {
  expect(expressionOf('得分=2×实际值÷目标值-3', 10)).toEqual({
    op: '-',
    left: { op: '/', left: { op: '*', left: number(2), right: { op: 'value' } }, right: { op: 'target' } },
    right: number(3),
  });
});

test('brackets bind first; a percentage is its hundredth', () => {
  expect(expressionOf('得分=50%×(实际值-目标值)', 10)).toEqual({
    op: '*',
    left: number(0.5),
    right: { op: '-', left: { op: 'value' }, right: { op: 'target' } },
  });
});

test('a rate is a share of 1 where that gives the full marks at 100 %, and as spoken where that does', () => {
  const share = { op: '/', left: { op: 'value' }, right: number(100) };
  expect(expressionOf('得分=10×完成率', 10)).toEqual({ op: '*', left: number(10), right: share });
  expect(expressionOf('得分=0.1×完成率', 10)).toEqual({ op: '*', left: number(0.1), right: { op: 'value' } });
});

test('the limit that follows stands in for the full marks', () => {
  expect(ruleInShort(readRule('得分=6×达标率，最高6分', { fullMarks: null }))).toEqual([
    expect.stringMatching(/^formula .* max 6$/),
  ]);
});

test('nothing to hold a rate against', () => {
  expect(expressionOf('得分=3×完成率', null)).toBeNull();
});

test.each([
  ['neither gives the full marks', '得分=3×完成率'],
  ['a name that no fact holds', '得分=实际值÷第一名的实际值×10'],
  ['no value at all', '得分=满分×2'],
  ['an open bracket', '得分=(实际值÷目标值'],
  ['cut', '得分=10×实际值÷'],
  ['an operator where a value should be', '得分=×实际值÷目标值)'],
  ['a formula for some', '较好的，得分=10×实际值÷目标值'],
])('uncertain: %s', (_why, text) => {
  expect(expressionOf(text, 10)).toBeNull();
});
