import { cellAt, cellKey, type SheetSnapshot } from '../cells/snapshot';
import type { Stage } from '../scheme/scheme';
import type { IndicatorSheet } from '../sheet/indicator';
import type { RecognisedTable } from '../sheet/understanding';

/** The table with the columns that results are written to; `added` when they are new. */
export interface ResultColumns {
  readonly table: RecognisedTable;
  readonly added?: AddedColumns;
}

export interface AddedColumns {
  readonly columns: readonly number[];
  readonly headings: readonly string[];
  /** Characters. */
  readonly widths: readonly number[];
  /** The column whose look they take. */
  readonly like: number;
}

export const scoreColumn = ({ columns }: IndicatorSheet, stage: Stage): number | undefined =>
  stage === 'self' ? columns.selfScore : columns.score;

/** 备注 or 扣分原因 beside the score of the stage. */
export const reasonColumn = ({ columns }: IndicatorSheet, stage: Stage): number | undefined =>
  stage === 'self' ? (columns.selfRemark ?? (columns.score ? undefined : columns.remark)) : columns.remark;

/** Merges of the table's own rows may reach beyond the last column that holds a value. */
const mergedUpTo = (
  { headerRow, indicators, subtotals, totals }: IndicatorSheet,
  { merges }: SheetSnapshot,
): number => {
  const bottom = Math.max(
    headerRow,
    ...[indicators.at(-1), subtotals.at(-1), totals.at(-1)].map((at) => at?.row ?? 0),
  );
  return Math.max(
    0,
    ...merges.filter((merge) => merge.bottom >= headerRow && merge.top <= bottom).map(({ right }) => right),
  );
};

/** A sheet without any column for results gets 自评得分 and 备注 at its right, as the self-assessment forms have them. */
export const withResultColumns = (table: RecognisedTable, sheet: SheetSnapshot): ResultColumns => {
  const { columns } = table;
  if (columns.score !== undefined || columns.selfScore !== undefined) return { table };
  let last = 1;
  for (let column = 1; column <= sheet.lastColumn; column += 1) {
    if (cellAt(sheet, table.headerRow, column).value !== null) last = column;
  }
  const selfScore = Math.max(last, sheet.lastColumn, mergedUpTo(table, sheet)) + 1;
  const needsRemark = columns.remark === undefined;
  return {
    table: {
      ...table,
      columns: { ...columns, selfScore, ...(needsRemark ? { remark: selfScore + 1 } : {}) },
    },
    added: {
      columns: needsRemark ? [selfScore, selfScore + 1] : [selfScore],
      headings: ['自评得分', '备注'],
      widths: [10, 36],
      like: last,
    },
  };
};

/** The sheet as it will be: with the headings of the columns that are added. */
export const withAddedHeadings = (sheet: SheetSnapshot, { table, added }: ResultColumns): SheetSnapshot => {
  if (!added) return sheet;
  const cells = new Map(sheet.cells);
  added.columns.forEach((column, index) =>
    cells.set(cellKey(table.headerRow, column), { value: added.headings[index] ?? null }),
  );
  return { ...sheet, cells, lastColumn: Math.max(sheet.lastColumn, ...added.columns) };
};
