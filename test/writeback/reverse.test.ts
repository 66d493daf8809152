import { conflicts, reverseEdits } from '../../src/core/writeback/reverse';
import type { Edit } from '../../src/core/cells/edit';
import type { Snapshot } from '../../src/core/cells/snapshot';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import type { Workbook } from '../../src/workbook/port';
import { random } from '../support/random';
import { randomFacts } from '../support/random-facts';
import { bookOf, cellOf, FIVE, grade, indicatorSheet, placesOf, TODAY, type, valueOf } from './book';

const places = (issues: ReturnType<typeof conflicts>): readonly string[] =>
  issues.map(({ where: { sheet, cell } }) => `${sheet}!${cell}`);

const plain = ({ sheets, names }: Snapshot): unknown => ({
  names,
  sheets: sheets.map(({ name, cells, comments, merges }) => ({
    name,
    comments,
    merges,
    cells: new Map([...cells].toSorted(([a], [b]) => a - b)),
  })),
});

interface Written {
  readonly book: Workbook;
  readonly before: Snapshot;
  readonly edits: readonly Edit[];
}

const first = async (): Promise<Written> => {
  const book = bookOf(indicatorSheet(FIVE));
  const { before, plan } = await grade(book);
  return { book, before, edits: plan.edits };
};

const second = async (): Promise<Written> => {
  const book = bookOf(indicatorSheet(FIVE));
  await grade(book);
  await book.apply(randomFacts(await book.read(), random(5), 'complete', TODAY));
  await type(book, { G3: '低于目标值的，每低1个百分点扣1分；未报送的，扣1分。' });
  const { before, plan } = await grade(book);
  return { book, before, edits: plan.edits };
};

const takenBack = async ({ book, before, edits }: Written): Promise<readonly string[]> => {
  const { value, issues } = reverseEdits(edits, before, await book.read());
  await book.apply(value);
  return places(issues);
};

test.each([
  ['the first write', first],
  ['a later write, with comments and sheets laid out anew', second],
])('%s is taken back whole', async (_, write) => {
  const written = await write();
  expect(await takenBack(written)).toEqual([]);
  expect(plain(await written.book.read())).toEqual(plain(written.before));
});

test('a cell that somebody changed since stays and is told, the rest is taken back', async () => {
  const written = await first();
  await type(written.book, { K4: 12 });
  expect(await takenBack(written)).toEqual(['评分表!K4']);
  const now = await written.book.read();
  expect([valueOf(now, 'K4'), cellOf(now, 'K3').formula, now.sheets.length]).toEqual([12, undefined, 1]);
});

test('a ledger that was typed into stays, with the sheets that its formulas need', async () => {
  const written = await first();
  await type(written.book, { '评分明细!G6': 3 });
  expect((await takenBack(written)).toSorted()).toEqual(['考核方案!', '评分明细!']);
  const now = await written.book.read();
  expect(now.sheets.map(({ name }) => name)).toEqual(['评分表', '评分明细', '考核方案']);
  expect(valueOf(now, '评分明细!G6')).toBe(3);
  expect(valueOf(now, 'K3')).toBeNull();
});

test('a formula of the user’s that refers to our sheet keeps it', async () => {
  const written = await first();
  await written.book.apply([
    {
      kind: 'setCell',
      sheet: '评分表',
      row: 20,
      column: 1,
      content: { kind: 'formula', formula: '评分明细!H4*2', cached: '' },
    },
  ]);
  expect((await takenBack(written)).toSorted()).toEqual(['考核方案!', '评分明细!']);
});

test('a sheet that is gone is told, and nothing is written to it', async () => {
  const written = await first();
  await written.book.apply([{ kind: 'removeSheet', sheet: '一票否决' }]);
  expect(await takenBack(written)).toEqual(['一票否决!']);
});

test('a name that was pointed elsewhere since stays', async () => {
  const written = await first();
  await written.book.apply([{ kind: 'defineName', name: '考核_总分', refersTo: '评分表!$K$8' }]);
  expect(await takenBack(written)).toEqual(['!考核_总分']);
  expect((await written.book.read()).names).toEqual([{ name: '考核_总分', refersTo: '评分表!$K$8' }]);
});

