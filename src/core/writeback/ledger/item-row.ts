import { leavesOf } from '../../assessment/item';
import { longestSentence } from '../../assessment/longest-sentence';
import type { Content } from '../../cells/edit';
import type { Stage } from '../../scheme/scheme';
import { BLANK, formulaOf, numberOf, textOf } from '../content';
import { LOOK, variant } from '../look';
import { wrappedHeight, type SheetDraft } from '../sheet-draft';
import { reasonContent } from './hand-reason';
import { setAside } from './hand-scores';
import { itemReasonFormula, itemStatusFormula, scoreFormula } from './item-formulas';
import { indicatorLabel, ITEM_BY_HAND } from './labels';
import { elsewhere, type LedgerContext } from './ledger-context';
import type { LedgerItem } from './ledger-item';
import type { ItemRow } from './ledger-rows';
import { PARAMETER, putter, WIDTHS } from './row-parts';

const PARAMETER_ITEM = variant(PARAMETER, {
  fill: LOOK.indicatorText.fill ?? '',
  border: LOOK.indicatorText.border ?? {},
});

const PARAMETER_MISSING = variant(PARAMETER_ITEM, { fill: LOOK.needsPerson.fill ?? '' });
const NUMBER_ITEM = variant(LOOK.indicatorCentred, { numberFormat: '0' });
const EVIDENCE_ITEM = variant(LOOK.indicatorText, { fill: LOOK.input.fill ?? '' });

/** A score that was typed into the ledger's own score cell, unless one in the sheet goes before it. */
const typedInLedger = ({ block, inputs }: LedgerItem, stage: Stage): Content | null => {
  const fromLedger = inputs.facts.handScores[stage]?.where.sheet !== block.item.sheet;
  return fromLedger ? inputs.typedScore[stage] : null;
};

/** A score typed into the ledger that must not count; words do not anyhow, and stay as they are while the item applies. */
const scoreSetAside = (entry: LedgerItem, stage: Stage): Content | null => {
  const typed = typedInLedger(entry, stage);
  const { notApplicable, score } = entry.scored;
  return notApplicable || (typed?.kind === 'number' && score[stage] === null) ? typed : null;
};

/** What the ledger's score cell of an item shows. */
export const shownScore = (entry: LedgerItem, stage: Stage): number | string => {
  const { score, notApplicable } = entry.scored;
  if (notApplicable) return '缺项';
  const typed = typedInLedger(entry, stage);
  return typed?.kind === 'text' ? typed.text : (score[stage]?.toNumber() ?? '');
};

/** Writes the indicator row of an item: score, reason, status, full marks. */
export const putItemRow = (
  draft: SheetDraft,
  entry: LedgerItem,
  { row }: ItemRow,
  context: LedgerContext,
): void => {
  const { block, inputs, scored, home } = entry;
  const { item } = block;
  const put = putter(draft, row);
  const home1 = elsewhere(item.sheet, home);
  const typedOr = (stage: Stage): Content => {
    const typed = typedInLedger(entry, stage);
    if (typed !== null) {
      const isAside = scoreSetAside(entry, stage) !== null;
      return isAside ? setAside(typed, block, String(shownScore(entry, stage))) : typed;
    }
    return formulaOf(scoreFormula(context, block, inputs.facts, stage), shownScore(entry, stage));
  };
  put('number', numberOf(block.number), NUMBER_ITEM);
  put('row', formulaOf(`ROW(${home1})`, home.row), LOOK.indicatorCentred);
  put('indicator', textOf(indicatorLabel(item)), LOOK.indicatorText);
  put('clause', item.byHand ? textOf(ITEM_BY_HAND) : BLANK, LOOK.indicatorText);
  put('selfFact', BLANK, LOOK.indicatorCentred);
  put('selfPoints', typedOr('self'), LOOK.indicatorScore);
  put('checkedFact', BLANK, LOOK.indicatorCentred);
  put('checkedPoints', typedOr('checked'), LOOK.indicatorScore);
  put('reason', reasonContent(scored, itemReasonFormula(context, block, inputs.facts)), LOOK.indicatorText);
  put('evidence', inputs.evidence, EVIDENCE_ITEM);
  put('department', inputs.department, LOOK.indicatorCentred);
  put(
    'status',
    inputs.facts.notApplicableByHand
      ? textOf('缺项')
      : formulaOf(
          itemStatusFormula(context, block, inputs.facts, scoreSetAside(entry, context.stage)),
          scored.status,
        ),
    LOOK.indicatorCentred,
  );
  for (const column of ['method', 'comparison', 'threshold', 'step', 'unit', 'max'] as const) {
    put(column, BLANK, PARAMETER_ITEM);
  }
  const fullMarks = fullMarksContent(entry);
  put(
    'points',
    item.base === 'full' ? formulaOf(`SUM($T${row})`, item.fullMarks ?? 0) : numberOf(0),
    PARAMETER_ITEM,
  );
  put('fullMarks', fullMarks, item.fullMarks === null ? PARAMETER_MISSING : PARAMETER_ITEM);
  put('sheet', textOf(item.sheet), PARAMETER_ITEM);
  const leaves = leavesOf(item.lines);
  const expected = leaves
    .map((leaf) => longestSentence(item, leaf, context.stage))
    .sort((a, b) => b.length - a.length);
  const height = Math.max(
    30,
    wrappedHeight(indicatorLabel(item), WIDTHS.indicator),
    wrappedHeight(scored.reason, WIDTHS.reason),
    wrappedHeight(`${expected.slice(0, 2).join('；')}；得10.25分。`, WIDTHS.reason),
  );
  if (leaves.length > 2) draft.growing(row, height);
  else draft.height(row, height);
};

const fullMarksContent = ({ block: { item } }: LedgerItem): Content => {
  if (item.fullMarks === null) return BLANK;
  return item.fullMarksCell
    ? formulaOf(elsewhere(item.sheet, item.fullMarksCell), item.fullMarks)
    : numberOf(item.fullMarks);
};
