import {
  nameWeight,
  saysOtherwise,
  bestColumn,
  type DescribedColumn,
  type ScoredColumn,
} from './described-column';

/** From here on a rule column is taken as found; below, a person is asked. */
export const SURE_OF_RULE = 0.6;

/**
 * How well a column fits as the scoring rules: half its name, and the share of its texts that speak of scoring.
 * A strong name alone is not enough: texts that never do belong to a form of another kind.
 */
const ruleScore = (column: DescribedColumn): number => {
  const { scoringShare, marksShare, filled, meanLength } = column.statistics;
  const name = nameWeight(column, 'rule');
  if (filled === 0 || saysOtherwise(column, 'rule')) return 0;
  return name * 0.5 + scoringShare * 0.6 + (meanLength >= 8 ? 0.05 : 0) - marksShare * 0.8;
};

/** The column of the scoring rules and how sure it is; undefined when no column comes near. */
export const findRuleColumn = (columns: readonly DescribedColumn[]): ScoredColumn | undefined =>
  bestColumn(
    columns.map((column) => ({ column: column.column, score: ruleScore(column) })),
    0.3,
  );
