import fc from 'fast-check';
import type { Cell } from '../../cells/cell';
import { WORDS, type FollowUp, type Matter } from '../follow-up';

const FIRST_DAY = 43_000;

const cellOf = (...values: readonly Cell['value'][]): fc.Arbitrary<Cell> =>
  fc.constantFrom(...values).map((value) => ({ value }));

const day = (): fc.Arbitrary<Cell> =>
  fc.oneof(
    { arbitrary: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 60 }).map((value) => ({ value })), weight: 4 },
    { arbitrary: cellOf(null, '下月'), weight: 1 },
  );

const matter: fc.Arbitrary<Matter> = fc.record({
  grade: cellOf('D', 'd', 'A', '不合格', WORDS.everyGrade, null),
  matter: cellOf('整改报告', '约谈', '验收', null),
  days: cellOf(0, 10, 30, null, '一个月'),
  condition: cellOf(WORDS.unconditional, WORDS.afterFailure, null),
  done: day(),
  outcome: cellOf(WORDS.accepted, WORDS.rejected, null, '待验收'),
  by: cellOf('市场监管局', null),
  note: cellOf(null, '按当地办法'),
});

/** Whatever persons may have entered: days close together, words of the list and others, blanks. */
export const arbitraryFollowUp: fc.Arbitrary<FollowUp> = fc.record({
  head: fc.record({ notice: day(), check: day(), tellsScore: cellOf('是', '否', null) }),
  matters: fc.array(matter, { minLength: 1, maxLength: 8 }),
});

/** Grades as 考核结果 shows them. */
export const arbitraryGrade: fc.Arbitrary<string> = fc.constantFrom('D级', 'A级', '不合格', WORDS.undecided);
