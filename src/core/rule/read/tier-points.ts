import type { TiersClause } from '../clause';
import type { Verb } from './consequence';
import type { Phrase } from './phrase';

/** How many phrases say tiers, and the tiers when they are complete and sure. */
export interface TierRun {
  readonly length: number;
  readonly tiers: Pick<TiersClause, 'effect' | 'tiers' | 'unit' | 'condition'> | null;
  /** `add` where they add to the base. */
  readonly verb?: Verb;
}

/** The marks that a phrase of tiers stands for, where all say the same verb; null when it is no such phrase. */
export function tierPoints({ consequence }: Phrase, verb: Verb, fullMarks: number | null): number | null {
  switch (consequence.kind) {
    case 'amount':
      return consequence.verb === verb && consequence.unit === undefined ? consequence.points : null;
    case 'bare':
      return verb === 'give' ? consequence.points : null;
    case 'fullMarks':
      return verb === 'give' ? fullMarks : null;
    case 'forfeit':
      return verb === 'give' && consequence.section === undefined ? 0 : null;
    case 'noDeduction':
      return verb === 'deduct' ? 0 : null;
    default:
      return null;
  }
}
