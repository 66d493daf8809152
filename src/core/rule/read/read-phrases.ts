import type { Clause } from '../clause';
import { awardClause } from './award';
import { awardPerCountClause } from './award-per-count';
import { awardPerStepClause } from './award-per-step';
import { conditionOf, tidy, type Condition } from './condition';
import type { Consequence, ConsequenceOf, Verb } from './consequence';
import { countingOf, type Counting } from './count';
import { countedOf, type Counted } from './counted';
import { deductClause } from './deduct';
import { deductPerCountClause } from './deduct-per-count';
import { deductPerStepClause } from './deduct-per-step';
import type { Draft, Reading } from './draft';
import { forfeitClause } from './forfeit';
import { formulaClause } from './formula';
import { isBase, referenceOfGrant } from './grant';
import { labelRunAt } from './label-tiers';
import { closeWith } from './limits';
import { manualClause } from './manual';
import { noteClause } from './note';
import { spanOf, wordsOf, type Range, type Source } from './normalise';
import type { Phrase } from './phrase';
import { proportionClause } from './proportion';
import { conditionsOfEach, plainCondition } from './respectively';
import { stepOf, type Reference } from './step';
import { steppedOf } from './stepped';
import { tierRunAt } from './tiers';
import { thresholdTiers } from './threshold-tiers';
import { vetoClause } from './veto';

/** What the phrases are read against. */
export interface Setting {
  readonly source: Source;
  readonly fullMarks: number | null;
  /** Where steps start when their own words do not tell: the heading of a part. */
  readonly reference: Reference | null;
  /** The number of the next shared limit. */
  readonly firstGroup: number;
}

/** Reads phrases that share one base, in order. */
export function readPhrases(phrases: readonly Phrase[], setting: Setting): Reading {
  const reader = new PhraseReader(phrases, setting);
  return reader.read();
}

/** Walks along the phrases; what it has read so far is what later words close, limit or explain. */
class PhraseReader {
  private drafts: Draft[] = [];
  private readonly limits: { group: number; max: number }[] = [];
  private readonly doubts: Range[] = [];
  private reference: Reference | null;
  private granted = false;
  /** Words before the next clause that belong to its span: a grant of the base. */
  private grantFrom: number | null = null;

  constructor(
    private readonly phrases: readonly Phrase[],
    private readonly setting: Setting,
  ) {
    this.reference = setting.reference;
  }

  read(): Reading {
    for (let at = 0; at < this.phrases.length;) at += this.readAt(at);
    const last = this.phrases.at(-1);
    if (this.grantFrom !== null && last) this.doubts.push([this.grantFrom, last.consequence.to]);
    return { drafts: this.drafts, limits: this.limits, granted: this.granted, doubts: this.doubts };
  }

  /** Reads the phrase at `at` and tells how many phrases that took. */
  private readAt(at: number): number {
    const phrase = this.phrases[at];
    if (!phrase) return 1;
    this.readAround(phrase);
    const run = this.readRun(at);
    if (run > 0) return run;
    if (isBase(this.phrases, at, this.setting.fullMarks)) this.readGrant(phrase);
    else this.readOne(phrase, this.phrases[at + 1]);
    return 1;
  }

  private readAround({ lead }: Phrase): void {
    for (const range of [...lead.notes, ...lead.prose])
      this.push(noteClause(this.setting.source, range), null, true);
    this.doubts.push(...lead.stray);
  }

