import { leavesOf, type Item, type LeafLine } from '../assessment/item';
import type { Cell } from '../cells/cell';
import { cellKey } from '../cells/snapshot';
import type { ConfirmedSheet, VetoEvent } from '../scheme/scheme';
import type { SchemeOptions } from '../scheme/stated/standing';
import { placeEvents } from '../veto/place-events';
import { hasReading } from './choices';
import { clauseLabel } from './ledger/labels';
import type { KeptItem, KeptLedger, KeptLine } from './ledger/read-ledger';
import { LEDGER } from './layout';

/** What a person entered beside the workbook (in the pane) and has not written into it yet. It lies over what stands there. */
export interface Entries {
  /** The later of two for one cell wins. */
  readonly ledger: readonly LedgerEntry[];
  /** An event with the row of one in the register stands in for it, one of row 0 is new; one without any content is taken out. */
  readonly events: readonly VetoEvent[];
  /** Sheets whose header row or column roles were corrected. */
  readonly sheets: readonly ConfirmedSheet[];
  /** Options of the scheme that were taken from a note; the others are as the scheme has them. */
  readonly options: SchemeOptions;
  /** Also draw 结果运用, where the workbook has none yet; one that is there is always kept up. */
  readonly followUp?: boolean;
}

/** The content of one input cell of 评分明细, addressed by indicator and clause, since rows of the ledger move. */
export interface LedgerEntry {
  /** The indicator sheet, and the 1-based row of the item's first indicator in it. */
  readonly sheet: string;
  readonly row: number;
  /**
   * The clause: its place among the item's clauses that ask (0-based) and its text; for `reading`, 0 and the words that are
   * read so. null: the indicator row.
   */
  readonly clause: { readonly index: number; readonly text: string } | null;
  readonly column: EntryColumn;
  /** null empties the cell. */
  readonly value: number | string | null;
}

/** Columns of an indicator row, those of a clause row, those of both, and how words are read (a word of CHOICE_WORDS). */
export type EntryColumn = CellColumn | 'reading';

type CellColumn = keyof typeof ITEM_CELLS | keyof typeof LINE_CELLS;

const BLANK: Cell = { value: null };

const ITEM_CELLS = {
  selfPoints: BLANK,
  checkedPoints: BLANK,
  status: BLANK,
  reason: BLANK,
  evidence: BLANK,
  department: BLANK,
  fullMarks: BLANK,
};

const LINE_CELLS = {
  selfFact: BLANK,
  checkedFact: BLANK,
  reason: BLANK,
  evidence: BLANK,
  department: BLANK,
  threshold: BLANK,
};

const NO_ROWS = { orphans: [], readings: [], handWords: [] };

export const NO_ENTRIES: Entries = { ledger: [], events: [], sheets: [], options: {} };

export const hasEntries = ({ ledger, events, sheets, options, followUp }: Entries): boolean =>
  ledger.length + events.length + sheets.length + Object.keys(options).length > 0 || followUp === true;

/** What an entry must be told apart by: the cell that it fills. */
export const entryKey = ({ sheet, row, clause, column }: Omit<LedgerEntry, 'value'>): string =>
  JSON.stringify([sheet, row, clause?.index ?? null, clause?.text ?? '', column]);

/** The clause of an entry about a line of the item; undefined when the line is none of its clauses. */
export const clauseOf = (item: Item, line: LeafLine): LedgerEntry['clause'] => {
  const index = leavesOf(item.lines).indexOf(line);
  return index < 0 ? null : { index, text: clauseLabel(line) };
};

/** What entries make of the ledger. */
export interface EnteredLedger {
  readonly kept: KeptLedger;
  /** Keys of the cells, as the ledger stands now, that a person filled or emptied: what they hold is no longer wanted. */
  readonly entered: ReadonlySet<number>;
  /** Entries that found no place: their indicator is gone, or its rule no longer has the clause. */
  readonly homeless: readonly LedgerEntry[];
}

