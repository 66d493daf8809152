import type { SheetSnapshot } from '../../cells/snapshot';
import type { Scheme } from '../../scheme/scheme';
import type { IndicatorSheet } from '../../sheet/indicator';
import type { LedgerBlock } from './ledger-rows';
import type { KeptItem } from './read-ledger';

/** Where the inputs of one item are gathered from. */
export interface Sources {
  readonly block: LedgerBlock;
  readonly kept: KeptItem | undefined;
  readonly sheet: SheetSnapshot;
  readonly table: IndicatorSheet;
  readonly scheme: Scheme;
  readonly notApplicableWords: readonly string[];
}