  /** Phrases that only make sense together. */
  private readRun(at: number): number {
    const { fullMarks, source } = this.setting;
    const first = this.phrases[at];
    if (!first) return 0;
    const tiers = tierRunAt(this.phrases, at, fullMarks);
    const labels = tiers ? null : labelRunAt(this.phrases, at, fullMarks);
    const run = tiers ?? labels;
    if (!run) return 0;
    const last = this.phrases[at + run.length - 1] ?? first;
    for (const phrase of this.phrases.slice(at + 1, at + run.length)) this.readAround(phrase);
    const from = first.lead.condition[0];
    const span = spanOf(source, [from, last.consequence.to]);
    if (tiers?.tiers) {
      this.push({ kind: 'tiers', ...tiers.tiers, span }, null, first.lead.newSentence);
    } else if (labels?.tiers) {
      this.push(
        { kind: 'tiers', effect: 'score', tiers: labels.tiers, unit: '', condition: '', span },
        null,
        first.lead.newSentence,
      );
    } else {
      this.doubts.push([from, last.consequence.to]);
    }
    return run.length;
  }

  private readGrant(phrase: Phrase): void {
    this.granted = true;
    this.grantFrom ??= phrase.lead.condition[0];
    this.reference = referenceOfGrant(phrase) ?? this.reference;
  }

  private readOne(phrase: Phrase, next: Phrase | undefined): void {
    const { consequence, lead } = phrase;
    const { source, fullMarks } = this.setting;
    const condition = plainCondition(source, lead.condition);
    switch (consequence.kind) {
      case 'forfeit':
        return this.readForfeit(phrase, condition, consequence);
      case 'amount':
        return this.readAmount(phrase, consequence, next);
      case 'bare':
        return this.readBare(phrase, consequence, next);
      case 'respectively':
        return this.readRespectively(phrase, consequence);
      case 'discretion':
        return this.readDiscretion(phrase, consequence);
      case 'extra':
        return this.readExtra(phrase, consequence);
      case 'proportion':
        return this.add(phrase, proportionClause(condition, consequence, fullMarks), 'give');
      case 'formula':
        return this.readFormula(phrase, condition, consequence, next);
      case 'fullMarks':
        return this.add(
          phrase,
          fullMarks === null ? null : awardClause(condition, fullMarks, consequence.to),
          'give',
        );
      case 'veto':
        return this.readVeto(phrase, condition, consequence);
      case 'limit':
        return this.readLimit(phrase, consequence);
      case 'remark':
        return this.readRemark(phrase);
      case 'statedMarks':
        return this.add(
          phrase,
          fullMarks === null || fullMarks === consequence.points
            ? noteClause(source, this.rangeOf(phrase))
            : null,
          null,
        );
      case 'provenance':
        return this.add(phrase, noteClause(source, this.rangeOf(phrase)), null);
      case 'noDeduction':
      case 'marks':
      case 'unread':
        return this.doubt(phrase);
    }
  }

  private readForfeit(phrase: Phrase, condition: Condition, consequence: ConsequenceOf<'forfeit'>): void {
    const { words } = condition;
    const last = this.drafts.at(-1);
    if (/^(?:否则|反之|不然)$/.test(words)) {
      // 有文件得10分,否则不得分: the award says it already.
      const awards = this.drafts.filter((draft) => draft.clause.kind !== 'note');
      if (awards.length === 1 && last?.clause.kind === 'award') return this.extendLast(consequence.to);
      return this.doubt(phrase);
    }
    if (/^(?:小于|大于|低于|高于)$/.test(words)) return this.doubt(phrase);
    this.add(phrase, forfeitClause(condition, consequence), null);
  }

