import type { PartialSteps } from '../scheme';

/** What a note lays down for the scoring of the whole table. */
export type Statement =
  | { readonly option: 'rebase'; readonly value: boolean }
  /** `only`: said of the total alone, while the scheme rounds the scores of the items alike. */
  | { readonly option: 'decimals'; readonly value: number; readonly only?: 'total' }
  /** `only`: said of steps in percentage points or of deductions alone, while the scheme treats all steps alike. */
  | {
      readonly option: 'partialSteps';
      readonly value: PartialSteps;
      readonly only?: 'percentagePoints' | 'deductions';
    }
  /** 扣完为止: what is always done. */
  | { readonly option: 'floor'; readonly agrees: true }
  | { readonly option: 'unsupported'; readonly kind: UnsupportedKind };

/** Rules for a whole table that no scheme can express yet: they are left to a person. */
export const UNSUPPORTED_KINDS = [
  /** 可计负分, 扣分不受该项分值限制 */
  'negativeScores',
  /** 加分累计不超过5分 */
  'bonusCap',
  /** 加分后总分可超过100分 */
  'bonusBeyond',
  /** 尾数舍去, 进一法, to half points */
  'roundingOther',
  /** 同一问题不重复扣分 */
  'noDoubleCounting',
] as const;

export type UnsupportedKind = (typeof UNSUPPORTED_KINDS)[number];
