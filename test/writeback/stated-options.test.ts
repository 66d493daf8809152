import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { a1 } from '../../src/core/cells/address';
import { sheetNamed, type Snapshot } from '../../src/core/cells/snapshot';
import { NO_ENTRIES, type Entries } from '../../src/core/writeback/entries';
import { readWorkbook } from '../../src/core/writeback/read-workbook';
import { conflicts, reverseEdits } from '../../src/core/writeback/reverse';
import { rowLabelled } from '../../src/core/scheme/sheet-reading';
import type { SchemeOptions } from '../../src/core/scheme/stated/standing';
import { sayIssue } from '../../src/i18n/say';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import type { Workbook } from '../../src/workbook/port';
import { dataSheets } from '../support/data-sheets';
import {
  bookOf,
  FIVE,
  grade,
  indicatorSheet,
  ledgerRow,
  lost,
  placesOf,
  TODAY,
  type,
  valueOf,
  withRowsInserted,
  type Graded,
} from './book';

const bookWith = (...notes: readonly string[]): Workbook =>
  bookOf(indicatorSheet(FIVE, { below: notes.map((note) => [note]) }));

const taking = (options: SchemeOptions): { readonly entries: Entries } => ({
  entries: { ...NO_ENTRIES, options },
});

/** Issues about notes: code, severity and cell. */
const toldOf = ({ issues }: Graded): readonly string[] =>
  issues
    .filter(({ code }) => code.startsWith('note'))
    .map(({ code, severity, where }) => `${severity} ${code} ${where.cell}`);

const standings = ({ plan }: Graded): readonly string[] =>
  plan.reading.stated.map(({ standing }) => standing);

/** Where a setting of 考核方案 stands. */
const settingAt = (snapshot: Snapshot, label: string): string => {
  const sheet = sheetNamed(snapshot, '考核方案');
  return `考核方案!B${(sheet && rowLabelled(sheet, label)) ?? 0}`;
};
const setting = (snapshot: Snapshot, label: string) => valueOf(snapshot, settingAt(snapshot, label));

describe('a note beside the table', () => {
  test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['says what the scheme says', ['得分保留两位小数，不计负分'], ['agrees', 'agrees'], []],
    ['says something else', ['说明：1.缺项不折算。'], ['differs'], ['warning noteStatesOption A9']],
    ['says what no scheme can', ['加分不超过5分'], ['unsupported'], ['warning noteUnsupported A9']],
    ['rounds the total alone as all is rounded', ['总分保留两位小数'], ['agrees'], []],
    ['rounds the total alone otherwise', ['总分保留整数'], ['unsupported'], ['warning noteUnsupported A9']],
    [
      'speaks of percentage points alone',
      ['不足一个百分点的按一个百分点计'],
      ['unsupported'],
      ['warning noteUnsupported A9'],
    ],
    [
      'says other than another one, though one agrees',
      ['得分保留两位小数', '得分取整数。'],
      ['contradicted', 'contradicted'],
      ['warning notesContradict A9', 'warning notesContradict A10'],
    ],
    [
      'allows scores below 0 that another excludes',
      ['每项扣完为止', '各项可计负分。'],
      ['contradicted', 'contradicted'],
      ['warning notesContradict A9', 'warning notesContradict A10'],
    ],
    ['says nothing of the kind', ['本表一式三份'], [], []],
  ])('%s', async (_, notes, stand, told) => {
    const result = await grade(bookWith(...notes));
    expect([standings(result), toldOf(result)]).toEqual([stand, told]);
  });

  test('is not applied by itself, not even when it stands alone', async () => {
    const { plan, after } = await grade(bookWith('缺项不折算。得分取整数。不足一个单位的按一个单位计。'));
    expect(plan.scheme).toMatchObject({ rebase: true, decimals: 2, partialSteps: 'whole' });
    expect([setting(after, '缺项折算'), setting(after, '得分保留小数')]).toEqual(['是', 2]);
  });

  test('counts over all sheets: two that differ contradict each other', async () => {
    const first = indicatorSheet(FIVE, { below: [['缺项不折算']] });
    const second = indicatorSheet(FIVE, { name: '分表', below: [['缺项按比例折算']] });
    expect(standings(await grade(bookOf(first, second)))).toEqual(['contradicted', 'contradicted']);
  });

  test('is an aside once the workbook has a scheme of its own', async () => {
    const book = bookWith('缺项不折算', '加分不超过5分。');
    await grade(book);
    expect(toldOf(await grade(book))).toEqual(['info noteStatesOption A9', 'warning noteUnsupported A10']);
  });

  test('is quoted, with what it says and what the scheme says', async () => {
    const { issues } = await grade(bookWith('说明：缺项不折算。得分取整数。'));
    const [rebase, decimals] = issues.filter(({ code }) => code === 'noteStatesOption');
    expect(rebase && sayIssue(rebase, 'zh-CN')).toContain(
      'A9的说明写明“缺项不折算”，即考核方案中“缺项折算”应为“否”，现为“是”。',
    );
    expect(decimals && sayIssue(decimals, 'en-US')).toContain('should be “0” and is “2”');
  });
});

