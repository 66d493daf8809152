import type { ColumnRoles } from './indicator';
import { nameWeight, saysOtherwise, type DescribedColumn } from './described-column';

/** The columns that say what is assessed: the levels and the content. */
export type SubjectColumns = Pick<ColumnRoles, 'level1' | 'level2' | 'level3' | 'content'>;

const NAMED = 0.5;
/** A column filled in fewer rows than this share of the fullest is a level or an aside, not the content. */
const FILLED_ENOUGH = 0.5;

const isSubject = (column: DescribedColumn): boolean => {
  const { marksShare, filled } = column.statistics;
  return (
    filled > 0 &&
    marksShare < 0.5 &&
    nameWeight(column, 'subject') >= NAMED &&
    !saysOtherwise(column, 'subject')
  );
};

/** The content is the finest division: the rightmost column that is filled on most rows. */
const contentOf = (subjects: readonly DescribedColumn[]): DescribedColumn | undefined => {
  const fullest = Math.max(0, ...subjects.map(({ statistics }) => statistics.filled));
  return subjects.findLast(({ statistics }) => statistics.filled >= fullest * FILLED_ENOUGH);
};

/** Levels and content among the columns that are not taken; levels are the subjects left of the content, in order. */
export const findSubjectColumns = (
  columns: readonly DescribedColumn[],
  taken: ReadonlySet<number>,
): SubjectColumns => {
  const subjects = columns.filter((column) => !taken.has(column.column) && isSubject(column));
  const content = contentOf(subjects);
  if (!content) return {};
  const [level1, level2, level3] = subjects.filter(({ column }) => column < content.column);
  return {
    ...(level1 && { level1: level1.column }),
    ...(level2 && { level2: level2.column }),
    ...(level3 && { level3: level3.column }),
    content: content.column,
  };
};
