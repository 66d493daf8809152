import { cellKey } from '../../core/cells/snapshot';
import { conditionsWithin, highlightsOf } from './conditions';

const range = { top: 2, left: 2, bottom: 9, right: 3 };

test.each([
  ['B2<$B$1', 'C4<$B$1'],
  ['$B2=""', '$B4=""'],
  ['B$1=ROW()+COLUMN( )', 'C$1=4+3'],
  ['ROW(B2)>1', 'ROW(C4)>1'],
  ['"ROW()"=B2', '"ROW()"=C4'],
])('%s, written for B2, is %s for C4', (formula, moved) => {
  const area = { top: 4, left: 3, bottom: 4, right: 7 };
  expect(conditionsWithin([{ range, formula, fill: 'FF0000' }], [area])).toEqual([
    { row: 4, column: 3, formula: moved, look: { fill: 'FF0000' } },
  ]);
});

test('nothing is asked beyond the areas or the range', () => {
  const areas = [
    { top: 1, left: 1, bottom: 2, right: 2 },
    { top: 9, left: 3, bottom: 40, right: 40 },
  ];
  const places = conditionsWithin([{ range, formula: 'TRUE' }], areas);
  expect(places.map(({ row, column }) => [row, column])).toEqual([
    [2, 2],
    [9, 3],
  ]);
});

test('of the conditions that hold the first with a fill gives the fill, the first with a colour the colour', () => {
  const at = { row: 1, column: 1 };
  const conditions = [
    { ...at, formula: 'no', look: { fill: '111111', color: '111111' } },
    { ...at, formula: 'yes', look: { color: '222222' } },
    { ...at, formula: 'yes', look: { fill: '333333', color: '333333' } },
  ];
  expect(highlightsOf(conditions, (formula) => formula === 'yes')).toEqual(
    new Map([[cellKey(1, 1), { fill: '333333', color: '222222' }]]),
  );
});
