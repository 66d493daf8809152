import type { LeafClause } from '../rule/kinds/kind';
import { usesTarget } from '../rule/kinds/formula';
import { tierBase } from '../rule/kinds/tiers';

/**
 * Where the number in 基准值 comes from: the text itself, the indicator's target or value of last year, or a person.
 * `none`: there is none.
 */
export type ThresholdSource =
  { readonly from: 'text'; readonly number: number } | { readonly from: OwnBase | 'person' | 'none' };

/** Bases that an indicator sheet may have a column for. */
export type OwnBase = 'target' | 'lastYear';

export const thresholdSource = (clause: LeafClause): ThresholdSource => {
  switch (clause.kind) {
    case 'deductPerStep':
    case 'awardPerStep':
      return typeof clause.threshold === 'number'
        ? { from: 'text', number: clause.threshold }
        : { from: clause.threshold ?? 'person' };
    case 'tiers':
      return { from: tierBase(clause) ?? 'none' };
    case 'formula':
      return { from: usesTarget(clause.expression) ? 'target' : 'none' };
    case 'extraDeduct':
      return clause.whenDeducted === undefined
        ? { from: 'none' }
        : { from: 'text', number: clause.whenDeducted };
    default:
      return { from: 'none' };
  }
};
