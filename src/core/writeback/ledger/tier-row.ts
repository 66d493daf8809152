import type { Content } from '../../cells/edit';
import { tierRowText, winningRow, type TierRow } from '../../rule/kinds/tiers';
import type { Stage } from '../../scheme/scheme';
import { BLANK, formulaOf, numberOf, textOf } from '../content';
import { LOOK } from '../look';
import type { SheetDraft } from '../sheet-draft';
import type { LedgerItem } from './ledger-item';
import type { TierLedgerRow } from './ledger-rows';
import { tierFormula } from './line-formulas';
import { TIER_METHOD } from './read-ledger';
import { clauseStyle, PARAMETER, putPlace, putter } from './row-parts';

/** Writes the row of one tier: its comparison and points, and what it gives when it is the first that matches. */
export const putTierRow = (draft: SheetDraft, entry: LedgerItem, tierRow: TierLedgerRow): void => {
  const { row, tier, owner } = tierRow;
  const put = putter(draft, row);
  if (owner.line.type !== 'leaf' || owner.line.clause.kind !== 'tiers') return;
  const { clause } = owner.line;
  putPlace(draft, entry, row);
  put('clause', textOf(tierRowText(tier, clause)), clauseStyle(owner.depth + 2));
  for (const column of ['selfFact', 'checkedFact', 'evidence', 'department', 'status', 'reason'] as const) {
    put(column, BLANK, LOOK.text);
  }
  put('selfPoints', formulaOf(tierFormula(tierRow, 'self'), tierPoints(entry, tierRow, 'self')), LOOK.number);
  put(
    'checkedPoints',
    formulaOf(tierFormula(tierRow, 'checked'), tierPoints(entry, tierRow, 'checked')),
    LOOK.number,
  );
  put('method', textOf(TIER_METHOD), PARAMETER);
  put('comparison', textOf(tier.comparison), PARAMETER);
  put('threshold', tierBound(entry, tierRow), PARAMETER);
  for (const column of ['step', 'unit', 'max', 'fullMarks'] as const) put(column, BLANK, PARAMETER);
  put('points', numberOf(tier.points), PARAMETER);
  put('sheet', textOf(entry.block.item.sheet), PARAMETER);
  draft.height(row, 18);
};

const tierBound = (entry: LedgerItem, { tier, owner }: TierLedgerRow): Content => {
  if (typeof tier.bound === 'number') return numberOf(tier.bound);
  if (typeof tier.bound === 'object') return textOf(tier.bound.label);
  const base = owner.line.type === 'leaf' ? entry.inputs.facts.answers.self.get(owner.line)?.threshold : null;
  return formulaOf(`IF($O$${owner.row}="","",$O$${owner.row})`, base ?? '');
};

const tierPoints = (entry: LedgerItem, { tier, owner }: TierLedgerRow, stage: Stage): number | string => {
  const { line } = owner;
  if (line.type !== 'leaf' || line.clause.kind !== 'tiers') return '';
  const answer = entry.inputs.facts.answers[stage].get(line);
  const entered = answer?.entry ?? null;
  const rows: readonly TierRow[] = line.tierRows;
  if (entered === null || entered === '' || answer === undefined) return '';
  const labelled = typeof tier.bound === 'object';
  if (!labelled && typeof entered !== 'number') return '';
  const winner = winningRow(rows, entered, answer.threshold);
  if (winner === null || rows[winner] !== tier) return '';
  return line.clause.effect === 'deduct' ? -tier.points : tier.points;
};
