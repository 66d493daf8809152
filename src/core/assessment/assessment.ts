import type { Decimal } from 'decimal.js';
import type { Rule } from '../rule/clause';
import type { Stage, VetoEvent, VetoRule } from '../scheme/scheme';

/** 考核结果 as values: everything that the sheets, the pane and the command line show is read off this. Marks are decimals. */
export interface Assessment {
  readonly stage: Stage;
  readonly indicators: readonly IndicatorAssessment[];
  readonly sections: readonly SectionAssessment[];
  /** What the indicators' full marks add up to, 缺项 included. */
  readonly fullMarks: Decimal;
  /** Full marks of the items that do not apply. */
  readonly notApplicableMarks: Decimal;
  /** Sum of the known scores less extra deductions, before rebasing; counts only what is known. */
  readonly rawTotal: Decimal;
  /** The total that is shown and graded: rebased where the scheme says so. */
  readonly total: Decimal;
  /** Totals that are still possible; both equal `total` when nothing is pending. */
  readonly range: { readonly lowest: Decimal; readonly highest: Decimal };
  /** How many indicators are pending. */
  readonly pending: number;
  /** null while an indicator is pending. */
  readonly gradeBeforeVeto: string | null;
  /** null while an indicator or an event that is pending may change it: a verified veto to the lowest grade decides at once. */
  readonly grade: string | null;
  readonly events: readonly JudgedEvent[];
}

/** One item of the ledger: an indicator with all the rules that share its marks. */
export interface IndicatorAssessment {
  readonly sheet: string;
  /** Row of the first indicator, 1-based. */
  readonly row: number;
  readonly section: string;
  readonly name: string;
  readonly fullMarks: Decimal | null;
  readonly status: IndicatorStatus;
  /** By stage; null while pending, not applicable, or (other stage) without facts. */
  readonly score: { readonly [stage in Stage]: Decimal | null };
  /** Marks that come off section and total beyond the item (追加扣分), by stage; positive. */
  readonly extra: { readonly [stage in Stage]: Decimal };
  /** The sentence that stands in the reason column (Chinese). */
  readonly reason: string;
  readonly rules: readonly Rule[];
}

/** `manual`: a score that a person typed. */
export type IndicatorStatus = 'computed' | 'manual' | 'pending' | 'notApplicable';

/** One section: the indicators of one sheet with the same outermost label. */
export interface SectionAssessment {
  readonly sheet: string;
  readonly name: string;
  /** 缺项 taken out. */
  readonly fullMarks: Decimal;
  readonly score: { readonly [stage in Stage]: Decimal };
  readonly pending: number;
}

/** `counts`: its rules take effect. `undecided`: they would if it is verified (or what is blank becomes known). */
export interface JudgedEvent {
  readonly event: VetoEvent;
  /** All rules that it falls under or, with entries that are still blank, may fall under. */
  readonly rules: readonly VetoRule[];
  readonly verdict: 'counts' | 'undecided' | 'doesNotCount';
  readonly because: VerdictReason;
}

/** Why an event counts, does not count, or is not decided yet. */
export type VerdictReason =
  | 'fits'
  | 'dismissed'
  | 'outsideYear'
  | 'noRuleFits'
  | 'ruleUnknown'
  | 'notVerified'
  | 'dateBlank'
  | 'areaBlank'
  | 'scopeBlank';
