import { yearAt, yearInTitle } from './assessment-year';

const JULY = { month: 7, day: 1 };
const YEAR_2016 = { start: '2016-07-01', end: '2017-06-30' };

describe('the assessment year in a title', () => {
  test.each([
    ['2016—2017年度某省质量工作考核评分表', YEAR_2016],
    ['某市２０１６－２０１７年度质量考核', YEAR_2016],
    ['质量工作考核（2016至2017年度）', YEAR_2016],
    ['2016年—2017年质量工作', YEAR_2016],
    ['2016/17年度', YEAR_2016],
    ['二〇一六—二〇一七年度', YEAR_2016],
    ['2 0 1 6 — 2 0 1 7 年 度', YEAR_2016],
    ['2017年度质量工作考核', YEAR_2016],
    ['考核时间：2016年9月1日至2017年8月31日', { start: '2016-09-01', end: '2017-08-31' }],
  ])('%s', (title, year) => {
    expect(yearInTitle(title, JULY)).toEqual(year);
  });

  test.each([
    '质量工作考核评分表',
    '国办发〔2013〕47号',
    '2013—2020年规划',
    '印发于2017-12-31',
    '2017年3月12日',
  ])('%s names none', (title) => {
    expect(yearInTitle(title, JULY)).toBeUndefined();
  });

  test('a measure by calendar year takes one year as it is', () => {
    expect(yearInTitle('2017年度', { month: 1, day: 1 })).toEqual({ start: '2017-01-01', end: '2017-12-31' });
  });
});

test.each([
  ['2017-05-20', YEAR_2016],
  ['2017-09-12', YEAR_2016],
  ['2018-01-02', { start: '2017-07-01', end: '2018-06-30' }],
])('on %s the year that ends in that calendar year is assessed', (today, year) => {
  expect(yearAt(today, JULY)).toEqual(year);
});
