import type { VetoEvent } from '../../core/scheme/scheme';
import { NO_WORK, withEvent } from './work';

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
