import { Decimal } from 'decimal.js';
import { absoluteA1, columnName, sheetPrefix, type CellRef, type Range } from '../cells/address';
import type { CellStyle, Content, FormulaContent } from '../cells/edit';
import { gradeRank, gradeSuffix, gradeText } from '../scheme/grade-text';
import { chineseDay, serialOf } from '../scheme/day';
import { mayFallUnder } from '../veto/judge-event';
import { VERDICT_WORDS } from '../veto/register-words';
import { formulaOf, literal, numberOf, textOf } from '../writeback/content';
import { COLOR, LOOK, variant } from '../writeback/look';
import type { SheetDraft } from '../writeback/sheet-draft';
import { ledgerCounts, type CountKey } from './ledger-counts';
import type { LedgerView } from './ledger-view';
import { CELL, LAST_PAGE_COLUMN, ref, scoreFormat } from './page';
import type { ResultInput } from './result-input';
import { inSheet, rangeIn, ratioFormula } from './references';

/** Label, value and remark stand in three columns, one column away from the page. */
const LABEL = LAST_PAGE_COLUMN + 2;
const VALUE = LABEL + 1;
const REMARK = LABEL + 2;
export const PANEL_WIDTHS: ReadonlyMap<number, number> = new Map([
  [LABEL - 1, 3],
  [LABEL, 26],
  [VALUE, 16],
  [REMARK, 78],
]);

/** The page decides how high a row is, so a remark keeps to one line. */
const REMARK_STYLE = variant(LOOK.text, { font: { size: 9 }, align: { wrap: false } });

const FIRST_ROW = 3;

type Key =
  | 'scoreColumn'
  | 'ledgerScores'
  | 'computedTotal'
  | 'computedGrade'
  | 'computedAt'
  | 'conclusion'
  | 'ledgerFullMarks'
  | CountKey
  | 'triggered'
  | 'undecided'
  | 'firstTriggered'
  | 'scoreRank'
  | 'vetoRank'
  | 'lowestGrade';

interface Entry {
  readonly key: Key;
  readonly label: string;
  readonly content: Content;
  readonly remark: string;
  readonly style?: CellStyle;
}

/** Cells of the panel that the page's own formulas use. */
export type PanelCells = Readonly<Record<Key, string>>;

const ORDER: readonly Key[] = [
  'scoreColumn',
  'ledgerScores',
  'computedTotal',
  'computedGrade',
  'computedAt',
  'conclusion',
  'ledgerFullMarks',
  'pendingItems',
  'itemsToFill',
  'itemsToJudge',
  'itemsInvalid',
  'notApplicable',
  'clausesToFill',
  'clausesToJudge',
  'clausesInvalid',
  'byHand',
  'withoutReason',
  'withoutEvidence',
  'outOfOrder',
  'triggered',
  'undecided',
  'firstTriggered',
  'scoreRank',
  'vetoRank',
  'lowestGrade',
];

const cellOf = (key: Key): CellRef => ({ row: FIRST_ROW + 1 + ORDER.indexOf(key), column: VALUE });

export const panelCells = (): PanelCells =>
  Object.fromEntries(ORDER.map((key) => [key, absoluteA1(cellOf(key))])) as Record<Key, string>;

const RULES_HEADER = FIRST_ROW + ORDER.length + 2;

const sumOfScores = ({ assessment: { indicators, stage } }: ResultInput): number =>
  Decimal.sum(0, ...indicators.map(({ score }) => score[stage] ?? 0)).toNumber();

const scoreColumnTotal = (input: ResultInput): Content => {
  const ranges = input.scoreColumns.flatMap(({ sheet, column, rows }) =>
    rows.map(
      ({ from, to }) => `${sheetPrefix(sheet)}$${columnName(column)}$${from}:$${columnName(column)}$${to}`,
    ),
  );
  return ranges.length === 0
    ? textOf('无得分列')
    : formulaOf(`ROUND(SUM(${ranges.join(',')}),6)`, sumOfScores(input));
};

/** What the page shows as the final grade; 待定 while there is none. */
export const shownGrade = (grade: string | null): string => (grade === null ? '待定' : gradeText(grade));

