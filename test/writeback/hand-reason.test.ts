import { NO_ENTRIES, type LedgerEntry } from '../../src/core/writeback/entries';
import type { Workbook } from '../../src/workbook/port';
import {
  bookOf,
  cellOf,
  codesOf,
  FIVE,
  grade,
  indicatorSheet,
  ledgerRow,
  lost,
  placesOf,
  type,
  valueOf,
} from './book';

const REASON = '条款“按月”与实际不符，经考核组研究，按“按季”评定。';

/** The indicator row of 质量宣传, whose own row of the sheet is 7. */
const entry = (column: LedgerEntry['column'], value: LedgerEntry['value']): LedgerEntry => ({
  sheet: '评分表',
  row: 7,
  clause: null,
  column,
  value,
});

const entered = async (workbook: Workbook, ...ledger: readonly LedgerEntry[]) =>
  grade(workbook, { stage: 'checked', entries: { ...NO_ENTRIES, ledger } });

/** Graded with 9 of 10 marks given by hand and their reason. */
const scored = async (reason = REASON): Promise<Workbook> => {
  const book = bookOf(indicatorSheet(FIVE));
  await entered(book, entry('checkedPoints', 9), entry('reason', reason));
  return book;
};

const reasonCell = async (book: Workbook): Promise<string> =>
  `评分明细!I${ledgerRow(await book.read(), '质量宣传')}`;

describe('the reason of a score by hand', () => {
  test('stands in the ledger as typed, in the reason column and in the comment beside the score', async () => {
    const book = await scored();
    const after = await book.read();
    expect(cellOf(after, await reasonCell(book))).toEqual({ value: REASON });
    expect(valueOf(after, 'M7')).toBe(REASON);
    const comment = after.sheets[0]?.comments.find(({ row }) => row === 7);
    expect(comment?.text).toContain(`得9分（满分10分）：${REASON}`);
    expect(lost(after)).toEqual([]);
  });

  test.each([REASON, '很长'.repeat(300), '=照会议纪要', '15', '"'])(
    'is kept by a run again: %s',
    async (reason) => {
      const book = await scored(reason);
      const { plan, issues, after } = await grade(book);
      expect([plan.edits, codesOf(issues)]).toEqual([[], expect.not.arrayContaining(['formulaTypedOver'])]);
      expect(valueOf(after, await reasonCell(book))).toBe(reason);
    },
  );

  test('may be typed into the ledger', async () => {
    const book = await scored('');
    expect(valueOf(await book.read(), 'M7')).toBe('人工评分，得9分。');
    await type(book, { [await reasonCell(book)]: REASON });
    const { issues, after } = await grade(book);
    expect(codesOf(issues)).not.toContain('formulaTypedOver');
    expect(valueOf(after, 'M7')).toBe(REASON);
  });

  test('belongs to a score in the sheet’s own cell too', async () => {
    const book = bookOf(
      indicatorSheet(FIVE.map(([name, row], at) => [name, at === 4 ? { ...row, K: 9 } : row])),
    );
    const { after } = await entered(book, entry('reason', REASON));
    expect(valueOf(after, 'M7')).toBe(REASON);
    expect(placesOf((await grade(book)).plan.edits)).toEqual([]);
  });

  test.each<readonly [string, readonly LedgerEntry[], string]>([
    ['缺项', [entry('status', '缺项')], '缺项，不计入总分。'],
    ['a score above the full marks', [entry('checkedPoints', 11)], '人工评分有误，暂未计入总分。'],
  ])('%s: it is set aside, and counts again afterwards', async (_, entries, shows) => {
    const book = await scored();
    const aside = await entered(book, ...entries);
    expect([valueOf(aside.after, 'M7'), lost(aside.after)]).toEqual([shows, []]);
    expect((await grade(book)).plan.edits).toEqual([]);
    const { after } = await entered(book, entry('status', null), entry('checkedPoints', 9));
    expect(cellOf(after, await reasonCell(book))).toEqual({ value: REASON });
  });

  test('of the unit’s own score is not that of the checker, and is not lost either', async () => {
    const book = bookOf(indicatorSheet(FIVE));
    const own = [entry('selfPoints', 9), entry('reason', REASON)];
    await grade(book, { stage: 'self', entries: { ...NO_ENTRIES, ledger: own } });
    const checked = await grade(book, { stage: 'checked' });
    expect(valueOf(checked.after, await reasonCell(book))).toBe('质量宣传待填报，满分10分，暂未计入总分。');
    expect([codesOf(checked.issues), lost(checked.after)]).toEqual([
      expect.not.arrayContaining(['formulaTypedOver']),
      [],
    ]);
    const { after } = await grade(book, { stage: 'self' });
    expect(valueOf(after, await reasonCell(book))).toBe(REASON);
  });

  test('goes with the score when both are taken back', async () => {
    const book = await scored();
    const { after } = await entered(book, entry('checkedPoints', null), entry('reason', null));
    expect(valueOf(after, 'M7')).toBe('质量宣传待填报，满分10分，暂未计入总分。');
    expect((await grade(book)).plan.edits).toEqual([]);
  });
});
