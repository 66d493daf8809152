import { outOfOrder } from './out-of-order';

test.each<[string, readonly number[], readonly number[]]>([
  ['nothing', [], []],
  ['all in order', [1, 2, 5, 9], []],
  ['the last was put first', [2, 3, 4, 1], [1]],
  ['the first was put last', [4, 1, 2, 3], [4]],
  ['one in the middle', [1, 4, 2, 3, 5], [4]],
])('%s', (_, places, moved) => {
  expect([...outOfOrder(places, (place) => place)]).toEqual(moved);
});
