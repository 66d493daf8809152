import type { Range } from '../cells/address';
import type { CellStyle } from '../cells/edit';
import { textOf } from '../writeback/content';
import { COLOR, LOOK, variant } from '../writeback/look';
import type { SheetDraft } from '../writeback/sheet-draft';
import { ledgerCounts } from './ledger-counts';
import type { LedgerView } from './ledger-view';
import { CELL, ref, scoreFormat } from './page';
import { cellOf, FIRST_ROW, LABEL, panelCells, REMARK, VALUE, type Entry, type Key } from './panel-cells';
import { checkEntries } from './panel-checks';
import { SCORE_COLUMNS_HEADING, scoreColumnsHeader, scoreColumnSums } from './panel-score-columns';
import { drawVetoTables } from './panel-veto-tables';
import { vetoEntries } from './panel-vetoes';
import type { ResultInput } from './result-input';
import type { Weighing } from '../veto/weigh-events';

/** The page decides how high a row is, so a remark keeps to one line. */
const REMARK_STYLE = variant(LOOK.text, { font: { size: 9 }, align: { wrap: false } });

/** Draws the panel: the check of the totals, counts with the filter to use, how the veto was found, and each score column. */
export const drawPanel = (
  draft: SheetDraft,
  input: ResultInput,
  ledger: LedgerView,
  weighing: Weighing,
): void => {
  const cells = panelCells();
  const counts = ledgerCounts(ledger).map(({ key, label, content, filter }): Entry => ({
    key,
    label,
    content,
    remark: `评分明细：${filter}`,
  }));
  const marks: CellStyle = { ...LOOK.score, numberFormat: scoreFormat(input.scheme.decimals) };
  const entries = [...checkEntries(input, ledger, cells), ...counts, ...vetoEntries(input, weighing, cells)];
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
  drawVetoTables(draft, input, weighing, cells);
  const columnsHeader = scoreColumnsHeader(input);
  draft
    .put(columnsHeader, LABEL, textOf(SCORE_COLUMNS_HEADING), LOOK.header)
    .put(columnsHeader, VALUE, textOf('得分列'), LOOK.header);
  scoreColumnSums(input).forEach(({ label, sum }, index) => {
    draft
      .put(columnsHeader + 1 + index, LABEL, textOf(label), LOOK.text)
      .put(columnsHeader + 1 + index, VALUE, sum, marks);
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
