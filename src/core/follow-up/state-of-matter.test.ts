import type { CellValue } from '../cells/cell';
import { WORDS, type EnteredColumn, type FollowUp, type Matter } from './follow-up';
import { statesOfMatters } from './state-of-matter';
import { usualMatters } from './usual-matters';

const NOTICE = 43_000;
const CHECK = 43_050;

const matter = (entries: Partial<Record<EnteredColumn, CellValue>>): Matter => ({
  grade: { value: 'D' },
  matter: { value: '提交整改报告' },
  days: { value: 30 },
  condition: { value: WORDS.unconditional },
  done: { value: null },
  outcome: { value: null },
  by: { value: null },
  note: { value: null },
  ...Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, { value }])),
});

const followUp = (
  matters: readonly Matter[],
  head: { readonly notice?: CellValue; readonly check?: CellValue } = {},
): FollowUp => ({
  head: {
    notice: { value: head.notice === undefined ? NOTICE : head.notice },
    check: { value: head.check === undefined ? CHECK : head.check },
    tellsScore: { value: null },
  },
  matters,
});

test.each<[string, Partial<Record<EnteredColumn, CellValue>>, string, string]>([
  ['the grade that it is for', {}, 'D级', WORDS.applies],
  ['another grade', {}, 'A级', WORDS.appliesNot],
  ['a grade in words', { grade: '不合格' }, '不合格', WORDS.applies],
  ['a word that only begins alike', { grade: '合格' }, '不合格', WORDS.appliesNot],
  ['every grade', { grade: WORDS.everyGrade }, 'B级', WORDS.applies],
  ['no grade named', { grade: null }, 'D级', WORDS.appliesNot],
  ['a grade that is open', {}, WORDS.undecided, WORDS.undecided],
  ['no matter', { matter: null }, 'D级', ''],
])('是否适用: %s', (_, entries, grade, applies) =>
  expect(statesOfMatters(followUp([matter(entries)]), grade)[0]?.applies).toBe(applies),
);

test.each<[string, Partial<Record<EnteredColumn, CellValue>>, Parameters<typeof followUp>[1], string]>([
  ['on the last day', {}, { check: NOTICE + 30 }, WORDS.running],
  ['a day later', {}, { check: NOTICE + 31 }, '逾期1天'],
  ['no day to judge on', {}, { check: null }, WORDS.running],
  ['no notice yet', {}, { notice: null }, WORDS.noDeadline],
  ['a notice that is no date', {}, { notice: '下月' }, WORDS.noDeadline],
  ['no days', { days: null }, {}, WORDS.noDeadline],
  ['done on the last day', { done: NOTICE + 30 }, {}, WORDS.inTime],
  ['done a day later', { done: NOTICE + 31 }, {}, WORDS.late],
  ['done without a deadline', { done: NOTICE, days: null }, {}, WORDS.inTime],
  ['rejected, however early', { done: NOTICE, outcome: WORDS.rejected }, {}, WORDS.rejected],
])('状态: %s', (_, entries, head, state) =>
  expect(statesOfMatters(followUp([matter(entries)], head), 'D级')[0]?.state).toBe(state),
);

describe('a matter that waits for a failure', () => {
  const after = matter({ matter: '约谈', condition: WORDS.afterFailure, days: null });
  test.each<[string, Partial<Record<EnteredColumn, CellValue>>, number, string]>([
    ['nothing is due yet', {}, NOTICE + 30, WORDS.notYet],
    ['the one above is overdue', {}, NOTICE + 31, WORDS.applies],
    ['it was done late', { done: NOTICE + 31 }, CHECK, WORDS.applies],
    ['it was rejected', { outcome: WORDS.rejected }, NOTICE, WORDS.applies],
    ['it was accepted in time', { done: NOTICE + 1, outcome: WORDS.accepted }, CHECK, WORDS.notYet],
    ['the one above is for another grade', { grade: 'A' }, CHECK, WORDS.notYet],
  ])('%s', (_, entries, check, applies) =>
    expect(statesOfMatters(followUp([matter(entries), after], { check }), 'D级')[1]?.applies).toBe(applies),
  );

  test('above all others it waits for ever', () =>
    expect(statesOfMatters(followUp([after]), 'D级')[0]?.applies).toBe(WORDS.notYet));
});

test.each([
  [
    ['D', 'C', 'B', 'A'],
    ['A', 'D', 'D', 'D', WORDS.everyGrade],
  ],
  [
    ['不合格', '合格'],
    ['合格', '不合格', '不合格', '不合格', WORDS.everyGrade],
  ],
  [['合格'], ['合格', '合格', '合格', WORDS.everyGrade]],
])('a first sheet for the bands %j', (grades, expected) =>
  expect(
    usualMatters(grades.map((grade, at) => ({ min: at * 20, grade }))).map(({ grade }) => grade.value),
  ).toEqual(expected),
);
