import type { LeafLine } from '../../src/core/assessment/item';
import { leavesOf } from '../../src/core/assessment/item';
import type { CellValue } from '../../src/core/cells/cell';
import { clauseOf, NO_ENTRIES, type EntryColumn, type LedgerEntry } from '../../src/core/writeback/entries';
import { LEDGER } from '../../src/core/writeback/layout';
import type { GradingPlan } from '../../src/core/writeback/plan';
import { bookOf, cellOf, codesOf, FIVE, grade, indicatorSheet, type, valueOf } from './book';

const fresh = () => bookOf(indicatorSheet(FIVE));

/** What is filled in: the indicator (0-based), its clause (0-based, null for the indicator row), the column, the value. */
type Filled = readonly [
  indicator: number,
  clause: number | null,
  column: EntryColumn,
  value: number | string,
];

const ALL: readonly Filled[] = [
  [0, 0, 'selfFact', 92.4],
  [0, 0, 'checkedFact', 91.2],
  [0, 0, 'evidence', '检验报告'],
  [1, 0, 'checkedFact', 3],
  [2, 0, 'checkedFact', '否'],
  [2, 1, 'checkedFact', '是'],
  [2, null, 'department', '质量科'],
  [3, 0, 'checkedFact', '无'],
  [3, 1, 'checkedFact', 1.5],
  [3, 1, 'reason', '=舆情处置迟缓'],
  [4, null, 'checkedPoints', 9],
  [4, null, 'evidence', '照片'],
];

const lineOf = (plan: GradingPlan, indicator: number, clause: number): LeafLine => {
  const line = leavesOf(plan.items[indicator]?.scored.item.lines ?? [])[clause];
  if (!line) throw new Error(`no clause ${clause} of indicator ${indicator}`);
  return line;
};

const entriesOf = (plan: GradingPlan, filled: readonly Filled[]): readonly LedgerEntry[] =>
  filled.map(([indicator, clause, column, value]) => {
    const item = plan.items[indicator]?.scored.item;
    if (!item) throw new Error(`no indicator ${indicator}`);
    return {
      sheet: item.sheet,
      row: item.rows[0] ?? 0,
      clause: clause === null ? null : clauseOf(item, lineOf(plan, indicator, clause)),
      column,
      value,
    };
  });

const cellsOf = (plan: GradingPlan, filled: readonly Filled[]): Record<string, CellValue> =>
  Object.fromEntries(
    filled.map(([indicator, clause, column, value]) => {
      const block = plan.items[indicator]?.block;
      const row = clause === null ? block?.top : block?.rowOf.get(lineOf(plan, indicator, clause));
      return [
        `评分明细!${String.fromCharCode(64 + LEDGER[column === 'reading' ? 'method' : column])}${row ?? 0}`,
        value,
      ];
    }),
  );

