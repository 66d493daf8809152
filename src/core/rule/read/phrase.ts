import { withoutAsides, bracketPairs } from './brackets';
import { conditionOf, conditionWords, type Condition } from './condition';
import type { Consequence } from './consequence';
import { consequencesOf } from './consequences';
import { readLead, readTail, type Lead } from './lead';
import type { Range, Source } from './normalise';

/** A condition with its consequence. */
export interface Phrase {
  readonly lead: Lead;
  readonly condition: Condition;
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
    const broken = endOfBrokenWords(text, phrases, from, consequence.from);
    const raw = readLead(text, plain, broken, consequence.from);
    const lead = withStray(raw, [from, broken], plain.slice(...raw.condition).includes('…'));
    phrases.push(phraseOf(source, plain, lead, consequence));
    from = consequence.to;
  }
  if (consequences.length > MOST_PHRASES)
    return { phrases, tail: { notes: [], prose: [], stray: [[from, text.length]] } };
  const broken = endOfBrokenWords(text, phrases, from, text.length);
  const tail = readTail(text, plain, broken, text.length);
  return { phrases, tail: { ...tail, stray: [...tail.stray, ...nonEmpty([from, broken])] } };
}

function phraseOf(source: Source, plain: string, lead: Lead, consequence: Consequence): Phrase {
  const [from, to] = lead.condition;
  const words = conditionWords(source, [lead.condition]);
  return {
    lead,
    condition: conditionOf(source, from, words),
    conditionText: source.text.slice(from, to),
    conditionPlain: plain.slice(from, to),
    consequence,
  };
}

/** Words that follow something unread belong to it, up to the next separator. */
function endOfBrokenWords(text: string, phrases: readonly Phrase[], from: number, to: number): number {
  if (phrases.at(-1)?.consequence.kind !== 'unread') return from;
  for (let at = from; at < to; at++) {
    if (/[,;。、:\n)]/.test(text.charAt(at))) return at;
  }
  return to;
}

/** What cannot be a condition is stray: too many words, or 80%得8分…50%以下, where some are left out. */
function withStray(lead: Lead, stray: Range, leavesOut: boolean): Lead {
  const [from, to] = lead.condition;
  const unusable = to - from > LONGEST_CONDITION || leavesOut;
  const more = [...nonEmpty(stray), ...(unusable ? [lead.condition] : [])];
  return { ...lead, stray: [...lead.stray, ...more], condition: unusable ? [to, to] : lead.condition };
}

function nonEmpty(range: Range): Range[] {
  return range[0] < range[1] ? [range] : [];
}
