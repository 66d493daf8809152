import { everyLine, type Item, type LeafLine, type Line } from '../../assessment/item';
import { cellText, type Cell } from '../../cells/cell';
import { cellAt, type SheetSnapshot } from '../../cells/snapshot';
import { grouped } from '../../grouped';
import { aboutWords, type Choice } from '../../rule/choice';
import type { Method } from '../../rule/kinds/kind';
import { LEDGER } from '../layout';
import { choiceOf } from './choice-words';
import { clauseLabel, indicatorLabel, ITEM_BY_HAND, wordsOfReading } from './labels';

/** What persons left in the rows of one item. */
export interface KeptItem {
  readonly row: number;
  readonly selfPoints: Cell;
  readonly checkedPoints: Cell;
  readonly status: Cell;
  readonly reason: Cell;
  readonly evidence: Cell;
  readonly department: Cell;
  /** Typed where the indicator sheet has no full marks that can be read. */
  readonly fullMarks: Cell;
  readonly lines: ReadonlyMap<LeafLine, KeptLine>;
  /** Row of each clause, part and group that was there. */
  readonly rowOf: ReadonlyMap<Line, number>;
  /** Clause rows with facts whose clause is no longer there, or asks for another fact now. */
  readonly orphans: readonly KeptLine[];
  /** How persons said that words are read. */
  readonly readings: readonly KeptReading[];
  /** Clauses that somebody left to a person by 计分方式 alone. */
  readonly handWords: readonly string[];
}

/** A row 读法; `choice`: null while it is open. */
export interface KeptReading {
  readonly row: number;
  readonly words: string;
  readonly choice: Choice | null;
}

/** What persons left in one clause row. */
export interface KeptLine {
  readonly row: number;
  readonly text: string;
  /** 计分方式 */
  readonly method: string;
  readonly selfFact: Cell;
  readonly checkedFact: Cell;
  readonly reason: Cell;
  readonly evidence: Cell;
  readonly department: Cell;
  readonly threshold: Cell;
}

/** What an item and its rows are known by. */
interface Place {
  /** Sheet and row of the indicator, as 所在行 points at it now. */
  readonly sheet: string;
  readonly indicatorRow: number;
  readonly name: string;
}

const placeOf = (item: Item): Place => ({
  sheet: item.sheet,
  indicatorRow: item.rows[0] ?? 0,
  name: indicatorLabel(item),
});

interface Block extends Place {
  readonly row: number;
  readonly lines: readonly KeptLine[];
  /** Rows of parts and groups. */
  readonly parts: readonly { readonly row: number; readonly text: string }[];
  readonly readings: readonly KeptReading[];
  /** The whole rule was left to a person. */
  readonly isByHand: boolean;
}

/** Items and what is kept for them; `lost` are blocks of indicators that are no longer there. */
export interface KeptLedger {
  readonly items: ReadonlyMap<Item, KeptItem>;
  readonly lost: readonly { readonly row: number; readonly name: string; readonly facts: number }[];
}

/** The last row of the ledger's headings, found by the words 评分条款 and 计分方式; 0 when it is no ledger. */
const ledgerHeaderRow = (sheet: SheetSnapshot): number => {
  for (let row = 1; row <= Math.min(sheet.lastRow, 20); row += 1) {
    const heading = (column: number): string => cellText(cellAt(sheet, row, column).value).trim();
    if (heading(LEDGER.clause) === '评分条款' && heading(LEDGER.method) === '计分方式') return row;
  }
  return 0;
};

/** Reads what persons entered into 评分明细 and finds the item and clause that each entry belongs to. */
export const readLedger = (sheet: SheetSnapshot, items: readonly Item[]): KeptLedger => {
  const blocks = readBlocks(sheet);
  const kept = new Map<Item, KeptItem>();
  const free = new Set(blocks);
  /** Gives each item the one block that is free and has its key, if only one has it. */
  const assign = (keyOf: (place: Place) => string): void => {
    const waiting = new Map([...grouped(free, keyOf)].map(([key, group]) => [key, new Set(group)]));
    for (const item of items) {
      if (kept.has(item)) continue;
      const found = waiting.get(keyOf(placeOf(item)));
      const [block] = found ?? [];
      if (!found || !block || found.size > 1) continue;
      found.delete(block);
      free.delete(block);
      kept.set(item, keptItem(sheet, block, item));
    }
  };
  assign((place) => [place.indicatorRow, place.sheet, place.name].join('\n'));
  assign((place) => [place.sheet, place.name].join('\n'));
  assign((place) => [place.indicatorRow, place.sheet].join('\n'));
  return {
    items: kept,
    lost: [...free].map((block) => ({ row: block.row, name: block.name, facts: entriesOf(sheet, block) })),
  };
};

