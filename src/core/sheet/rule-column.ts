import { nameWeight, saysOtherwise, bestColumn, type DescribedColumn } from './described-column';

/** Where the scoring rules stand: in a column, in none, or in several that cannot be told apart. */
export type RuleColumn =
  | { readonly kind: 'column'; readonly column: number }
  /** The column that comes nearest, if any. */
  | { readonly kind: 'none'; readonly nearest: number | undefined }
  | { readonly kind: 'ambiguous'; readonly columns: readonly number[] };

/** From here on a rule column is taken as found; below, a person is asked. */
const SURE = 0.6;
const LEAST = 0.3;
/** Columns this near to the best that speak of scoring in at least this share of their texts could be the rules as well. */
const NEAR = 0.15;
const SPEAKS = 0.3;

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

/** The column of the scoring rules. Two that are named so and speak of scoring alike are for a person to tell apart. */
export const findRuleColumn = (columns: readonly DescribedColumn[]): RuleColumn => {
  const scored = columns.map((column) => ({ ...column, score: ruleScore(column) }));
  const best = bestColumn(scored, LEAST);
  if (!best || best.score < SURE) return { kind: 'none', nearest: best?.column };
  const alike = scored.filter(
    ({ column, score, statistics }) =>
      column !== best.column &&
      score >= Math.max(SURE, best.score - NEAR) &&
      statistics.scoringShare >= SPEAKS,
  );
  return alike.length === 0
    ? { kind: 'column', column: best.column }
    : { kind: 'ambiguous', columns: [best, ...alike].map(({ column }) => column) };
};
