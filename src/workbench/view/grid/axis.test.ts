import { axisOf, nextShown } from './axis';

const sizes = [0, 10, 20, 0, 30, 0]; // by index; 3 and 5 are hidden
const axis = axisOf(5, (index) => sizes[index] ?? 0);

test('each begins where the one before ends', () => {
  expect([1, 2, 3, 4, 5, 6].map(axis.startOf)).toEqual([0, 10, 30, 30, 60, 60]);
  expect(axis.length).toBe(60);
  expect(axis.sizeOf(4)).toBe(30);
});

test.each([
  [-5, 1],
  [0, 1],
  [9, 1],
  [10, 2],
  [29, 2],
  [31, 4],
])('at %d px lies %d', (distance, index) => {
  expect(axis.indexAt(distance)).toBe(index);
});

test.each([
  [2, 1, 4],
  [4, -1, 2],
  [4, 1, 4],
  [1, -1, 1],
] as const)('from %d by %d the next one shown is %d', (from, step, next) => {
  expect(nextShown(axis, from, step)).toBe(next);
});
