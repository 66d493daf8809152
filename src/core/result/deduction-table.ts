import type { Decimal } from 'decimal.js';
import type { IndicatorAssessment } from '../assessment/assessment';
import { formulaOf, literal, textOf } from '../writeback/content';
import { variant } from '../writeback/look';
import { wrappedHeight, type SheetDraft } from '../writeback/sheet-draft';
import { LEDGER_WORDS, type LedgerView } from './ledger-view';
import { across, LAST_PAGE_COLUMN, roomOf, scoreFormat, STYLE, TITLE_HEIGHT } from './page';
import type { ResultInput } from './result-input';

const MOST = 10;
const NAME_END = 2;
const POINTS = 3;
const REASON = 4;

interface Deduction {
  readonly item: IndicatorAssessment;
  readonly lost: Decimal;
  readonly top: number;
  readonly bottom: number;
}

const lostBy = (item: IndicatorAssessment, stage: ResultInput['assessment']['stage']): Decimal | null => {
  const score = item.score[stage];
  return item.fullMarks === null || score === null
    ? null
    : item.fullMarks.minus(score).plus(item.extra[stage]);
};

/** At most ten, the largest first; of equal ones the first in the sheet first. */
const largest = ({ assessment, ledgerLayout }: ResultInput): readonly Deduction[] =>
  assessment.indicators
    .flatMap((item, index): readonly Deduction[] => {
      const lost = lostBy(item, assessment.stage);
      const block = ledgerLayout.blocks[index];
      return lost?.gt(0) && block ? [{ item, lost, ...block }] : [];
    })
    .toSorted((a, b) => b.lost.comparedTo(a.lost))
    .slice(0, MOST);

/**
 * 主要扣分: which indicators are named is settled when the page is written; their names, points and reasons are links to
 * the ledger. Answers the last row.
 */
export const drawDeductions = (
  draft: SheetDraft,
  top: number,
  input: ResultInput,
  ledger: LedgerView,
): number => {
  const deductions = largest(input);
  const marks = variant(STYLE.score, { numberFormat: scoreFormat(input.scheme.decimals) });
  draft
    .span(across(top), textOf('主要扣分'), STYLE.section)
    .height(top, TITLE_HEIGHT)
    .span(across(top + 1, 1, NAME_END), textOf('指标'), STYLE.heading)
    .put(top + 1, POINTS, textOf('扣分'), STYLE.heading)
    .span(across(top + 1, REASON), textOf('扣分原因'), STYLE.heading)
    .height(top + 1, 20);
  if (deductions.length === 0) {
    draft
      .span(across(top + 2), textOf(input.assessment.pending > 0 ? '已评指标暂无扣分' : '无'), STYLE.centred)
      .height(top + 2, 20);
    return top + 2;
  }
  deductions.forEach(({ item, lost, ...block }, index) => {
    const row = top + 2 + index;
    const cell = (column: Parameters<LedgerView['cell']>[0]): string => ledger.cell(column, block.top);
    const points = cell(ledger.points);
    const extra =
      block.bottom > block.top
        ? `-SUMIF(${ledger.range('method', block.top + 1, block.bottom)},${literal(LEDGER_WORDS.extra)},${ledger.range(ledger.points, block.top + 1, block.bottom)})`
        : '';
    const name = ledger.text('indicator', block.top);
    const reason = ledger.text('reason', block.top);
    draft
      .span(
        across(row, 1, NAME_END),
        formulaOf(`${cell('indicator')}&""`, name === '' ? item.name : name),
        STYLE.text,
      )
      .put(
        row,
        POINTS,
        formulaOf(
          `IF(ISNUMBER(${points}),ROUND(${cell('fullMarks')}-${points}${extra},6),"—")`,
          lost.toDecimalPlaces(6).toNumber(),
        ),
        marks,
      )
      .span(across(row, REASON), formulaOf(`${cell('reason')}&""`, reason), STYLE.text)
      .height(
        row,
        Math.max(
          24,
          wrappedHeight(name, roomOf(1, NAME_END), 11),
          wrappedHeight(reason, roomOf(REASON, LAST_PAGE_COLUMN), 11),
        ),
      );
  });
  return top + 1 + deductions.length;
};
