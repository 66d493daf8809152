import type { LedgerItem } from '../writeback/ledger/ledger-item';
import { indicatorLabel } from '../writeback/ledger/labels';
import type { GradingPlan } from '../writeback/plan';
import type { Finding, FindingStatus } from './finding';
import { indicatorKey, type IndicatorKey } from './indicator-key';
import { inputKey, ledgerInputs, type LedgerInput } from './ledger-inputs';

/** An indicator of a workbook, with what its inputs say by their `inputKey`. */
export interface KnownItem extends IndicatorKey {
  readonly item: LedgerItem;
  readonly inputs: ReadonlyMap<string, LedgerInput>;
}

export const knownItems = ({ items, reading }: GradingPlan): readonly KnownItem[] =>
  items.map((item) => ({
    ...indicatorKey(item.block.item),
    item,
    inputs: new Map(ledgerInputs(item, reading.snapshot).map((input) => [inputKey(input), input])),
  }));

/** What became of something of an indicator; `main`: the indicator in the main workbook, where it is known. */
export const finding = (
  status: FindingStatus,
  about: Finding['about'],
  { sheet, name }: Pick<IndicatorKey, 'sheet' | 'name'>,
  main: KnownItem | null | undefined,
  cell: Partial<Pick<Finding, 'clause' | 'column' | 'sent' | 'main' | 'returned' | 'isFixed'>> = {},
): Finding => ({
  status,
  about,
  sheet,
  indicator: main ? indicatorLabel(main.item.block.item) : name,
  number: main?.item.block.number ?? null,
  clause: null,
  column: null,
  sent: null,
  main: null,
  returned: null,
  ...cell,
});
