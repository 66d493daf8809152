import type { Item, LeafLine } from '../../core/assessment/item';
import { clauseOf, type EntryColumn, type LedgerEntry } from '../../core/writeback/entries';

/** The entry for a cell of an item's rows in the ledger; without a line for its indicator row. */
export const entryFor = (
  item: Item,
  line: LeafLine | null,
  column: EntryColumn,
  value: LedgerEntry['value'],
): LedgerEntry => ({
  sheet: item.sheet,
  row: item.rows[0] ?? 0,
  clause: line && clauseOf(item, line),
  column,
  value,
});

/** The entry that says how words of an item's rules are read: a word of CHOICE_WORDS, or null for no choice. */
export const readingEntry = ({ sheet, rows }: Item, words: string, choice: string | null): LedgerEntry => ({
  sheet,
  row: rows[0] ?? 0,
  clause: { index: 0, text: words },
  column: 'reading',
  value: choice,
});
