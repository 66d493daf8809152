import fc from 'fast-check';
import { gradeRank } from '../scheme/grade-text';
import { defaultScheme } from '../scheme/presets';
import type { Band, VetoEffect } from '../scheme/scheme';
import { judgeEvents } from './judge-event';
import { arbitraryEvent } from './testing/arbitrary-event';
import { VETO_CASES } from './testing/veto-cases';
import { finalGrade, weighEvents, type Impact } from './weigh-events';

const names = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };
const scheme = defaultScheme('2017-09-12', '示例省', 'checked', names, '2016—2017年度');
const { bands } = scheme;

test.each(VETO_CASES.map((one) => [one.name, one] as const))('%s', (_, { score, rules, events, grade }) => {
  const judged = judgeEvents(events, { ...scheme, vetoRules: rules });
  expect(finalGrade(score, judged, bands)).toBe(grade);
});

describe('what an event did, and what it would do', () => {
  const named = (name: string) => {
    const found = VETO_CASES.find((one) => one.name === name);
    if (!found) throw new Error(name);
    const judged = judgeEvents(found.events, { ...scheme, vetoRules: found.rules });
    return weighEvents(found.score, judged, bands);
  };

  test.each<[string, readonly (Impact | null)[]]>([
    ['downgrades add', ['decides', 'decides']],
    ['downgrades end at the lowest', ['decides', 'decides', 'outweighed']],
    ['the lower of two limits', ['outweighed', 'decides']],
    ['a downgrade comes before the limit', ['decides', 'decides']],
    ['a downgrade goes below the limit', ['decides', 'asScored']],
    ['zero outweighs all', ['decides', 'outweighed', 'outweighed', 'noLowering']],
    ['one verified, one waiting that is worse', ['decides', null]],
    ['the lowest decides a pending score', ['decides']],
    ['a limit above it does not', ['open']],
    ['an unknown grade leaves it open', ['faulty']],
    ['D, set C, verified, the last day, its scope', ['asScored']],
    ['A, set C, dismissed, the last day, its scope', [null]],
  ])('%s: %j', (name, impacts) => {
    expect(named(name).events.map(({ impact }) => impact)).toEqual(impacts);
  });

  test.each<[string, readonly (number | null)[], number | null]>([
    ['one verified, one waiting that is worse', [2, 1], 1],
    ['two waiting that matter only together', [2, 2, 2], 1],
    ['waiting for a bar only', [4], 4],
    ['waiting under a rule that is not there', [null], null],
  ])('%s: grades at %j, with all of them at %s', (name, positions, worst) => {
    const weighing = named(name);
    expect(weighing.events.map(({ position }) => position)).toEqual(positions);
    expect(weighing.worst).toBe(worst);
  });
});

const effect: fc.Arbitrary<VetoEffect> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('setGrade' as const, 'capGrade' as const),
    grade: fc.constantFrom('A', 'B', 'C', 'D'),
  }),
  fc.record({ kind: fc.constant('downgrade' as const), grades: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constantFrom('zeroTotal' as const, 'bar' as const) }),
);
const rank = (grade: string, of: readonly Band[] = bands): number => gradeRank(of, grade);

const registered = fc
  .tuple(
    fc.array(effect, { minLength: 1, maxLength: 4 }),
    fc.array(arbitraryEvent(['0', '1']), { maxLength: 5 }),
  )
  .map(([effects, events]) =>
    judgeEvents(
      events.map((event, index) => ({ row: 4 + index, ...event })),
      {
        ...scheme,
        vetoRules: effects.map((one, index) => ({
          name: String(index),
          area: '',
          scope: '',
          effect: one,
          clause: '',
        })),
      },
    ),
  );
const score = fc.constantFrom('A', 'B', 'C', 'D');

test('a veto never raises a grade', () => {
  fc.assert(
    fc.property(score, registered, (byScore, judged) => {
      const grade = finalGrade(byScore, judged, bands);
      expect(grade === null || rank(grade) <= rank(byScore)).toBe(true);
    }),
  );
});

test('a higher score never lowers the grade', () => {
  fc.assert(
    fc.property(score, score, registered, (one, other, judged) => {
      const [low, high] = rank(one) <= rank(other) ? [one, other] : [other, one];
      const [below, above] = [finalGrade(low, judged, bands), finalGrade(high, judged, bands)];
      expect(below === null || above === null || rank(below) <= rank(above)).toBe(true);
    }),
  );
});

test('a grade that is told stays, however what is undecided turns out', () => {
  fc.assert(
    fc.property(score, registered, fc.array(fc.boolean()), (byScore, judged, turns) => {
      const known = judged.filter(({ because }) => because !== 'ruleUnknown');
      const grade = finalGrade(byScore, known, bands);
      const turned = known.map((one, index) =>
        one.verdict === 'undecided'
          ? ({ ...one, verdict: turns[index] ? 'counts' : 'doesNotCount' } as const)
          : one,
      );
      expect(grade === null || finalGrade(byScore, turned, bands) === grade).toBe(true);
    }),
  );
});
