import type { CellRef, Range } from '../cells/address';

/** Where the cells of 考核方案 stand that formulas of other sheets refer to. */
export interface SchemeLayout {
  readonly sheet: string;
  readonly unit: CellRef;
  readonly yearStart: CellRef;
  readonly yearEnd: CellRef;
  readonly fullMarks: CellRef;
  readonly decimals: CellRef;
  /** 不计, 按比例 or 按一个计: what part of a step counts. */
  readonly stepChoice: CellRef;
  /** Added to the number of steps before it is cut: 0, or 0.999999 where a started step counts. */
  readonly stepCarry: CellRef;
  /** Decimals to which the number of steps is cut: 0 for whole steps, 10 for pro rata. */
  readonly stepDigits: CellRef;
  /** 是 or 否: is the total scaled back to the full marks when items do not apply? */
  readonly rebase: CellRef;
  /** Lower edges in percent, ascending, and the grades beside them. */
  readonly bandMins: Range;
  readonly bandGrades: Range;
  /** Veto rules, in parallel: names, what they take, their effects, and the grade or number of grades that one needs. */
  readonly vetoNames: Range;
  readonly vetoAreas: Range;
  readonly vetoScopes: Range;
  readonly vetoEffects: Range;
  readonly vetoGrades: Range;
  /** By how many grades a downgrade lowers. */
  readonly vetoDowngrades: Range;
  /** Words that mark an item as 缺项 in the sheet's own column. */
  readonly notApplicableWords: Range;
}

/** Where the register 一票否决 stands; ranges cover its blank rows too. */
export interface VetoLayout {
  readonly sheet: string;
  readonly event: Range;
  readonly state: Range;
  readonly determinedBy: Range;
  readonly document: Range;
  readonly rule: Range;
  /** 是, 否, 待定 or empty. */
  readonly triggered: Range;
}

/** Columns of 评分明细, 1-based, in the order of the headings. */
export const LEDGER = {
  number: 1,
  row: 2,
  indicator: 3,
  clause: 4,
  selfFact: 5,
  selfPoints: 6,
  checkedFact: 7,
  checkedPoints: 8,
  reason: 9,
  evidence: 10,
  department: 11,
  status: 12,
  method: 13,
  comparison: 14,
  threshold: 15,
  step: 16,
  unit: 17,
  points: 18,
  max: 19,
  fullMarks: 20,
  sheet: 21,
} as const;

export const LEDGER_HEADER_ROW = 3;
export const LEDGER_FIRST_ROW = 4;

/** Where 评分明细 stands: one block for each item, in the order of the sheets. */
export interface LedgerLayout {
  readonly sheet: string;
  /** Last row that is used. */
  readonly lastRow: number;
  /** First to last ledger row of each item, in the order of `Assessment.indicators`; `top` is its indicator row. */
  readonly blocks: readonly { readonly top: number; readonly bottom: number }[];
}
