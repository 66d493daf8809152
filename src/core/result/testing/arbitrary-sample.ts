import fc from 'fast-check';
import type { Scheme, VetoEffect, VetoEvent, VetoRule } from '../../scheme/scheme';
import { arbitraryEvent } from '../../veto/testing/arbitrary-event';
import { sampleScheme, type Sample, type SampleItem } from './sample-input';

/** Marks in steps of a quarter or a hundredth, as sheets have them. */
const marks = fc.oneof(
  fc.integer({ min: 1, max: 80 }).map((quarters) => quarters / 4),
  fc.integer({ min: 1, max: 999 }).map((hundredths) => hundredths / 100),
);

const item = (section: string): fc.Arbitrary<SampleItem> =>
  marks.chain((fullMarks) => {
    const score = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.integer({ min: 0, max: 100 }).map((part) => Math.floor(fullMarks * part) / 100),
      },
      { weight: 4, arbitrary: fc.constant(fullMarks) },
      // Typed by hand, with more decimals than most schemes have.
      {
        weight: 1,
        arbitrary: fc.integer({ min: 0, max: 1000 }).map((part) => Math.floor(fullMarks * part) / 1000),
      },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    return fc.record(
      {
        section: fc.constant(section),
        fullMarks: fc.constant(fullMarks),
        self: score,
        checked: score,
        extra: fc.constantFrom(0.5, 2),
        notApplicable: fc.boolean(),
        reason: fc.constantFrom('', '扣1分；得3分。', '=含等号的“原因”"'),
        evidence: fc.constantFrom('', '统计公报'),
        pendingAs: fc.constantFrom('待填', '待评定', '填写有误'),
        byHand: fc.record({ points: fc.constantFrom(0, 1.5), reason: fc.constantFrom('', '处置迟缓') }),
      },
      { requiredKeys: ['section', 'fullMarks', 'self', 'checked'] },
    );
  });

const rule = (name: string, effect: VetoEffect): VetoRule => ({
  name,
  area: '服务质量',
  scope: '',
  effect,
  clause: '',
});

const scheme: fc.Arbitrary<Scheme> = fc
  .record({
    stage: fc.constantFrom('self' as const, 'checked' as const),
    decimals: fc.integer({ min: 0, max: 4 }),
    rebase: fc.boolean(),
    unit: fc.constantFrom('示例省人民政府', ''),
    document: fc.constantFrom('国办发〔2013〕47号', ''),
    bands: fc.constantFrom(
      sampleScheme.bands,
      ['不合格', '合格', '良好', '优秀'].map((grade, index) => ({ min: [0, 60, 75, 90][index] ?? 0, grade })),
      [
        { min: 0, grade: '不合格' },
        { min: 60, grade: '合格' },
      ],
    ),
    sheetNames: fc.constantFrom(sampleScheme.sheetNames, {
      scheme: '考核方案 2',
      ledger: '评分明细 2',
      veto: '一票否决（助手）',
      result: '2017结果',
    }),
  })
  .map((change) => {
    const lowest = change.bands[0]?.grade ?? '';
    const second = change.bands[1]?.grade ?? lowest;
    return {
      ...sampleScheme,
      ...change,
      vetoRules: [
        ...sampleScheme.vetoRules.map((rule) => ({
          ...rule,
          effect: { kind: 'setGrade' as const, grade: lowest },
        })),
        rule('瞒报谎报', { kind: 'capGrade', grade: second }),
        rule('迟报漏报', { kind: 'downgrade', grades: 1 }),
        rule('弄虚作假', { kind: 'zeroTotal' }),
        rule('通报批评', { kind: 'bar' }),
      ],
    };
  });

/** Any page: some indicators pending, not applicable or with points taken beyond their marks; some events. */
export const arbitrarySample: fc.Arbitrary<Sample> = scheme.chain((of) =>
  fc.record({
    scheme: fc.constant(of),
    items: fc
      .array(fc.array(item(''), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
      .map((sections) =>
        sections.flatMap((items, index) => items.map((one) => ({ ...one, section: `第${index + 1}部分` }))),
      ),
    events: fc.oneof(
      fc.constant<readonly VetoEvent[]>([]),
      fc
        .array(arbitraryEvent(of.vetoRules.map(({ name }) => name)), { maxLength: 3 })
        .map((events) => events.map((event, index) => ({ row: 4 + index, ...event }))),
    ),
  }),
);
