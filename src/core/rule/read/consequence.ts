/** What an amount does to the score. */
export type Verb = 'deduct' | 'give' | 'add';

interface At {
  /** Where it stands in the normalised text: [from, to). */
  readonly from: number;
  readonly to: number;
}

/** The second half of a clause, and whatever else in a text speaks of marks. */
export type Consequence = At &
  (
    | { readonly kind: 'forfeit'; readonly section?: string }
    | { readonly kind: 'amount'; readonly verb: Verb; readonly points: number; readonly unit?: string }
    | { readonly kind: 'respectively'; readonly verb: Verb; readonly points: readonly number[] }
    | {
        readonly kind: 'discretion';
        readonly effect: 'score' | 'deduct' | 'award';
        readonly max?: number;
        readonly ownCondition?: boolean;
      }
    | {
        readonly kind: 'extra';
        readonly points: number;
        readonly whenDeducted?: number;
        readonly forfeits: boolean;
        readonly condition?: readonly [number, number];
      }
    | {
        readonly kind: 'veto';
        readonly effectFrom: number;
        readonly condition?: readonly [number, number];
      }
    /** 减半扣分, 加倍扣分: the amount before, times `factor` */
    | { readonly kind: 'scale'; readonly factor: number }
    /** 依次类推 */
    | { readonly kind: 'progression' }
    /** 保留整数, 四舍五入: with so many decimals */
    | { readonly kind: 'rounding'; readonly decimals: number }
    | { readonly kind: 'proportion'; readonly of: number | 'full' }
    | { readonly kind: 'formula'; readonly expression: readonly [number, number] }
    /** 得满分 */
    | { readonly kind: 'fullMarks' }
    /** 不扣分 */
    | { readonly kind: 'noDeduction' }
    /** n分 without a verb: 省级2分、市级1分 */
    | { readonly kind: 'bare'; readonly points: number }
    /** (n分 …): the marks of a part; `inside`: clauses follow before the bracket closes. */
    | { readonly kind: 'marks'; readonly points: number; readonly inside: boolean }
    /** 本项满分n分 */
    | { readonly kind: 'statedMarks'; readonly points: number }
    | Limit
    /** (…不重复扣分): belongs to the words before it. */
    | { readonly kind: 'remark' }
    /** Words that speak of where marks come from but give none: 由××提供扣分依据. */
    | { readonly kind: 'provenance' }
    /** A word that speaks of marks in a way that nothing here reads. */
    | { readonly kind: 'unread' }
  );

export interface Limit extends At {
  readonly kind: 'limit';
  /** The item's full marks for 扣完为止. */
  readonly max: number | 'full';
  readonly verb?: Verb;
  /** How many clauses share it, when the words tell: 以上两项合计. */
  readonly many?: number;
  /** Which clauses it closes: see limits.ts. */
  readonly reach: 'clause' | 'last' | 'single' | 'running' | 'rule' | 'each';
}

export type ConsequenceOf<K extends Consequence['kind']> = Extract<Consequence, { kind: K }>;

/** Reads one kind of consequence. */
export interface ConsequenceReader {
  /** Sticky patterns, one of which matches wherever `read` finds something. */
  readonly patterns: readonly RegExp[];
  /** The consequence that begins at `at` of the normalised text, if one of this kind does. */
  readonly read: (text: string, at: number) => Consequence | null;
}

/** Runs a sticky pattern at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
