import { Decimal } from 'decimal.js';
import { guarded } from '../rule/decimal';
import { gradeRank } from '../scheme/grade-text';
import type { Scheme } from '../scheme/scheme';
import type { Assessment } from './assessment';

/** The grade above the one that the score gives, and the marks that are missing for it (positive). */
export interface NextGrade {
  readonly grade: string;
  readonly missing: Decimal;
}

/** null in the highest grade, and while the grade by score is not settled. */
export const nextGrade = (
  { gradeBeforeVeto, total, fullMarks }: Pick<Assessment, 'gradeBeforeVeto' | 'total' | 'fullMarks'>,
  { bands }: Pick<Scheme, 'bands'>,
): NextGrade | null => {
  if (gradeBeforeVeto === null) return null;
  const above = bands[gradeRank(bands, gradeBeforeVeto) + 1];
  if (!above) return null;
  const needed = new Decimal(above.min).times(fullMarks).div(100);
  return { grade: above.grade, missing: guarded(needed.minus(total)) };
};
