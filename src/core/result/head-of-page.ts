import { cellText } from '../cells/cell';
import type { Content } from '../cells/edit';
import { GUARD } from '../rule/decimal';
import { gradeSuffix } from '../scheme/grade-text';
import { serialOf } from '../scheme/day';
import { STAGE_WORDS, YES } from '../scheme/scheme-words';
import { formulaOf, literal, textOf } from '../writeback/content';
import { COLOR, openAt, variant } from '../writeback/look';
import { wrappedHeight, type SheetDraft } from '../writeback/sheet-draft';
import { LEDGER_WORDS, type LedgerView } from './ledger-view';
import { across, CELL, LAST_PAGE_COLUMN, ref, roomOf, ROW, scoreFormat, shownGrade, STYLE } from './page';
import { gradeFormula, inSheet, rangeIn, ratioFormula } from './references';
import type { ResultInput } from './result-input';
import { vetoDate, vetoSentence, type VetoPanel } from './veto-sentence';

const TOTAL = '总　　分';
const REBASED_TOTAL = '折算总分';

/** 质量工作考核（2013） → 质量工作考核结果 */
const titleOf = (schemeName: string): string => {
  const name = schemeName.replace(/\s*[（(〔[]\d{4}[^）)〕\]]*[）)〕\]]\s*$/, '').trim();
  return name.endsWith('结果') ? name : `${name}结果`;
};

const label = (draft: SheetDraft, row: number, text: string, column = 1): void => {
  draft.put(row, column, textOf(text), STYLE.label);
};

const drawIdentity = (draft: SheetDraft, { scheme, schemeLayout }: ResultInput): void => {
  const cell = (key: 'unit' | 'yearStart' | 'yearEnd' | 'name' | 'document' | 'dataDate'): string =>
    inSheet(schemeLayout.sheet, schemeLayout[key]);
  const stage = `（按${STAGE_WORDS[scheme.stage]}情况评定）`;
  label(draft, ROW.unit, '被考核单位');
  draft.span(across(ROW.unit, 2), formulaOf(`${cell('unit')}&""`, scheme.unit), STYLE.text);
  label(draft, ROW.year, '考核年度');
  const date = openAt(openAt(STYLE.date, 'left'), 'right');
  draft
    .span(
      across(ROW.year, 2, 3),
      formulaOf(cell('yearStart'), serialOf(scheme.year.start)),
      variant(date, { align: { horizontal: 'right' } }),
    )
    .put(ROW.year, 4, textOf('至'), openAt(openAt(STYLE.centred, 'left'), 'right'))
    .span(
      across(ROW.year, 5, 6),
      formulaOf(cell('yearEnd'), serialOf(scheme.year.end)),
      variant(date, { align: { horizontal: 'left' } }),
    )
    .put(ROW.year, 8, formulaOf(cell('dataDate'), serialOf(scheme.dataDate)), STYLE.date);
  label(draft, ROW.year, '数据截至', 7);
  label(draft, ROW.scheme, '考核方案');
  draft.span(
    across(ROW.scheme, 2),
    formulaOf(
      `${cell('name')}&IF(${cell('document')}="","","，"&${cell('document')})&${literal(stage)}`,
      `${scheme.name}${scheme.document === '' ? '' : `，${scheme.document}`}${stage}`,
    ),
    STYLE.text,
  );
  for (const row of [ROW.unit, ROW.year, ROW.scheme]) draft.height(row, 25);
};

