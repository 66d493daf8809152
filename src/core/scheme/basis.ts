import type { AssessmentYear, YearStart } from './assessment-year';
import type { Scheme } from './scheme';

/** A scheme without what belongs to one unit, one year and one workbook. */
export type Measure = Omit<Scheme, 'unit' | 'year' | 'dataDate' | 'stage' | 'sheetNames' | 'indicatorSheets'>;

/** What the first scheme of a workbook is made from. */
export interface Basis {
  readonly measure: Measure;
  /** The words that mark an item as 缺项 in the sheet's own column. */
  readonly notApplicableWords: readonly string[];
  /** The year to assess, or the day on which each year of the measure starts. */
  readonly year: AssessmentYear | YearStart;
}

/** The part of a scheme that is the measure. */
export const measureOf = (scheme: Measure): Measure => ({
  name: scheme.name,
  document: scheme.document,
  decimals: scheme.decimals,
  partialSteps: scheme.partialSteps,
  rebase: scheme.rebase,
  bands: scheme.bands,
  vetoRules: scheme.vetoRules,
  commentForm: scheme.commentForm,
});

/** Would a scheme made from the basis say the same as this one, with these words for 缺项? */
export const agrees = (
  { measure, notApplicableWords, year }: Basis,
  scheme: Scheme,
  words: readonly string[],
): boolean => {
  const sameYear = !('start' in year) || (year.start === scheme.year.start && year.end === scheme.year.end);
  const content = (of: Measure, its: readonly string[]): string => JSON.stringify([measureOf(of), its]);
  return sameYear && content(measure, notApplicableWords) === content(scheme, words);
};
