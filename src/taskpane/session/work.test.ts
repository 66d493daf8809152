import type { VetoEvent } from '../../core/scheme/scheme';
import type { LedgerEntry } from '../../core/writeback/entries';
import { entered, NO_WORK, withEvent } from './work';

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