describe('what is taken from a note', () => {
  const OPTIONS = { rebase: false, decimals: 1, partialSteps: 'started' } as const;
  const NOTES = ['缺项不折算', '得分保留一位小数', '不足一个单位的按一个单位计'] as const;

  test('is the first scheme, and nothing is left to tell', async () => {
    const book = bookWith(...NOTES);
    const result = await grade(book, taking(OPTIONS));
    expect(toldOf(result)).toEqual([]);
    expect(
      ['缺项折算', '得分保留小数', '不足一个计分幅度'].map((label) => setting(result.after, label)),
    ).toEqual(['否', 1, '按一个计']);
    expect(lost(result.after)).toEqual([]);
    expect((await grade(book)).plan.edits).toEqual([]);
  });

  test('is scored by at once', async () => {
    const book = bookWith(...NOTES);
    const { after } = await grade(book);
    await type(book, { [`评分明细!G${ledgerRow(after, '低于目标值')}`]: 92.3 });
    const points = async (options: SchemeOptions) =>
      (
        await grade(memoryWorkbook(await book.read()), taking(options))
      ).plan.assessment.indicators[0]?.score.checked?.toNumber();
    expect(await points({})).toBe(39);
    expect(await points({ partialSteps: 'started' })).toBe(38);
    expect(await points({ partialSteps: 'proRata', decimals: 0 })).toBe(39);
  });

  test.each([
    ['as it was drawn', 0],
    ['into which rows were inserted', 2],
  ])('goes into the cells of a scheme %s, and no other setting is touched', async (_, rows) => {
    const book = bookWith(...NOTES);
    const { after } = await grade(book);
    const moved = rows === 0 ? after : withRowsInserted(after, '考核方案', 3, rows);
    const again = memoryWorkbook(moved);
    await type(again, { [settingAt(moved, '被考核单位')]: '青山市' });
    await grade(again);
    const result = await grade(again, taking(OPTIONS));
    const scheme = placesOf(result.plan.edits).filter((place) => place.startsWith('考核方案'));
    const at = (row: number, column = 2): string => `考核方案!${a1({ row: row + rows, column })}`;
    expect(scheme.toSorted()).toEqual([at(12), at(13), at(13, 13), at(14)].toSorted());
    expect(
      ['缺项折算', '得分保留小数', '不足一个计分幅度'].map((label) => setting(result.after, label)),
    ).toEqual(['否', 1, '按一个计']);
    expect(lost(result.after)).toEqual([]);
    expect((await grade(again)).plan.edits).toEqual([]);
  });

  test('leaves the other options as the workbook has them', async () => {
    const book = bookWith(...NOTES);
    const { after } = await grade(book);
    await type(book, { [settingAt(after, '不足一个计分幅度')]: '按比例' });
    const { plan } = await grade(book, taking({ decimals: 1 }));
    expect(plan.scheme).toMatchObject({ rebase: true, decimals: 1, partialSteps: 'proRata' });
  });

  test('is not written over what somebody typed meanwhile, and is taken back with the write', async () => {
    const book = bookWith(...NOTES);
    await grade(book);
    const before = await book.read();
    const { plan, after } = await grade(memoryWorkbook(before), taking(OPTIONS));
    const other = memoryWorkbook(before);
    await type(other, { [settingAt(before, '得分保留小数')]: 3 });
    expect(conflicts(plan.edits, before, await other.read()).map(({ where }) => where.cell)).toEqual(['B12']);
    const undone = memoryWorkbook(after);
    const { value: edits, issues } = reverseEdits(plan.edits, before, after);
    await undone.apply(edits);
    expect(issues).toEqual([]);
    expect(sheetNamed(await undone.read(), '考核方案')).toEqual(sheetNamed(before, '考核方案'));
  });
});

const noted = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const { value, issues } = readWorkbook(await openPackage(bytes).read(), { today: TODAY });
  expect(issues.filter(({ code }) => code.startsWith('note'))).toEqual([]);
  return (value?.stated ?? []).map(({ statement, standing }) => `${statement.option} ${standing}`);
};

test('the notes of the sample agree with its scheme', async () => {
  const sample = readFileSync(join(__dirname, '../../assets/samples/quality-assessment.xlsx'));
  expect(await noted(sample)).toEqual(['floor agrees', 'decimals agrees']);
});

const published = dataSheets();
if (published.length === 0) {
  console.warn('the published sheets are not beside the project: their notes are not read');
  test.skip('the notes of published sheets', () => undefined);
} else {
  test.each(published)(
    'the notes of $name are found, and nothing else is taken for one',
    async ({ name, bytes }) => {
      const hasFloor = ['quality-standard', 'quality-spaced-words', 'quality-two-row-header'].includes(name);
      expect(await noted(bytes)).toEqual(hasFloor ? ['floor agrees'] : []);
    },
  );
}
