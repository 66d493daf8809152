import { Decimal } from 'decimal.js';
import type { CellStyle } from '../cells/edit';
import { GUARD } from '../rule/decimal';
import { chineseDay, serialOf } from '../scheme/day';
import { formulaOf, numberOf, textOf } from '../writeback/content';
import { LOOK } from '../writeback/look';
import type { LedgerView } from './ledger-view';
import { CELL, ref, scoreFormat, shownGrade } from './page';
import type { Entry, PanelCells } from './panel-cells';
import { scoreColumnTotal } from './panel-score-columns';
import type { ResultInput } from './result-input';

const sumOfScores = ({ assessment: { indicators, stage } }: ResultInput): number =>
  Decimal.sum(0, ...indicators.map(({ score }) => score[stage] ?? 0)).toNumber();

/**
 * The check: the score column of the indicator sheets against the ledger, and both against what the add-in computed,
 * and when. The two columns are compared before extra deductions and rebasing, which neither of them holds.
 */
export const checkEntries = (input: ResultInput, ledger: LedgerView, cells: PanelCells): readonly Entry[] => {
  const { assessment, scheme } = input;
  const marks: CellStyle = { ...LOOK.score, numberFormat: scoreFormat(scheme.decimals) };
  const changed = `OR(ROUND(${ref(CELL.total)}-${cells.computedTotal},${GUARD})<>0,${ref(CELL.grade)}<>${cells.computedGrade})`;
  const differ =
    input.scoreColumns.length === 0
      ? ''
      : `IF(ROUND(${cells.scoreColumn}-${cells.ledgerScores},${GUARD})<>0,"两列得分不符",`;
  return [
    {
      key: 'scoreColumn',
      label: '得分列合计',
      content: input.scoreColumns.length === 0 ? textOf('无得分列') : scoreColumnTotal(input),
      remark: '指标表得分列现有分数之和（无得分列的取评分明细），各表见下',
      style: marks,
    },
    {
      key: 'ledgerScores',
      label: '评分明细合计',
      content: formulaOf(
        `ROUND(SUMIF(${ledger.range('number')},">0",${ledger.range(ledger.points)}),${GUARD})`,
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
