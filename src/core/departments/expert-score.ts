import type { Stage } from '../scheme/scheme';
import type { LedgerEntry } from '../writeback/entries';
import { FACT_COLUMN } from '../writeback/fill-blanks';
import type { LedgerItem } from '../writeback/ledger/ledger-item';
import type { HandOutRecord } from './hand-out-record';
import type { KnownItem } from './known-item';
import { inputKey, type InputValue, type LedgerInput } from './ledger-inputs';

/** A score that an expert gave, not combined with those of others yet. */
export interface ExpertScore {
  readonly expert: string;
  /** All who were asked for the same. */
  readonly asked: readonly string[];
  /** Of the main workbook. */
  readonly item: LedgerItem;
  readonly clause: NonNullable<LedgerEntry['clause']>;
  /** What the ledger said when it was sent. */
  readonly sent: InputValue;
  /** null: no score, but a reason. */
  readonly score: InputValue;
  readonly reason: string;
}

/** What an expert says about clauses with points by hand: the score and its reason together. */
export const scoresOf = (
  changed: readonly LedgerInput[],
  main: KnownItem,
  returned: KnownItem,
  { recipient, experts }: HandOutRecord,
  stage: Stage,
  sentTo: (clause: number) => InputValue,
): readonly ExpertScore[] => {
  const clauses = new Map(changed.flatMap(({ clause }) => (clause ? [[clause.index, clause]] : [])));
  return [...clauses.values()].map((clause) => {
    const said = (column: 'reason' | 'selfFact' | 'checkedFact'): InputValue =>
      returned.inputs.get(inputKey({ clause, column }))?.value ?? null;
    return {
      expert: recipient.name,
      asked: experts.includes(recipient.name) ? experts : [...experts, recipient.name],
      item: main.item,
      clause,
      sent: sentTo(clause.index),
      score: said(FACT_COLUMN[stage]),
      reason: String(said('reason') ?? ''),
    };
  });
};
