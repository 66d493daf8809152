import { normalise, spanOf, wordsOf } from './normalise';

test.each([
  ['full width', '扣１．５分（含）；', '扣1.5分(含);'],
  ['blanks inside words', '评 分　标准', '评分标准'],
  ['a blank between digits parts them', '扣1 2分', '扣1 2分'],
  ['a wide blank', '扣1　2分', '扣1 2分'],
  ['several blanks', '扣1  2分', '扣1  2分'],
  ['a blank before a point', '扣0 .5分', '扣0 .5分'],
  ['a blank after a point', '扣0. 5分', '扣0. 5分'],
  ['a blank between digits in words', '扣十 五分', '扣十 五分'],
  ['a blank beside a number', '扣 3 分', '扣3分'],
  ['what cannot be seen', '扣1\u200b0\ufeff分', '扣10分'],
  ['grouped digits', '每1,000亩', '每1000亩'],
  ['a list of numbers is no group', '第1，100项', '第1,100项'],
  ['a full stop for a point', '扣0。5分', '扣0.5分'],
  ['a full stop that ends a sentence', '缺1项。5人以上', '缺1项。5人以上'],
  ['percent in words', '低于百分之九十五的', '低于九十五%的'],
  ['line ends', 'a\r\nb', 'a\n\nb'],
])('%s', (_what, original, text) => {
  expect(normalise(original).text).toBe(text);
});

test('every place points back into the original', () => {
  const source = normalise('未 设　专岗的，扣１．５ 分');
  const at = source.text.indexOf('1.5');
  expect(wordsOf(source, [at, at + 4])).toBe('１．５ 分');
  expect(wordsOf(source, [0, 4])).toBe('未 设　专岗');
  expect(spanOf(source, [0, source.text.length])).toEqual([0, source.original.length]);
});

test('a percentage in words stands where all its words stood', () => {
  const source = normalise('低于百分之九十五的');
  expect(wordsOf(source, [2, 6])).toBe('百分之九十五');
});
