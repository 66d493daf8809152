import fc from 'fast-check';
import { a1 } from '../../src/core/cells/address';
import type { SheetCell, SheetContent } from '../../src/core/cells/edit';
import { followUpSheet } from '../../src/core/follow-up/follow-up-sheet';
import { arbitraryFollowUp, arbitraryGrade } from '../../src/core/follow-up/testing/arbitrary-follow-up';
import { CELL } from '../../src/core/result/page';
import { arbitrarySample } from '../../src/core/result/testing/arbitrary-sample';
import { sampleInput, sampleScheme, type Sample } from '../../src/core/result/testing/sample-input';
import { schemeSheet } from '../../src/core/scheme/scheme-sheet';
import { vetoSheet } from '../../src/core/veto/veto-sheet';
import { arbitraryEvent } from '../../src/core/veto/testing/arbitrary-event';
import { LEDGER } from '../../src/core/writeback/layout';
import { LOOK } from '../../src/core/writeback/look';
import { describeWith } from './availability';
import { calculated, differences, pageOf, plainSheet } from './pages';
import type { ShownValue, ShownValues } from './values';

/** One start of each program serves all pages. */
const PAGES = 25;
const EVENTS = 400;
const FOLLOW_UPS = 20;
const SEED = 20_170_912;

describeWith(['soffice', 'ssconvert'], 'the sheets of scheme, veto and result, calculated anew', () => {
  test('any page shows what was written beside its formulas', async () => {
    const pages = fc.sample(arbitrarySample, { numRuns: PAGES, seed: SEED }).map((sample) => pageOf(sample));
    const answers = await calculated(pages.map(({ sheets }) => sheets));
    const wrong = answers.flatMap((programs, index) =>
      programs.flatMap(([program, shown]) =>
        differences(pages[index]?.sheets ?? [], shown).map((line) => `${program} page ${index} ${line}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('结果运用 says what follows, until when, and how far it is', async () => {
    const scheme = schemeSheet(sampleScheme, { fullMarks: { kind: 'number', number: 100 } });
    const cases = fc.sample(fc.tuple(arbitraryFollowUp, arbitraryGrade), { numRuns: FOLLOW_UPS, seed: SEED });
    const pages = cases.map(([followUp, grade]) =>
      followUpSheet(followUp, {
        name: '结果运用',
        scheme: sampleScheme,
        schemeLayout: scheme.layout,
        grade,
        total: 87.36,
      }),
    );
    const result = (grade: string): SheetContent =>
      plainSheet(sampleScheme.sheetNames.result, [
        { ...CELL.grade, content: { kind: 'text', text: grade }, style: LOOK.text },
        { ...CELL.total, content: { kind: 'number', number: 87.36 }, style: LOOK.text },
      ]);
    const answers = await calculated(
      pages.map((page, index) => [scheme.content, result(cases[index]?.[1] ?? ''), page]),
    );
    const wrong = answers.flatMap((programs, index) =>
      programs.flatMap(([program, shown]) =>
        differences(pages.slice(index, index + 1), shown).map((line) => `${program} page ${index} ${line}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('是否触发 is the verdict of every event', async () => {
    const { scheme } = sampleInput({ scheme: sampleScheme, items: [], events: [] });
    const rules = sampleScheme.vetoRules.map(({ name }) => name);
    const events = fc
      .sample(arbitraryEvent(rules), { numRuns: EVENTS, seed: SEED })
      .map((event, index) => ({ row: 4 + index, ...event }));
    const { content } = vetoSheet(events, sampleScheme, scheme.layout);
    const [programs = []] = await calculated([[scheme.content, content]]);
    expect(
      programs.flatMap(([program, shown]) =>
        differences([content], shown).map((line) => `${program} ${line}`),
      ),
    ).toEqual([]);
  });
});

describeWith(['soffice', 'ssconvert'], 'a page whose ledger was changed afterwards', () => {
  const item = { section: '质量目标', fullMarks: 10, self: 10, checked: 9 };
  const sample: Sample = { scheme: sampleScheme, items: [item, item, item], events: [] };
  /** Ledger rows of the three indicators: each has a clause row under it. */
  const ROWS = [4, 6, 8] as const;
  const set =
    (row: number, column: keyof typeof LEDGER, value: number | string) =>
    (cells: readonly SheetCell[]): readonly SheetCell[] => [
      ...cells.filter((cell) => cell.row !== row || cell.column !== LEDGER[column]),
      {
        row,
        column: LEDGER[column],
        content:
          typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value },
        style: LOOK.text,
      },
    ];
  const beside = (sheet: SheetContent, shown: ShownValues, label: string): ShownValue | undefined => {
    const cell = sheet.cells.find(({ content }) => content.kind === 'text' && content.text === label);
    return cell && shown.get(sheet.name)?.get(a1({ row: cell.row, column: cell.column + 1 }));
  };

  const all =
    (...changes: readonly ((cells: readonly SheetCell[]) => readonly SheetCell[])[]) =>
    (cells: readonly SheetCell[]): readonly SheetCell[] =>
      changes.reduce((changed, change) => change(changed), cells);

  const CASES: readonly (readonly [
    string,
    (cells: readonly SheetCell[]) => readonly SheetCell[],
    string,
    ShownValue,
  ])[] = [
    ['nothing changed', (cells) => cells, '核对结论', '核对一致'],
    ['a score typed over', set(ROWS[1], 'checkedPoints', 4), '核对结论', '两列得分不符'],
    [
      'an extra deduction, which no score shows',
      all(set(ROWS[1] + 1, 'method', '追加扣分'), set(ROWS[1] + 1, 'checkedPoints', -2)),
      '核对结论',
      '写入后有改动，请重新核算',
    ],
    ['a score that is gone', set(ROWS[1], 'checkedPoints', ''), '考核等级', '待定'],
    ['an item that no longer applies', set(ROWS[1], 'checkedPoints', '缺项'), '未评指标', 0],
    ['a score in words', set(ROWS[1], 'checkedPoints', '九分'), '未评指标', 1],
    ['a ledger that was sorted', set(ROWS[1], 'row', 99), '次序颠倒的行', 1],
    ['full marks that changed', set(ROWS[1], 'fullMarks', 12), '指标满分合计', 32],
  ];

  test('tells what was changed', async () => {
    const pages = CASES.map(([, typed]) => pageOf(sample, typed));
    const answers = await calculated(pages.map(({ sheets }) => sheets));
    const seen = answers.map((programs, index) =>
      programs.map(([program, shown]) => {
        const page = pages[index];
        const [name, , label] = CASES[index] ?? [];
        return [name, program, page && beside(page.result, shown, label ?? '')];
      }),
    );
    expect(seen).toEqual(
      CASES.map(([name, , , expected]) => [
        [name, 'LibreOffice', expected],
        [name, 'Gnumeric', expected],
      ]),
    );
  });
});
