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

/** The content is the finest division: the rightmost column that is filled on most rows that have a rule. */
const contentOf = (
  subjects: readonly DescribedColumn[],
  besideRules: readonly DescribedColumn[],
): DescribedColumn | undefined => {
  const filled = new Map(besideRules.map(({ column, statistics }) => [column, statistics.filled]));
  const filledIn = ({ column }: DescribedColumn): number => filled.get(column) ?? 0;
  const fullest = Math.max(0, ...subjects.map(filledIn));
  return subjects.findLast((subject) => filledIn(subject) >= fullest * FILLED_ENOUGH);
};

/**
 * Levels and content among the columns that are not taken; levels are the subjects left of the content, in order.
 * What stands right of the rules is about them, or about what was found, unless nothing stands left of them.
 * `besideRules` are the columns over the rows that have a rule.
 */
export const findSubjectColumns = (
  columns: readonly DescribedColumn[],
  besideRules: readonly DescribedColumn[],
  taken: ReadonlySet<number>,
  ruleColumn: number | undefined,
): SubjectColumns => {
  const all = columns.filter((column) => !taken.has(column.column) && isSubject(column));
  const before = all.filter(({ column }) => ruleColumn === undefined || column < ruleColumn);
  const subjects = before.length > 0 ? before : all;
  const content = contentOf(subjects, besideRules);
  if (!content) return {};
  const [level1, level2, level3] = subjects.filter(({ column }) => column < content.column);
  return {
    ...(level1 && { level1: level1.column }),
    ...(level2 && { level2: level2.column }),
    ...(level3 && { level3: level3.column }),
    content: content.column,
  };
};
