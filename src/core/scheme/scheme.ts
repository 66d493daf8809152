import type { ConfirmedRow } from '../sheet/confirmed-rows';
import type { ColumnRoles, RoleHeadings } from '../sheet/indicator';

/** 考核方案: the measure of one year as data. Percentages and marks are plain numbers; dates are ISO `yyyy-mm-dd`. */
export interface Scheme {
  /** 质量工作考核（2013） */
  readonly name: string;
  /** 国办发〔2013〕47号 */
  readonly document: string;
  readonly unit: string;
  /** 考核年度, both days included. */
  readonly year: { readonly start: string; readonly end: string };
  /** 数据截至 */
  readonly dataDate: string;
  /** Whose facts decide the grade of this workbook. */
  readonly stage: Stage;
  /** Decimals of an item's score and of the total. */
  readonly decimals: number;
  readonly partialSteps: PartialSteps;
  /** Marks of 缺项 are taken out of the full marks, and the total is scaled back to them. */
  readonly rebase: boolean;
  /** From the lowest up. */
  readonly bands: readonly Band[];
  readonly vetoRules: readonly VetoRule[];
  readonly commentForm: 'note' | 'thread';
  /** The names that our sheets have in this workbook. */
  readonly sheetNames: OurSheetNames;
  /** Column roles that were confirmed, by indicator sheet. */
  readonly indicatorSheets: readonly ConfirmedSheet[];
}

/** 自评 or 核查 */
export type Stage = 'self' | 'checked';

/** What 0.6 of a step counts: nothing, its share, or a whole step. */
export type PartialSteps = 'whole' | 'proRata' | 'started';

/** 等级: from `min` percent of the full marks (included) up to the next band's. */
export interface Band {
  readonly min: number;
  readonly grade: string;
}

/** A verified event of the assessment year in `area` and of `scope` has the effect. */
export interface VetoRule {
  /** 区域性产品质量安全事件 */
  readonly name: string;
  /** 产品质量 …; '' in every area. */
  readonly area: string;
  /** 区域性, 系统性, 其他; '' of any. */
  readonly scope: string;
  readonly effect: VetoEffect;
  /** The clause of the measure, in words. */
  readonly clause: string;
}

/**
 * What a veto does once the grade by score is known; none of them raises it. `setGrade` and `capGrade`: no better than
 * the grade. `downgrade`: that many grades lower, not below the lowest; several add up. `zeroTotal`: graded as no marks.
 * `bar`: 取消评优资格, the grade stays.
 */
export type VetoEffect =
  | { readonly kind: 'setGrade' | 'capGrade'; readonly grade: string }
  | { readonly kind: 'downgrade'; readonly grades: number }
  | { readonly kind: 'zeroTotal' | 'bar' };

export interface OurSheetNames {
  readonly scheme: string;
  readonly ledger: string;
  readonly veto: string;
  readonly result: string;
}

/** An indicator table as it was understood and confirmed; a sheet with several tables has one for each, from the top. */
export interface ConfirmedSheet {
  readonly sheet: string;
  /** The last row of the header. */
  readonly headerRow: number;
  readonly columns: ColumnRoles;
  /** What stood over the columns; a role without one was typed by a person as a letter alone. */
  readonly headings: RoleHeadings;
  /** Which of the marks in （1分，3分） hold for this unit, 1-based; absent while nobody has said. */
  readonly marksGroup?: number;
  /** Rows that a person said something else of than was read; absent: none. */
  readonly rows?: readonly ConfirmedRow[];
}

/** 一票否决事件: a row of the register. */
export interface VetoEvent {
  /** 1-based row in the register. */
  readonly row: number;
  readonly event: string;
  /** ISO day; null when blank or not a date. */
  readonly date: string | null;
  readonly area: string;
  readonly scope: string;
  readonly state: VetoState | null;
  readonly determinedBy: string;
  readonly document: string;
  /** The name of the rule that it is held against; '' for whichever fits. */
  readonly rule: string;
  /** Entries of these cells that could not be understood, as they stand, so that writing the register anew keeps them. */
  readonly unread?: { readonly date?: string; readonly state?: string };
}

/** 待核实, 已核实, 不成立 */
export type VetoState = 'toVerify' | 'verified' | 'dismissed';
