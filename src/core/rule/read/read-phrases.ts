import { readAmount } from './amount';
import { awardClause } from './award';
import { readBare } from './bare';
import type { Consequence } from './consequence';
import type { Reading } from './draft';
import { countsEach } from './count';
import { readExtraDeduct } from './extra-deduct';
import { readForfeit } from './forfeit';
import { readFormula } from './formula';
import { grantOf, isRedundant, referenceOfGrant, type Grant } from './grant';
import { excessRunAt } from './excess-tiers';
import { namesForeignEdge } from './interval';
import { misleadingIn } from './misleading';
import { labelRunAt } from './label-tiers';
import { readLimit } from './limit';
import { readManual } from './manual';
import { spanOf } from './normalise';
import type { Phrase } from './phrase';
import { progressiveRunAt } from './progressive-tiers';
import { proportionClause } from './proportion';
import { rangeOf, ReadingSoFar, type Setting } from './reading';
import { readRespectively } from './respectively';
import { readScale } from './scale';
import { tierRunAt } from './tiers';
import { readVeto } from './veto';

const ONCE = new Set<Consequence['kind']>([
  'forfeit',
  'fullMarks',
  'noDeduction',
  'extra',
  'veto',
  'proportion',
]);

/** Reads phrases that share one base, in order. */
export function readPhrases(phrases: readonly Phrase[], setting: Setting): Reading {
  const reading = new ReadingSoFar(setting);
  const isMisleading = misleadingIn(phrases, reading.fullMarks);
  for (let at = 0; at < phrases.length;) at += readAt(phrases, at, reading, isMisleading);
  return reading.finish(phrases.at(-1)?.consequence.to ?? 0);
}

/** Reads the phrase at `at` and tells how many phrases that took. */
function readAt(
  phrases: readonly Phrase[],
  at: number,
  reading: ReadingSoFar,
  isMisleading: (at: number) => boolean,
): number {
  const phrase = phrases[at];
  if (!phrase) return 1;
  readAround(phrase, reading);
  if (isMisleading(at)) {
    reading.doubt(phrase);
    return 1;
  }
  const run = readRun(phrases, at, reading);
  if (run > 0) return run;
  if (isRedundant(phrase, phrases[at + 1], reading.fullMarks)) {
    reading.prefixWith(phrase);
  } else {
    readGrantOrOne(phrases, phrase, at, reading);
  }
  return 1;
}

function readGrantOrOne(phrases: readonly Phrase[], phrase: Phrase, at: number, reading: ReadingSoFar): void {
  if (countsInVain(phrase)) return reading.doubt(phrase);
  const grant = grantOrAsk(phrases, phrase, at, reading);
  if (grant === null) return;
  if (grant === 'base') reading.grant(phrase);
  else readOne(phrase, phrases[at + 1], reading);
  if (grant === 'base' || gives(phrase)) reading.reference = referenceOfGrant(phrase) ?? reading.reference;
}

/** null while it is in doubt whether the phrase is the base of later clauses or an award. */
function grantOrAsk(
  phrases: readonly Phrase[],
  phrase: Phrase,
  at: number,
  reading: ReadingSoFar,
): Exclude<Grant, 'unclear'> | null {
  const grant = grantOf(phrases, at, reading.fullMarks);
  if (grant !== 'unclear') return grant;
  const chosen = reading.ask(rangeOf(phrase), ['fromFull', 'fromZero']);
  return chosen && (chosen === 'fromFull' ? 'base' : 'award');
}

/** 每处不得分: what happens once cannot happen for each. */
function countsInVain(phrase: Phrase): boolean {
  return ONCE.has(phrase.consequence.kind) && countsEach(phrase);
}

/** 达到目标得10分,每超1个百分点加1分: counts from the target. */
function gives({ consequence }: Phrase): boolean {
  return consequence.kind === 'fullMarks' || (consequence.kind === 'amount' && consequence.verb === 'give');
}

/** The words before a phrase that are none of it; a phrase whose aside contradicts it is in doubt, however it is read. */
function readAround(phrase: Phrase, reading: ReadingSoFar): void {
  const { lead } = phrase;
  for (const range of [...lead.notes, ...lead.prose]) reading.addNote(range);
  for (const range of lead.stray) reading.doubtRange(range);
  if (namesForeignEdge(phrase.conditionText, phrase.conditionPlain)) reading.doubt(phrase);
}

/** Phrases that only make sense together: tiers. */
function readRun(phrases: readonly Phrase[], at: number, reading: ReadingSoFar): number {
  const first = phrases[at];
  const { fullMarks } = reading;
  const byValue =
    excessRunAt(phrases, at, fullMarks) ??
    progressiveRunAt(phrases, at, fullMarks) ??
    tierRunAt(phrases, at, fullMarks);
  const byLabel = byValue ? null : labelRunAt(phrases, at, fullMarks);
  const run = byValue ?? byLabel;
  if (!first || !run) return 0;
  const rest = phrases.slice(at + 1, at + run.length);
  const last = rest.at(-1) ?? first;
  const range = [rangeOf(first)[0], last.consequence.to] as const;
  const chosen = byLabel?.isSure === false ? reading.ask(range, ['oneOf', 'each']) : 'oneOf';
  for (const phrase of rest) readAround(phrase, reading);
  if (chosen === 'each')
    [first, ...rest].forEach((phrase, index) => readGrantOrOne(phrases, phrase, at + index, reading));
  if (chosen !== 'oneOf') return run.length;
  const span = spanOf(reading.source, range);
  reading.add(
    { ...first, consequence: last.consequence },
    run.tiers && { kind: 'tiers', ...run.tiers, span },
    run.verb ?? null,
  );
  return run.length;
}

function readOne(phrase: Phrase, next: Phrase | undefined, reading: ReadingSoFar): void {
  const { consequence, condition } = phrase;
  const { fullMarks } = reading;
  switch (consequence.kind) {
    case 'forfeit':
      return readForfeit(phrase, consequence, reading);
    case 'amount':
      return readAmount(phrase, consequence, next, reading);
    case 'bare':
      return readBare(phrase, consequence, next, reading);
    case 'respectively':
      return readRespectively(phrase, consequence, reading);
    case 'discretion':
      return readManual(phrase, consequence, reading);
    case 'extra':
      return readExtraDeduct(phrase, consequence, reading);
    case 'veto':
      return readVeto(phrase, consequence, reading);
    case 'limit':
      return readLimit(phrase, consequence, reading);
    case 'formula':
      return readFormula(phrase, consequence, next, reading);
    case 'proportion':
      return reading.add(phrase, proportionClause(condition, consequence, fullMarks), 'give');
    case 'fullMarks':
      return reading.add(
        phrase,
        fullMarks === null ? null : awardClause(condition, fullMarks, consequence.to),
        'give',
      );
    case 'remark':
      if (phrase.conditionText !== '' || !reading.last?.effect) return reading.doubt(phrase);
      return reading.extendLast(consequence.to, [consequence.from, consequence.to]);
    case 'provenance':
      return reading.addNote(rangeOf(phrase));
    case 'statedMarks':
      if (fullMarks !== null && fullMarks !== consequence.points) return reading.doubt(phrase);
      return reading.addNote(rangeOf(phrase));
    case 'scale':
      return readScale(phrase, consequence, reading);
    case 'rounding':
      if (phrase.conditionText !== '') return reading.doubt(phrase);
      return reading.round(phrase, consequence.decimals);
    case 'noDeduction':
    case 'progression':
    case 'marks':
    case 'unread':
      return reading.doubt(phrase);
  }
}
