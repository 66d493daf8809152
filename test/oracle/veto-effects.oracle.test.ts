import { a1, type Range } from '../../src/core/cells/address';
import type { Content, SheetContent } from '../../src/core/cells/edit';
import { shownGrade } from '../../src/core/result/page';
import { sampleScheme, type Sample } from '../../src/core/result/testing/sample-input';
import { schemeSheet } from '../../src/core/scheme/scheme-sheet';
import type { Scheme } from '../../src/core/scheme/scheme';
import { MARKS, VETO_PAGES, type VetoCase } from '../../src/core/veto/testing/veto-cases';
import { vetoSheet } from '../../src/core/veto/veto-sheet';
import { LOOK } from '../../src/core/writeback/look';
import { describeWith } from './availability';
import { calculated, differences, pageOf, type Page } from './pages';
import type { ShownValues } from './values';

/** Rows of the truth table that stand in one workbook, each with sheets of its own. */
const ROWS_A_BOOK = 28;
/** Milliseconds; the table is long, and a machine may be busy. */
const TIME_LIMIT = 600_000;

const schemeOf = ({ rules }: Pick<VetoCase, 'rules'>, at: number): Scheme => ({
  ...sampleScheme,
  vetoRules: rules,
  sheetNames: { scheme: `方案${at}`, ledger: `明细${at}`, veto: `否决${at}`, result: `结果${at}` },
});

const sampleOf = (one: VetoCase, at: number): Sample => ({
  scheme: schemeOf(one, at),
  items: [
    {
      section: '全部',
      fullMarks: 100,
      self: null,
      checked: one.score === null ? null : MARKS[one.score],
    },
  ],
  events: one.events,
});

/** The sheet with the scores is there once for all rows, so that the check against its column says nothing. */
const withoutScoreColumn = (sheet: SheetContent): SheetContent => ({
  ...sheet,
  cells: sheet.cells.filter(
    ({ row, column, content }) =>
      content.kind !== 'formula' ||
      !(content.formula.includes('考核评分表') || ['K4', 'K9'].includes(a1({ row, column }))),
  ),
});

/** All sheets of some rows in one workbook. */
const sheetsOf = (pages: readonly Page[]): readonly SheetContent[] => [
  ...(pages[0]?.sheets.slice(0, 1) ?? []),
  ...pages.flatMap(({ sheets }) => sheets.slice(1)),
];

const gradeIn = (shown: ShownValues, { result }: Page): unknown => shown.get(result.name)?.get('B9');

describeWith(['soffice', 'ssconvert'], 'the truth table of vetoes, calculated anew', () => {
  test(
    'every row shows its grade and all else as the core has it',
    async () => {
      const pages = VETO_PAGES.map((one, at) => pageOf(sampleOf(one, at)));
      const books = Array.from({ length: Math.ceil(pages.length / ROWS_A_BOOK) }, (_, book) =>
        pages.slice(book * ROWS_A_BOOK, (book + 1) * ROWS_A_BOOK),
      );
      const answers = await calculated(books.map(sheetsOf));
      const seen = answers.flatMap((programs, book) =>
        programs.flatMap(([program, shown]) =>
          (books[book] ?? []).map((page, index) => {
            const one = VETO_PAGES[book * ROWS_A_BOOK + index];
            const wrong = differences(page.sheets.slice(1).map(withoutScoreColumn), shown);
            return [program, one?.name, gradeIn(shown, page), wrong] as const;
          }),
        ),
      );
      expect(
        seen.filter(([, name, grade, wrong]) => {
          const one = VETO_PAGES.find((row) => row.name === name);
          return wrong.length > 0 || grade !== shownGrade(one?.grade ?? null);
        }),
      ).toEqual([]);
    },
    TIME_LIMIT,
  );
});

