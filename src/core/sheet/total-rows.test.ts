import { marksInTotalLabel, settleTotals, totalKind } from './total-rows';

test.each([
  ['小计', 'subtotal'],
  ['小 计', 'subtotal'],
  ['基础工作小计', 'subtotal'],
  ['合　计', 'total'],
  ['总 分', 'total'],
  ['合计（100分）', 'total'],
  ['总分：100分', 'total'],
  ['考核总分:', 'total'],
  ['统计工作', undefined],
  ['建立合计台账的制度并按月上报有关部门', undefined],
  ['会计', undefined],
  ['', undefined],
])('%j heads %s', (label, kind) => expect(totalKind(label)).toBe(kind));

test.each([
  ['合计（100分）', 100],
  ['总分:12.5分', 12.5],
  ['合计', null],
])('the label %j states %j', (label, marks) => expect(marksInTotalLabel(label)).toBe(marks));

const total = (row: number, fullMarks: number | null) => ({ row, kind: 'total', fullMarks }) as const;

test.each([
  ['one 合计 is the total', [total(9, 30)], 8, 30, ['total']],
  ['a 合计 in the middle sums its part', [total(5, 10), total(9, 30)], 8, 30, ['subtotal', 'total']],
  [
    'the last 合计 too, when it is less than everything',
    [total(5, 10), total(9, 20)],
    8,
    30,
    ['subtotal', 'subtotal'],
  ],
  ['a 合计 of unknown marks in the middle too', [total(5, null), total(9, 30)], 8, 30, ['subtotal', 'total']],
  ['one total above a bonus part stays the total', [total(9, 100)], 12, 110, ['total']],
] as const)('%s', (_, sums, lastRow, whole, kinds) =>
  expect(settleTotals(sums, lastRow, whole).map(({ kind }) => kind)).toEqual(kinds),
);
