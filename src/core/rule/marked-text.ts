import type { Span } from './clause';

/** A stretch of a rule text that is shown in one way. */
export interface TextPiece {
  readonly text: string;
  /** Which of the spans given lie here (0-based); several where clauses share words. */
  readonly clauses: readonly number[];
  readonly unread: boolean;
}

/** Cuts a rule text where clauses and unread words begin and end, so that each can be marked in the whole text. */
export const markedText = (
  text: string,
  clauses: readonly Span[],
  unread: readonly Span[],
): readonly TextPiece[] => {
  const bounds = [...clauses, ...unread].flat().map((at) => Math.min(Math.max(at, 0), text.length));
  const cuts = [...new Set([0, ...bounds, text.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const covers = ([start, end]: Span): boolean => start <= from && end >= to;
    return {
      text: text.slice(from, to),
      clauses: clauses.flatMap((span, clause) => (covers(span) ? [clause] : [])),
      unread: unread.some(covers),
    };
  });
};
