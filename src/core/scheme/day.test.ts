import fc from 'fast-check';
import { addDays, chineseDay, parseDay, readDay, serialOf } from './day';

test('serials are those of Excel', () => {
  expect(serialOf('2016-07-01')).toBe(42552);
  expect(serialOf('2017-06-30')).toBe(42916);
});

test('a date cell reads back as its day, whatever the time', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 36_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (days, time) => {
        const day = addDays('1995-01-01', days);
        expect(readDay({ value: serialOf(day) + time })).toEqual({ kind: 'day', day, asText: false });
        expect(parseDay(chineseDay(day))).toBe(day);
      },
    ),
  );
});

test.each([
  ['2017年3月12日'],
  ['2017-3-12'],
  ['2017/03/12'],
  ['2017.3.12'],
  ['２０１７年３月１２日'],
  [' 2017 年 3 月 12 日 '],
  ['20170312'],
  [20170312],
])('%s is understood, and told to be text', (value) => {
  expect(readDay({ value })).toEqual({ kind: 'day', day: '2017-03-12', asText: true });
});

test.each([
  '三月中旬',
  '2017年2月30日',
  '2017-13-5',
  '2017年3月',
  '12/3/2017',
  2017,
  true,
  { error: '#N/A' },
])('%s is no day', (value) => {
  expect(readDay({ value })).toEqual({ kind: 'unreadable' });
});

test('blank is not unreadable', () => {
  expect(readDay({ value: null })).toEqual({ kind: 'blank' });
  expect(readDay({ value: '　' })).toEqual({ kind: 'blank' });
});
