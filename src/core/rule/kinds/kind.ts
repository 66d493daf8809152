import type { Decimal } from 'decimal.js';
import type { Language } from '../../language';
import type { PartialSteps } from '../../scheme/scheme';
import type { Clause } from '../clause';
import type { Phrase } from '../phrase';

/** Clauses that have a row in the ledger. */
export type LedgerClause = Exclude<Clause, { readonly kind: 'veto' | 'note' }>;

/** Clauses that ask for one fact, or follow from the others; a part is made of such clauses. */
export type LeafClause = Exclude<LedgerClause, { readonly kind: 'part' }>;

/** What a person typed into a fact cell, as it stands. `null` is blank. */
export type Entry = null | number | string | boolean;

/** What a clause asks for; `none` when it follows from the other clauses. */
export type Question = 'yesNo' | 'count' | 'value' | 'label' | 'points' | 'none';

/** 计分方式: the words in the ledger. */
export type Method =
  | '不得分'
  | '一次扣分'
  | '按数量扣分'
  | '按幅度扣分'
  | '一次得分'
  | '按数量得分'
  | '按幅度得分'
  | '分档计分'
  | '按比例计分'
  | '公式计分'
  | '小项'
  | '追加扣分'
  | '人工评定';

/** The clause's amounts as they stand in the ledger, so that formulas refer to cells and not to constants. */
export interface Parameters {
  readonly method: Method;
  readonly step?: number;
  readonly unit?: string;
  /** 每次分值 */
  readonly points?: number;
  readonly max?: number;
}

export interface EvaluationInput {
  readonly entry: Entry;
  /** 基准值: the number that stands beside the clause; null when it is not known. */
  readonly threshold: number | null;
  readonly fullMarks: Decimal;
  readonly partialSteps: PartialSteps;
  /** What the item's other deductions add up to (positive); null while one of them is not known. */
  readonly deductedElsewhere: Decimal | null;
  /** A clause 不得分 of the item holds. */
  readonly forfeited: boolean;
}

/** What a clause adds (+) or takes (−), or why that is not known yet. */
export type Points =
  | { readonly state: 'known'; readonly points: Decimal }
  | { readonly state: 'unknown'; readonly why: 'blank' | 'wrongEntry' | 'checkPercent' | 'noThreshold' };

/** The cells (A1, as they appear in the formula) that a clause's formula refers to. */
export interface ClauseCells {
  readonly fact: string;
  readonly points: string;
  readonly threshold: string;
  readonly step: string;
  readonly unit: string;
  /** 每次分值 */
  readonly rate: string;
  readonly max: string;
  /** 满分 of the item. */
  readonly fullMarks: string;
  readonly reason: string;
  readonly stepChoice: string;
  readonly stepCarry: string;
  readonly stepDigits: string;
  /** Points of the item's other deductions, as a list of cells and ranges; '' when there are none. */
  readonly deductions: string;
  /** How many cells `deductions` holds. */
  readonly deductionCount: number;
  /** `E5="是",E9="是"` for the item's clauses 不得分; '' when it has none. */
  readonly forfeits: string;
  /** Points and thresholds of the clause's tier rows, as ranges; '' for other kinds. */
  readonly tierPoints: string;
  readonly tierThresholds: string;
  /** 基准值 of the first tier row. */
  readonly firstTierThreshold: string;
}

/** What sentences need to know beside the clause. */
export interface Wording {
  /** Name of the measured quantity: 制造业产品质量合格率. */
  readonly subject: string;
  /** Who decides points by hand: 考核组 or 自评. */
  readonly assessor: string;
}

/** One clause kind: the same meaning as a value, as a worksheet formula and as a sentence. */
export interface Kind<C extends LeafClause> {
  question(clause: C): Question;
  parameters(clause: C): Parameters;
  evaluate(clause: C, input: EvaluationInput): Points;
  /** Without `=`. */
  formula(clause: C, cells: ClauseCells): string;
  /** The reason once the points are known; '' where there is nothing to say. */
  phrase(clause: C, wording: Wording, language: Language): Phrase;
  /** The clause itself in plain words, so that a person can confirm how it was understood. */
  readBack(clause: C, language: Language): string;
}

export const known = (points: Decimal): Points => ({ state: 'known', points });

export const unknown = (why: Extract<Points, { state: 'unknown' }>['why']): Points => ({
  state: 'unknown',
  why,
});