/**
 * The ledger with entries over it. A clause that moved within its rule is found again by its text where that stands once.
 */
export const withEntries = (
  kept: KeptLedger,
  items: readonly Item[],
  entries: readonly LedgerEntry[],
): EnteredLedger => {
  if (entries.length === 0) return { kept, entered: new Set(), homeless: [] };
  const byPlace = new Map(items.map((item) => [placeKey(item.sheet, item.rows[0] ?? 0), item]));
  const merged = new Map(kept.items);
  const entered = new Set<number>();
  const homeless: LedgerEntry[] = [];
  for (const entry of entries) {
    const item = byPlace.get(placeKey(entry.sheet, entry.row));
    const { column } = entry;
    if (column === 'reading') {
      if (entry.value !== null && !(item && hasReading(item, entry.clause?.text ?? ''))) homeless.push(entry);
      continue;
    }
    const before =
      item && (merged.get(item) ?? { row: 0, ...ITEM_CELLS, lines: new Map(), rowOf: new Map(), ...NO_ROWS });
    const after = item && before && withEntry(before, item, entry, column);
    if (after) {
      merged.set(item, after.kept);
      entered.add(cellKey(after.row, LEDGER[column]));
    } else homeless.push(entry);
  }
  return { kept: { ...kept, items: merged }, entered, homeless };
};

const placeKey = (sheet: string, row: number): string => `${row}\n${sheet}`;

/** With the entry in its row of the ledger; row 0 while the ledger has none for it. */
const withEntry = (
  kept: KeptItem,
  item: Item,
  entry: LedgerEntry,
  column: CellColumn,
): { readonly kept: KeptItem; readonly row: number } | null => {
  const cell: Cell = { value: entry.value };
  if (!entry.clause)
    return column in ITEM_CELLS ? { kept: { ...kept, [column]: cell }, row: kept.row } : null;
  const line = lineOf(item, entry.clause);
  if (!line || !(column in LINE_CELLS)) return null;
  const before: KeptLine = kept.lines.get(line) ?? {
    row: 0,
    text: clauseLabel(line),
    method: '',
    ...LINE_CELLS,
  };
  const lines = new Map(kept.lines).set(line, { ...before, [column]: cell });
  return { kept: { ...kept, lines }, row: before.row };
};

const lineOf = (item: Item, { index, text }: NonNullable<LedgerEntry['clause']>): LeafLine | undefined => {
  const leaves = leavesOf(item.lines);
  const there = leaves[index];
  if (there && clauseLabel(there) === text) return there;
  const same = leaves.filter((leaf) => clauseLabel(leaf) === text);
  return same.length === 1 ? same[0] : undefined;
};

/** The register with entries over it. */
export const withEventEntries = <Event extends VetoEvent>(
  events: readonly Event[],
  entries: readonly Event[],
): readonly Event[] => {
  const rows = new Set(entries.map(({ row }) => row));
  return [...events.filter(({ row }) => !rows.has(row)), ...entries].filter(hasContent);
};

/** The entry that the event in a row of the register, as the plan lays it out, comes from: its index; -1 for none. */
export const eventEntryAt = (
  events: readonly VetoEvent[],
  entries: readonly VetoEvent[],
  row: number,
): number => {
  const marked = (list: readonly VetoEvent[], isEntry: boolean) =>
    list.map((event, index) => ({ ...event, index: isEntry ? index : -1 }));
  const placed = placeEvents(withEventEntries(marked(events, false), marked(entries, true)));
  return placed.find((event) => event.row === row)?.index ?? -1;
};

const hasContent = ({ event, date, area, scope, state, determinedBy, document, rule, unread }: VetoEvent) =>
  [event, area, scope, determinedBy, document, rule].some((text) => text !== '') ||
  date !== null ||
  state !== null ||
  unread !== undefined;
