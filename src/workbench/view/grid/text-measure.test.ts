import { lineCount, textWidth, type Measure } from './text-measure';

/** Han characters are 10 wide, all others 5. */
const measure: Measure = (character) => (/\p{Script=Han}/u.test(character) ? 10 : 5);

test('a text is as wide as its characters', () => {
  expect(textWidth('扣2分', '', measure)).toBe(25);
});

test.each([
  ['', 50, 1],
  ['质量安全事件', 60, 1],
  ['质量安全事件', 50, 2],
  ['一\n二', 50, 2],
  ['one two', 30, 2],
  ['one two', 35, 1],
  ['一二三word', 40, 2],
  ['extraordinary', 30, 3],
])('%j in %d px takes %d lines', (text, width, lines) => {
  expect(lineCount(text, width, '', measure)).toBe(lines);
});