const readBlocks = (sheet: SheetSnapshot): readonly Block[] => {
  const header = ledgerHeaderRow(sheet);
  if (header === 0) return [];
  const blocks: (Omit<Block, 'lines' | 'parts' | 'readings'> & {
    readonly lines: KeptLine[];
    readonly parts: Block['parts'][number][];
    readonly readings: KeptReading[];
  })[] = [];
  for (let row = header + 1; row <= sheet.lastRow; row += 1) {
    const cell = (column: number): Cell => cellAt(sheet, row, column);
    const method = cellText(cell(LEDGER.method).value).trim();
    const text = cellText(cell(LEDGER.clause).value);
    const words = wordsOfReading(text);
    if (typeof cell(LEDGER.number).value === 'number') {
      const place = indicatorPlace(cell(LEDGER.row), cellText(cell(LEDGER.sheet).value));
      const name = cellText(cell(LEDGER.indicator).value);
      blocks.push({
        row,
        ...place,
        name,
        lines: [],
        parts: [],
        readings: [],
        isByHand: text === ITEM_BY_HAND,
      });
    } else if (words !== null) {
      blocks.at(-1)?.readings.push({ row, words, choice: choiceOf(method) });
    } else if (method === PART_METHOD) {
      blocks.at(-1)?.parts.push({ row, text });
    } else if (!['', TIER_METHOD].includes(method)) {
      blocks.at(-1)?.lines.push({
        row,
        text,
        method,
        selfFact: cell(LEDGER.selfFact),
        checkedFact: cell(LEDGER.checkedFact),
        reason: cell(LEDGER.reason),
        evidence: cell(LEDGER.evidence),
        department: cell(LEDGER.department),
        threshold: cell(LEDGER.threshold),
      });
    }
  }
  return blocks;
};

/** 计分方式 of the rows below a clause of tiers. */
export const TIER_METHOD = '分档';
/** 计分方式 of parts and groups. */
const PART_METHOD: Method = '小项';
/** 计分方式 of points by hand. */
export const HAND_METHOD: Method = '人工评定';

/** ROW(考核评分表!$C$4): Excel keeps the reference right when rows are inserted or the sheet is renamed. */
const ROW_FORMULA = /^ROW\((?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?(\d+)\)$/;

const indicatorPlace = (cell: Cell, sheet: string): { sheet: string; indicatorRow: number } => {
  const match = ROW_FORMULA.exec(cell.formula ?? '');
  if (match) {
    return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? sheet, indicatorRow: Number(match[3]) };
  }
  return { sheet, indicatorRow: typeof cell.value === 'number' ? cell.value : 0 };
};

const keptItem = (sheet: SheetSnapshot, block: Block, item: Item): KeptItem => {
  const unused = [...block.lines];
  const parts = [...block.parts];
  const rowOf = new Map<Line, number>();
  const lines = new Map<LeafLine, KeptLine>();
  const take = <T extends { readonly row: number; readonly text: string }>(
    from: T[],
    line: Line,
    fits: (candidate: T) => boolean = () => true,
  ): T | undefined => {
    const index = from.findIndex((candidate) => candidate.text === clauseLabel(line) && fits(candidate));
    const [found] = index < 0 ? [] : from.splice(index, 1);
    if (found) rowOf.set(line, found.row);
    return found;
  };
  for (const line of everyLine(item.lines)) {
    if (line.type !== 'leaf') take(parts, line);
    else {
      const found = take(unused, line, (candidate) => asksTheSame(candidate, line, item, block));
      if (found) lines.set(line, found);
    }
  }
  const cell = (column: number): Cell => cellAt(sheet, block.row, column);
  return {
    row: block.row,
    selfPoints: cell(LEDGER.selfPoints),
    checkedPoints: cell(LEDGER.checkedPoints),
    status: cell(LEDGER.status),
    reason: cell(LEDGER.reason),
    evidence: cell(LEDGER.evidence),
    department: cell(LEDGER.department),
    fullMarks: cell(LEDGER.fullMarks),
    lines,
    rowOf,
    orphans: unused.filter(hasEntries),
    readings: block.readings,
    handWords: block.isByHand
      ? []
      : block.lines
          .filter(({ method, text }) => method === HAND_METHOD && !saysReading(block, text))
          .map(({ text }) => text),
  };
};

const saysReading = ({ readings }: Block, words: string): boolean =>
  aboutWords(readings, words) !== undefined;

/** Points by hand are no count: facts go over to the other only with the clause that asked for them. */
const asksTheSame = ({ method, text }: KeptLine, line: LeafLine, item: Item, block: Block): boolean => {
  const isByHand = line.clause.kind === 'manual';
  if (!isByHand) return method !== HAND_METHOD;
  const isChosen = aboutWords(item.readings, text)?.chosen === 'byHand';
  return method === HAND_METHOD && (!isChosen || saysReading(block, text));
};

const isEntry = ({ value, formula }: Cell): boolean =>
  value !== null && value !== '' && formula === undefined;

/** What a person wrote beside the clause. A base may be ours, so it is none by itself. */
const hasEntries = ({ selfFact, checkedFact, reason, evidence, department }: KeptLine): boolean =>
  [selfFact, checkedFact, reason, evidence, department].some(isEntry);

/** In how many rows of a block somebody wrote: facts and remarks of clauses, scores and remarks of the indicator. */
const entriesOf = (sheet: SheetSnapshot, { row, lines }: Block): number => {
  const columns = ['selfPoints', 'checkedPoints', 'reason', 'evidence', 'department', 'status'] as const;
  const ofIndicator = columns.some((column) => isEntry(cellAt(sheet, row, LEDGER[column])));
  return lines.filter(hasEntries).length + (ofIndicator ? 1 : 0);
};
