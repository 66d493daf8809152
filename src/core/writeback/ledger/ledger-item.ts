import type { Stage } from '../../scheme/scheme';
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

/**
 * A score stands typed in the indicator sheet that does not count, since it is none or the indicator is 缺项: sums of the
 * score column take the ledger's cell instead.
 */
export const isUncounted = ({ block, inputs, scored }: LedgerItem, stage: Stage): boolean =>
  inputs.facts.handScores[stage]?.where.sheet === block.item.sheet && scored.score[stage] === null;
