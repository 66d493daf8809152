import type { Statement } from './statement';

/** What the clauses of a sentence have been about so far; the next one may say no more than 按比例折算. */
export type Topic =
  /** Nothing yet, at the head of a note: what has no subject is said of the scores. */
  | { readonly kind: 'head' }
  /** Nothing, but another sentence went before: what has no subject may be said of anything. */
  | { readonly kind: 'none' }
  | { readonly kind: 'scores'; readonly range: ScoreRange }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'partialStep'; readonly unit: string }
  | { readonly kind: 'sameMatter' };

/** The scores of the items and the total, or the total alone. */
export type ScoreRange = 'all' | 'total';

/** A clause that was understood: what it states, perhaps nothing, and what it is about. */
export interface ClauseReading {
  readonly states: readonly Statement[];
  readonly topic: Topic;
}

/** Reads one clause in the spelling of `normalise`; null: it is not of this reader's kind, or not wholly understood. */
export type ClauseReader = (clause: string, topic: Topic) => ClauseReading | null;

export const understood = (topic: Topic, ...states: readonly Statement[]): ClauseReading => ({
  states,
  topic,
});

/** Whether a text is made of words that `words` (global) finds, and of nothing else; '' is. */
export const consistsOf = (words: RegExp, text: string): boolean => text.replace(words, '') === '';
