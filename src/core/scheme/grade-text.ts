import type { Band } from './scheme';

/** A grade as it is spoken: one letter takes 级 (B级), a word stands by itself (优秀). */
export const gradeText = (grade: string): string => ([...grade].length === 1 ? `${grade}级` : grade);

/**
 * What a formula appends to a grade of the scheme. The functions that we allow cannot count letters, so it is settled
 * when the formula is written: 级 when every grade is one letter.
 */
export const gradeSuffix = (bands: readonly Band[]): '级' | '' =>
  bands.every(({ grade }) => [...grade].length === 1) ? '级' : '';

/** Position of a grade from the lowest, 0-based; -1 for a word that is no grade of the bands. */
export const gradeRank = (bands: readonly Band[], grade: string): number =>
  bands.findIndex((band) => band.grade === grade);
