import { NO_CHOICES, type Choices } from '../choice';
import type { Clause, Rule, Span } from '../clause';
import { baseOf, firstGiven, type BaseReading } from './base-of';
import { merged } from './certainty';
import { settle } from './doubtful-words';
import type { Reading } from './draft';
import { normalise, spanOf, type Source } from './normalise';
import { noteClause } from './note';
import { readParts } from './parts';
import { phrasesOf } from './phrase';
import { Questions } from './questions';
import { readPhrases } from './read-phrases';

/**
 * Reads the text of 评分标准 into clauses (design/rules.md). Pure, in time linear in the text, and never guessing: words
 * that speak of marks and are not understood exactly are `unread`, and the rule is then not certain.
 *
 * @param text the text as it stands in the cell; spans are offsets in it
 * @param context.choices what a person said about words that the text leaves open
 * @param context.fullMarks the indicator's full marks; null when it shares them with other rows or they are not known
 */
export function readRule(
  text: string,
  context: { readonly fullMarks: number | null; readonly choices?: Choices },
): Rule {
  const source = normalise(text);
  const { phrases, tail } = phrasesOf(source);
  const { fullMarks, choices = NO_CHOICES } = context;
  const questions = new Questions(text, choices);
  const reading =
    readParts(source, phrases, fullMarks, questions) ??
    readPhrases(phrases, { source, fullMarks, reference: null, firstGroup: 1, questions });
  const notes = [...tail.notes, ...tail.prose].map((range) => noteClause(source, range));
  const doubts = [...reading.doubts, ...tail.stray, ...source.strange].map((range) => spanOf(source, range));
  const read = [...reading.drafts.map((draft) => draft.clause), ...notes];
  const settled = settle(text, read, doubts, questions);
  const drafts = [...reading.drafts, ...settled.drafts];
  const clauses = inOrder([...drafts.map((draft) => draft.clause), ...notes]);
  const base = baseOrDoubt({ ...reading, drafts }, fullMarks, questions);
  const unread = merged([...settled.unread, ...(base.doubtful ? spansOfClauses(clauses) : [])]);
  const decides = clauses.some((clause) => clause.kind !== 'note');
  const certain = decides && unread.length === 0;
  return {
    text,
    certain,
    base: base.base,
    clauses,
    limits: reading.limits,
    unread: certain || unread.length > 0 ? unread : wholeText(source),
    questions: questions.all,
  };
}

/** What the rule starts from; a person may say it where the words leave it open. */
function baseOrDoubt(reading: Reading, fullMarks: number | null, questions: Questions): BaseReading {
  const base = baseOf(reading, fullMarks);
  if (!base.doubtful) return base;
  const given = firstGiven(reading);
  if (given === undefined) return base;
  const chosen = questions.ask(given.clause.span, ['fromZero', 'fromFull']);
  if (chosen === null) return base;
  return { base: chosen === 'fromFull' ? 'full' : 'zero', doubtful: false };
}

function spansOfClauses(clauses: readonly Clause[]): Span[] {
  return clauses.filter((clause) => clause.kind !== 'note').map((clause) => clause.span);
}

function inOrder(clauses: readonly Clause[]): Clause[] {
  return [...clauses].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** A text that decides nothing is not understood as a rule, however well its notes are. */
function wholeText(source: Source): Rule['unread'] {
  return source.original.trim() === '' ? [] : [[0, source.original.length]];
}
