import { numberOf } from './numbers';

test.each([
  ['0.5', 0.5],
  ['12', 12],
  ['两', 2],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零五', 105],
  ['零点五', 0.5],
  ['一点二五', 1.25],
  ['半', 0.5],
])('%s is %s', (words, number) => {
  expect(numberOf(words)).toBe(number);
});

test.each(['', '一百五', '一点十', '一二', '点五', '1.', 'x'])('%s is no number for sure', (words) => {
  expect(numberOf(words)).toBeNull();
});
