import type { Item, ItemReading, Line } from '../../assessment/item';
import { remembered } from '../../cells/remembered';
import type { TierRow } from '../../rule/kinds/tiers';
import { LEDGER_FIRST_ROW, type LedgerLayout } from '../layout';

/** One row of 评分明细, with its place. */
export type LedgerRow = ItemRow | LineRow | TierLedgerRow | ReadingRow;

export interface ItemRow {
  readonly type: 'item';
  readonly row: number;
  readonly block: LedgerBlock;
}

export interface LineRow {
  readonly type: 'line';
  readonly row: number;
  readonly line: Line;
  readonly block: LedgerBlock;
  /** The part or group that it stands in. */
  readonly parent: LineRow | null;
  /** Steps of indentation. */
  readonly depth: number;
}

export interface TierLedgerRow {
  readonly type: 'tier';
  readonly row: number;
  readonly tier: TierRow;
  readonly owner: LineRow;
  readonly block: LedgerBlock;
}

/** 读法: how words of the rule are read, as a person says. */
export interface ReadingRow {
  readonly type: 'reading';
  readonly row: number;
  readonly reading: ItemReading;
  readonly block: LedgerBlock;
}

/** The rows of one item: its indicator row and, below, its clauses and how words of them are read. */
export interface LedgerBlock {
  readonly item: Item;
  /** 序号, 1-based. */
  readonly number: number;
  readonly top: number;
  readonly rows: LedgerRow[];
  readonly rowOf: Map<Line, number>;
}

/** Gives every item, clause and tier its row, in the order of the sheets. */
export const layOutLedger = (items: readonly Item[]): readonly LedgerBlock[] => {
  let next = LEDGER_FIRST_ROW;
  return items.map((item, index) => {
    const block: LedgerBlock = { item, number: index + 1, top: next, rows: [], rowOf: new Map() };
    block.rows.push({ type: 'item', row: next++, block });
    const place = (lines: readonly Line[], parent: LineRow | null, depth: number): void => {
      for (const line of lines) {
        const row: LineRow = { type: 'line', row: next++, line, block, parent, depth };
        block.rows.push(row);
        block.rowOf.set(line, row.row);
        if (line.type !== 'leaf') place(line.children, row, depth + 1);
        else
          for (const tier of line.tierRows)
            block.rows.push({ type: 'tier', row: next++, tier, owner: row, block });
      }
    };
    place(item.lines, null, 0);
    for (const reading of item.readings) block.rows.push({ type: 'reading', row: next++, reading, block });
    return block;
  });
};

const blocksByItem = remembered(
  (blocks: readonly LedgerBlock[]) => new Map(blocks.map((block) => [block.item, block])),
);

/** The rows of an item. */
export const blockOf = (blocks: readonly LedgerBlock[], item: Item): LedgerBlock | undefined =>
  blocksByItem(blocks).get(item);

export const bottomOf = (block: LedgerBlock): number => block.top + block.rows.length - 1;

export const ledgerLayout = (sheet: string, blocks: readonly LedgerBlock[]): LedgerLayout => ({
  sheet,
  lastRow: blocks.reduce((last, block) => Math.max(last, bottomOf(block)), LEDGER_FIRST_ROW),
  blocks: blocks.map((block) => ({ top: block.top, bottom: bottomOf(block) })),
});
