import type { Decimal } from 'decimal.js';
import type { Assessment } from '../assessment/assessment';
import type { SheetCell } from '../cells/edit';
import type { IsoDay } from '../scheme/day';
import type { SchemeSheetLayout } from '../scheme/scheme-sheet';
import type { Scheme } from '../scheme/scheme';
import type { VetoSheetLayout } from '../veto/veto-sheet';
import type { LedgerLayout } from '../writeback/layout';
import type { Opinions } from './opinions';

/** Everything that the result page is made of. */
export interface ResultInput {
  readonly assessment: Assessment;
  readonly scheme: Scheme;
  readonly schemeLayout: SchemeSheetLayout;
  readonly vetoLayout: VetoSheetLayout;
  readonly ledgerLayout: LedgerLayout;
  /** The ledger's cells as they are about to be written: counts and links take their cached values from them. */
  readonly ledgerCells: readonly SheetCell[];
  /** Where the scores of the stage that decides stand in the indicator sheets. */
  readonly scoreColumns: readonly ScoreColumn[];
  /** The day of the computation, `scheme.dataDate`. */
  readonly computedAt: IsoDay;
  /** What the signatories have written already, from `readOpinions`. */
  readonly opinions?: Opinions;
}

/**
 * The rows of the indicators themselves, without subtotals and totals; where what stands there does not count, or a sheet
 * has no such column, the ledger's.
 */
export interface ScoreColumn {
  readonly sheet: string;
  /** 1-based. */
  readonly column: number;
  readonly rows: readonly { readonly from: number; readonly to: number }[];
  /** Marks by row, for the rows whose score is known. */
  readonly scores: ReadonlyMap<number, Decimal>;
}

/** Runs of rows that follow each other: 4, 5, 6, 8 → 4–6, 8–8. The rows must ascend. */
export const runsOf = (rows: readonly number[]): ScoreColumn['rows'] => {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last.to + 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs;
};
