import { withoutAsides, bracketPairs } from './brackets';
import type { Consequence } from './consequence';
import { consequencesOf } from './consequences';
import { readLead, readTail, trimmed, type Lead } from './lead';
import type { Range, Source } from './normalise';

/** A condition with its consequence. */
export interface Phrase {
  readonly lead: Lead;
  /** The condition in the normalised spelling, and with asides blanked. */
  readonly conditionText: string;
  readonly conditionPlain: string;
  readonly consequence: Consequence;
}

/** A text cut into phrases, and the words after the last. */
export interface Phrases {
  readonly phrases: readonly Phrase[];
  readonly tail: Pick<Lead, 'notes' | 'prose' | 'stray'>;
}

/** A condition longer than this is not understood: something in it must have been missed. */
const LONGEST_CONDITION = 400;
/** A rule with more phrases than this is no scoring rule of one indicator. */
const MOST_PHRASES = 300;

/** Cuts a text into phrases. */
export function phrasesOf(source: Source): Phrases {
  const { text } = source;
  const pairs = bracketPairs(text);
  const consequences = consequencesOf(text, pairs);
  const plain = withoutAsides(
    text,
    pairs,
    consequences.map(({ from }) => from),
  );
  const phrases: Phrase[] = [];
  let from = 0;
  for (const consequence of consequences.slice(0, MOST_PHRASES)) {
    const broken =
      phrases.at(-1)?.consequence.kind === 'unread' ? endOfBrokenWords(text, from, consequence.from) : from;
    const lead = withStray(readLead(text, plain, broken, consequence.from), trimmed(text, [from, broken]));
    const [start, end] = lead.condition;
    phrases.push({
      lead,
      conditionText: text.slice(start, end),
      conditionPlain: plain.slice(start, end),
      consequence,
    });
    from = consequence.to;
  }
  if (consequences.length > MOST_PHRASES)
    return { phrases, tail: { notes: [], prose: [], stray: [[from, text.length]] } };
  return { phrases, tail: readTail(text, plain, from, text.length) };
}

/** Words that follow something unread belong to it, up to the next separator. */
function endOfBrokenWords(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (/[,;。、:\n)]/.test(text.charAt(at))) return at;
  }
  return to;
}

/** What cannot be a condition is stray. */
function withStray(lead: Lead, stray: Range): Lead {
  const [from, to] = lead.condition;
  const tooLong = to - from > LONGEST_CONDITION;
  const more = [stray, ...(tooLong ? [lead.condition] : [])].filter(([start, end]) => start < end);
  return { ...lead, stray: [...lead.stray, ...more], condition: tooLong ? [to, to] : lead.condition };
}
