import { cellText } from '../../src/core/cells/cell';
import type { Snapshot } from '../../src/core/cells/snapshot';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { sheetFromRows } from '../../src/workbook/memory/sheetFromRows';
import {
  bookOf,
  codesOf,
  FIVE,
  grade,
  indicatorSheet,
  ledgerRow,
  lost,
  renamed,
  type,
  valueOf,
  type Graded,
} from './book';

/** Graded, with facts, an event and an opinion. */
const filled = async (): Promise<Snapshot> => {
  const book = bookOf(indicatorSheet(FIVE));
  const { after } = await grade(book);
  await type(book, {
    [`评分明细!G${ledgerRow(after, '低于目标值')}`]: 92,
    [`评分明细!G${ledgerRow(after, '每缺1份')}`]: 3,
    [`评分明细!J${ledgerRow(after, '每缺1份')}`]: '台账复印件',
    '一票否决!B4': '某重大质量安全事件',
  });
  await grade(book);
  return book.read();
};

/** A sheet deleted as Excel does it: references to it are broken. */
const without = (snapshot: Snapshot, name: string): Snapshot => ({
  ...snapshot,
  names: snapshot.names.filter(({ refersTo }) => !refersTo.includes(name)),
  sheets: snapshot.sheets
    .filter((sheet) => sheet.name !== name)
    .map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([key, cell]) => [
          key,
          cell.formula?.includes(`${name}!`)
            ? { value: { error: '#REF!' as const }, formula: cell.formula.replaceAll(`${name}!`, '#REF!') }
            : cell,
        ]),
      ),
    })),
});

const again = (snapshot: Snapshot): Promise<Graded> => grade(memoryWorkbook(snapshot));
const scores = ({ plan }: Graded): readonly unknown[] =>
  plan.assessment.indicators.slice(0, 2).map(({ score }) => score.checked?.toNumber());
const sheets = ({ after }: Graded): readonly string[] => after.sheets.map(({ name }) => name).toSorted();
const OURS = ['一票否决', '考核方案', '考核结果', '评分明细'];

test('考核方案 deleted: it is made anew, and our other sheets go on with all that persons wrote', async () => {
  const result = await again(without(await filled(), '考核方案'));
  expect(sheets(result)).toEqual([...OURS, '评分表'].toSorted());
  expect(scores(result)).toEqual([38, 17]);
  expect(valueOf(result.after, `评分明细!J${ledgerRow(result.after, '每缺1份')}`)).toBe('台账复印件');
  expect(result.plan.assessment.events.map(({ event }) => event.event)).toEqual(['某重大质量安全事件']);
  expect(codesOf(result.issues)).toContain('schemeRebuilt');
  expect(codesOf(result.issues)).not.toContain('sheetNameTaken');
  expect(lost(result.after)).toEqual([]);
  const third = await again(result.after);
  expect(third.plan.edits).toEqual([]);
  expect(codesOf(third.issues)).not.toContain('schemeRebuilt');
});

test('another ledger than ours has its usual name', async () => {
  const own = sheetFromRows('评分明细', [['序号', '日期', '备注']]);
  const snapshot = without(renamed(await filled(), '评分明细', '明细 2017'), '考核方案');
  const result = await again({ ...snapshot, sheets: [...snapshot.sheets, own] });
  expect(sheets(result)).toEqual([...OURS, '明细 2017', '评分表'].toSorted());
  expect(scores(result)).toEqual([38, 17]);
});

test('a copy of the ledger beside it: the one of the usual name is ours', async () => {
  const snapshot = without(await filled(), '考核方案');
  const copies = snapshot.sheets.filter(({ name }) => name === '评分明细');
  const copy = copies.map((sheet) => ({ ...sheet, name: '评分明细 (2)' }));
  const result = await again({ ...snapshot, sheets: [...copy, ...snapshot.sheets] });
  expect(sheets(result)).toEqual([...OURS, '评分明细 (2)', '评分表'].toSorted());
  expect(result.plan.scheme.sheetNames.ledger).toBe('评分明细');
});

test('a scheme whose labels are gone is refused; deleted as the sentence says, facts are kept', async () => {
  const snapshot = await filled();
  const book = memoryWorkbook(snapshot);
  const scheme = snapshot.sheets.find(({ name }) => name === '考核方案');
  const kept = ['考核年度开始', '不足一个计分幅度', '考核阶段'];
  await type(
    book,
    Object.fromEntries(
      Array.from({ length: scheme?.lastRow ?? 0 }, (_, index) => `考核方案!A${index + 1}`)
        .filter((cell) => !kept.some((label) => cellText(valueOf(snapshot, cell)).includes(label)))
        .map((cell) => [cell, null]),
    ),
  );
  const ruined = await book.read();
  await expect(again(ruined)).rejects.toThrow('schemeUnusable');
  const result = await again(without(ruined, '考核方案'));
  expect(sheets(result)).toEqual([...OURS, '评分表'].toSorted());
  expect(scores(result)).toEqual([38, 17]);
});

test("a table of the user's with the headings of 考核结果 is not ours", async () => {
  const own = sheetFromRows('考核结果', [
    ['分项', '满分', '得分率（%）'],
    ['基础', 60, 95],
  ]);
  const result = await grade(bookOf(indicatorSheet(FIVE), own));
  expect(valueOf(result.after, '考核结果!A2')).toBe('基础');
  expect(codesOf(result.issues)).toContain('sheetNameTaken');
  expect(codesOf(result.issues)).not.toContain('schemeRebuilt');
});
