import { Decimal } from 'decimal.js';
import type { FormulaContent } from '../cells/edit';
import { gradeSuffix } from '../scheme/grade-text';
import { formulaOf, literal } from '../writeback/content';
import { CELL, ref } from './page';
import { inSheet } from './references';
import type { ResultInput } from './result-input';
import type { PanelCells } from './panel-cells';
import type { CountKey } from './ledger-counts';

export type Counts = Readonly<Record<CountKey, number>>;

const undecidedOf = ({ assessment }: ResultInput): number =>
  assessment.events.filter(({ verdict }) => verdict === 'undecided').length;

/** What is still open, in numbers that stay live; 无 when nothing is. */
export const outstandingSentence = (
  input: ResultInput,
  panel: PanelCells,
  counts: Counts,
): FormulaContent => {
  const marks = ref(CELL.notApplicableMarks);
  const undecided = undecidedOf(input);
  const { pendingItems, itemsToFill, itemsToJudge, itemsInvalid, notApplicable } = counts;
  const text = [
    pendingItems > 0
      ? `未评指标${pendingItems}项（待填${itemsToFill}项，待评定${itemsToJudge}项，填写有误${itemsInvalid}项）。`
      : '',
    undecided > 0 ? `一票否决待定事件${undecided}起。` : '',
    notApplicable > 0
      ? `缺项${notApplicable}项，共${input.assessment.notApplicableMarks.toDecimalPlaces(2).toString()}分。`
      : '',
  ].join('');
  return formulaOf(
    `IF(${panel.pendingItems}+${panel.undecided}+${panel.notApplicable}=0,"无",` +
      `IF(${panel.pendingItems}>0,"未评指标"&${panel.pendingItems}&"项（待填"&${panel.itemsToFill}&"项，待评定"&${panel.itemsToJudge}&"项，填写有误"&${panel.itemsInvalid}&"项）。","")` +
      `&IF(${panel.undecided}>0,"一票否决待定事件"&${panel.undecided}&"起。","")` +
      `&IF(${panel.notApplicable}>0,"缺项"&${panel.notApplicable}&"项，共"&ROUND(${marks},2)&"分。",""))`,
    text === '' ? '无' : text,
  );
};

/** A级90分以上，B级80分以上不足90分，…，D级不足60分（以上含本数）。 in marks, following the scheme's cells. */
export const bandsSentence = ({ scheme, schemeLayout, assessment }: ResultInput): FormulaContent => {
  const { bands } = scheme;
  const suffix = gradeSuffix(bands);
  const cell = (range: 'bandMins' | 'bandGrades', index: number): string =>
    inSheet(schemeLayout.sheet, {
      row: schemeLayout[range].top + index,
      column: schemeLayout[range].left,
    });
  const marksFormula = (index: number): string =>
    `ROUND(${cell('bandMins', index)}*${ref(CELL.fullMarks)}/100,2)`;
  const marksText = (index: number): string =>
    new Decimal(bands[index]?.min ?? 0).times(assessment.fullMarks).div(100).toDecimalPlaces(2).toString();
  const order = bands.map((_, index) => bands.length - 1 - index);
  const last = bands.length - 1;
  const formula = order
    .map((index) => {
      const grade = `${cell('bandGrades', index)}&${literal(suffix)}`;
      const from = index > 0 ? `&${marksFormula(index)}&"分以上"` : '';
      const below = index < last ? `&"不足"&${marksFormula(index + 1)}&"分"` : '';
      return `${grade}${from}${below}`;
    })
    .join('&"，"&');
  const text = order
    .map((index) => {
      const from = index > 0 ? `${marksText(index)}分以上` : '';
      const below = index < last ? `不足${marksText(index + 1)}分` : '';
      return `${bands[index]?.grade ?? ''}${suffix}${from}${below}`;
    })
    .join('，');
  return formulaOf(`${formula}&"（以上含本数）。"`, `${text}（以上含本数）。`);
};
