import type { ConfirmedSheet, VetoEvent } from '../../core/scheme/scheme';
import type { LedgerEntry } from '../../core/writeback/entries';
import { entered, NO_WORK, withEntriesAgain, withEvent, withoutWritten, withSheets, type Work } from './work';

const event = (row: number, name: string): VetoEvent => ({
  row,
  event: name,
  date: null,
  area: '',
  scope: '',
  state: null,
  determinedBy: '',
  document: '',
  rule: '',
});

/** Rows and names of the entries after setting events one after the other; the register holds 甲 in row 4. */
const after = (...events: readonly VetoEvent[]): readonly string[] =>
  events
    .reduce((work, next) => withEvent(work, [event(4, '甲')], next), NO_WORK)
    .entries.events.map(({ row, event: name }) => `${row} ${name}`);

test.each<readonly [string, readonly VetoEvent[], readonly string[]]>([
  ['a new event has no row of its own until it is written', [event(0, '乙')], ['0 乙']],
  [
    'changed at the row where the plan puts it, it still has none',
    [event(0, '乙'), event(5, '丙')],
    ['0 丙'],
  ],
  ['two new ones are told apart', [event(0, '乙'), event(0, '丙'), event(6, '丁')], ['0 乙', '0 丁']],
  ['one of the register is changed where it stands', [event(4, '己'), event(4, '庚')], ['4 庚']],
])('%s', (_, events, wanted) => {
  expect(after(...events)).toEqual(wanted);
});

test('a clause that is read in another way forgets its facts, and keeps its evidence; others keep theirs', () => {
  const entry = (text: string, column: LedgerEntry['column'], value: LedgerEntry['value']): LedgerEntry => ({
    sheet: '评分表',
    row: 3,
    clause: { index: 0, text },
    column,
    value,
  });
  const work = entered(NO_WORK, [
    entry('每缺1项扣1分', 'checkedFact', 2),
    entry('每缺1项扣1分', 'evidence', '清单'),
    entry('每错1项扣1分', 'checkedFact', 3),
  ]);
  const reread = entered(work, [entry('每缺1项 扣1分。', 'reading', '改为人工评定')]);
  expect(reread.entries.ledger.map(({ column, value }) => [column, value])).toEqual([
    ['evidence', '清单'],
    ['checkedFact', 3],
    ['reading', '改为人工评定'],
  ]);
});

describe('corrected tables of a sheet go together', () => {
  const table = (sheet: string, headerRow: number): ConfirmedSheet => ({
    sheet,
    headerRow,
    columns: { rule: 4 },
    headings: {},
  });
  const BOTH = [table('甲', 2), table('甲', 20)];
  const corrected = withSheets(withSheets(NO_WORK, '甲', BOTH), '乙', [table('乙', 1)]);
  const of = ({ entries }: Work): readonly string[] =>
    entries.sheets.map(({ sheet, headerRow }) => `${sheet}${headerRow}`);

  test.each<readonly [string, Work, readonly string[]]>([
    ['all that a sheet has are kept, beside those of others', corrected, ['甲2', '甲20', '乙1']],
    ['corrected again, they are replaced', withSheets(corrected, '甲', [table('甲', 3)]), ['乙1', '甲3']],
    ['none takes them back', withSheets(corrected, '甲', []), ['乙1']],
    ['written, they are gone', withoutWritten(corrected, corrected), []],
    [
      'while one was corrected again during the write, all of its sheet stay',
      withoutWritten(withSheets(corrected, '甲', [table('甲', 2), table('甲', 21)]), corrected),
      ['甲2', '甲21'],
    ],
    [
      'a write that is taken back brings them back, but for sheets corrected since',
      withEntriesAgain(withSheets(NO_WORK, '甲', [table('甲', 3)]), corrected, true),
      ['乙1', '甲3'],
    ],
  ])('%s', (_, work, wanted) => expect(of(work)).toEqual(wanted));
});

test('a stage that was chosen goes with the write that it was chosen for, and with no other', () => {
  const chosen: Work = { ...NO_WORK, stage: 'self' };
  expect(withoutWritten(chosen, chosen).stage).toBeNull();
  expect(withoutWritten(chosen, NO_WORK).stage).toBe('self');
});
