import { kindOf } from '../rule/kinds';
import { leavesOf, type LeafLine } from '../assessment/item';
import { thresholdSource } from '../assessment/threshold-source';
import type { CellRef } from '../cells/address';
import { cellText } from '../cells/cell';
import type { Content } from '../cells/edit';
import { cellAt, sheetNamed, type Snapshot } from '../cells/snapshot';
import type { Stage } from '../scheme/scheme';
import { clauseOf, type EntryColumn, type LedgerEntry } from '../writeback/entries';
import { LEDGER } from '../writeback/layout';
import { entryOf } from '../writeback/ledger/entered-content';
import type { LedgerItem } from '../writeback/ledger/ledger-item';
import { sameWords } from './fingerprint';

export type InputValue = number | string | null;

/** Columns of 评分明细 that persons fill in, by which an input is told from others of its row. */
export type InputColumn = Exclude<EntryColumn, 'reading' | 'fullMarks'>;

/** One cell of 评分明细 that a person fills in, with what it says now, typed or linked. */
export interface LedgerInput {
  /** null: the indicator row. */
  readonly clause: LedgerEntry['clause'];
  readonly line: LeafLine | null;
  readonly column: InputColumn;
  readonly value: InputValue;
  readonly cell: CellRef;
  /** The number stands typed in the indicator sheet, which goes before the ledger. */
  readonly inSheet?: true;
  /** A base that the indicator sheet gives, such as the target: it is set by whom the sheet comes from. */
  readonly isGiven?: true;
}

/** A fact that follows from the clause before by a formula of ours; it is nobody's to fill in. */
const FOLLOWS = /^IF\(([A-Z]+\d+)="","",\1\)$/;

/** What the cells of one item's rows say, blank ones too, in the order of the ledger. */
export const ledgerInputs = (item: LedgerItem, snapshot: Snapshot): readonly LedgerInput[] => {
  const { block, inputs } = item;
  const ofItem = (column: InputColumn, value: InputValue, inSheet = false): LedgerInput => ({
    clause: null,
    line: null,
    column,
    value,
    cell: { row: block.top, column: LEDGER[column] },
    ...(inSheet ? { inSheet } : {}),
  });
  const score = (column: 'selfPoints' | 'checkedPoints', stage: Stage): LedgerInput => {
    const where = inputs.facts.handScores[stage]?.where;
    const sheet = where?.sheet === block.item.sheet ? sheetNamed(snapshot, where.sheet) : undefined;
    if (!where || !sheet) return ofItem(column, contentValue(inputs.typedScore[stage]));
    const { value } = cellAt(sheet, where.cell.row, where.cell.column);
    return ofItem(column, typeof value === 'number' ? value : filled(cellText(value)), true);
  };
  return [
    score('selfPoints', 'self'),
    score('checkedPoints', 'checked'),
    ofItem('reason', filled(inputs.facts.handReason)),
    ofItem('evidence', contentValue(inputs.evidence)),
    ofItem('department', contentValue(inputs.department)),
    ofItem('status', inputs.facts.notApplicableByHand ? '缺项' : null),
    ...leavesOf(block.item.lines).flatMap((line) => lineInputs(item, line)),
  ];
};

const lineInputs = ({ block, inputs }: LedgerItem, line: LeafLine): readonly LedgerInput[] => {
  const own = inputs.lines.get(line);
  const row = block.rowOf.get(line);
  if (!own || row === undefined) return [];
  const { clause } = line;
  const asks = kindOf(clause).question(clause) !== 'none';
  const columns: readonly (keyof typeof own & InputColumn)[] = [
    ...(asks ? (['selfFact', 'checkedFact'] as const) : []),
    ...(clause.kind === 'manual' ? (['reason'] as const) : []),
    'evidence',
    'department',
    ...(['text', 'none'].includes(thresholdSource(clause).from) ? [] : (['threshold'] as const)),
  ];
  return columns
    .filter((column) => !follows(own[column]))
    .map((column) => ({
      clause: clauseOf(block.item, line),
      line,
      column,
      value: contentValue(own[column]),
      cell: { row, column: LEDGER[column] },
      ...(column === 'threshold' && own.threshold.kind === 'formula' ? { isGiven: true } : {}),
    }));
};

const follows = (content: Content): boolean => content.kind === 'formula' && FOLLOWS.test(content.formula);

const contentValue = (content: Content | null): InputValue => {
  const entry = content && entryOf(content);
  if (entry === null || typeof entry === 'number') return entry;
  return filled(typeof entry === 'string' ? entry : cellText(entry));
};

const filled = (text: string): string | null => (sameWords(text) === '' ? null : text);

/** Do two inputs say the same? Numbers within what a save by another program changes. */
export const sameInput = (left: InputValue, right: InputValue): boolean => {
  if (typeof left === 'number' && typeof right === 'number') {
    return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
  }
  if (typeof left === 'string' && typeof right === 'string') return sameWords(left) === sameWords(right);
  return left === right;
};

/** An input within its indicator: the clause (its place and words) and the column. */
export const inputKey = ({ clause, column }: Pick<LedgerInput, 'clause' | 'column'>): string =>
  JSON.stringify([clause?.index ?? null, clause?.text ?? '', column]);
