import { knownPoints } from '../assessment/evaluate-item';
import { leavesOf, type LeafLine } from '../assessment/item';
import { kindOf } from '../rule/kinds';
import { NO } from '../scheme/scheme-words';
import type { Stage } from '../scheme/scheme';
import { clauseOf, type LedgerEntry } from './entries';
import type { LedgerItem } from './ledger/ledger-item';

export interface ClauseOfItem {
  readonly item: LedgerItem;
  readonly line: LeafLine;
}

/** One blank fact that is filled together with others, after a person has seen the list. */
export interface BlankFilled extends ClauseOfItem {
  readonly value: number | string;
  readonly entry: LedgerEntry;
}

/**
 * 其余均未发现: the blank deduction clauses of the stage that decides, with 否 or 0. Never awards, values or tiers, and never
 * 酌情扣分: how well something was done is judged, clause by clause, and is nothing that could be not found.
 */
export const nothingElseFound = (items: readonly LedgerItem[]): readonly BlankFilled[] =>
  items.flatMap((item) =>
    blankLines(item).flatMap((line) => filled(item, line, valueOfNothing(line), item.options.stage)),
  );

/** The blank clauses that 其余均未发现 leaves, since a person must judge each. */
export const leftToJudge = (items: readonly LedgerItem[]): readonly ClauseOfItem[] =>
  items.flatMap((item) =>
    blankLines(item)
      .filter(({ clause }) => clause.kind === 'manual')
      .map((line) => ({ item, line })),
  );

/** 认可自评: the blank checked facts of which the unit's own is there and understood, with the unit's. */
export const selfFactsAccepted = (items: readonly LedgerItem[]): readonly BlankFilled[] =>
  items
    .filter(({ options }) => options.stage === 'checked')
    .flatMap((item) => {
      const { computed, facts } = item.scored;
      return blankLines(item).flatMap((line) => {
        const entry = facts.answers.self.get(line)?.entry ?? null;
        const understood = knownPoints(computed.self.points.get(line)) !== null;
        return filled(item, line, understood && typeof entry !== 'boolean' ? entry : null, 'checked');
      });
    });

/** Lines whose fact is waited for; one that follows from the fact of another by a link is not. */
const blankLines = ({ scored, inputs, options: { stage } }: LedgerItem): readonly LeafLine[] =>
  scored.facts.handScores[stage]
    ? []
    : leavesOf(scored.item.lines).filter((line) => {
        const status = scored.lineStatus.get(line);
        const own = inputs.lines.get(line)?.[FACT_COLUMN[stage]].kind;
        return (status === '待填' || status === '待评定') && own === 'blank';
      });

/** The ledger's column of a stage's facts. */
export const FACT_COLUMN = { self: 'selfFact', checked: 'checkedFact' } as const satisfies Record<
  Stage,
  string
>;

const valueOfNothing = ({ clause }: LeafLine): number | string | null => {
  switch (clause.kind) {
    case 'forfeit':
    case 'deduct':
    case 'extraDeduct':
      return kindOf(clause).question(clause) === 'yesNo' ? NO : null;
    case 'deductPerCount':
      return 0;
    default:
      return null;
  }
};

const filled = (
  item: LedgerItem,
  line: LeafLine,
  value: number | string | null,
  stage: Stage,
): readonly BlankFilled[] => {
  if (value === null || value === '') return [];
  const { sheet, rows } = item.block.item;
  const clause = clauseOf(item.block.item, line);
  return [
    { item, line, value, entry: { sheet, row: rows[0] ?? 0, clause, column: FACT_COLUMN[stage], value } },
  ];
};