  private readAmount(phrase: Phrase, consequence: ConsequenceOf<'amount'>, next: Phrase | undefined): void {
    const { verb, points } = consequence;
    const { source, fullMarks } = this.setting;
    const from = phrase.lead.condition[0];
    const given =
      verb === 'deduct' || !this.reference
        ? this.reference
        : { threshold: this.reference.threshold, unit: this.reference.unit };
    const step = stepOf(phrase.conditionPlain, given);
    if (step === 'unclear') return this.doubt(phrase);
    if (step) {
      const stepped = steppedOf(source, from, step);
      const clause = (verb === 'deduct' ? deductPerStepClause : awardPerStepClause)(
        stepped,
        points,
        consequence.to,
      );
      return this.add(phrase, clause, verb);
    }
    const counting = this.countingOf(phrase, consequence);
    if (counting.by === 'unclear') return this.doubt(phrase);
    if (counting.by === 'count') {
      if (
        verb !== 'deduct' &&
        !/每/.test(phrase.conditionPlain) &&
        consequence.unit === undefined &&
        !limitAbove(next, points)
      )
        return this.doubt(phrase);
      for (const count of counting.counts) this.addCount(phrase, countedOf(source, from, count), consequence);
      return;
    }
    const condition = plainCondition(source, phrase.lead.condition);
    if (verb === 'deduct' && fullMarks !== null && points > fullMarks) return this.doubt(phrase);
    const clause =
      verb === 'deduct'
        ? deductClause(condition, points, consequence.to)
        : awardClause(condition, points, consequence.to);
    this.add(phrase, clause, verb);
  }

  private countingOf(phrase: Phrase, consequence: ConsequenceOf<'amount'>): Counting {
    const { source } = this.setting;
    const from = phrase.lead.condition[0];
    const counting = countingOf(phrase.conditionPlain, (start, end) =>
      source.text.slice(from + start, from + end),
    );
    if (consequence.unit === undefined) return counting;
    if (counting.by !== 'none') return { by: 'unclear' };
    const unitTo = consequence.to - from;
    const length = phrase.conditionPlain.length;
    return {
      by: 'count',
      counts: [{ per: 1, unit: [unitTo - consequence.unit.length, unitTo], cut: [], words: [0, length] }],
    };
  }

  private addCount(phrase: Phrase, counted: Counted, consequence: ConsequenceOf<'amount'>): void {
    const build = consequence.verb === 'deduct' ? deductPerCountClause : awardPerCountClause;
    this.add(phrase, build(counted, consequence.points, consequence.to), consequence.verb);
  }

  /** 国家级每项加2分、省部级1分: the verb and the count of the clause before. */
  private readBare(phrase: Phrase, consequence: ConsequenceOf<'bare'>, next: Phrase | undefined): void {
    const last = this.drafts.at(-1);
    const condition = plainCondition(this.setting.source, phrase.lead.condition);
    const short = condition.words !== '' && condition.words.length <= 12 && !phrase.lead.newSentence;
    const counting = countingOf(phrase.conditionPlain, () => '');
    if (
      !last ||
      last.effect === null ||
      !short ||
      counting.by !== 'none' ||
      next?.consequence.kind === 'unread'
    )
      return this.doubt(phrase);
    const { points, to } = consequence;
    if (last.clause.kind === 'deductPerCount' || last.clause.kind === 'awardPerCount') {
      const { per, unit } = last.clause;
      const build = last.clause.kind === 'deductPerCount' ? deductPerCountClause : awardPerCountClause;
      return this.add(phrase, build({ condition, per, unit }, points, to), last.effect);
    }
    if (last.clause.kind === 'deduct')
      return this.add(phrase, deductClause(condition, points, to), last.effect);
    if (last.clause.kind === 'award')
      return this.add(phrase, awardClause(condition, points, to), last.effect);
    this.doubt(phrase);
  }

  private readRespectively(phrase: Phrase, consequence: ConsequenceOf<'respectively'>): void {
    const { source } = this.setting;
    const [from, to] = phrase.lead.condition;
    const { points, verb } = consequence;
    if (verb === 'deduct') {
      const tiers = thresholdTiers(phrase.conditionText, points);
      if (tiers)
        return this.add(
          phrase,
          {
            kind: 'tiers',
            ...tiers,
            condition: tidy(tiers.subject),
            span: spanOf(source, [from, consequence.to]),
          },
          null,
        );
    }
    const counting = countingOf(phrase.conditionPlain, (start, end) =>
      source.text.slice(from + start, from + end),
    );
    if (counting.by === 'unclear') return this.doubt(phrase);
    const [count] = counting.by === 'count' ? counting.counts : [];
    if (counting.by === 'count' && (counting.counts.length !== 1 || !count || count.cut.length !== 1))
      return this.doubt(phrase);
    const conditions = conditionsOfEach(
      source,
      [from, count?.cut[0] ? from + count.cut[0][0] : to],
      points.length,
    );
    if (!conditions) return this.doubt(phrase);
    conditions.forEach((condition, index) => {
      const amount = points[index] ?? 0;
      const counted = count && { ...countedOf(source, from, count), condition };
      this.add(phrase, pairedClause(verb, condition, counted, amount, consequence.to), verb);
    });
  }