describeWith(
  ['soffice', 'ssconvert'],
  'a scheme and a register that a person edits without the add-in',
  () => {
    const base: VetoCase = {
      name: '',
      score: 'A',
      rules: [
        {
          name: '条款1',
          area: '',
          scope: '',
          effect: { kind: 'setGrade', grade: 'D' },
          clause: '',
        },
      ],
      events: [
        {
          row: 4,
          event: '事件',
          date: '2017-03-12',
          area: '产品质量',
          scope: '区域性',
          state: 'verified',
          determinedBy: '',
          document: '',
          rule: '条款1',
        },
      ],
      grade: 'D',
    };
    type Place = 'vetoNames' | 'vetoEffects' | 'vetoGrades' | 'vetoDowngrades' | 'bandMins';
    type Registered = 'event' | 'rule' | 'area' | 'scope' | 'state' | 'date';
    type Typed = readonly (readonly [Place | Registered, number, string | number])[];

    const CASES: readonly (readonly [string, Typed, string])[] = [
      ['nothing', [], 'D级'],
      ['no effect said', [['vetoEffects', 0, '']], 'D级'],
      [
        'a limit in its place',
        [
          ['vetoEffects', 0, '最高为某等级'],
          ['vetoGrades', 0, 'B'],
        ],
        'B级',
      ],
      [
        'a downgrade',
        [
          ['vetoEffects', 0, '降等级'],
          ['vetoDowngrades', 0, 2],
        ],
        'C级',
      ],
      ['a downgrade that does not say how far', [['vetoEffects', 0, '降等级']], '待定'],
      [
        'a downgrade in words',
        [
          ['vetoEffects', 0, '降等级'],
          ['vetoDowngrades', 0, '两档'],
        ],
        '待定',
      ],
      [
        'a downgrade by a half',
        [
          ['vetoEffects', 0, '降等级'],
          ['vetoDowngrades', 0, 0.5],
        ],
        '待定',
      ],
      ['an effect that is none', [['vetoEffects', 0, '警告']], '待定'],
      ['a grade that is none', [['vetoGrades', 0, '优']], '待定'],
      ['zero', [['vetoEffects', 0, '总分计零']], 'D级'],
      ['a bar', [['vetoEffects', 0, '取消评优资格']], 'A级'],
      ['dismissed', [['state', 0, '不成立']], 'A级'],
      ['another day', [['date', 0, 42_917]], 'A级'],
      [
        'a rule and an event more',
        [
          ['vetoEffects', 0, '取消评优资格'],
          ['vetoNames', 1, '条款2'],
          ['vetoEffects', 1, '降等级'],
          ['vetoDowngrades', 1, 1],
          ['event', 1, '又一事件'],
          ['rule', 1, '条款2'],
          ['area', 1, '工程质量'],
          ['scope', 1, '其他'],
          ['state', 1, '已核实'],
          ['date', 1, 42_700],
        ],
        'B级',
      ],
    ];

    const typedInto = (at: number, page: Page, typed: Typed): readonly SheetContent[] => {
      const scheme = schemeOf(base, at);
      const { layout } = schemeSheet(scheme, { fullMarks: { kind: 'number', number: 100 } });
      const register = vetoSheet(base.events, scheme, layout).layout;
      const places: Readonly<Record<Place | Registered, Range>> = { ...layout, ...register };
      return typed.reduce<readonly SheetContent[]>((sheets, [key, index, value]) => {
        const { top, left } = places[key];
        const name = key in register ? register.sheet : layout.sheet;
        const content: Content =
          typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value };
        const cell = { row: top + index, column: left, content, style: LOOK.text };
        const isIt = ({ row, column }: { row: number; column: number }): boolean =>
          a1({ row, column }) === a1(cell);
        return sheets.map((sheet) =>
          sheet.name === name
            ? { ...sheet, cells: [...sheet.cells.filter((other) => !isIt(other)), cell] }
            : sheet,
        );
      }, page.sheets.slice(1));
    };

    test('shows the right grade', async () => {
      const pages = CASES.map((_, at) => pageOf(sampleOf(base, at)));
      const sheets = pages.flatMap((page, at) => typedInto(at, page, CASES[at]?.[1] ?? []));
      const [programs = []] = await calculated([[...(pages[0]?.sheets.slice(0, 1) ?? []), ...sheets]]);
      for (const [program, shown] of programs) {
        expect([program, pages.map((page, at) => [CASES[at]?.[0], gradeIn(shown, page)])]).toEqual([
          program,
          CASES.map(([name, , grade]) => [name, grade]),
        ]);
      }
    });
  },
);
