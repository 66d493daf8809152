import { knownPoints } from '../../assessment/evaluate-item';
import { longestSentence } from '../../assessment/longest-sentence';
import { thresholdSource } from '../../assessment/threshold-source';
import type { Content } from '../../cells/edit';
import { kindOf } from '../../rule/kinds';
import type { Parameters } from '../../rule/kinds/kind';
import type { Stage } from '../../scheme/scheme';
import { BLANK, formulaOf, numberOf, textOf } from '../content';
import { LOOK } from '../look';
import { wrappedHeight, type SheetDraft } from '../sheet-draft';
import { clauseLabel } from './labels';
import type { LedgerContext } from './ledger-context';
import type { LedgerItem } from './ledger-item';
import type { LineRow } from './ledger-rows';
import { pointsFormula, reasonFormula, statusFormula } from './line-formulas';
import { clauseStyle, PARAMETER, putPlace, putter, WIDTHS, type Put } from './row-parts';

/** Writes the row of a clause, part or group: facts, points, reason, status and the amounts. */
export const putLineRow = (
  draft: SheetDraft,
  entry: LedgerItem,
  lineRow: LineRow,
  context: LedgerContext,
): void => {
  const { row, line, depth } = lineRow;
  const { inputs, scored, block } = entry;
  const put = putter(draft, row);
  const leaf = line.type === 'leaf' ? line : null;
  const lineInputs = leaf && inputs.lines.get(leaf);
  const manual = leaf?.clause.kind === 'manual';
  const asks = leaf !== null && kindOf(leaf.clause).question(leaf.clause) !== 'none';
  const inputStyle = manual ? LOOK.needsPersonCentred : LOOK.inputCentred;
  const points = (stage: Stage): Content =>
    formulaOf(
      pointsFormula(context, lineRow, stage),
      knownPoints(scored.computed[stage].points.get(line))?.toNumber() ?? '',
    );
  putPlace(draft, entry, row);
  put('clause', textOf(clauseLabel(line)), clauseStyle(depth + 1));
  put('selfFact', lineInputs?.selfFact ?? BLANK, asks ? inputStyle : LOOK.centred);
  put('selfPoints', points('self'), LOOK.number);
  put('checkedFact', lineInputs?.checkedFact ?? BLANK, asks ? inputStyle : LOOK.centred);
  put('checkedPoints', points('checked'), LOOK.number);
  put(
    'reason',
    manual
      ? (lineInputs?.reason ?? BLANK)
      : formulaOf(reasonFormula(context, lineRow), scored.lineReason.get(line) ?? ''),
    manual ? LOOK.needsPerson : LOOK.text,
  );
  put('evidence', lineInputs?.evidence ?? BLANK, LOOK.text);
  put('department', lineInputs?.department ?? BLANK, LOOK.centred);
  const status = statusFormula(context, lineRow);
  put(
    'status',
    leaf === null || status === '' ? BLANK : formulaOf(status, scored.lineStatus.get(leaf) ?? ''),
    LOOK.centred,
  );
  putParameters(put, lineRow, lineInputs?.threshold ?? BLANK);
  put('sheet', textOf(block.item.sheet), PARAMETER);
  draft.height(
    row,
    Math.max(
      22,
      wrappedHeight(clauseLabel(line), WIDTHS.clause - depth * 2),
      wrappedHeight(leaf && !manual ? longestSentence(block.item, leaf, context.stage) : '', WIDTHS.reason),
      wrappedHeight(scored.lineReason.get(line) ?? '', WIDTHS.reason),
    ),
  );
};

const numberOrBlank = (value: number | undefined): Content => (value === undefined ? BLANK : numberOf(value));

const putParameters = (put: Put, { line }: LineRow, threshold: Content): void => {
  const parameters: Parameters =
    line.type === 'leaf'
      ? kindOf(line.clause).parameters(line.clause)
      : line.type === 'part'
        ? {
            method: '小项',
            points: line.clause.base === 'full' ? line.clause.points : 0,
            max: line.clause.points,
          }
        : { method: '小项', max: line.max };
  const source = line.type === 'leaf' ? thresholdSource(line.clause).from : 'none';
  const isOwn = source === 'target' || source === 'lastYear';
  const asked = source === 'person' || (isOwn && threshold.kind !== 'formula');
  put('method', textOf(parameters.method), PARAMETER);
  put('comparison', BLANK, PARAMETER);
  put('threshold', threshold, asked ? LOOK.inputNumber : PARAMETER);
  put('step', numberOrBlank(parameters.step), PARAMETER);
  put('unit', textOf(parameters.unit ?? ''), PARAMETER);
  put('points', numberOrBlank(parameters.points), PARAMETER);
  put('max', numberOrBlank(parameters.max), PARAMETER);
  put('fullMarks', BLANK, PARAMETER);
};
