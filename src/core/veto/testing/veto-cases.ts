import type { VetoEffect, VetoEvent, VetoRule, VetoState } from '../../scheme/scheme';

/** Of 100 marks in bands D, C from 60, B from 80, A from 90. */
export const MARKS = { A: 95, B: 85, C: 70, D: 30 } as const;

/** A row of the truth table: the grade by score, what is registered, and the grade in the end; null: open. */
export interface VetoCase {
  readonly name: string;
  /** null: an indicator is pending. */
  readonly score: keyof typeof MARKS | null;
  readonly rules: readonly VetoRule[];
  readonly events: readonly VetoEvent[];
  readonly grade: string | null;
}

/** A rule of its own name, area 产品质量 and scope 区域性. */
const ruleOf = (effect: VetoEffect, index = 0): VetoRule => ({
  name: `条款${index + 1}`,
  area: '产品质量',
  scope: '区域性',
  effect,
  clause: '',
});

const eventOf = (index: number, change: Partial<VetoEvent> = {}): VetoEvent => ({
  row: 4 + index,
  event: `事件${index + 1}`,
  date: '2017-03-12',
  area: '产品质量',
  scope: '区域性',
  state: 'verified',
  determinedBy: '',
  document: '',
  rule: `条款${index + 1}`,
  ...change,
});

const set = (grade: string): VetoEffect => ({ kind: 'setGrade', grade });
const cap = (grade: string): VetoEffect => ({ kind: 'capGrade', grade });
const down = (grades: number): VetoEffect => ({ kind: 'downgrade', grades });
const zero: VetoEffect = { kind: 'zeroTotal' };
const bar: VetoEffect = { kind: 'bar' };

/** What each effect makes of each grade by score: from D, C, B and A. */
export const EFFECTS: readonly (readonly [string, VetoEffect, string])[] = [
  ['set D', set('D'), 'DDDD'],
  ['set C', set('C'), 'DCCC'],
  ['set A raises none', set('A'), 'DCBA'],
  ['cap D', cap('D'), 'DDDD'],
  ['cap B', cap('B'), 'DCBB'],
  ['down 1', down(1), 'DDCB'],
  ['down 2', down(2), 'DDDC'],
  ['down 9 ends at the lowest', down(9), 'DDDD'],
  ['zero', zero, 'DDDD'],
  ['bar', bar, 'DCBA'],
];

const SCORES = ['D', 'C', 'B', 'A'] as const;
const STATES: readonly (VetoState | null)[] = ['verified', 'toVerify', 'dismissed', null];
/** 2016-07-01 to 2017-06-30, both days included. */
const DATES = [
  ['the day before the year', '2016-06-30', false],
  ['the first day', '2016-07-01', true],
  ['the last day', '2017-06-30', true],
  ['the day after', '2017-07-01', false],
  ['no date', null, null],
] as const;
const SCOPES = [
  ['its scope', '区域性', true],
  ['another scope', '其他', false],
  ['no scope', '', null],
] as const;

/** Every effect on every grade, with every state, date and scope. */
const crossOf = (effects: typeof EFFECTS, scores: readonly (typeof SCORES)[number][]): readonly VetoCase[] =>
  effects.flatMap(([effectName, effect, results]) =>
    scores.flatMap((score) =>
      STATES.flatMap((state) =>
        DATES.flatMap(([dateName, date, inYear]) =>
          SCOPES.map(([scopeName, scope, inScope]): VetoCase => {
            const vetoed = results[SCORES.indexOf(score)] ?? '';
            const isNone = state === 'dismissed' || inYear === false || inScope === false;
            const counts = state === 'verified' && inYear === true && inScope === true;
            const open = vetoed === score ? score : null;
            return {
              name: `${score}, ${effectName}, ${state ?? 'no state'}, ${dateName}, ${scopeName}`,
              score,
              rules: [ruleOf(effect)],
              events: [eventOf(0, { date, scope, state })],
              grade: isNone ? score : counts ? vetoed : open,
            };
          }),
        ),
      ),
    ),
  );

type Together = readonly (VetoEffect | readonly [VetoEffect, Partial<VetoEvent>])[];
const waits: Partial<VetoEvent> = { state: 'toVerify' };

/** Several events, each under a rule of its own. */
const together = (
  name: string,
  score: VetoCase['score'],
  effects: Together,
  grade: string | null,
): VetoCase => {
  const pairs = effects.map((one) => ('kind' in one ? ([one, {}] as const) : one));
  return {
    name,
    score,
    rules: pairs.map(([effect], index) => ruleOf(effect, index)),
    events: pairs.map(([, change], index) => eventOf(index, change)),
    grade,
  };
};

const COMBINED: readonly VetoCase[] = [
  together('downgrades add', 'A', [down(1), down(1)], 'C'),
  together('downgrades end at the lowest', 'B', [down(1), down(2), down(1)], 'D'),
  together('the lower of two limits', 'A', [cap('B'), set('C')], 'C'),
  together('a downgrade comes before the limit', 'A', [down(1), cap('B')], 'B'),
  together('a downgrade goes below the limit', 'B', [down(1), cap('B')], 'C'),
  together('zero outweighs all', 'A', [zero, cap('B'), down(1), bar], 'D'),
  together('a bar beside a downgrade', 'A', [bar, down(1)], 'B'),
  together('one verified, one waiting that is worse', 'A', [cap('C'), [set('D'), waits]], null),
  together('one verified, one waiting that is no worse', 'A', [cap('C'), [set('B'), waits]], 'C'),
  together('waiting, but nothing is lower', 'A', [set('D'), [down(1), waits]], 'D'),
  together(
    'two waiting that matter only together',
    'A',
    [cap('C'), [down(1), waits], [down(2), waits]],
    null,
  ),
  together('one of them alone does not', 'A', [cap('C'), [down(1), waits]], 'C'),
  together('waiting for a bar only', 'A', [[bar, waits]], 'A'),
  together('waiting under a rule that is not there', 'A', [[bar, { rule: '没有的条款' }]], null),
  together('the same beside the lowest', 'A', [set('D'), [bar, { rule: '没有的条款' }]], 'D'),
  together('a score that is pending', null, [], null),
  together('the lowest decides a pending score', null, [set('D')], 'D'),
  together('so does zero', null, [zero], 'D'),
  together('a limit above it does not', null, [set('C')], null),
  together('nor a downgrade', null, [down(3)], null),
  together('nor a bar', null, [bar], null),
  together('an unknown grade leaves it open', 'A', [set('优')], null),
  together('so does a downgrade by nothing', 'A', [down(0)], null),
  {
    ...together('an event that names no rule falls under all that fit', 'A', [down(1), down(2)], 'D'),
    events: [eventOf(0, { rule: '' })],
  },
  {
    ...together('one rule, two events', 'A', [down(1)], 'C'),
    events: [eventOf(0), eventOf(1, { rule: '条款1' })],
  },
];

/** The whole table. */
export const VETO_CASES: readonly VetoCase[] = [...crossOf(EFFECTS, SCORES), ...COMBINED];

/** Each state, date and scope once, each effect on each grade once, all combinations: what whole pages are made of. */
export const VETO_PAGES: readonly VetoCase[] = [
  ...crossOf(EFFECTS.slice(0, 1), ['A']),
  ...EFFECTS.slice(1).flatMap(([name, effect, results]) =>
    SCORES.map((score, index) => together(`${score}, ${name}`, score, [effect], results[index] ?? '')),
  ),
  ...COMBINED,
];
