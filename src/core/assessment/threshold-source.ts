import type { LeafClause } from '../rule/kinds/kind';
import { usesTarget } from '../rule/kinds/formula';
import { tierBase } from '../rule/kinds/tiers';

/** Where the number in 基准值 comes from: the text itself, the indicator's target, or a person. `none`: there is none. */
export type ThresholdSource =
  { readonly from: 'text'; readonly number: number } | { readonly from: 'target' | 'person' | 'none' };

export const thresholdSource = (clause: LeafClause): ThresholdSource => {
  switch (clause.kind) {
    case 'deductPerStep':
    case 'awardPerStep':
      return typeof clause.threshold === 'number'
        ? { from: 'text', number: clause.threshold }
        : { from: clause.threshold === 'target' ? 'target' : 'person' };
    case 'tiers': {
      const base = tierBase(clause);
      return { from: base === undefined ? 'none' : base === 'target' ? 'target' : 'person' };
    }
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
