import type { Issue } from '../../src/core/issue';
import type { IndicatorSheet } from '../../src/core/sheet/indicator';
import { makeCase } from './case';
import { compare, type Verdict } from './compare';

const { tables } = makeCase({ seed: 5, pattern: 'L20 requirement', quirks: ['total below', 'subtotals'] });
const [key] = tables;
if (!key) throw new Error('no table');

/** What a perfect recogniser says. */
const right: IndicatorSheet = {
  sheet: key.sheet,
  headerRow: key.headerRow,
  columns: key.columns,
  indicators: key.indicators,
  subtotals: key.subtotals,
  totals: key.totals,
  unit: '',
};

const [first, ...rest] = key.indicators;
if (!first) throw new Error('no indicator');

const without = (role: 'number' | 'rule'): IndicatorSheet => {
  const { [role]: _, ...columns } = right.columns;
  return { ...right, columns };
};

const FAULTS: readonly (readonly [fault: string, reading: IndicatorSheet, verdict: Verdict])[] = [
  ['none', right, 'right'],
  ['an optional column is lost', without('number'), 'right'],
  ['the column of rules is lost', without('rule'), 'wrong'],
  ['the header ends elsewhere', { ...right, headerRow: key.headerRow + 1 }, 'wrong'],
  ['scores are read from another column', { ...right, columns: { ...right.columns, score: 1 } }, 'wrong'],
  ['other marks', { ...right, indicators: [{ ...first, fullMarks: 99 }, ...rest] }, 'wrong'],
  ['another path', { ...right, indicators: [{ ...first, path: [] }, ...rest] }, 'wrong'],
  ['another rule', { ...right, indicators: [{ ...first, rule: '扣1分' }, ...rest] }, 'wrong'],
  ['marks that are shared', { ...right, indicators: [{ ...first, sharesMarksWith: 9 }, ...rest] }, 'wrong'],
  ['an indicator is missing', { ...right, indicators: rest }, 'wrong'],
  [
    'an indicator is invented',
    { ...right, indicators: [{ ...first, row: 99 }, ...right.indicators] },
    'wrong',
  ],
  ['no total', { ...right, totals: [] }, 'wrong'],
  ['a subtotal is taken for a total', { ...right, subtotals: [], totals: key.subtotals }, 'wrong'],
];

test.each(FAULTS)('%s', (_, reading, verdict) => {
  expect(compare(tables, { value: [reading], issues: [] }).verdict).toBe(verdict);
});

test('a table that is no table is wrong', () => {
  expect(compare([], { value: [right], issues: [] }).verdict).toBe('wrong');
});

test('a table that is missing is wrong', () => {
  expect(compare(tables, { value: [], issues: [] }).verdict).toBe('wrong');
});

const warned = (cell: string, more: Partial<Issue> = {}): Issue => ({
  code: 'ruleWithoutMarks',
  severity: 'warning',
  where: { sheet: key.sheet, cell },
  params: {},
  ...more,
});

const OTHER_MARKS = { ...right, indicators: [{ ...first, fullMarks: 99 }, ...rest] };

const ISSUES: readonly (readonly [about: string, issue: Issue, verdict: Verdict])[] = [
  ['its row', warned(`D${first.row}`), 'asked'],
  ['rows among which it is', warned(`A3:F${first.row + 1}`), 'asked'],
  ['the heading of its column', warned(`D${key.headerRow}`), 'asked'],
  ['the sheet', warned(''), 'asked'],
  ['its role', warned('F1', { params: { role: 'fullMarks' } }), 'asked'],
  ['another row', warned(`D${first.row + 1}`), 'wrong'],
  ['another column', warned(`C${key.headerRow}`), 'wrong'],
  ['another sheet', warned(`D${first.row}`, { where: { sheet: '表2', cell: `D${first.row}` } }), 'wrong'],
  ['its row, as an aside', warned(`D${first.row}`, { severity: 'info' }), 'wrong'],
];

test.each(ISSUES)('other marks with a warning about %s', (_, issue, verdict) => {
  expect(compare(tables, { value: [OTHER_MARKS], issues: [issue] }).verdict).toBe(verdict);
});
