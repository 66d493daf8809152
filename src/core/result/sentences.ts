import { Decimal } from 'decimal.js';
import type { FormulaContent } from '../cells/edit';
import { gradeSuffix } from '../scheme/grade-text';
import { serialOf } from '../scheme/day';
import { formulaOf, literal } from '../writeback/content';
import { CELL, ref } from './page';
import { inSheet, rangeIn } from './references';
import type { ResultInput } from './result-input';
import type { PanelCells } from './panel-cells';
import type { CountKey } from './ledger-counts';

export type Counts = Readonly<Record<CountKey, number>>;

const undecidedOf = ({ assessment }: ResultInput): number =>
  assessment.events.filter(({ verdict }) => verdict === 'undecided').length;

/** The date of the first event that counts; otherwise a word. */
export const vetoDate = (input: ResultInput, panel: PanelCells): FormulaContent => {
  const dates = rangeIn(input.vetoLayout.sheet, input.vetoLayout.date);
  const first = input.assessment.events.find(({ verdict }) => verdict === 'counts')?.event.date;
  const otherwise = undecidedOf(input) > 0 ? '待定' : '无';
  return formulaOf(
    `IF(${panel.triggered}>0,INDEX(${dates},${panel.firstTriggered}),IF(${panel.undecided}>0,"待定","无"))`,
    first == null ? otherwise : serialOf(first),
  );
};

/** 发生区域性产品质量安全事件（某县…），经××局认定（××号文），属本考核年度，实行一票否决。 */
export const vetoSentence = (input: ResultInput, panel: PanelCells): FormulaContent => {
  const { assessment, vetoLayout } = input;
  const first = (range: 'event' | 'rule' | 'area' | 'scope' | 'determinedBy' | 'document'): string =>
    `INDEX(${rangeIn(vetoLayout.sheet, vetoLayout[range])},${panel.firstTriggered})`;
  const [event, rule, area, scope, by, document] = (
    ['event', 'rule', 'area', 'scope', 'determinedBy', 'document'] as const
  ).map(first);
  const formula =
    `IF(${panel.triggered}>0,"发生"&IF(${rule}="",${scope}&${area}&"事件",${rule})` +
    `&IF(${event}="","","（"&${event}&"）")&IF(${by}="","","，经"&${by}&"认定")&IF(${document}="","","（"&${document}&"）")` +
    `&"，属本考核年度，实行一票否决"&IF(${panel.triggered}>1,"；共"&${panel.triggered}&"起，其余见登记表","")&"。",` +
    `IF(${panel.undecided}>0,"登记事件"&${panel.undecided}&"起待核实或所填不全，核实后再定等级。","本考核年度无触发一票否决的事件。"))`;
  return formulaOf(
    formula,
    vetoSentenceText(
      assessment.events.filter(({ verdict }) => verdict === 'counts'),
      undecidedOf(input),
    ),
  );
};

const vetoSentenceText = (counting: ResultInput['assessment']['events'], undecided: number): string => {
  const first = counting[0]?.event;
  if (!first) {
    return undecided > 0
      ? `登记事件${undecided}起待核实或所填不全，核实后再定等级。`
      : '本考核年度无触发一票否决的事件。';
  }
  return [
    `发生${first.rule === '' ? `${first.scope}${first.area}事件` : first.rule}`,
    first.event === '' ? '' : `（${first.event}）`,
    first.determinedBy === '' ? '' : `，经${first.determinedBy}认定`,
    first.document === '' ? '' : `（${first.document}）`,
    '，属本考核年度，实行一票否决',
    counting.length > 1 ? `；共${counting.length}起，其余见登记表` : '',
    '。',
  ].join('');
};

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
