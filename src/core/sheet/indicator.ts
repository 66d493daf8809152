import type { CellRef } from '../cells/address';

/**
 * What a column of an indicator sheet holds. `remark` is the reason column of `score`, `selfRemark` that of `selfScore`;
 * `actual` is what the unit says of itself, `checkedActual` what was found on checking. New roles go to the end, so that
 * the table of an older 考核方案 keeps its columns.
 */
export const COLUMN_ROLES = [
  'number',
  'level1',
  'level2',
  'level3',
  'content',
  'target',
  'unit',
  'actual',
  'fullMarks',
  'rule',
  'evidence',
  'selfScore',
  'selfRemark',
  'score',
  'deduction',
  'remark',
  'department',
  'notApplicable',
  'lastYear',
  'checkedActual',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Role → 1-based column. */
export type ColumnRoles = Readonly<Partial<Record<ColumnRole, number>>>;

/** Role → what the header says over its column; '' where it says nothing. */
export type RoleHeadings = Readonly<Partial<Record<ColumnRole, string>>>;

/** 指标表: a sheet of indicators as it was recognised. Rows and columns are 1-based. */
export interface IndicatorSheet {
  readonly sheet: string;
  /** The last row of the header. */
  readonly headerRow: number;
  readonly columns: ColumnRoles;
  readonly indicators: readonly Indicator[];
  readonly subtotals: readonly MarkedRow[];
  readonly totals: readonly MarkedRow[];
  /** 被考核单位, where the sheet names one above or below the table; '' otherwise. */
  readonly unit: string;
}

/** 指标: one row with a rule of its own. */
export interface Indicator {
  readonly row: number;
  /** Level labels from the outermost in, as they stand (white space folded). */
  readonly path: readonly string[];
  readonly content: string;
  /** null: none could be read, or they belong to `sharesMarksWith`. */
  readonly fullMarks: number | null;
  /** Where a number cell holds the full marks, so that formulas can refer to it; absent when they stand in a text. */
  readonly fullMarksCell?: CellRef;
  /** The row whose full-marks cell spans this row too: one indicator with several rules. */
  readonly sharesMarksWith?: number;
  /** Scoring-rule text, null when the cell is blank. */
  readonly rule: string | null;
}

/** A subtotal or total row. */
export interface MarkedRow {
  readonly row: number;
  readonly fullMarks: number | null;
}
