import { nameWeight, saysOtherwise, bestColumn, type DescribedColumn } from './described-column';
import { weightOf } from './heading';

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
const NEAR = 0.25;
const SPEAKS = 0.3;
const NAMED = 0.6;

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

/** 评分标准 over 优, 良, 差; or 加分标准 beside 扣分标准: each holds only a part of the rule. */
const areOneRule = ({ heading: left }: DescribedColumn, { heading: right }: DescribedColumn): boolean =>
  (left.group !== '' && left.group === right.group && weightOf(left, 'rule') > 0) ||
  (left.text.includes('加分') && right.text.includes('扣分')) ||
  (left.text.includes('扣分') && right.text.includes('加分'));

/** 计分标准 beside 扣分标准, both filled: one holds the deductions alone, whatever the texts of the other say. */
const areNamedAlike = (chosen: DescribedColumn, other: DescribedColumn): boolean =>
  Math.min(nameWeight(chosen, 'rule'), nameWeight(other, 'rule')) >= NAMED &&
  other.statistics.filled * 2 > chosen.statistics.filled &&
  /[扣加]分/.test(chosen.heading.text) !== /[扣加]分/.test(other.heading.text);

/** The column of the scoring rules. Two that are named so and speak of scoring alike are for a person to tell apart. */
export const findRuleColumn = (columns: readonly DescribedColumn[]): RuleColumn => {
  const scored = columns.map((column) => ({ ...column, score: ruleScore(column) }));
  const best = bestColumn(scored, LEAST);
  if (!best || best.score < SURE) return { kind: 'none', nearest: best?.column };
  const chosen = scored.find(({ column }) => column === best.column);
  const alike = scored.filter(
    (one) =>
      one.column !== best.column &&
      one.statistics.filled > 0 &&
      ((one.score >= Math.max(SURE, best.score - NEAR) && one.statistics.scoringShare >= SPEAKS) ||
        (chosen !== undefined && (areOneRule(chosen, one) || areNamedAlike(chosen, one)))),
  );
  return alike.length === 0
    ? { kind: 'column', column: best.column }
    : { kind: 'ambiguous', columns: [best, ...alike].map(({ column }) => column) };
};