const checkEntries = (input: ResultInput, ledger: LedgerView, cells: PanelCells): readonly Entry[] => {
  const { assessment, scheme } = input;
  const marks: CellStyle = { ...LOOK.score, numberFormat: scoreFormat(scheme.decimals) };
  const changed = `OR(ROUND(${ref(CELL.total)}-${cells.computedTotal},6)<>0,${ref(CELL.grade)}<>${cells.computedGrade})`;
  const differ =
    input.scoreColumns.length === 0
      ? ''
      : `IF(ROUND(${cells.scoreColumn}-${cells.ledgerScores},6)<>0,"两列得分不符",`;
  return [
    {
      key: 'scoreColumn',
      label: '得分列合计',
      content: scoreColumnTotal(input),
      remark: '指标表得分列现有分数之和',
      style: marks,
    },
    {
      key: 'ledgerScores',
      label: '评分明细合计',
      content: formulaOf(
        `ROUND(SUMIF(${ledger.range('number')},">0",${ledger.range(ledger.points)}),6)`,
        sumOfScores(input),
      ),
      remark: '评分明细各指标得分之和，不含追加扣分',
      style: marks,
    },
    {
      key: 'computedTotal',
      label: '助手核算总分',
      content: numberOf(assessment.total.toNumber()),
      remark: '写入时的总分，不随表格变动',
      style: marks,
    },
    {
      key: 'computedGrade',
      label: '助手核算等级',
      content: textOf(shownGrade(assessment.grade)),
      remark: '写入时的考核等级，不随表格变动',
    },
    {
      key: 'computedAt',
      label: '助手核算日期',
      content: numberOf(serialOf(input.computedAt)),
      remark: `总分和等级于${chineseDay(input.computedAt)}写入`,
      style: LOOK.date,
    },
    {
      key: 'conclusion',
      label: '核对结论',
      content: formulaOf(
        `${differ}IF(${changed},"写入后有改动，请重新核算","核对一致")${differ === '' ? '' : ')'}`,
        '核对一致',
      ),
      remark: '得分列与评分明细核对，再与助手核算的总分、等级核对',
    },
    {
      key: 'ledgerFullMarks',
      label: '指标满分合计',
      content: formulaOf(
        `SUMIF(${ledger.range('number')},">0",${ledger.range('fullMarks')})`,
        assessment.fullMarks.toNumber(),
      ),
      remark: '应与左侧满分相同',
      style: marks,
    },
  ];
};

const vetoEntries = (input: ResultInput, cells: PanelCells): readonly Entry[] => {
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
  const grades = rangeIn(schemeLayout.sheet, schemeLayout.bandGrades);
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
        `IF(OR(${cells.pendingItems}>0,${ref(CELL.fullMarks)}<=0),"",MATCH(${ratioFormula()},${mins},1))`,
        scoreRank < 0 ? '' : scoreRank + 1,
      ),
      remark: '由低到高，1为最低一级；有未评指标时为空',
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
      content: formulaOf(
        `INDEX(${grades},1)${gradeSuffix(bands) === '' ? '' : `&${literal(gradeSuffix(bands))}`}`,
        gradeText(bands[0]?.grade ?? ''),
      ),
      remark: '考核等级为此级，或由一票否决确定时，以红字显示',
    },
  ];
};

interface RuleCount {
  readonly name: FormulaContent;
  readonly count: FormulaContent;
  readonly rankContent: FormulaContent;
  readonly rank: number | '';
}

/** For each rule row of the scheme, blank ones too: how many triggered events fall under it, and how low its grade is. */
const ruleCounts = ({ assessment, scheme, schemeLayout, vetoLayout }: ResultInput): readonly RuleCount[] => {
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

/** Draws the panel: the check of the totals, counts with the filter to use, and how the veto was found. */
export const drawPanel = (draft: SheetDraft, input: ResultInput, ledger: LedgerView): void => {
  const cells = panelCells();
  const counts = ledgerCounts(ledger).map(({ key, label, content, filter }): Entry => ({
    key,
    label,
    content,
    remark: `评分明细：${filter}`,
  }));
  const entries = [...checkEntries(input, ledger, cells), ...counts, ...vetoEntries(input, cells)];
  draft
    .put(1, LABEL, textOf('复核（不打印）'), LOOK.section)
    .put(FIRST_ROW, LABEL, textOf('项目'), LOOK.header)
    .put(FIRST_ROW, VALUE, textOf('现值'), LOOK.header)
    .put(FIRST_ROW, REMARK, textOf('筛选办法、说明'), LOOK.header);
  for (const { key, label, content, remark, style } of entries) {
    const { row } = cellOf(key);
    draft
      .put(row, LABEL, textOf(label), LOOK.text)
      .put(row, VALUE, content, style ?? LOOK.number)
      .put(row, REMARK, textOf(remark), REMARK_STYLE);
  }
  draft
    .put(RULES_HEADER, LABEL, textOf('一票否决条款'), LOOK.header)
    .put(RULES_HEADER, VALUE, textOf('触发起数'), LOOK.header)
    .put(RULES_HEADER, REMARK, textOf('后果等级的位次（由低到高）'), LOOK.header);
  ruleCounts(input).forEach(({ name, count, rankContent }, index) => {
    draft
      .put(RULES_HEADER + 1 + index, LABEL, name, LOOK.text)
      .put(RULES_HEADER + 1 + index, VALUE, count, LOOK.number)
      .put(RULES_HEADER + 1 + index, REMARK, rankContent, LOOK.number);
  });
  const only = (key: Key): Range => ({
    top: cellOf(key).row,
    left: VALUE,
    bottom: cellOf(key).row,
    right: VALUE,
  });
  draft
    .fillWhere({
      range: only('conclusion'),
      formula: `${cells.conclusion}<>"核对一致"`,
      fill: COLOR.alarmFill,
      color: COLOR.alarm,
    })
    .fillWhere({
      range: only('outOfOrder'),
      formula: `${cells.outOfOrder}>0`,
      fill: COLOR.alarmFill,
      color: COLOR.alarm,
    })
    .fillWhere({
      range: only('ledgerFullMarks'),
      formula: `ROUND(${cells.ledgerFullMarks}-${ref(CELL.fullMarks)},6)<>0`,
      fill: COLOR.alarmFill,
      color: COLOR.alarm,
    });
};