describe('entries of the pane', () => {
  const filled = ALL.filter(([, , , value]) => !String(value).startsWith('='));

  test('give the workbook that typing into the ledger and grading again gives', async () => {
    const typed = fresh();
    const { plan } = await grade(typed);
    await type(typed, cellsOf(plan, filled));
    const byTyping = await grade(typed);
    const byEntries = await grade(fresh(), { entries: { ...NO_ENTRIES, ledger: entriesOf(plan, filled) } });
    expect(byEntries.after.sheets).toEqual(byTyping.after.sheets);
    expect(byEntries.plan.assessment.total.toNumber()).toBe(byTyping.plan.assessment.total.toNumber());
  });

  test('lie over what the ledger holds, which keeps the rest', async () => {
    const book = fresh();
    const { plan } = await grade(book);
    await type(book, cellsOf(plan, filled));
    const { after } = await grade(book, {
      entries: { ...NO_ENTRIES, ledger: entriesOf(plan, [[1, 0, 'checkedFact', 5]]) },
    });
    const row = plan.items[1]?.block.top ?? 0;
    expect([valueOf(after, `评分明细!G${row + 1}`), valueOf(after, `评分明细!H${row}`)]).toEqual([5, 15]);
    expect(valueOf(after, '评分明细!G5')).toBe(91.2);
  });

  test('are text where they look like formulas', async () => {
    const { plan } = await grade(fresh());
    const { after } = await grade(fresh(), { entries: { ...NO_ENTRIES, ledger: entriesOf(plan, ALL) } });
    const line = plan.items[3]?.block.rowOf.get(lineOf(plan, 3, 1)) ?? 0;
    expect(after.sheets.find(({ name }) => name === '评分明细')?.cells.get(line * 16_384 + 8)).toEqual({
      value: '=舆情处置迟缓',
    });
  });

  test('empty a cell', async () => {
    const book = fresh();
    const { plan } = await grade(book);
    await type(book, cellsOf(plan, filled));
    const [entry] = entriesOf(plan, [[1, 0, 'checkedFact', '']]);
    const { plan: emptied } = await grade(book, {
      entries: { ...NO_ENTRIES, ledger: entry ? [{ ...entry, value: null }] : [] },
    });
    expect(emptied.assessment.indicators.map(({ status }) => status)).toEqual([
      'computed',
      'pending',
      'computed',
      'computed',
      'manual',
    ]);
  });

  test.each<readonly [EntryColumn, number | string]>([
    ['checkedPoints', 9],
    ['status', '缺项'],
    ['department', '宣传科'],
    ['reason', '按会议纪要'],
  ])('take back what was written in %s: the formula stands there again', async (column, value) => {
    const book = fresh();
    const unwritten = await grade(book);
    const at = Object.keys(cellsOf(unwritten.plan, [[4, null, column, value]]))[0] ?? '';
    await type(book, { [at]: value });
    await grade(book);
    const [entry] = entriesOf(unwritten.plan, [[4, null, column, value]]);
    const { after, issues } = await grade(book, {
      entries: { ...NO_ENTRIES, ledger: entry ? [{ ...entry, value: null }] : [] },
    });
    expect(cellOf(after, at)).toEqual(cellOf(unwritten.after, at));
    expect(codesOf(issues)).not.toContain('formulaTypedOver');
    expect((await grade(book)).plan.edits).toEqual([]);
  });

  test.each<readonly [string, Partial<LedgerEntry>]>([
    ['an indicator that is gone', { row: 99 }],
    ['a clause that its rule no longer has', { clause: { index: 0, text: '每缺2份台账扣1分' } }],
    ['a column that the row does not have', { column: 'status' }],
  ])('tell of %s', async (_, changed) => {
    const { plan } = await grade(fresh());
    const [entry] = entriesOf(plan, [[1, 0, 'checkedFact', 3]]);
    const { issues } = await grade(fresh(), {
      entries: { ...NO_ENTRIES, ledger: entry ? [{ ...entry, ...changed }] : [] },
    });
    expect(codesOf(issues)).toContain('entryWithoutPlace');
  });

  test('give full marks that the sheet does not have', async () => {
    const rows = FIVE.map(([name, row], index) => {
      const { F: _, ...rest } = row;
      return [name, index === 1 ? rest : row] as const;
    });
    const { plan } = await grade(bookOf(indicatorSheet(rows)));
    expect(plan.items[1]?.scored.item.fullMarks).toBeNull();
    const [entry] = entriesOf(plan, [[1, null, 'fullMarks', 12]]);
    const { plan: marked } = await grade(bookOf(indicatorSheet(rows)), {
      entries: { ...NO_ENTRIES, ledger: entry ? [entry] : [] },
    });
    expect(marked.items[1]?.scored.item.fullMarks).toBe(12);
  });

  test('find a clause that moved within its rule', async () => {
    const { plan } = await grade(fresh());
    const [entry] = entriesOf(plan, [[2, 1, 'checkedFact', '是']]);
    const swapped = FIVE.map(([name, row], index) =>
      index === 2
        ? ([name, { ...row, G: '制度不全的，扣2分；未建立制度的，不得分。' }] as const)
        : ([name, row] as const),
    );
    const { plan: found, issues } = await grade(bookOf(indicatorSheet(swapped)), {
      entries: { ...NO_ENTRIES, ledger: entry ? [entry] : [] },
    });
    expect(codesOf(issues)).not.toContain('entryWithoutPlace');
    const item = found.items[2];
    expect(item && [...item.scored.facts.answers.checked.values()].map(({ entry: fact }) => fact)).toEqual([
      '是',
      null,
    ]);
  });

  const EVENT = {
    row: 0,
    event: '奶粉质量安全事件',
    date: '2017-03-12',
    area: '产品质量',
    scope: '区域性',
    state: 'verified',
    determinedBy: '市场监管局',
    document: '〔2017〕8号',
    rule: '',
  } as const;

  test('register an event, change it and take it out', async () => {
    const book = fresh();
    const added = await grade(book, { entries: { ...NO_ENTRIES, events: [EVENT] } });
    expect(added.plan.assessment.grade).toBe('D');
    const [event] = added.plan.assessment.events;
    const stored = await grade(book);
    expect(stored.plan.edits).toEqual([]);
    const row = stored.plan.reading.events[0]?.row ?? 0;
    expect([event?.verdict, row > 0]).toEqual(['counts', true]);
    const changed = await grade(book, {
      entries: { ...NO_ENTRIES, events: [{ ...EVENT, row, state: 'dismissed' }] },
    });
    expect(changed.plan.assessment.events.map(({ verdict }) => verdict)).toEqual(['doesNotCount']);
    const blank = { event: '', date: null, area: '', scope: '', state: null, determinedBy: '', document: '' };
    const removed = await grade(book, { entries: { ...NO_ENTRIES, events: [{ ...EVENT, ...blank, row }] } });
    expect(removed.plan.assessment.events).toEqual([]);
  });

  test('correct how a sheet is read, and the workbook remembers', async () => {
    const book = fresh();
    const { plan } = await grade(bookOf(indicatorSheet(FIVE)));
    const [sheet] = plan.scheme.indicatorSheets;
    if (!sheet) throw new Error('no sheet');
    const { score: _, ...columns } = sheet.columns;
    await grade(book, {
      entries: {
        ...NO_ENTRIES,
        sheets: [{ ...sheet, columns: { ...columns, selfScore: 11 }, headings: {} }],
      },
    });
    const again = await grade(book);
    expect(again.plan.scheme.indicatorSheets[0]?.columns.selfScore).toBe(11);
    expect(again.plan.edits).toEqual([]);
  });
});
