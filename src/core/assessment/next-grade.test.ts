import { Decimal } from 'decimal.js';
import { nextGrade } from './next-grade';

const bands = [
  { min: 0, grade: 'D' },
  { min: 60, grade: 'C' },
  { min: 80, grade: 'B' },
  { min: 90, grade: 'A' },
];

test.each<[string, string | null, number, number, string | null]>([
  ['within a band', 'B', 87.36, 100, 'A 2.64'],
  ['of 1,000 points', 'C', 799.5, 1000, 'B 0.5'],
  ['below nothing', 'D', -3, 100, 'C 63'],
  ['in the highest grade', 'A', 95, 100, null],
  ['while indicators are pending', null, 20, 100, null],
])('the next grade %s', (_, gradeBeforeVeto, total, fullMarks, expected) => {
  const assessment = { gradeBeforeVeto, total: new Decimal(total), fullMarks: new Decimal(fullMarks) };
  const next = nextGrade(assessment, { bands });
  expect(next && `${next.grade} ${next.missing.toString()}`).toBe(expected);
});
