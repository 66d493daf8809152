import fc from 'fast-check';
import { addressLists, rectanglesByMark, type Marked } from './areas';

const cells = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 8 }),
    mark: fc.constantFrom('甲', '乙', '丙'),
  }),
  { selector: ({ row, column }) => row * 100 + column, maxLength: 90 },
);

test('rectangles cover each cell once, under its own mark, and no other', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const covered: Marked[] = [];
      for (const [mark, ranges] of rectanglesByMark(given)) {
        for (const { top, left, bottom, right } of ranges) {
          for (let row = top; row <= bottom; row += 1) {
            for (let column = left; column <= right; column += 1) covered.push({ row, column, mark });
          }
        }
      }
      const inOrder = (list: readonly Marked[]) =>
        list.toSorted((a, b) => a.row - b.row || a.column - b.column);
      expect(inOrder(covered)).toEqual(inOrder(given));
    }),
  );
});

test('a table of equal rows is one rectangle for each column', () => {
  const table = Array.from({ length: 200 }, (_, index) => [
    { row: index + 1, column: 1, mark: 'number' },
    { row: index + 1, column: 2, mark: 'text' },
    { row: index + 1, column: 3, mark: 'text' },
  ]).flat();
  const rectangles = rectanglesByMark(table);
  expect(rectangles.get('number')).toEqual([{ top: 1, left: 1, bottom: 200, right: 1, mark: 'number' }]);
  expect(rectangles.get('text')).toEqual([{ top: 1, left: 2, bottom: 200, right: 3, mark: 'text' }]);
});

test('address lists stay below Excel’s limit and leave nothing out', () => {
  const addresses = Array.from({ length: 3000 }, (_, index) => `A${index}:B${index}`);
  const lists = addressLists(addresses);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8192);
  expect(lists.join(',')).toBe(addresses.join(','));
  expect(addressLists([])).toEqual([]);
});
