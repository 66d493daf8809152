import { absoluteA1, type Range } from '../cells/address';
import type { FormulaContent } from '../cells/edit';
import { gradeRank, gradeText } from '../scheme/grade-text';
import { mayFallUnder } from '../veto/judge-event';
import { VERDICT_WORDS } from '../veto/register-words';
import { formulaOf, literal } from '../writeback/content';
import { CELL, ref } from './page';
import { REMARK, RULES_HEADER, VALUE, type Entry, type PanelCells } from './panel-cells';
import { gradeFormula, inSheet, rangeIn, ratioFormula } from './references';
import type { ResultInput } from './result-input';

/** How the veto and the grade are found: events that count, and grades as positions from the lowest. */
export const vetoEntries = (input: ResultInput, cells: PanelCells): readonly Entry[] => {
  const { assessment, scheme, schemeLayout, vetoLayout } = input;
  const { bands } = scheme;
  const triggered = rangeIn(vetoLayout.sheet, vetoLayout.triggered);
  const counting = (verdict: keyof typeof VERDICT_WORDS): FormulaContent =>
    formulaOf(
      `COUNTIF(${triggered},${literal(VERDICT_WORDS[verdict])})`,
      assessment.events.filter((event) => event.verdict === verdict).length,
    );
  const first = assessment.events.find(({ verdict }) => verdict === 'counts');
  const mins = rangeIn(schemeLayout.sheet, schemeLayout.bandMins);
  const rank = (grade: string | null): number => (grade === null ? -1 : gradeRank(bands, grade));
  const vetoRanks = ruleCounts(input).flatMap(({ rank: at }) => (at === '' ? [] : [at]));
  const rules = schemeLayout.vetoNames.bottom - schemeLayout.vetoNames.top;
  const ranks: Range = {
    top: RULES_HEADER + 1,
    left: REMARK,
    bottom: RULES_HEADER + 1 + rules,
    right: REMARK,
  };
  const scoreRank = rank(assessment.gradeBeforeVeto);
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
      label: '首起触发事件的位次',
      content: formulaOf(
        `IF(${cells.triggered}=0,"",MATCH(${literal(VERDICT_WORDS.counts)},${triggered},0))`,
        first ? first.event.row - vetoLayout.triggered.top + 1 : '',
      ),
      remark: '在登记表中自上而下第几行',
    },
    {
      key: 'scoreRank',
      label: '按得分的等级位次',
      content: formulaOf(
        `IF(OR(${cells.pendingItems}>0,${ref(CELL.fullMarks)}<=${ref(CELL.notApplicableMarks)}),"",MATCH(${ratioFormula()},${mins},1))`,
        scoreRank < 0 ? '' : scoreRank + 1,
      ),
      remark: '由低到高，1为最低一级；有未评指标或全部缺项时为空',
    },
    {
      key: 'vetoRank',
      label: '一票否决的等级位次',
      content: formulaOf(`MIN(${rangeIn('', ranks)})`, vetoRanks.length === 0 ? 0 : Math.min(...vetoRanks)),
      remark: '下表中最低的；0为未触发',
    },
    {
      key: 'lowestGrade',
      label: '最低等级',
      content: formulaOf(gradeFormula(input, '1'), gradeText(bands[0]?.grade ?? '')),
      remark: '考核等级为此级，或由一票否决确定时，以红字显示',
    },
  ];
};

export interface RuleCount {
  readonly name: FormulaContent;
  readonly count: FormulaContent;
  readonly rankContent: FormulaContent;
  readonly rank: number | '';
}

/** For each rule row of the scheme, blank ones too: how many triggered events fall under it, and how low its grade is. */
export const ruleCounts = ({
  assessment,
  scheme,
  schemeLayout,
  vetoLayout,
}: ResultInput): readonly RuleCount[] => {
  const { top, bottom } = schemeLayout.vetoNames;
  const counted = assessment.events.filter(({ verdict }) => verdict === 'counts').map(({ event }) => event);
  const column = (range: Range): string => rangeIn(vetoLayout.sheet, range);
  const grades = rangeIn(schemeLayout.sheet, schemeLayout.bandGrades);
  return Array.from({ length: bottom - top + 1 }, (_, index) => {
    const rule = scheme.vetoRules[index];
    const at = (range: Range): string =>
      inSheet(schemeLayout.sheet, { row: range.top + index, column: range.left });
    const [name, area, scope] = [schemeLayout.vetoNames, schemeLayout.vetoAreas, schemeLayout.vetoScopes].map(
      at,
    );
    const entry = (words: string, wanted: string | undefined): string =>
      `((${words}=${wanted})+(${wanted}="")>0)`;
    const row = RULES_HEADER + 1 + index;
    const countCell = absoluteA1({ row, column: VALUE });
    const falls = rule ? counted.filter((event) => mayFallUnder(event, rule)).length : 0;
    const at0 = rule && falls > 0 ? gradeRank(scheme.bands, rule.grade) : -1;
    const rank = at0 < 0 ? '' : at0 + 1;
    return {
      name: formulaOf(`${name}&""`, rule?.name ?? ''),
      count: formulaOf(
        `IF(${name}="",0,SUMPRODUCT((${column(vetoLayout.triggered)}=${literal(VERDICT_WORDS.counts)})*((${column(vetoLayout.rule)}=${name})+(${column(vetoLayout.rule)}="")>0)*${entry(column(vetoLayout.area), area)}*${entry(column(vetoLayout.scope), scope)}))`,
        falls,
      ),
      rankContent: formulaOf(
        `IF(${countCell}=0,"",IFERROR(MATCH(${at(schemeLayout.vetoGrades)},${grades},0),""))`,
        rank,
      ),
      rank,
    };
  });
};
