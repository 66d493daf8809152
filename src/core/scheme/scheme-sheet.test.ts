import fc from 'fast-check';
import { snapshotOf, withRowsInserted } from '../writeback/testing/sheet-snapshot';
import { defaultScheme } from './presets';
import { readNotApplicableWords, readScheme } from './read-scheme';
import { schemeSheet, type SchemeContext } from './scheme-sheet';
import { arbitraryScheme } from './testing/arbitrary-scheme';

const context: SchemeContext = { fullMarks: { kind: 'formula', formula: '考核评分表!D11', cached: 100 } };
const names = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };
const scheme = defaultScheme('2017-09-12', '示例省人民政府', 'checked', names, '2016—2017年度');

test('what is written reads back as the same scheme, and without a word', () => {
  fc.assert(
    fc.property(arbitraryScheme, (any) => {
      const { content } = schemeSheet(any, context);
      expect(readScheme(snapshotOf(content), content.name)).toEqual({ value: any, issues: [] });
    }),
  );
});

test('a row inserted anywhere below the guide changes nothing', () => {
  const snapshot = snapshotOf(schemeSheet(scheme, context).content);
  const last = snapshot.sheets[0]?.lastRow ?? 0;
  expect(last).toBeGreaterThan(30);
  for (let row = 3; row <= last; row += 1) {
    expect(readScheme(withRowsInserted(snapshot, row), '考核方案')).toEqual({ value: scheme, issues: [] });
  }
});

test('the words for 缺项 are read back, the official’s own among them', () => {
  const own = ['不涉及', '√'];
  const { content } = schemeSheet(scheme, { ...context, notApplicableWords: own });
  expect(readNotApplicableWords(snapshotOf(content), '考核方案')).toEqual(own);
});

describe('what formulas refer to', () => {
  const { content, layout } = schemeSheet(scheme, context);
  const written = (row: number, column: number): unknown =>
    content.cells.find((cell) => cell.row === row && cell.column === column)?.content;

  test('the year is held as dates', () => {
    expect(written(layout.yearStart.row, layout.yearStart.column)).toEqual({ kind: 'number', number: 42552 });
    expect(written(layout.yearEnd.row, layout.yearEnd.column)).toEqual({ kind: 'number', number: 42916 });
  });

  test('full marks are the formula that was handed in', () => {
    expect(written(layout.fullMarks.row, layout.fullMarks.column)).toBe(context.fullMarks);
  });

  test('band ranges hold the bands and nothing else', () => {
    const { top, bottom, left } = layout.bandMins;
    const mins = Array.from({ length: bottom - top + 1 }, (_, index) => written(top + index, left));
    expect(mins).toEqual([0, 60, 80, 90].map((number) => ({ kind: 'number', number })));
  });

  test('veto ranges leave room for more rules', () => {
    expect(layout.vetoNames.bottom - layout.vetoNames.top + 1).toBeGreaterThanOrEqual(4);
  });

  test.each([
    ['whole', 0, 0],
    ['proRata', 0, 10],
    ['started', 0.999999, 0],
  ] as const)('partial steps %s: carry %d, digits %d', (partialSteps, carry, digits) => {
    const of = schemeSheet({ ...scheme, partialSteps }, context);
    const cached = (ref: { row: number; column: number }): unknown => {
      const cell = of.content.cells.find(({ row, column }) => row === ref.row && column === ref.column);
      return cell?.content.kind === 'formula' ? cell.content.cached : undefined;
    };
    expect(cached(of.layout.stepCarry)).toBe(carry);
    expect(cached(of.layout.stepDigits)).toBe(digits);
  });

  test('bands are described in marks, not in percent', () => {
    const of = schemeSheet(scheme, { fullMarks: { kind: 'number', number: 1000 } });
    const notes = of.content.cells.flatMap(({ content: cell }) =>
      cell.kind === 'formula' && typeof cell.cached === 'string' ? [cell.cached] : [],
    );
    expect(notes).toEqual([
      '不足600分',
      '600分以上（含），不足800分',
      '800分以上（含），不足900分',
      '900分以上（含）',
    ]);
  });
});
