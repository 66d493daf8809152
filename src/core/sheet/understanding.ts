import type { FoundRows } from './confirmed-rows';
import type { ColumnRole, IndicatorSheet } from './indicator';

/** What a row of a table was taken for; `aside` is a note, a signature line, a repeated header, more of the row above. */
export const ROW_USES = ['header', 'indicator', 'section', 'subtotal', 'total', 'aside'] as const;

export type RowUse = (typeof ROW_USES)[number];

/** What a person may say that a row is; `last` is the last row of its table. */
export const ROW_CORRECTIONS = ['indicator', 'section', 'aside', 'last'] as const;

export type RowCorrection = (typeof ROW_CORRECTIONS)[number];

/** One reason for, or against, the role of a column. Shares are 0…1. */
export type Evidence =
  /** Its heading names the role, this strongly (0…1). */
  | { readonly kind: 'named'; readonly heading: string; readonly weight: number }
  | { readonly kind: 'nameless'; readonly heading: string }
  | { readonly kind: 'holdsMarks'; readonly share: number }
  | { readonly kind: 'speaksOfScoring'; readonly share: number }
  /** In how many of the table's rows something stands. */
  | { readonly kind: 'filled'; readonly rows: number }
  | { readonly kind: 'blank' }
  /** It stands right of the column that it belongs to, or left of the content. */
  | { readonly kind: 'rightOf' | 'leftOf'; readonly role: ColumnRole }
  /** How many stated sums (labels, subtotals, totals) its marks add up to, and how many they do not. */
  | { readonly kind: 'sums'; readonly fit: number; readonly miss: number }
  /** Another column that comes near. */
  | { readonly kind: 'rival'; readonly column: number };

/** Why a column was given its role. */
export interface RoleDecision {
  readonly role: ColumnRole;
  /** 1-based. */
  readonly column: number;
  /** 0…1 */
  readonly confidence: number;
  /** A person said so. */
  readonly confirmed: boolean;
  readonly evidence: readonly Evidence[];
}

/** What persons said of a table beside its columns. */
export interface Said extends FoundRows {
  /** Which of the marks in （1分，3分） hold, 1-based; absent: nobody has said. */
  readonly marksGroup?: number;
}

/** An indicator sheet with what a person is shown of how it was understood. Rows are 1-based. */
export interface RecognisedTable extends IndicatorSheet {
  /** The first row of the header. */
  readonly top: number;
  /** Every filled row of the table, the header's included. */
  readonly rows: readonly { readonly row: number; readonly use: RowUse }[];
  readonly decisions: readonly RoleDecision[];
  readonly said: Said;
}
