import { a1, parseA1 } from '../cells/address';
import { cellText, type CellValue } from '../cells/cell';
import type { Content, SheetContent } from '../cells/edit';
import type { Snapshot } from '../cells/snapshot';
import { snapshotOf } from '../writeback/testing/sheet-snapshot';
import type { Mend } from './mend';
import { mendsOf } from './mend-bands';
import { defaultScheme } from './presets';
import { readScheme } from './read-scheme';
import type { Band } from './scheme';
import { schemeSheet } from './scheme-sheet';

const names = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };

/** 考核方案 with these bands, which stand in A and B from row 20 on. */
const schemeWith = (
  bands: readonly (readonly [min: CellValue, grade: string])[],
  fullMarks = 100,
  name = '本市考核',
): { readonly snapshot: Snapshot; readonly content: SheetContent; readonly top: number } => {
  const written: readonly Band[] = bands.map(([, grade], index) => ({ min: index, grade }));
  const scheme = {
    ...defaultScheme('2017-09-12', '示例市', 'checked', names),
    name,
    bands: written,
    vetoRules: [],
  };
  const { content, layout } = schemeSheet(scheme, { fullMarks: { kind: 'number', number: fullMarks } });
  const typed = bands.map(([value], index) => ({ row: layout.bandMins.top + index, column: 1, value }));
  return { snapshot: snapshotOf(content, typed), content, top: layout.bandMins.top };
};

const plain = (content: Content): CellValue =>
  content.kind === 'number' ? content.number : content.kind === 'text' ? content.text : null;

/** Edits with rows counted from the first band, 0-based: A3=0 is the edge of the fourth. */
const said = ({ kind, edits }: Mend, top: number): string =>
  [
    kind,
    ...edits.map((edit) => `${a1({ ...edit, row: edit.row - top + 1 })}=${cellText(plain(edit.content))}`),
  ].join(' ');

type Bands = readonly (readonly [CellValue, string])[];

const LETTERS = (...mins: readonly CellValue[]): Bands =>
  mins.map((min, index) => [min, ['D', 'C', 'B', 'A'][index] ?? '']);
const WORDS = (...mins: readonly CellValue[]): Bands =>
  mins.map((min, index) => [min, ['甲', '乙', '丙', '丁'][index] ?? '']);

