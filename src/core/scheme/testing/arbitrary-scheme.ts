import fc from 'fast-check';
import { ROW_CORRECTIONS } from '../../sheet/understanding';
import { COLUMN_ROLES } from '../../sheet/indicator';
import { addDays } from '../day';
import type { Band, ConfirmedSheet, Scheme, VetoRule } from '../scheme';
import { AREAS, SCOPES } from '../scheme-words';

/** Text as officials type it, but never one that reads as a heading or as blank. */
const words = fc.constantFrom('示例省质量考核', '〔2013〕47号', '=甲', '-乙', '0123', '第 一 级', 'A&B "丙"');

const bands: fc.Arbitrary<readonly Band[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 11, max: 1000 }), { maxLength: 4 }),
    fc.shuffledSubarray(['A', 'B', 'C', 'D', '优秀', '良好', '合格', '不合格'], { minLength: 5 }),
  )
  .map(([edges, grades]) =>
    [0, ...edges.toSorted((a, b) => a - b).map((edge) => edge / 10)].map((min, index) => ({
      min,
      grade: grades[index] ?? '',
    })),
  );

const vetoRules = (of: readonly Band[]): fc.Arbitrary<readonly VetoRule[]> =>
  fc.array(
    fc.record({
      name: words,
      area: fc.constantFrom('', ...AREAS),
      scope: fc.constantFrom('', ...SCOPES),
      effect: fc.oneof(
        fc.record({
          kind: fc.constantFrom('setGrade' as const, 'capGrade' as const),
          grade: fc.constantFrom(...of.map(({ grade }) => grade)),
        }),
        fc.record({ kind: fc.constant('downgrade' as const), grades: fc.integer({ min: 1, max: 3 }) }),
        fc.record({ kind: fc.constantFrom('zeroTotal' as const, 'bar' as const) }),
      ),
      clause: fc.constantFrom('', '一律为D级'),
    }),
    { maxLength: 4 },
  );

/** Columns with the headings that they had, some of which a person typed as a letter alone. */
const places: fc.Arbitrary<Pick<ConfirmedSheet, 'columns' | 'headings'>> = fc
  .dictionary(
    fc.constantFrom(...COLUMN_ROLES),
    fc.tuple(fc.integer({ min: 1, max: 16_384 }), fc.constantFrom('分值', '甲', '', undefined)),
    { noNullPrototype: true },
  )
  .map((roles) => {
    const entries = Object.entries(roles);
    return {
      columns: Object.fromEntries(entries.map(([role, [column]]) => [role, column])),
      headings: Object.fromEntries(
        entries.flatMap(([role, [, heading]]) => (heading === undefined ? [] : [[role, heading]])),
      ),
    };
  });

const corrections: fc.Arbitrary<Pick<ConfirmedSheet, 'marksGroup' | 'rows'>> = fc.record(
  {
    marksGroup: fc.integer({ min: 1, max: 6 }),
    rows: fc.array(
      fc.record({
        row: fc.integer({ min: 1, max: 9999 }),
        text: fc.constantFrom('', '说明：本表逐项填写', '12 项要求', '不是指标'),
        is: fc.constantFrom(...ROW_CORRECTIONS),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Any scheme that is without fault. */
export const arbitraryScheme: fc.Arbitrary<Scheme> = bands.chain((of) =>
  fc.record({
    name: words,
    document: words,
    unit: fc.oneof(words, fc.constant('')),
    year: fc
      .tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 800 }))
      .map(([start, length]) => ({
        start: addDays('1995-01-01', start),
        end: addDays('1995-01-01', start + length),
      })),
    dataDate: fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1995-01-01', days)),
    stage: fc.constantFrom('self', 'checked'),
    decimals: fc.integer({ min: 0, max: 4 }),
    partialSteps: fc.constantFrom('whole', 'proRata', 'started'),
    rebase: fc.boolean(),
    bands: fc.constant(of),
    vetoRules: vetoRules(of),
    commentForm: fc.constantFrom('note', 'thread'),
    sheetNames: fc.constantFrom(
      { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' },
      { scheme: '考核方案（2）', ledger: '明细 2', veto: "否决'", result: '结果' },
    ),
    indicatorSheets: fc.array(
      fc
        .record({
          sheet: fc.constantFrom('考核评分表', ' 附件2 ', 'Sheet1'),
          headerRow: fc.integer({ min: 1, max: 9 }),
          places,
          corrections,
        })
        .map(({ places, corrections, ...sheet }) => ({ ...sheet, ...places, ...corrections })),
      { maxLength: 3 },
    ),
  }),
);
