import { looksLikeDate, typedMarks, typedNumber } from './typed-number';

test.each([
  ['3', 3],
  ['３', 3],
  ['９５', 95],
  [' 2.5 ', 2.5],
  ['0。5', 0.5],
  ['０．５', 0.5],
  ['1,000', 1000],
  ['-2', -2],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零五', 105],
  ['两千三百', 2300],
  ['两点五', 2.5],
  ['半', 0.5],
  ['壹拾', 10],
  ['〇', 0],
  ['二〇', 20],
  ['二〇一七', 2017],
  ['一九九八', 1998],
])('%j is the number %d', (text, number) => expect(typedNumber(text)).toBe(number));

test.each([
  '',
  '三五十',
  '一点',
  '1-2',
  '5(2)',
  '3 分',
  '1.2.3',
  '百分之五',
  '十分',
  '约3',
  '1,00',
  '二百十十',
  '两三',
  '三四',
  '五六',
  '三五',
  '三四五',
  '十七八',
  '两三点五',
])('%j is no number by itself', (text) => expect(typedNumber(text)).toBeNull());

test.each([
  ['3 分', 3],
  ['３分', 3],
  ['0。5分', 0.5],
  ['十分', 10],
  ['两分', 2],
  ['(10分)', 10],
  ['（４ 分）', 4],
  ['满分10分', 10],
  ['满分：10分', 10],
  ['8', 8],
  ['8分。', 8],
])('%j says %d marks', (text, marks) => expect(typedMarks(text)).toBe(marks));

test.each([
  '1-2分',
  '0.5－1分',
  '5(2)',
  '(1分,3分)',
  '100(+2)',
  '-3',
  '扣3分',
  '若干分',
  '分',
  '',
  '每项3分',
  '两三分',
  '满分：八九分',
  '3月5日',
])('%j says no marks that are certain', (text) => expect(typedMarks(text)).toBeNull());

test.each(['3月5日', '３月５日', '2024-3-5', '2024年3月', '3/5', '5-Mar'])('%j looks like a date', (text) =>
  expect(looksLikeDate(text)).toBe(true),
);

test.each(['3', '3分', '1-2分', '10.5', '2024'])('%j does not look like a date', (text) =>
  expect(looksLikeDate(text)).toBe(false),
);