const drawMarks = (draft: SheetDraft, input: ResultInput, ledger: LedgerView): void => {
  const { assessment, scheme, schemeLayout } = input;
  const full = ref(CELL.fullMarks);
  const out = ref(CELL.notApplicableMarks);
  const raw = ref(CELL.rawTotal);
  const rebased = `AND(${out}>0,${full}>${out},${inSheet(schemeLayout.sheet, schemeLayout.rebase)}=${literal(YES)})`;
  const decimals = inSheet(schemeLayout.sheet, schemeLayout.decimals);
  const numberFormat = scoreFormat(scheme.decimals);
  const points = ledger.range(ledger.points);
  const isRebased =
    scheme.rebase &&
    assessment.notApplicableMarks.gt(0) &&
    assessment.fullMarks.gt(assessment.notApplicableMarks);
  label(draft, ROW.marks, '满　　分');
  label(draft, ROW.marks, '缺项分值', 3);
  label(draft, ROW.marks, '得分合计', 5);
  draft
    .put(
      ROW.marks,
      7,
      formulaOf(
        `IF(${rebased},${literal(REBASED_TOTAL)},${literal(TOTAL)})`,
        isRebased ? REBASED_TOTAL : TOTAL,
      ),
      STYLE.label,
    )
    .put(
      ROW.marks,
      2,
      formulaOf(inSheet(schemeLayout.sheet, schemeLayout.fullMarks), assessment.fullMarks.toNumber()),
      variant(STYLE.score, { numberFormat }),
    )
    .put(
      ROW.marks,
      4,
      formulaOf(
        `SUMIF(${ledger.range('status')},${literal(LEDGER_WORDS.notApplicable)},${ledger.range('fullMarks')})`,
        assessment.notApplicableMarks.toNumber(),
      ),
      variant(STYLE.score, { numberFormat }),
    )
    .put(
      ROW.marks,
      6,
      formulaOf(
        `ROUND(SUMIF(${ledger.range('number')},">0",${points})+SUMIF(${ledger.range('method')},${literal(LEDGER_WORDS.extra)},${points}),${GUARD})`,
        assessment.rawTotal.toNumber(),
      ),
      variant(STYLE.score, { numberFormat }),
    )
    .put(
      ROW.marks,
      8,
      formulaOf(
        `ROUND(ROUND(IF(${rebased},${raw}*${full}/(${full}-${out}),${raw}),${GUARD}),${decimals})`,
        assessment.total.toNumber(),
      ),
      variant(STYLE.total, { numberFormat }),
    )
    .height(ROW.marks, 28);
};

const drawGrades = (draft: SheetDraft, input: ResultInput, veto: VetoPanel): void => {
  const { cells: panel } = veto;
  const { assessment, scheme, schemeLayout } = input;
  const [mins, grades] = [schemeLayout.bandMins, schemeLayout.bandGrades].map((range) =>
    rangeIn(schemeLayout.sheet, range),
  );
  const suffix = gradeSuffix(scheme.bands);
  const sentence = vetoSentence(input, veto);
  label(draft, ROW.gradeByScore, '按得分评定');
  label(draft, ROW.veto, '一票否决');
  label(draft, ROW.grade, '考核等级');
  draft
    .span(
      across(ROW.gradeByScore, 2),
      formulaOf(
        `IF(${panel.scoreRank}="","待定",LOOKUP(${ratioFormula()},${mins},${grades})${suffix === '' ? '' : `&${literal(suffix)}`})`,
        shownGrade(assessment.gradeBeforeVeto),
      ),
      STYLE.gradeByScore,
    )
    .height(ROW.gradeByScore, 28)
    .span(across(ROW.veto, 2, 3), vetoDate(input, veto), openAt(STYLE.date, 'right'))
    .span(across(ROW.veto, 4), sentence, openAt(STYLE.text, 'left'))
    .height(ROW.veto, wrappedHeight(cellText(sentence.cached), roomOf(4, LAST_PAGE_COLUMN), 11, 28))
    .span(
      across(ROW.grade, 2),
      formulaOf(
        `IF(${panel.position}="","待定",IF(OR(${panel.position}=1,${panel.worst}=${panel.position}),${gradeFormula(input, panel.position)},"待定"))`,
        shownGrade(assessment.grade),
      ),
      STYLE.grade,
    )
    .height(ROW.grade, 48)
    .fillWhere({
      range: across(ROW.grade, 2, 2),
      formula: `OR(${panel.position}<${panel.scoreRank},${ref(CELL.grade)}=${panel.lowestGrade})`,
      color: COLOR.alarm,
    });
};

/** The head: what is assessed, the marks and the grades. Provisional: pending indicators, undecided events, no marks that apply. */
export const drawHead = (
  draft: SheetDraft,
  input: ResultInput,
  ledger: LedgerView,
  veto: VetoPanel,
): void => {
  const { cells: panel } = veto;
  const { assessment, scheme } = input;
  const provisional =
    assessment.pending > 0 ||
    assessment.events.some(({ verdict }) => verdict === 'undecided') ||
    assessment.fullMarks.lte(assessment.notApplicableMarks);
  const warning: Content = formulaOf(
    `IF(OR(${panel.pendingItems}+${panel.undecided}>0,${ref(CELL.fullMarks)}<=${ref(CELL.notApplicableMarks)}),"暂定，不得作为审定依据","")`,
    provisional ? '暂定，不得作为审定依据' : '',
  );
  draft
    .span(across(ROW.title), textOf(titleOf(scheme.name)), STYLE.title)
    .height(ROW.title, 42)
    .span(across(ROW.provisional), warning, STYLE.provisional)
    .height(ROW.provisional, 20);
  drawIdentity(draft, input);
  drawMarks(draft, input, ledger);
  drawGrades(draft, input, veto);
};
