import type { CellRef } from '../cells/address';
import type { Stage } from '../scheme/scheme';
import type { Answer } from './evaluate-item';
import type { LeafLine } from './item';

/** Everything that persons entered about one item, wherever in the workbook it stands. */
export interface ItemFacts {
  readonly answers: { readonly [stage in Stage]: ReadonlyMap<LeafLine, Answer> };
  /** The reason beside points by hand. */
  readonly reasons: ReadonlyMap<LeafLine, string>;
  /** Rows that the sheet's own column marks as 缺项. */
  readonly notApplicableRows: ReadonlySet<number>;
  /** 缺项 typed into 状态 of the ledger. */
  readonly notApplicableByHand: boolean;
  readonly handScores: { readonly [stage in Stage]: HandScore | null };
  /** Why the score was given by hand; '' while nobody says it. */
  readonly handReason: string;
  readonly department: string;
}

/** A score that a person typed; null when what was typed is no score between 0 and the full marks. */
export interface HandScore {
  readonly score: number | null;
  readonly where: { readonly sheet: string; readonly cell: CellRef };
}
