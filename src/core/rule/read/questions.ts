import type { Question, Span } from '../clause';
import { wordsKey, type Choice, type Choices } from '../choice';
import { merged } from './certainty';

/** A rule that leaves more open than this asks nothing more: it is left to a person as a whole. */
const MOST_QUESTIONS = 12;

/** What the words of one rule leave open, and what a person said of it. */
export class Questions {
  private readonly asked: Question[] = [];
  private readonly doubts: Span[] = [];
  private readonly text: string;
  private readonly choices: Choices;

  constructor(text: string, choices: Choices) {
    this.text = text;
    this.choices = choices;
  }

  /**
   * Asks how the words of `span` are meant. null while nobody said it, or said something that the words do not allow; what
   * is in doubt meanwhile is `doubt`.
   */
  ask(span: Span, options: readonly Choice[], doubt: Span = span): Choice | null {
    const said = this.said(span);
    const chosen = options.find((option) => option === said) ?? null;
    this.asked.push({ span, options, chosen });
    if (chosen === null) this.doubts.push(doubt);
    return chosen;
  }

  /** Points by hand instead of a clause that was understood. */
  isByHand(span: Span): boolean {
    if (this.said(span) !== 'byHand') return false;
    this.asked.push({ span, options: ['byHand'], chosen: 'byHand' });
    return true;
  }

  /** Where the words are that nobody has settled. */
  get open(): readonly Span[] {
    return merged(this.doubts);
  }

  /** In the order of the text; of too many that are open, none. */
  get all(): readonly Question[] {
    const decided = this.asked.filter(({ chosen }) => chosen !== null);
    const shown = this.asked.length - decided.length > MOST_QUESTIONS ? decided : this.asked;
    return [...shown].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  }

  private said([from, to]: Span): Choice | undefined {
    return this.choices.size === 0 ? undefined : this.choices.get(wordsKey(this.text.slice(from, to)));
  }
}
