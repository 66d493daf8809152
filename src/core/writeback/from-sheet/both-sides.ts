import { thresholdSource } from '../../assessment/threshold-source';
import type { AwardPerStepClause, DeductPerStepClause } from '../../rule/clause';
import { isRate } from '../../rule/kinds/answers';
import type { LeafClause } from '../../rule/kinds/kind';

type PerStep = AwardPerStepClause | DeductPerStepClause;

/** A condition that only compares and names nothing that is measured: 下降, 高于目标值, 与上年相比上升. */
const ONLY_COMPARES =
  /^(?:[与比较]?(?:上年度?|上一年度?|去年)(?:同期)?(?:相比)?,?)?(?:低于|高于|超过|下降|降低|减少|上升|增加|增长|提高|少|多|低|高|降|升)?(?:目标值?|目标任务|上年度?|去年同期)?$/;

const isPerStep = (clause: LeafClause): clause is PerStep =>
  clause.kind === 'deductPerStep' || clause.kind === 'awardPerStep';

/** 每下降1个百分点扣…；每上升1个百分点加…: two clauses, one below and one above the same base, measure one value. */
export const areBothSides = (clauses: readonly LeafClause[]): boolean => {
  const [one, other, ...more] = clauses.filter(isPerStep);
  if (!one || !other || more.length > 0 || clauses.length > 2) return false;
  return (
    one.direction !== other.direction &&
    one.threshold === other.threshold &&
    thresholdSource(one).from !== 'none' &&
    (one.unit === other.unit || (isRate(one.unit) && isRate(other.unit))) &&
    [one, other].every(({ condition }) => ONLY_COMPARES.test(condition))
  );
};
