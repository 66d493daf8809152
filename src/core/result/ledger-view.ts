import { columnName, sheetPrefix } from '../cells/address';
import type { SheetCell } from '../cells/edit';
import type { Stage } from '../scheme/scheme';
import { LEDGER, LEDGER_FIRST_ROW, type LedgerLayout } from '../writeback/layout';
import { entryOf } from '../writeback/ledger/entered-content';

type Shown = number | string | boolean | null;

export type LedgerColumn = keyof typeof LEDGER;

/** The words in the ledger's columns 状态 and 计分方式 that the result page counts. */
export const LEDGER_WORDS = {
  toFill: '待填',
  toJudge: '待评定',
  invalid: '填写有误',
  checkPercent: '请核对百分数',
  noThreshold: '缺基准值',
  notApplicable: '缺项',
  byHand: '人工评定',
  extra: '追加扣分',
} as const;

/**
 * The ledger as the result page sees it: references to its columns for formulas, and what its cells show as they are
 * about to be written, so that every number on the page has its cached value without being worked out twice.
 */
export interface LedgerView {
  /** 评分明细!$A$4:$A$60; with rows, the part of the column in them. */
  range(column: LedgerColumn, top?: number, bottom?: number): string;
  /** 评分明细!I12 */
  cell(column: LedgerColumn, row: number): string;
  /** The points of the stage that decides. */
  readonly points: 'selfPoints' | 'checkedPoints';
  shown(column: LedgerColumn, row: number): Shown;
  text(column: LedgerColumn, row: number): string;
  readonly rows: readonly number[];
}

export const ledgerView = (layout: LedgerLayout, cells: readonly SheetCell[], stage: Stage): LedgerView => {
  const prefix = sheetPrefix(layout.sheet);
  // by column, then row: a ledger has millions of cells, for which a map takes long
  const values: Shown[][] = [];
  for (const { row, column, content } of cells) {
    if (content.kind !== 'blank') (values[column] ??= [])[row] = entryOf(content);
  }
  const shown = (column: LedgerColumn, row: number): Shown => values[LEDGER[column]]?.[row] ?? null;
  return {
    range: (column, top = LEDGER_FIRST_ROW, bottom = layout.lastRow) => {
      const name = columnName(LEDGER[column]);
      return `${prefix}$${name}$${top}:$${name}$${bottom}`;
    },
    cell: (column, row) => `${prefix}${columnName(LEDGER[column])}${row}`,
    points: stage === 'self' ? 'selfPoints' : 'checkedPoints',
    shown,
    text: (column, row) => String(shown(column, row) ?? ''),
    rows: Array.from(
      { length: layout.lastRow - LEDGER_FIRST_ROW + 1 },
      (_, index) => LEDGER_FIRST_ROW + index,
    ),
  };
};

/** An indicator row is known by its number. */
export const isIndicatorRow = (ledger: LedgerView, row: number): boolean =>
  typeof ledger.shown('number', row) === 'number';
