import fc from 'fast-check';
import { cellAt, cellKey, keyToRef, sheetNamed } from '../../src/core/cells/snapshot';
import { holdsContent, contentOf } from '../../src/core/cells/same-content';
import type { Cell } from '../../src/core/cells/cell';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { planGrading } from '../../src/core/writeback/plan';
import { formulasBeyondLimits } from '../support/formula-limits';
import { random, runSeed } from '../support/random';
import { randomFacts } from '../support/random-facts';
import { FIVE, grade, indicatorSheet, TODAY } from './book';

const theirs: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    { value: '=1+1' },
    { value: '缺项' },
    { value: '与第3行合并计分办法' },
    { value: '【质量考核】' },
    { value: 7.5 },
    { value: 0 },
    { value: true },
    { value: { error: '#N/A' } },
    { value: 3, formula: 'F3-1' },
    { value: '', formula: 'IF(ISNUMBER(K3),F3-K3,"")' },
    { value: 9, formula: '评分明细!H4+1' },
    { value: null, formula: 'SUM(K3:K7)+0' },
  ),
  fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() !== '')
    .map((value) => ({ value })),
);

test('no edit touches a cell of the user’s that is neither blank nor ours, and Excel takes every formula', async () => {
  const seed = runSeed('cells of the user');
  const place = fc.tuple(fc.integer({ min: 3, max: 14 }), fc.integer({ min: 8, max: 16 }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, theirs), { maxLength: 12 }), fc.nat(), async (typed, draw) => {
      const sheet = indicatorSheet(FIVE);
      const cells = new Map(sheet.cells);
      for (const [[row, column], cell] of typed) cells.set(cellKey(row, column), cell);
      const lastRow = Math.max(sheet.lastRow, ...typed.map(([[row]]) => row));
      const lastColumn = Math.max(sheet.lastColumn, ...typed.map(([[, column]]) => column));
      const own = { ...sheet, cells, lastRow, lastColumn };
      const book = memoryWorkbook({ sheets: [own] });
      if (!planGrading(await book.read(), { today: TODAY }).value) return;
      await grade(book);
      await book.apply(randomFacts(await book.read(), random(draw), 'wild', TODAY));
      const { after } = await grade(book);
      const now = sheetNamed(after, '评分表');
      for (const [key, cell] of cells) {
        const { row, column } = keyToRef(key);
        const is = now && cellAt(now, row, column);
        expect([row, column, is && holdsContent(is, contentOf(cell))]).toEqual([row, column, true]);
      }
      expect(formulasBeyondLimits(after)).toEqual([]);
      expect((await grade(book)).plan.edits).toEqual([]);
    }),
    { numRuns: 60, seed },
  );
});
