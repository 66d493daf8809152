import fc from 'fast-check';
import type { CellValue } from '../cells/cell';
import { parseA1 } from '../cells/address';
import { defaultScheme } from '../scheme/presets';
import { schemeSheet } from '../scheme/scheme-sheet';
import { snapshotOf, withRowsInserted } from '../writeback/testing/sheet-snapshot';
import type { VetoEvent } from '../scheme/scheme';
import { judgeEvents } from './judge-event';
import { readVetoEvents } from './read-register';
import { arbitraryEvent } from './testing/arbitrary-event';
import { vetoSheet } from './veto-sheet';

const names = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };
const scheme = defaultScheme('2017-09-12', '示例省', 'checked', names, '2016—2017年度');
const { layout: schemeLayout } = schemeSheet(scheme, { fullMarks: { kind: 'number', number: 100 } });
const rules = scheme.vetoRules.map(({ name }) => name);

const anyEvents = fc
  .uniqueArray(fc.integer({ min: 4, max: 60 }), { maxLength: 8 })
  .chain((rows) =>
    fc.tuple(
      ...rows
        .toSorted((a, b) => a - b)
        .map((row) => arbitraryEvent(rules).map((event): VetoEvent => ({ row, ...event }))),
    ),
  );

test('what is written reads back, each event in its row', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const { content } = vetoSheet(events, scheme, schemeLayout);
      expect(readVetoEvents(snapshotOf(content), '一票否决')).toEqual({ value: events, issues: [] });
    }),
  );
});

test('是否触发 shows the verdict, and nothing on rows that stand ready', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const { content, layout } = vetoSheet(events, scheme, schemeLayout);
      const words = { counts: '是', undecided: '待定', doesNotCount: '否' };
      const expected = new Map(
        judgeEvents(events, scheme).map(({ event, verdict }) => [event.row, words[verdict]]),
      );
      const { top, bottom, left } = layout.triggered;
      expect(bottom - top + 1 - events.length).toBeGreaterThanOrEqual(10);
      for (const { row, column, content: cell } of content.cells) {
        if (column !== left || row < top) continue;
        expect(cell).toMatchObject({ kind: 'formula', cached: expected.get(row) ?? '' });
      }
    }),
  );
});

test('a row grows with what is typed in it, whether it is blank or not', () => {
  const { content, layout } = vetoSheet([], scheme, schemeLayout);
  const { top, bottom } = layout.event;
  const rows = Array.from({ length: bottom - top + 1 }, (_row, index) => top + index);
  expect([...(content.growingRows ?? [])]).toEqual(rows);
});

describe('reading what an official typed', () => {
  const { content } = vetoSheet([], scheme, schemeLayout);
  const read = (typed: Readonly<Record<string, CellValue>>): ReturnType<typeof readVetoEvents> =>
    readVetoEvents(
      snapshotOf(
        content,
        Object.entries(typed).map(([cell, value]) => ({
          ...(parseA1(cell) ?? { row: 0, column: 0 }),
          value,
        })),
      ),
      '一票否决',
    );

  test.each<[string, string, CellValue, string, string]>([
    ['a date in words', 'C4', '2017年3月12日', 'vetoDateAsText', 'info'],
    ['no date', 'C4', '三月中旬', 'vetoDateUnreadable', 'error'],
    ['a bare year', 'C4', 2017, 'vetoDateUnreadable', 'error'],
    ['a state of his own', 'F4', '已查实', 'vetoStateUnknown', 'error'],
    ['a number for an area', 'D4', 1, 'vetoTextExpected', 'warning'],
    ['a broken reference', 'G4', { error: '#REF!' }, 'vetoTextExpected', 'error'],
  ])('%s is told with its cell', (_, cell, value, code, severity) => {
    expect(read({ [cell]: value }).issues).toEqual([
      expect.objectContaining({ code, severity, where: { sheet: '一票否决', cell } }),
    ]);
  });

  test('an entry that was not understood is kept when the register is written anew', () => {
    const typed = { B4: '某事件', C4: '三月中旬', F4: '已查实' };
    const first = read(typed);
    const again = vetoSheet(first.value, scheme, schemeLayout).content;
    expect(readVetoEvents(snapshotOf(again), '一票否决')).toEqual(first);
    expect(judgeEvents(first.value, scheme)[0]?.verdict).toBe('undecided');
  });

  test('spaces alone are no event', () => {
    expect(read({ B6: ' 　' }).value).toEqual([]);
  });

  test('a row inserted above the headings does no harm', () => {
    const event: VetoEvent = {
      row: 4,
      event: '某事件',
      date: '2017-03-12',
      area: '产品质量',
      scope: '区域性',
      state: 'verified',
      determinedBy: '',
      document: '',
      rule: '',
    };
    const written = snapshotOf(vetoSheet([event], scheme, schemeLayout).content);
    expect(readVetoEvents(withRowsInserted(written, 2), '一票否决').value).toEqual([{ ...event, row: 5 }]);
  });

  test('a sheet of that name without the headings is told', () => {
    const other = snapshotOf({ ...content, cells: content.cells.slice(0, 3) });
    expect(readVetoEvents(other, '一票否决').issues.map(({ code }) => code)).toEqual([
      'vetoRegisterUnusable',
    ]);
  });
});
