import { nextYear } from './next-scheme';

test.each([
  ['from July to June', '2016-07-01', '2017-06-30', '2017-07-01', '2018-06-30'],
  ['a calendar year', '2017-01-01', '2017-12-31', '2018-01-01', '2018-12-31'],
  [
    'to the end of a February that is longer next year',
    '2018-03-01',
    '2019-02-28',
    '2019-03-01',
    '2020-02-29',
  ],
  [
    'to the end of a February that is shorter next year',
    '2019-03-01',
    '2020-02-29',
    '2020-03-01',
    '2021-02-28',
  ],
  ['from a 29 February', '2020-02-29', '2021-02-27', '2021-02-28', '2022-02-27'],
])('%s', (_, start, end, nextStart, nextEnd) => {
  expect(nextYear({ start, end })).toEqual({ start: nextStart, end: nextEnd });
});
