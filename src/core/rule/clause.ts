import type { Choice } from './choice';

/** A half-open range of UTF-16 units of the rule text: [from, to). */
export type Span = readonly [from: number, to: number];

/**
 * One clause of a scoring rule: condition → consequence (design/rules.md). All points are marks, as they stand in the
 * text and positive; percentages are as spoken (93 stands for 93 %).
 */
export type Clause =
  | ForfeitClause
  | DeductClause
  | DeductPerCountClause
  | DeductPerStepClause
  | AwardClause
  | AwardPerCountClause
  | AwardPerStepClause
  | TiersClause
  | ProportionClause
  | FormulaClause
  | PartClause
  | ExtraDeductClause
  | VetoClause
  | ManualClause
  | NoteClause;

interface ClauseText {
  /**
   * What has to be the case, in the words of the text without its closing 的: 未分解年度任务. '' when the text names none. Cases
   * that the text takes out, to scale their points, are named behind: 发生（不含当年破案）.
   */
  readonly condition: string;
  /** Where the clause stands in the rule text. */
  readonly span: Span;
  /** The limit that this clause shares with others: `Rule.limits[].group`. */
  readonly group?: number;
}

/** 不得分: the item (or every item of a section) gets nothing. */
export interface ForfeitClause extends ClauseText {
  readonly kind: 'forfeit';
  /** `item`, or the section's name as the text spells it. */
  readonly scope: 'item' | { readonly section: string };
}

/** 扣n分, once. */
export interface DeductClause extends ClauseText {
  readonly kind: 'deduct';
  readonly points: number;
}

/** 每〈per〉〈unit〉扣n分. */
export interface DeductPerCountClause extends ClauseText, PerCount {
  readonly kind: 'deductPerCount';
}

/** 每低于〈threshold〉〈step〉〈unit〉扣n分. */
export interface DeductPerStepClause extends ClauseText, PerStep {
  readonly kind: 'deductPerStep';
}

/** 得n分 or 加n分, once. */
export interface AwardClause extends ClauseText {
  readonly kind: 'award';
  readonly points: number;
}

export interface AwardPerCountClause extends ClauseText, PerCount {
  readonly kind: 'awardPerCount';
}

export interface AwardPerStepClause extends ClauseText, PerStep {
  readonly kind: 'awardPerStep';
}

interface PerCount {
  readonly points: number;
  /** How many make one portion; 1 unless the text says otherwise. */
  readonly per: number;
  /** 项, 处, 人次 … */
  readonly unit: string;
  /** The most that the clause takes or gives. */
  readonly max?: number;
}

interface PerStep {
  readonly points: number;
  readonly step: number;
  /** 个百分点, %, 次, 万元 … */
  readonly unit: string;
  /** Where counting starts; absent when the text only says 每降低 and a person must give the base. */
  readonly threshold?: Threshold;
  /** Which side of the threshold counts. */
  readonly direction: 'below' | 'above';
  readonly max?: number;
}

/** A number of the text, the indicator's target, or last year's value. */
export type Threshold = number | 'target' | 'lastYear';

/** Points by range of a value, or by label. */
export interface TiersClause extends ClauseText {
  readonly kind: 'tiers';
  readonly effect: 'score' | 'deduct';
  /** Either all have a label or none has. Ranges do not overlap; a value in none of them counts 0. */
  readonly tiers: readonly Tier[];
  /** Of the value: %, 次 …; '' when the text shows none. */
  readonly unit: string;
}

export interface Tier {
  readonly from?: Threshold;
  readonly fromInclusive?: boolean;
  readonly to?: Threshold;
  readonly toInclusive?: boolean;
  readonly label?: string;
  readonly points: number;
}

/** 按比例得分: the value is a percentage of `of` marks. */
export interface ProportionClause extends ClauseText {
  readonly kind: 'proportion';
  readonly of: number;
}

/** 得分=8×实际值÷目标值. */
export interface FormulaClause extends ClauseText {
  readonly kind: 'formula';
  readonly expression: Expression;
  readonly min?: number;
  readonly max?: number;
}

/** `value` is the fact, `target` the indicator's target, `full` its full marks. */
export type Expression =
  | { readonly op: 'number'; readonly number: number }
  | { readonly op: 'value' | 'target' | 'full' }
  | { readonly op: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression };

/** A numbered part with marks of its own; its clauses work on those marks alone. */
export interface PartClause extends ClauseText {
  readonly kind: 'part';
  readonly points: number;
  readonly base: Base;
  readonly clauses: readonly Clause[];
}

/** 追加扣除n分: comes off section and total, beyond the item. */
export interface ExtraDeductClause extends ClauseText {
  readonly kind: 'extraDeduct';
  readonly points: number;
  /** 扣满n分: follows when the item's deductions reach n; absent when a condition decides (a yes/no fact). */
  readonly whenDeducted?: number;
}

/** 一律为D级, 取消评优 …: an event of the register 一票否决, no fact of the item. */
export interface VetoClause extends ClauseText {
  readonly kind: 'veto';
  /** The consequence in the words of the text. */
  readonly effect: string;
}

/** Points given by a person, with a reason. */
export interface ManualClause extends ClauseText {
  readonly kind: 'manual';
  readonly effect: 'score' | 'deduct' | 'award';
  readonly max?: number;
}

/** 查资料和现场。 Where and how it is checked; decides nothing. */
export interface NoteClause extends ClauseText {
  readonly kind: 'note';
}

/** What a rule starts from: the full marks that clauses take from, or 0 that clauses give to. */
export type Base = 'full' | 'zero';

/** A limit that several clauses share. */
export interface SharedLimit {
  readonly group: number;
  readonly max: number;
}

/** Words that may be read in several ways, and the way that a person chose. */
export interface Question {
  readonly span: Span;
  /** The likeliest first. */
  readonly options: readonly Choice[];
  /** null: not yet. */
  readonly chosen: Choice | null;
}

/** A rule text, understood. Only a certain rule is computed. */
export interface Rule {
  readonly text: string;
  /** Every scoring character is inside a clause and every clause has its amounts, or a person said how it is meant. */
  readonly certain: boolean;
  readonly base: Base;
  /** In the order of the text. */
  readonly clauses: readonly Clause[];
  readonly limits: readonly SharedLimit[];
  /** What was not understood. */
  readonly unread: readonly Span[];
  /** What a person can say, or said, about words in doubt, in the order of the text. */
  readonly questions: readonly Question[];
}

/** All clauses, each part before its own. */
export const allClauses = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.flatMap((clause) => (clause.kind === 'part' ? [clause, ...allClauses(clause.clauses)] : [clause]));
