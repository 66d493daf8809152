import type { Clause, Rule } from '../clause';
import { baseOf } from './base-of';
import { unreadSpans } from './certainty';
import { normalise, spanOf, type Source } from './normalise';
import { noteClause } from './note';
import { readParts } from './parts';
import { phrasesOf } from './phrase';
import { readPhrases } from './read-phrases';

/**
 * Reads the text of 评分标准 into clauses (design/rules.md). Pure, in time linear in the text, and never guessing: words
 * that speak of marks and are not understood exactly are `unread`, and the rule is then not certain.
 *
 * @param text the text as it stands in the cell; spans are offsets in it
 * @param context.fullMarks the indicator's full marks; null when it shares them with other rows or they are not known
 */
export function readRule(text: string, context: { readonly fullMarks: number | null }): Rule {
  const source = normalise(text);
  const { phrases, tail } = phrasesOf(source);
  const { fullMarks } = context;
  const reading =
    readParts(source, phrases, fullMarks) ??
    readPhrases(phrases, { source, fullMarks, reference: null, firstGroup: 1 });
  const notes = [...tail.notes, ...tail.prose].map((range) => noteClause(source, range));
  const clauses = inOrder([...reading.drafts.map((draft) => draft.clause), ...notes]);
  const { base, doubtful } = baseOf(reading, fullMarks);
  const doubts = [...reading.doubts, ...tail.stray, ...source.strange].map((range) => spanOf(source, range));
  if (doubtful)
    doubts.push(...clauses.filter((clause) => clause.kind !== 'note').map((clause) => clause.span));
  const unread = unreadSpans(text, clauses, doubts);
  const decides = clauses.some((clause) => clause.kind !== 'note');
  const certain = decides && unread.length === 0;
  return {
    text,
    certain,
    base,
    clauses,
    limits: reading.limits,
    unread: certain || unread.length > 0 ? unread : wholeText(source),
  };
}

function inOrder(clauses: readonly Clause[]): Clause[] {
  return [...clauses].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** A text that decides nothing is not understood as a rule, however well its notes are. */
function wholeText(source: Source): Rule['unread'] {
  return source.original.trim() === '' ? [] : [[0, source.original.length]];
}
