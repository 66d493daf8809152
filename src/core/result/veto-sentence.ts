import type { FormulaContent } from '../cells/edit';
import { shown } from '../rule/decimal';
import { serialOf } from '../scheme/day';
import { gradeSuffix } from '../scheme/grade-text';
import type { Weighing } from '../veto/weigh-events';
import { formulaOf } from '../writeback/content';
import { CELL, ref } from './page';
import type { PanelCells } from './panel-cells';
import { toldEvent } from './panel-vetoes';
import { gradeFormula, inSheet, rangeIn } from './references';
import type { ResultInput } from './result-input';
import { weightFormula, weightText } from './weight-words';

/** How the veto was weighed, as values and as cells of the panel. */
export interface VetoPanel {
  readonly weighing: Weighing;
  readonly cells: PanelCells;
}

const countOf = ({ events }: Weighing, verdict: 'counts' | 'undecided'): number =>
  events.filter(({ judged }) => judged.verdict === verdict).length;

/** The date of the event that the page tells of; otherwise a word. */
export const vetoDate = ({ vetoLayout }: ResultInput, { weighing, cells }: VetoPanel): FormulaContent => {
  const dates = rangeIn(vetoLayout.sheet, vetoLayout.date);
  const told = toldEvent(weighing)?.judged.event.date;
  const otherwise = countOf(weighing, 'undecided') > 0 ? '待定' : '无';
  return formulaOf(
    `IF(${cells.triggered}>0,INDEX(${dates},${cells.firstTriggered}),IF(${cells.undecided}>0,"待定","无"))`,
    told == null ? otherwise : serialOf(told),
  );
};

const NONE = '本考核年度无触发一票否决的事件。';
const WAITING = '待核实或所填不全';
const THEN = {
  unchanged: '；如均核实，等级不变。',
  open: '，核实后再定等级。',
  grade: '；如均核实，考核等级为',
};

/** What the grade will be if all that is undecided is verified. */
const undecidedFormula = (input: ResultInput, cells: PanelCells): string =>
  `"起${WAITING}"&IF(${cells.worst}="",IF(${cells.position}=1,"${THEN.unchanged}","${THEN.open}"),IF(${cells.worst}=${cells.position},"${THEN.unchanged}","${THEN.grade}"&${gradeFormula(input, cells.worst)}&"。"))`;

const undecidedText = ({ worst, position }: Weighing, { scheme: { bands } }: ResultInput): string => {
  const grade = (at: number): string => `${bands[at - 1]?.grade ?? ''}${gradeSuffix(bands)}`;
  if (worst === null) return `起${WAITING}${position === 1 ? THEN.unchanged : THEN.open}`;
  return `起${WAITING}${worst === position ? THEN.unchanged : `${THEN.grade}${grade(worst)}。`}`;
};

/** 发生区域性产品质量安全事件（某县…），经××局认定（××号文），属本考核年度，实行一票否决，等级定为D级。 */
export const vetoSentence = (input: ResultInput, { weighing, cells }: VetoPanel): FormulaContent => {
  const { vetoLayout, schemeLayout } = input;
  const told = (range: 'event' | 'rule' | 'area' | 'scope' | 'determinedBy' | 'document'): string =>
    `INDEX(${rangeIn(vetoLayout.sheet, vetoLayout[range])},${cells.firstTriggered})`;
  const [event, rule, area, scope, by, document] = (
    ['event', 'rule', 'area', 'scope', 'determinedBy', 'document'] as const
  ).map(told);
  const total = `ROUND(${ref(CELL.total)},${inSheet(schemeLayout.sheet, schemeLayout.decimals)})`;
  const effects = weightFormula(
    { zeroes: cells.zeroes, ceiling: cells.ceiling, down: cells.downgrades, bars: cells.bars },
    input,
    `"，总分"&${total}&"分计零"`,
  );
  const highest = `ROWS(${rangeIn(schemeLayout.sheet, schemeLayout.bandGrades)})`;
  const waiting = undecidedFormula(input, cells);
  const formula =
    `IF(${cells.triggered}>0,"发生"&IF(${rule}="",${scope}&${area}&"事件",${rule})` +
    `&IF(${event}="","","（"&${event}&"）")&IF(${by}="","","，经"&${by}&"认定")&IF(${document}="","","（"&${document}&"）")` +
    `&"，属本考核年度"&IF(${cells.ceiling}<${highest},"，实行一票否决","")&${effects}` +
    `&IF(${cells.triggered}>1,"；共"&${cells.triggered}&"起，其余见登记表","")&"。"&IF(${cells.undecided}>0,"另有"&${cells.undecided}&${waiting},""),` +
    `IF(${cells.undecided}>0,"登记事件"&${cells.undecided}&${waiting},"${NONE}"))`;
  return formulaOf(formula, sentenceText(input, weighing));
};

const sentenceText = (input: ResultInput, weighing: Weighing): string => {
  const { bands } = input.scheme;
  const event = toldEvent(weighing)?.judged.event;
  const [counting, undecided] = [countOf(weighing, 'counts'), countOf(weighing, 'undecided')];
  if (!event) return undecided > 0 ? `登记事件${undecided}${undecidedText(weighing, input)}` : NONE;
  return [
    `发生${event.rule === '' ? `${event.scope}${event.area}事件` : event.rule}`,
    event.event === '' ? '' : `（${event.event}）`,
    event.determinedBy === '' ? '' : `，经${event.determinedBy}认定`,
    event.document === '' ? '' : `（${event.document}）`,
    '，属本考核年度',
    weighing.weight.ceiling < bands.length ? '，实行一票否决' : '',
    weightText(weighing.weight, bands, `，总分${shown(input.assessment.total)}分计零`),
    counting > 1 ? `；共${counting}起，其余见登记表` : '',
    '。',
    undecided > 0 ? `另有${undecided}${undecidedText(weighing, input)}` : '',
  ].join('');
};
