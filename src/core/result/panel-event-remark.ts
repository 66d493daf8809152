import type { FormulaContent } from '../cells/edit';
import { gradeSuffix } from '../scheme/grade-text';
import { STATE_WORDS, VERDICT_WORDS } from '../veto/register-words';
import { isOutsideYear, isUnknownRule, type EntryRefs } from '../veto/triggered-formula';
import type { Impact, WeighedEvent, Weighing } from '../veto/weigh-events';
import type { VerdictReason } from '../assessment/assessment';
import type { Weight } from '../veto/weight';
import { formulaOf, literal } from '../writeback/content';
import type { PanelCells } from './panel-cells';
import { gradeFormula, rangeIn } from './references';
import type { ResultInput } from './result-input';
import { weightFormula, weightText } from './weight-words';

/** The cells that a remark is made of: the event's entries, and its line of the panel. */
export type RemarkRefs = EntryRefs &
  Readonly<Record<keyof Weight | 'verdict' | 'position' | 'decides', string>>;

type WordedReason = Exclude<VerdictReason, 'fits'>;

/** Why an event does not count, or what is missing. */
const REASON: Readonly<Record<WordedReason, string>> = {
  dismissed: '认定不成立，不影响等级。',
  outsideYear: '发生日期不在本考核年度，不影响等级。',
  noRuleFits: '领域、范围与适用条款不符，不影响等级。',
  ruleUnknown: '方案中没有所填的条款',
  dateBlank: '缺发生日期',
  areaBlank: '缺领域',
  scopeBlank: '缺范围',
  notVerified: '尚待核实',
};

const IMPACT: Readonly<Record<Impact, string>> = {
  decides: '考核等级据此确定。',
  faulty: '条款的后果填写有误，等级待定。',
  open: '等级待定。',
  noLowering: '等级不变。',
  asScored: '按得分评定的等级已不高于此，等级不变。',
  outweighed: '另有后果更重的事件，等级不因此再变。',
};

/** What the grade will be if the event is verified. */
const ifVerified = (
  { weight, position }: WeighedEvent,
  { position: now }: Weighing,
  input: ResultInput,
): string => {
  const { bands } = input.scheme;
  if (position === null) return '；核实后等级仍待定。';
  const effect = weightText(weight, bands);
  const grade =
    position === now ? '等级不变' : `考核等级为${bands[position - 1]?.grade ?? ''}${gradeSuffix(bands)}`;
  return `；如核实${effect}，${grade}。`;
};

const remarkText = (weighing: Weighing, weighed: WeighedEvent | undefined, input: ResultInput): string => {
  if (!weighed) return '';
  const { because, verdict } = weighed.judged;
  if (because === 'fits') {
    return `触发${weightText(weighed.weight, input.scheme.bands)}；${weighed.impact === null ? '' : IMPACT[weighed.impact]}`;
  }
  return verdict === 'doesNotCount'
    ? REASON[because]
    : `${REASON[because]}${ifVerified(weighed, weighing, input)}`;
};

/** What an event did to the grade, or why nothing, or what it would do: the same as `weighEvents` tells. */
export const eventRemark = (
  input: ResultInput,
  weighing: Weighing,
  weighed: WeighedEvent | undefined,
  cells: PanelCells,
  refs: RemarkRefs,
): FormulaContent => {
  const { schemeLayout } = input;
  const { verdict, ceiling, down, faults, position, decides } = refs;
  const say = (words: string): string => literal(words);
  const grades = rangeIn(schemeLayout.sheet, schemeLayout.bandGrades);
  const effect = weightFormula(refs, input);
  const isNone = `AND(${ceiling}=ROWS(${grades}),${down}=0)`;
  const asScored = `MIN(MAX(1,${cells.scoreRank}-${down}),${ceiling})=${cells.scoreRank}`;
  const counting =
    `"触发"&${effect}&"；"&IF(${faults}>0,${say(IMPACT.faulty)},IF(${cells.position}="",${say(IMPACT.open)},IF(${decides}=1,${say(IMPACT.decides)},` +
    `IF(${isNone},${say(IMPACT.noLowering)},IF(${cells.scoreRank}="",${say(IMPACT.outweighed)},IF(${asScored},${say(IMPACT.asScored)},${say(IMPACT.outweighed)}))))))`;
  const missing =
    `IF(${isUnknownRule(refs, schemeLayout)},${say(REASON.ruleUnknown)},IF(NOT(ISNUMBER(${refs.date})),${say(REASON.dateBlank)},` +
    `IF(${refs.area}="",${say(REASON.areaBlank)},IF(${refs.scope}="",${say(REASON.scopeBlank)},${say(REASON.notVerified)}))))`;
  const then = `IF(${position}=${cells.position},"等级不变","考核等级为"&${gradeFormula(input, `MAX(1,${position})`)})`;
  const waiting = `${missing}&IF(${position}="","；核实后等级仍待定。","；如核实"&${effect}&"，"&${then}&"。")`;
  const idle = `IF(${refs.state}=${literal(STATE_WORDS.dismissed)},${say(REASON.dismissed)},IF(${isOutsideYear(refs, schemeLayout)},${say(REASON.outsideYear)},${say(REASON.noRuleFits)}))`;
  return formulaOf(
    `IF(${verdict}="","",IF(${verdict}=${literal(VERDICT_WORDS.counts)},${counting},IF(${verdict}=${literal(VERDICT_WORDS.undecided)},${waiting},${idle})))`,
    remarkText(weighing, weighed, input),
  );
};
