import type { ColumnRoles } from './indicator';
import { nameWeight, saysOtherwise, type DescribedColumn } from './described-column';
import { strongestKind } from './heading';

/** The columns that say what is assessed: the levels and the content. */
export type SubjectColumns = Pick<ColumnRoles, 'level1' | 'level2' | 'level3' | 'content'>;

const NAMED = 0.5;
/** A column filled in fewer rows than this share of the fullest is a level or an aside, not the content. */
const FILLED_ENOUGH = 0.6;
/** More than this share of the contents differ from row to row; what is repeated is a label, a deadline, a kind. */
const DIFFERENT = 0.5;
const SHORTEST_CONTENT = 4;
/** A column of which this share is merged down over several rows, and another is filled in more, holds labels. */
const MERGED = 0.3;
/** 标准 over texts that speak of scoring is a rule, not contents. */
const SPEAKS_OF_SCORING = 0.5;

const isText = ({ statistics }: DescribedColumn): boolean =>
  statistics.filled > 0 && statistics.marksShare < 0.5;

const isSubject = (column: DescribedColumn): boolean =>
  isText(column) &&
  nameWeight(column, 'subject') >= NAMED &&
  !saysOtherwise(column, 'subject') &&
  !(nameWeight(column, 'rule') > 0 && column.statistics.scoringShare >= SPEAKS_OF_SCORING);

/** A heading that no pattern knows, over different texts: it may say what is assessed when nothing else does. */
const isNameless = (column: DescribedColumn): boolean =>
  isText(column) &&
  strongestKind(column.heading) === undefined &&
  column.statistics.meanLength >= SHORTEST_CONTENT &&
  column.statistics.distinctShare > DIFFERENT;

/**
 * The content is the finest division: the rightmost column that is filled on most rows that have a rule, of those whose
 * texts differ where there are such. A nameless one only stands in where the named are filled on few or repeat themselves.
 */
const contentOf = (
  columns: readonly DescribedColumn[],
  besideRules: readonly DescribedColumn[],
  ruleColumn: number | undefined,
): DescribedColumn | undefined => {
  const filled = new Map(besideRules.map(({ column, statistics }) => [column, statistics]));
  const filledIn = ({ column }: DescribedColumn): number => filled.get(column)?.filled ?? 0;
  const differs = ({ column }: DescribedColumn): boolean =>
    (filled.get(column)?.distinctShare ?? 0) > DIFFERENT;
  const fullest = (of: readonly DescribedColumn[]): number => Math.max(0, ...of.map(filledIn));
  const named = columns.filter(isSubject);
  const all = columns.filter((column) => isSubject(column) || isNameless(column));
  const candidates = fullest(named) < fullest(all) * FILLED_ENOUGH ? all : named;
  const isLabel = (subject: DescribedColumn): boolean =>
    (filled.get(subject.column)?.mergedShare ?? 0) >= MERGED && filledIn(subject) < fullest(candidates);
  const enough = candidates.filter(
    (subject) => filledIn(subject) >= fullest(candidates) * FILLED_ENOUGH && !isLabel(subject),
  );
  const before = enough.filter(({ column }) => ruleColumn === undefined || column < ruleColumn);
  const best = before.some(differs) || !enough.some(differs) ? before : enough;
  const content = best.findLast(differs) ?? best.at(-1) ?? enough.at(-1);
  const finer = columns.find(
    (column) => isNameless(column) && filledIn(column) > 0 && differs(column) && column !== content,
  );
  return content && finer && !differs(content) ? finer : content;
};

/** Texts that stand for several rows, in front of the contents, under a heading that says nothing: a level. */
const isNamelessLevel = (column: DescribedColumn, rows: number): boolean =>
  isText(column) &&
  strongestKind(column.heading) === undefined &&
  (column.statistics.filled * 2 <= rows ||
    column.statistics.mergedShare >= MERGED ||
    column.statistics.distinctShare <= DIFFERENT);

/**
 * Levels and content among the columns that are not taken; levels are the subjects left of the content, in order.
 * What stands right of the rules is about them, or about what was found, unless too little stands left of them.
 * `besideRules` are the columns over the rows that have a rule.
 */
export const findSubjectColumns = (
  columns: readonly DescribedColumn[],
  besideRules: readonly DescribedColumn[],
  taken: ReadonlySet<number>,
  ruleColumn: number | undefined,
): SubjectColumns => {
  const free = columns.filter(({ column }) => !taken.has(column));
  const content = contentOf(free, besideRules, ruleColumn);
  if (!content) return {};
  const beside = new Map(besideRules.map((column) => [column.column, column]));
  const rows = beside.get(content.column)?.statistics.filled ?? 0;
  const [level1, level2, level3] = free.filter(
    (column) =>
      column.column < content.column &&
      (isSubject(column) || isNamelessLevel(beside.get(column.column) ?? column, rows)),
  );
  return {
    ...(level1 && { level1: level1.column }),
    ...(level2 && { level2: level2.column }),
    ...(level3 && { level3: level3.column }),
    content: content.column,
  };
};
