import type { Clause, SharedLimit } from '../clause';
import type { Verb } from './consequence';
import type { Range } from './normalise';

/** A clause while later words may still close, limit or explain it. */
export interface Draft {
  readonly clause: Clause;
  /** What it does to the score, for the limits that name it; null for what no limit closes. */
  readonly effect: Verb | null;
  /** A sentence ended before its condition. */
  readonly newSentence: boolean;
  /** It has been parted: 当年破案的减半扣分 takes one kind of case out of it, at points of its own. */
  readonly scaled?: boolean;
}

/** What a stretch of text says. */
export interface Reading {
  readonly drafts: readonly Draft[];
  readonly limits: readonly SharedLimit[];
  /** The full marks are granted as the base. */
  readonly granted: boolean;
  /** Words that are not understood, in the normalised text. */
  readonly doubts: readonly Range[];
}
