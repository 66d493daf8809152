import type { ScoredItem, ScoringOptions } from '../../assessment/score-item';
import type { CellRef } from '../../cells/address';
import type { ItemInputs } from './item-inputs';
import type { LedgerBlock } from './ledger-rows';

/** Everything about one item that its rows show. */
export interface LedgerItem {
  readonly block: LedgerBlock;
  readonly inputs: ItemInputs;
  /** How it was scored. */
  readonly options: ScoringOptions;
  readonly scored: ScoredItem;
  /** 1-based column of the indicator's own cell, and its row. */
  readonly home: CellRef;
}