describe('each fault of the bands, its cell counted from the first band, and what is offered', () => {
  test.each<[string, Bands, string, string, readonly string[]]>([
    ['the lowest is not 0', LETTERS(10, 60, 80, 90), 'schemeBandGap', 'A1', ['setCell A1=0']],
    ['the lowest is below 0', LETTERS(-5, 60, 80, 90), 'schemeBandOutOfRange', 'A1', ['setCell A1=0']],
    ['two are equal', LETTERS(0, 60, 60, 90), 'schemeBandOverlap', 'A3', ['asInPreset A3=80']],
    [
      'two are equal, the lower is wrong',
      LETTERS(0, 80, 80, 90),
      'schemeBandOverlap',
      'A3',
      ['asInPreset A2=60'],
    ],
    ['two are equal of a measure that nobody knows', WORDS(0, 60, 60, 90), 'schemeBandOverlap', 'A3', []],
    [
      'an edge is too low for its place',
      LETTERS(0, 60, 8, 90),
      'schemeBandOrder',
      'A3',
      ['asInPreset A3=80'],
    ],
    [
      'written from the top down',
      [
        [90, 'A'],
        [80, 'B'],
        [60, 'C'],
        [0, 'D'],
      ],
      'schemeBandOrder',
      'A2',
      ['sortBands A1=0 B1=D A2=60 B2=C A3=80 B3=B A4=90 B4=A'],
    ],
    [
      'written from the top down, in words of their own',
      [
        [90, '甲'],
        [0, '乙'],
      ],
      'schemeBandOrder',
      'A2',
      ['sortBands A1=0 B1=乙 A2=90 B2=甲'],
    ],
    ['the edges alone are upside down', LETTERS(90, 80, 60, 0), 'schemeBandOrder', 'A2', []],
    [
      'a band in another place',
      [
        [0, 'D'],
        [80, 'B'],
        [60, 'C'],
        [90, 'A'],
      ],
      'schemeBandOrder',
      'A3',
      ['sortBands A2=60 B2=C A3=80 B3=B'],
    ],
    ['an edge above 100', LETTERS(0, 60, 80, 900), 'schemeBandOutOfRange', 'A4', ['asInPreset A4=90']],
    [
      'fractions',
      LETTERS(0, 0.6, 0.8, 0.9),
      'schemeBandFraction',
      'A1',
      ['fromFractions A1=0 A2=60 A3=80 A4=90'],
    ],
    ['a text', LETTERS(0, 60, '80分', 90), 'schemeNumberExpected', 'A3', ['setCell A3=80']],
    ['a text of Han digits', WORDS(0, '六十五', 80, 90), 'schemeNumberExpected', 'A2', ['setCell A2=65']],
    ['a text that says nothing', WORDS(0, '及格', 80, 90), 'schemeNumberExpected', 'A2', []],
    [
      'a text that says nothing, of a known measure',
      LETTERS(0, '及格', 80, 90),
      'schemeNumberExpected',
      'A2',
      ['asInPreset A2=60'],
    ],
    [
      'a grade twice',
      [
        [0, 'D'],
        [60, 'C'],
        [80, 'C'],
        [90, 'A'],
      ],
      'schemeGradeDuplicate',
      'B3',
      ['asInPreset B3=B'],
    ],
    [
      'a grade twice, once in full width',
      [
        [0, 'D'],
        [60, 'C'],
        [80, 'Ｃ'],
        [90, 'A'],
      ],
      'schemeGradeDuplicate',
      'B3',
      ['asInPreset B3=B'],
    ],
    [
      'a grade twice, in words of their own',
      [
        [0, '甲'],
        [60, '甲'],
      ],
      'schemeGradeDuplicate',
      'B2',
      [],
    ],
    [
      'no grade',
      [
        [0, 'D'],
        [60, 'C'],
        [80, ''],
        [90, 'A'],
      ],
      'schemeGradeMissing',
      'B3',
      ['asInPreset B3=B'],
    ],
  ])('%s', (_, bands, code, at, expected) => {
    const { snapshot, top } = schemeWith(bands);
    const { row, column } = parseA1(at) ?? { row: 0, column: 0 };
    const cell = a1({ row: row + top - 1, column });
    const { issues } = readScheme(snapshot, '考核方案');
    const issue = issues.find((one) => one.code === code && one.where.cell === cell);
    expect([issues.map((one) => `${one.code} ${one.where.cell}`), issue?.severity]).toEqual([
      expect.arrayContaining([`${code} ${cell}`]),
      'error',
    ]);
    expect(issue && mendsOf(issue, snapshot).map((mend) => said(mend, top))).toEqual(expected);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'of no measure that we know: every way that a measure has',
      '本市考核',
      ['asInPreset A3=80', 'asInPreset A3=75'],
    ],
    ['of a measure that we know: its own', '粮食安全责任制考核', ['asInPreset A3=75']],
  ])('two equal edges %s', (_, name, expected) => {
    const bands = [
      [0, '不合格'],
      [60, '合格'],
      [60, '良好'],
      [90, '优秀'],
    ] as const;
    const { snapshot, top } = schemeWith(bands, 100, name);
    const [issue] = readScheme(snapshot, '考核方案').issues;
    expect(issue && mendsOf(issue, snapshot).map((mend) => said(mend, top))).toEqual(expected);
  });

  test('edges in marks, of 1,000', () => {
    const { snapshot, top } = schemeWith(WORDS(0, 600, 750, 900), 1000);
    const [issue] = readScheme(snapshot, '考核方案').issues;
    expect(issue && mendsOf(issue, snapshot).map((mend) => said(mend, top))).toEqual([
      'fromMarks A1=0 A2=60 A3=75 A4=90',
    ]);
  });

  test('edges in marks of which the percentages would not come out are left to a person', () => {
    const { snapshot } = schemeWith(WORDS(0, 256, 300, 400), 427);
    const [issue] = readScheme(snapshot, '考核方案').issues;
    expect(issue && mendsOf(issue, snapshot)).toEqual([]);
  });
});

describe('a mend', () => {
  const FAULTY: readonly Bands[] = [
    LETTERS(10, 60, 80, 90),
    LETTERS(-5, 60, 80, 90),
    LETTERS(0, 60, 60, 90),
    LETTERS(0, 0.6, 0.8, 0.9),
    [
      [90, 'A'],
      [80, 'B'],
      [60, 'C'],
      [0, 'D'],
    ],
    [
      [0, 'D'],
      [60, 'C'],
      [80, 'C'],
      [90, 'A'],
    ],
  ];

  test.each(FAULTY.map((bands) => [JSON.stringify(bands), bands] as const))(
    'of %s leaves a scheme without faults',
    (_, bands) => {
      const { snapshot, content } = schemeWith(bands);
      const mends = readScheme(snapshot, '考核方案').issues.flatMap((issue) => mendsOf(issue, snapshot));
      expect(mends.length).toBeGreaterThan(0);
      for (const { edits } of mends) {
        const before = [...(snapshot.sheets[0]?.cells ?? [])].map(([key, { value }]) => ({
          row: Math.floor(key / 16_384),
          column: (key % 16_384) + 1,
          value,
        }));
        const after = edits.map(({ row, column, content: to }) => ({ row, column, value: plain(to) }));
        expect(readScheme(snapshotOf(content, [...before, ...after]), '考核方案').issues).toEqual([]);
      }
    },
  );

  test('is not offered where a formula of the user’s stands', () => {
    const { snapshot, top } = schemeWith(LETTERS(10, 60, 80, 90));
    const [sheet] = snapshot.sheets;
    if (!sheet) throw new Error('no sheet');
    const cells = new Map(sheet.cells).set(top * 16_384, { value: 10, formula: 'C1' });
    const linked = { ...snapshot, sheets: [{ ...sheet, cells }] };
    const [issue] = readScheme(linked, '考核方案').issues;
    expect(issue?.code).toBe('schemeBandGap');
    expect(issue && mendsOf(issue, linked)).toEqual([]);
  });
});
