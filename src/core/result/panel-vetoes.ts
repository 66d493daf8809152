import type { FormulaContent } from '../cells/edit';
import { gradeText } from '../scheme/grade-text';
import { VERDICT_WORDS } from '../veto/register-words';
import { lowered } from '../veto/weight';
import type { Weighing } from '../veto/weigh-events';
import { formulaOf, literal } from '../writeback/content';
import { CELL, ref } from './page';
import { eventColumn, VALUE, type Entry, type PanelCells } from './panel-cells';
import { eventNumbers } from './panel-veto-events';
import { gradeFormula, rangeIn, ratioFormula } from './references';
import type { ResultInput } from './result-input';

/** How the veto and the grade are found: events that count, and grades as positions from the lowest. */
export const vetoEntries = (input: ResultInput, weighing: Weighing, cells: PanelCells): readonly Entry[] => {
  const { assessment, scheme, schemeLayout, vetoLayout } = input;
  const { score, weight, position, worst } = weighing;
  const triggered = rangeIn(vetoLayout.sheet, vetoLayout.triggered);
  const counting = (verdict: keyof typeof VERDICT_WORDS): FormulaContent =>
    formulaOf(
      `COUNTIF(${triggered},${literal(VERDICT_WORDS[verdict])})`,
      assessment.events.filter((event) => event.verdict === verdict).length,
    );
  const told = toldEvent(weighing);
  const mins = rangeIn(schemeLayout.sheet, schemeLayout.bandMins);
  const highest = `ROWS(${mins})`;
  const numbers = (key: Parameters<typeof eventNumbers>[1]): string => eventNumbers(input, key);
  const verdicts = rangeIn('', eventColumn(input, VALUE));
  const ofCounting = (key: 'down' | 'zeroes' | 'bars' | 'faults'): FormulaContent =>
    formulaOf(`SUMIF(${verdicts},${literal(VERDICT_WORDS.counts)},${numbers(key)})`, weight[key]);
  return [
    {
      key: 'triggered',
      label: '触发一票否决的事件',
      content: counting('counts'),
      remark: '“一票否决”中“是否触发”选“是”',
    },
    {
      key: 'undecided',
      label: '待定的事件',
      content: counting('undecided'),
      remark: '“一票否决”中“是否触发”选“待定”：尚待核实，或日期、领域、范围、条款不明',
    },
    {
      key: 'firstTriggered',
      label: '所述触发事件的位次',
      content: formulaOf(
        `IF(${cells.triggered}=0,"",IFERROR(MATCH(1,${numbers('decides')},0),MATCH(${literal(VERDICT_WORDS.counts)},${triggered},0)))`,
        told ? told.judged.event.row - vetoLayout.triggered.top + 1 : '',
      ),
      remark: '在登记表中自上而下第几行；首起据以确定等级的，没有的为首起触发的',
    },
    { key: 'zeroes', label: '总分计零', content: ofCounting('zeroes'), remark: '触发的条款中总分计零的次数' },
    {
      key: 'bars',
      label: '取消评优资格',
      content: ofCounting('bars'),
      remark: '触发的条款中取消评优资格的次数',
    },
    {
      key: 'faults',
      label: '后果填写有误的条款',
      content: ofCounting('faults'),
      remark: '触发的条款中后果、后果等级或档数无法识别的次数；不为0时等级待定',
    },
    {
      key: 'scoreRank',
      label: '按得分的等级位次',
      content: formulaOf(
        `IF(OR(${cells.pendingItems}>0,${ref(CELL.fullMarks)}<=${ref(CELL.notApplicableMarks)}),"",MATCH(${ratioFormula()},${mins},1))`,
        score ?? '',
      ),
      remark: '由低到高，1为最低一级；有未评指标或全部缺项时为空',
    },
    { key: 'downgrades', label: '降等级档数', content: ofCounting('down'), remark: '触发的事件所降档数之和' },
    {
      key: 'afterDowngrade',
      label: '降等级后的位次',
      content: formulaOf(
        `IF(${cells.scoreRank}="","",MAX(1,${cells.scoreRank}-${cells.downgrades}))`,
        lowered(score, weight) ?? '',
      ),
      remark: '降至最低一级为止',
    },
    {
      key: 'ceiling',
      label: '一票否决后的最高位次',
      content: formulaOf(`MIN(${numbers('counted')},${highest})`, weight.ceiling),
      remark: '触发的事件中最低的；总分计零为最低一级，没有限制的为最高一级',
    },
    {
      key: 'position',
      label: '考核等级的位次',
      content: formulaOf(
        `IF(${cells.faults}>0,"",IF(${cells.scoreRank}="",IF(${cells.ceiling}=1,1,""),MIN(${cells.afterDowngrade},${cells.ceiling})))`,
        position ?? '',
      ),
      remark: '先降等级，再一票否决；不高于按得分的位次。为空的等级待定',
    },
    {
      key: 'worst',
      label: '待定事件均核实后的位次',
      content: formulaOf(
        `IF(SUM(${numbers('faults')})>0,"",IF(${cells.scoreRank}="",IF(MIN(${numbers('ceiling')},${highest})=1,1,""),MIN(MAX(1,${cells.scoreRank}-SUM(${numbers('down')})),${numbers('ceiling')},${highest})))`,
        worst ?? '',
      ),
      remark: '与上一项不同的，等级待定',
    },
    {
      key: 'lowestGrade',
      label: '最低等级',
      content: formulaOf(gradeFormula(input, '1'), gradeText(scheme.bands[0]?.grade ?? '')),
      remark: '考核等级为此级，或低于按得分评定的等级时，以红字显示',
    },
  ];
};

/** The event that the page tells of: the first that decides, else the first that counts. */
export const toldEvent = ({ events }: Weighing): Weighing['events'][number] | undefined =>
  events.find(({ impact }) => impact === 'decides') ??
  events.find(({ judged }) => judged.verdict === 'counts');