  private readDiscretion(phrase: Phrase, consequence: ConsequenceOf<'discretion'>): void {
    const { source } = this.setting;
    const [from] = phrase.lead.condition;
    const effect =
      consequence.effect === 'score' ? 'give' : consequence.effect === 'award' ? 'add' : 'deduct';
    if (consequence.ownCondition) {
      const words = tidy(wordsOf(source, [consequence.from, consequence.to]));
      const own =
        phrase.conditionText === ''
          ? conditionOf(source, consequence.from, words)
          : plainCondition(source, phrase.lead.condition);
      return this.add(phrase, manualClause(own, consequence), effect);
    }
    const counting = countingOf(phrase.conditionPlain, (start, end) =>
      source.text.slice(from + start, from + end),
    );
    if (counting.by === 'unclear') return this.doubt(phrase);
    if (counting.by === 'none')
      return this.add(
        phrase,
        manualClause(plainCondition(source, phrase.lead.condition), consequence),
        effect,
      );
    const [count] = counting.counts;
    if (!count || counting.counts.length !== 1) return this.doubt(phrase);
    // 每项扣2至5分: five marks are the most for one, not for all.
    const { max: _each, ...unlimited } = consequence;
    this.add(phrase, manualClause(countedOf(source, from, count).condition, unlimited), effect);
  }

  private readExtra(phrase: Phrase, consequence: ConsequenceOf<'extra'>): void {
    const { source } = this.setting;
    const { points, whenDeducted, to } = consequence;
    const last = this.drafts.at(-1);
    const named = plainCondition(source, phrase.lead.condition);
    if (consequence.condition) {
      if (named.words !== '') return this.doubt(phrase);
      const when = plainCondition(source, consequence.condition);
      return this.add(
        phrase,
        {
          kind: 'extraDeduct',
          points,
          ...(whenDeducted === undefined ? {} : { whenDeducted }),
          condition: when.words,
          span: when.spanTo(to),
        },
        null,
      );
    }
    if (named.words === '') {
      if (last?.clause.kind !== 'forfeit' || phrase.lead.newSentence) return this.doubt(phrase);
      return this.add(
        phrase,
        {
          kind: 'extraDeduct',
          points,
          condition: last.clause.condition,
          span: spanOf(source, [consequence.from, to]),
        },
        null,
      );
    }
    if (consequence.forfeits) {
      this.add(
        phrase,
        { kind: 'forfeit', scope: 'item', condition: named.words, span: named.spanTo(to) },
        null,
      );
    }
    this.add(phrase, { kind: 'extraDeduct', points, condition: named.words, span: named.spanTo(to) }, null);
  }

  private readFormula(
    phrase: Phrase,
    condition: Condition,
    consequence: ConsequenceOf<'formula'>,
    next: Phrase | undefined,
  ): void {
    const [from, to] = consequence.expression;
    const limit =
      next?.consequence.kind === 'limit' && typeof next.consequence.max === 'number'
        ? next.consequence.max
        : null;
    const top = this.setting.fullMarks ?? limit;
    this.add(
      phrase,
      formulaClause(this.setting.source.text.slice(from, to), condition, consequence, top),
      'give',
    );
  }

