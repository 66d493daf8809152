import type { Choice } from '../choice';
import type { Clause, SharedLimit } from '../clause';
import { orByHand } from './by-hand';
import type { Limit, Verb } from './consequence';
import { closeWith, waysToClose, type Closed, type LimitSetting } from './limits';
import { noteClause } from './note';
import { spanOf, wordsOf, type Range, type Source } from './normalise';
import type { Phrase } from './phrase';
import type { Questions } from './questions';
import type { Draft, Reading } from './draft';
import { roundsNothing } from './rounding';
import type { Reference } from './step';

/** What phrases are read against. */
export interface Setting {
  readonly source: Source;
  /** The marks of the item or the part; null when it shares them with other rows or they are not known. */
  readonly fullMarks: number | null;
  /** Where steps start when their own words do not tell: the heading of a part. */
  readonly reference: Reference | null;
  /** The number of the first shared limit. */
  readonly firstGroup: number;
  /** What the words leave open. */
  readonly questions: Questions;
}

/** What has been read so far: later words may still close, limit or explain it. */
export class ReadingSoFar {
  readonly source: Source;
  readonly fullMarks: number | null;
  reference: Reference | null;
  private drafts: Draft[] = [];
  private readonly limits: SharedLimit[] = [];
  private readonly doubts: Range[] = [];
  private readonly roundings: { readonly range: Range; readonly decimals: number }[] = [];
  private granted = false;
  /** Words before the next clause that belong to its span. */
  private prefixFrom: number | null = null;
  private readonly firstGroup: number;
  private readonly questions: Questions;

  constructor({ source, fullMarks, reference, firstGroup, questions }: Setting) {
    this.source = source;
    this.fullMarks = fullMarks;
    this.reference = reference;
    this.firstGroup = firstGroup;
    this.questions = questions;
  }

  /** The last clause that is no note. */
  get last(): Draft | undefined {
    return this.drafts.findLast((draft) => draft.clause.kind !== 'note');
  }

  /** Clauses that are no notes. */
  get count(): number {
    return this.decisive.length;
  }

  /** Adds the clause of a phrase; null: the phrase is in doubt. */
  add(phrase: Phrase, clause: Clause | null, effect: Verb | null, more: Pick<Draft, 'scaled'> = {}): void {
    if (clause === null) return this.doubt(phrase);
    const [from] =
      this.prefixFrom === null ? clause.span : spanOf(this.source, [this.prefixFrom, this.prefixFrom]);
    this.prefixFrom = null;
    this.drafts.push({
      clause: { ...clause, span: [from, clause.span[1]] },
      effect,
      newSentence: phrase.lead.newSentence,
      ...more,
    });
  }

  addNote(range: Range): void {
    this.drafts.push({ clause: noteClause(this.source, range), effect: null, newSentence: true });
  }

  /** The words of a phrase are not understood. */
  doubt(phrase: Phrase): void {
    this.doubtRange(rangeOf(phrase));
  }

  doubtRange(range: Range): void {
    this.doubts.push(range);
  }

  /** Asks how a phrase is meant; it is in doubt while nobody says it. */
  ask(range: Range, options: readonly Choice[]): Choice | null {
    return this.questions.ask(spanOf(this.source, range), options);
  }

  /** The phrase grants the full marks, which later clauses take from. */
  grant(phrase: Phrase): void {
    this.granted = true;
    this.prefixWith(phrase);
  }

  /** The phrase is no clause of its own but belongs to the next. */
  prefixWith(phrase: Phrase): void {
    this.prefixFrom ??= rangeOf(phrase)[0];
  }

  /** All clauses that are no notes. */
  get decisive(): readonly Draft[] {
    return this.drafts.filter((draft) => draft.clause.kind !== 'note');
  }

  /** Puts a draft in the place of another. */
  replace(draft: Draft, by: Draft): void {
    this.drafts = this.drafts.map((other) => (other === draft ? by : other));
  }

  /** The marks are rounded to so many decimals. */
  round(phrase: Phrase, decimals: number): void {
    this.roundings.push({ range: rangeOf(phrase), decimals });
  }

  /** Sets a limit on the clauses that it closes; false when it is in doubt which. */
  close(limit: Limit, newSentence: boolean): boolean {
    const setting = {
      drafts: this.drafts,
      fullMarks: this.fullMarks,
      group: this.firstGroup + this.limits.length,
    };
    const closed = closeWith(limit, setting, newSentence);
    const asked = closed ?? this.closeAsSaid(limit, setting);
    if (asked === 'open') return true;
    if (!asked) return false;
    this.drafts = [...asked.drafts];
    if (asked.shared) this.limits.push(asked.shared);
    this.extendLast(limit.to);
    return true;
  }

  /** Which clauses a limit closes by a person's word; `open` while it is asked, null when there is nothing to choose from. */
  private closeAsSaid(limit: Limit, setting: LimitSetting): Closed | 'open' | null {
    const [options, from] = waysToClose(limit, setting);
    if (options.size < 2) return null;
    const words = spanOf(this.source, [limit.from, limit.to]);
    const chosen = this.questions.ask([from, words[1]], [...options.keys()], words);
    return chosen === null ? 'open' : (options.get(chosen) ?? null);
  }

  /** The last clause goes on up to `to` of the normalised text; a remark becomes part of what it is about. */
  extendLast(to: number, remark: Range | null = null): void {
    const last = this.drafts.at(-1);
    if (!last) return;
    const [, end] = spanOf(this.source, [to - 1, to]);
    const condition = last.clause.condition + (remark ? wordsOf(this.source, remark) : '');
    this.drafts[this.drafts.length - 1] = {
      ...last,
      clause: { ...last.clause, condition, span: [last.clause.span[0], end] },
    };
  }

  /** The reading, once all phrases are read. */
  finish(end: number): Reading {
    const clauses = this.drafts.map((draft) => draft.clause);
    for (const { range, decimals } of this.roundings) {
      if (roundsNothing(clauses, this.fullMarks, decimals)) this.addNote(range);
      else this.doubtRange(range);
    }
    const open: Range[] = this.prefixFrom === null ? [] : [[this.prefixFrom, end]];
    return {
      drafts: this.drafts.map((draft) => orByHand(draft, this.questions)),
      limits: this.limits,
      granted: this.granted,
      doubts: [...this.doubts, ...open],
    };
  }
}

/** The words of a phrase, condition and consequence. */
export function rangeOf({ lead, consequence }: Phrase): Range {
  return [Math.min(lead.condition[0], consequence.from), consequence.to];
}
