import type { Clause, ManualClause, Span } from '../clause';
import type { Choice } from '../choice';
import { merged, unreadSpans } from './certainty';
import { tidy } from './condition';
import type { Verb } from './consequence';
import type { Draft } from './draft';
import type { Questions } from './questions';

/** What is left of words that were not understood, once a person has said how they are meant. */
export interface Settled {
  /** Points by hand for words that a person decides about, and notes for those that decide nothing. */
  readonly drafts: readonly Draft[];
  readonly unread: readonly Span[];
}

const BY_HAND = { handDeduct: 'deduct', handScore: 'give', handAdd: 'add' } as const satisfies Partial<
  Record<Choice, Verb>
>;
const EFFECTS: Readonly<Record<Verb, ManualClause['effect']>> = {
  deduct: 'deduct',
  give: 'score',
  add: 'award',
};

/**
 * Asks about all words that no clause has read. Where nothing was understood the item is by hand as a whole, and nothing is
 * asked.
 */
export function settle(
  text: string,
  clauses: readonly Clause[],
  doubts: readonly Span[],
  questions: Questions,
): Settled {
  const covered = questions.open.map((span): Clause => ({ kind: 'note', condition: '', span }));
  const unread = unreadSpans(text, [...clauses, ...covered], doubts);
  const isUnderstood = covered.length > 0 || clauses.some(({ kind }) => kind !== 'note');
  if (!isUnderstood) return { drafts: [], unread };
  const drafts: Draft[] = [];
  const left: Span[] = [];
  for (const span of unread) {
    const isInClause = clauses.some((clause) => clause.span[0] < span[1] && span[0] < clause.span[1]);
    const options = isInClause ? (['noEffect'] as const) : optionsFor(text.slice(...span));
    const chosen = questions.ask(span, options);
    if (chosen === null) left.push(span);
    else if (!isInClause) drafts.push(draftOf(text, span, chosen));
  }
  return { drafts, unread: merged([...left, ...questions.open]) };
}

/** The likeliest first. */
function optionsFor(words: string): readonly Choice[] {
  if (/[扣减]/.test(words)) return ['handDeduct', 'noEffect', 'handScore', 'handAdd'];
  if (words.includes('加')) return ['handAdd', 'noEffect', 'handScore', 'handDeduct'];
  if (/[得计给]\S{0,8}分/.test(words)) return ['handScore', 'noEffect', 'handAdd', 'handDeduct'];
  return ['noEffect', 'handDeduct', 'handScore', 'handAdd'];
}

function draftOf(text: string, span: Span, chosen: Choice): Draft {
  const effect = chosen in BY_HAND ? BY_HAND[chosen as keyof typeof BY_HAND] : null;
  return effect === null
    ? { clause: { kind: 'note', condition: '', span }, effect, newSentence: true }
    : { clause: handClause(tidy(text.slice(...span)), span, effect), effect, newSentence: true };
}

/** Points that a person gives or takes in place of words or of a clause. */
export function handClause(condition: string, span: Span, effect: Verb, max?: number): ManualClause {
  return { kind: 'manual', effect: EFFECTS[effect], condition, span, ...(max === undefined ? {} : { max }) };
}