  private readVeto(phrase: Phrase, condition: Condition, consequence: ConsequenceOf<'veto'>): void {
    const last = this.drafts.at(-1);
    // 本条实行一票否决,…: what follows says when, and what then.
    if (/^[本该此](?:条|项|款|指标)$/.test(condition.words)) {
      this.grantFrom ??= phrase.lead.condition[0];
      return;
    }
    if (condition.words === '' && last && last.clause.kind !== 'note' && !phrase.lead.newSentence) {
      const effect = wordsOf(this.setting.source, [consequence.from, consequence.to]);
      const span = spanOf(this.setting.source, [consequence.from, consequence.to]);
      return this.add(phrase, { kind: 'veto', effect, condition: last.clause.condition, span }, null);
    }
    this.add(phrase, vetoClause(this.setting.source, condition, consequence), null);
  }

  private readLimit(phrase: Phrase, limit: ConsequenceOf<'limit'>): void {
    if (tidy(phrase.conditionText) !== '' || this.drafts.length === 0) return this.doubt(phrase);
    // 酌情扣分,每项最高扣10分: a person keeps to it.
    if (limit.reach === 'each' && this.drafts.at(-1)?.clause.kind === 'manual')
      return this.extendLast(limit.to);
    const group = this.setting.firstGroup + this.limits.length;
    const closed = closeWith(limit, this.drafts, this.setting.fullMarks, group, phrase.lead.newSentence);
    if (!closed) return this.doubt(phrase);
    this.drafts = [...closed.drafts];
    if (closed.shared) this.limits.push(closed.shared);
    this.extendLast(limit.to);
  }

  private readRemark(phrase: Phrase): void {
    const last = this.drafts.at(-1);
    if (phrase.conditionText !== '' || !last || last.effect === null) return this.doubt(phrase);
    const remark = wordsOf(this.setting.source, [phrase.consequence.from, phrase.consequence.to]);
    this.drafts[this.drafts.length - 1] = {
      ...last,
      clause: { ...last.clause, condition: last.clause.condition + remark },
    };
    this.extendLast(phrase.consequence.to);
  }

  private add(phrase: Phrase, clause: Clause | null, effect: Verb | null): void {
    if (clause === null) return this.doubt(phrase);
    this.push(clause, effect, phrase.lead.newSentence);
  }

  private push(clause: Clause, effect: Verb | null, newSentence: boolean): void {
    if (this.grantFrom === null || clause.kind === 'note') {
      this.drafts.push({ clause, effect, newSentence });
      return;
    }
    const [from] = spanOf(this.setting.source, [this.grantFrom, this.grantFrom]);
    this.drafts.push({ clause: { ...clause, span: [from, clause.span[1]] }, effect, newSentence });
    this.grantFrom = null;
  }

  private extendLast(to: number): void {
    const last = this.drafts.at(-1);
    if (!last) return;
    const [, end] = spanOf(this.setting.source, [to - 1, to]);
    this.drafts[this.drafts.length - 1] = {
      ...last,
      clause: { ...last.clause, span: [last.clause.span[0], end] },
    };
  }

  private doubt(phrase: Phrase): void {
    this.doubts.push(this.rangeOf(phrase));
  }

  private rangeOf({ lead, consequence }: Phrase): Range {
    return [Math.min(lead.condition[0], consequence.from), consequence.to];
  }
}

/** 有一次会议纪要得1分 counts where a limit above 1分 follows. */
function limitAbove(next: Phrase | undefined, points: number): boolean {
  const limit: Consequence | undefined = next?.consequence;
  return limit?.kind === 'limit' && typeof limit.max === 'number' && limit.max > points;
}

function pairedClause(
  verb: Verb,
  condition: Condition,
  counted: Counted | undefined,
  points: number,
  to: number,
): Clause | null {
  if (counted) return (verb === 'deduct' ? deductPerCountClause : awardPerCountClause)(counted, points, to);
  return verb === 'deduct' ? deductClause(condition, points, to) : awardClause(condition, points, to);
}