describe('comments', () => {
  const commented = async (): Promise<Written> => {
    const written = await second();
    expect(placesOf(written.edits).some((place) => place.startsWith('#评分表'))).toBe(true);
    return written;
  };
  test('one that somebody answered or changed since stays', async () => {
    const written = await commented();
    const now = await written.book.read();
    const place = written.edits.find((edit) => edit.kind === 'setComment' && edit.sheet === '评分表');
    if (place?.kind !== 'setComment') throw new Error();
    const changed: Snapshot = {
      ...now,
      sheets: now.sheets.map((sheet) => ({
        ...sheet,
        comments: sheet.comments.map((one) =>
          sheet.name === '评分表' && one.row === place.row ? { ...one, text: `${one.text}（已核）` } : one,
        ),
      })),
    };
    const { value, issues } = reverseEdits(written.edits, written.before, changed);
    expect(issues).toHaveLength(1);
    expect(
      value.some(
        (edit) => edit.kind === 'removeComment' && edit.sheet === '评分表' && edit.row === place.row,
      ),
    ).toBe(false);
    await memoryWorkbook(changed).apply(value);
  });

  test('a note that made room for a thread comes back as a note', async () => {
    const note = {
      row: 3,
      column: 11,
      form: 'note' as const,
      author: '',
      text: '【质量考核】旧',
      hasReplies: false,
    };
    const before: Snapshot = { sheets: [indicatorSheet(FIVE, { rest: { comments: [note] } })], names: [] };
    const at = { sheet: '评分表', row: 3, column: 11 };
    const edits: readonly Edit[] = [
      { kind: 'removeComment', ...at },
      { kind: 'setComment', ...at, form: 'thread', author: '质量考核助手', text: '【质量考核】新' },
    ];
    const book = memoryWorkbook(before);
    await book.apply(edits);
    expect(await takenBack({ book, before, edits })).toEqual([]);
    expect((await book.read()).sheets[0]?.comments).toEqual([note]);
  });

  test('a comment that somebody wrote where ours was taken away stays', async () => {
    const ours = {
      row: 3,
      column: 11,
      form: 'note' as const,
      author: '质量考核助手',
      text: '【质量考核】旧',
      hasReplies: false,
    };
    const sheet = (comments: readonly (typeof ours)[]): Snapshot => ({
      sheets: [indicatorSheet(FIVE, { rest: { comments } })],
      names: [],
    });
    const edits: readonly Edit[] = [{ kind: 'removeComment', sheet: '评分表', row: 3, column: 11 }];
    const { value, issues } = reverseEdits(
      edits,
      sheet([ours]),
      sheet([{ ...ours, author: '张三', text: '已阅' }]),
    );
    expect([value, places(issues)]).toEqual([[], ['评分表!K3']]);
  });
});

describe('conflicts: what somebody changed between planning and writing', () => {
  const changed = async (change: (book: Workbook) => Promise<void>): Promise<readonly string[]> => {
    const { before, edits } = await second();
    const book = memoryWorkbook(before);
    await change(book);
    return places(conflicts(edits, before, await book.read()));
  };
  test('nothing', async () => {
    expect(await changed(async () => undefined)).toEqual([]);
  });
  test('a cell of the plan', async () => {
    expect(await changed((book) => type(book, { K4: 12 }))).toEqual(['评分表!K4']);
  });
  test('a cell that the plan does not touch', async () => {
    expect(await changed((book) => type(book, { C4: '改名' }))).toEqual([]);
  });
  test('a fact in a ledger that is laid out anew', async () => {
    expect(await changed((book) => type(book, { '评分明细!G7': 2 }))).toEqual(['评分明细!']);
  });
  test('a comment where ours should go', async () => {
    const { before, edits } = await second();
    const place = edits.find((edit) => edit.kind === 'setComment' && edit.sheet === '评分表');
    if (place?.kind !== 'setComment') throw new Error();
    const book = memoryWorkbook({
      ...before,
      sheets: before.sheets.map((sheet) => ({
        ...sheet,
        comments: sheet.comments.filter(({ row }) => row !== place.row),
      })),
    });
    await book.apply([{ ...place, author: '张三', text: '待议' }]);
    expect(places(conflicts(edits, before, await book.read()))).toContain(`评分表!K${place.row}`);
  });
  test('a sheet of the name that ours would take', async () => {
    const { before, edits } = await first();
    const now = { ...before, sheets: [...before.sheets, indicatorSheet([], { name: '评分明细' })] };
    expect(places(conflicts(edits, before, now))).toEqual(['评分明细!']);
  });
});
