import type { Edit, SheetContent } from '../../src/core/cells/edit';
import type { Snapshot } from '../../src/core/cells/snapshot';
import { progressOf, restOf, standingOf } from '../../src/core/writeback/half-written';
import { reverseEdits } from '../../src/core/writeback/reverse';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import type { Workbook } from '../../src/workbook/port';
import { random } from '../support/random';
import { randomFacts } from '../support/random-facts';
import { bookOf, FIVE, grade, indicatorSheet, TODAY, type, valueOf } from './book';

interface Plan {
  readonly before: Snapshot;
  readonly edits: readonly Edit[];
  readonly after: Snapshot;
}

/** New sheets, new columns, names. */
const first = async (): Promise<Plan> => {
  const { before, plan, after } = await grade(bookOf(indicatorSheet(FIVE)));
  return { before, edits: plan.edits, after };
};

/** Comments that come and go, sheets laid out anew. */
const second = async (): Promise<Plan> => {
  const book = bookOf(indicatorSheet(FIVE));
  await grade(book);
  await book.apply(randomFacts(await book.read(), random(5), 'complete', TODAY));
  await grade(book);
  await book.apply(randomFacts(await book.read(), random(6), 'complete', TODAY));
  await type(book, { G3: '低于目标值的，每低1个百分点扣1分；未报送的，扣1分。' });
  const { before, plan, after } = await grade(book);
  return { before, edits: plan.edits, after };
};

const plain = ({ sheets, names }: Snapshot): unknown => ({
  names: [...names].sort((a, b) => a.name.localeCompare(b.name)),
  sheets: sheets
    .map(({ name, cells, comments, merges }) => ({
      name,
      comments,
      merges,
      cells: new Map([...cells].toSorted(([a], [b]) => a - b)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name)),
});

const half = (sheet: SheetContent): SheetContent => ({
  ...sheet,
  cells: sheet.cells.slice(0, Math.floor(sheet.cells.length / 2)),
});

/** The workbook after the first `count` edits, a sheet among the last one with half of its cells. */
const brokenOff = async ({ before, edits }: Plan, count: number): Promise<Workbook> => {
  const book = memoryWorkbook(before);
  await book.apply(
    edits
      .slice(0, count)
      .map((edit, index) =>
        index === count - 1 && (edit.kind === 'addSheet' || edit.kind === 'replaceSheet')
          ? { ...edit, sheet: half(edit.sheet) }
          : edit,
      ),
  );
  return book;
};

describe.each([
  ['a first write', first],
  ['a later write, with comments and sheets laid out anew', second],
])('%s, broken off after any of its edits', (_, plan) => {
  test('is brought to its end', async () => {
    const { before, edits, after } = await plan();
    for (let count = 0; count <= edits.length; count += 1) {
      const book = await brokenOff({ before, edits, after }, count);
      const { value, issues } = restOf(edits, before, await book.read());
      await book.apply(value);
      expect([count, issues]).toEqual([count, []]);
      expect(plain(await book.read())).toEqual(plain(after));
    }
  });

  test('is taken back', async () => {
    const { before, edits, after } = await plan();
    for (let count = 0; count <= edits.length; count += 1) {
      const book = await brokenOff({ before, edits, after }, count);
      const now = await book.read();
      const standing = standingOf(edits, before, now);
      const { value, issues } = reverseEdits(standing.value, before, now);
      await book.apply(value);
      expect([count, standing.issues, issues]).toEqual([count, [], []]);
      expect(plain(await book.read())).toEqual(plain(before));
    }
  });

  test('says how much of it is done', async () => {
    const { before, edits, after } = await plan();
    const none = progressOf(edits, before, before);
    expect(none).toMatchObject({ done: 0, isBegun: false });
    expect(progressOf(edits, before, after)).toEqual({
      total: none.total,
      done: none.total,
      isBegun: true,
      lacksOnlyComments: false,
    });
    const middle = Math.floor(edits.length / 2);
    const { done } = progressOf(
      edits,
      before,
      await (await brokenOff({ before, edits, after }, middle)).read(),
    );
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(none.total);
  });
});

test('a sheet with half of its cells is begun and not done', async () => {
  const plan = await first();
  const sheet = plan.edits.findIndex(({ kind }) => kind === 'addSheet');
  const before = await (await brokenOff(plan, sheet)).read();
  const during = await (await brokenOff(plan, sheet + 1)).read();
  expect(during.sheets).toHaveLength(before.sheets.length + 1);
  const { done } = progressOf(plan.edits, plan.before, before);
  expect(progressOf(plan.edits, plan.before, during)).toMatchObject({ done, isBegun: true });
});

test('formulas stand even while they show something else', async () => {
  const { before, edits, after } = await first();
  const shown = {
    ...after,
    sheets: after.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([key, cell]) => [key, cell.formula ? { ...cell, value: 0 } : cell]),
      ),
    })),
  };
  const { total } = progressOf(edits, before, shown);
  expect(progressOf(edits, before, shown).done).toBe(total);
  const standing = standingOf(edits, before, shown);
  expect(reverseEdits(standing.value, before, shown).issues).toEqual([]);
});

test.each([
  ['a cell', '评分表!K3', 12, { sheet: '评分表', cell: 'K3' }],
  ['a sheet of ours', '评分明细!V2', '别人写的', { sheet: '评分明细', cell: '' }],
])('%s that somebody filled in meanwhile is told and left alone', async (_, address, value, place) => {
  const plan = await first();
  const score = plan.edits.findIndex(
    (edit) => edit.kind === 'setCell' && edit.sheet === '评分表' && edit.row === 3 && edit.column === 11,
  );
  const book = await brokenOff(plan, score);
  await type(book, { [address]: value });
  const now = await book.read();
  const rest = restOf(plan.edits, plan.before, now);
  await book.apply(rest.value);
  expect(valueOf(await book.read(), address)).toBe(value);
  for (const { issues } of [rest, standingOf(plan.edits, plan.before, now)])
    expect(issues.map(({ where }) => where)).toEqual([place]);
});
