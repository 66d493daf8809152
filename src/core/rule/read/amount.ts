import { awardClause } from './award';
import { awardPerCountClause } from './award-per-count';
import { awardPerStepClause } from './award-per-step';
import { isBareComparison, isUnattached } from './condition';
import {
  matchAt,
  type Consequence,
  type ConsequenceReader,
  type ConsequenceOf,
  type Verb,
} from './consequence';
import { countingIn } from './count';
import type { Counting } from './counting';
import { countedOf } from './counted';
import { deductClause } from './deduct';
import { deductPerCountClause } from './deduct-per-count';
import { deductPerStepClause } from './deduct-per-step';
import type { Source } from './normalise';
import { numberOf } from './numbers';
import type { Phrase } from './phrase';
import { oppositeCondition } from './opposite';
import type { ReadingSoFar } from './reading';
import { repeatedStep } from './repeated-step';
import { stepOf, type Reference } from './step';
import { steppedOf } from './stepped';
import { ABOVE, AT_LEAST, AT_MOST, BELOW, COUNT_UNIT, MARK, NUMBER, TO } from './words';

const LEADING = '(?:(?:直接|另外?|再|应|(?<![细规准原守总附法])则|可|予以|给予|一次性)*)';
/** The verb of an amount, in one of the groups `deduct`, `give`, `add`. */
export const VERB = `${LEADING}(?:(?<deduct>(?:(?<!参)加|多)?(?:(?<![不免少抵暂代返退补倒])(?:扣除|扣减|扣罚|扣掉|扣)|减扣)|(?<![削缩递酌扣])减)|(?<give>获得|取得|可得|(?<![不未免])得|(?<![合总共累统])计|(?<!标)记|给予?|赋)|(?<add>加计|加记|(?<![参增附不免])加|奖励|奖|增加))`;

const ONE_AMOUNT = new RegExp(
  `${VERB}(?<points>${NUMBER})${MARK}(?:/每?(?<unit>${COUNT_UNIT}))?(?:计算(?=[,;。\\n]|$))?(?!以上|左右|[或后的者时/]|${TO}${NUMBER}分(?!扣完|为止|封顶|止))`,
  'y',
);
const RANGE = new RegExp(
  `(?:酌情)?${VERB}(?:(?<low>${NUMBER})${MARK}?${TO}(?<high>${NUMBER})${MARK}(?!扣完|为止|封顶|止)|(?<within>${NUMBER})${MARK}(?:以内|以下|之内))`,
  'y',
);

/** Something that is the case, rather than something that may occur several times. */
const PREDICATE = /[未无不没缺漏违低少超迟误差失逾]|的/;
const STARTS_WITH_NUMBER = new RegExp(`^(?:完成|${AT_LEAST}|${AT_MOST}|${BELOW}|${ABOVE})?\\d`);

/** 扣2分, 得2分, 加2分; 扣1分/次 */
export const amountReader: ConsequenceReader = { patterns: [ONE_AMOUNT], read: amountAt };

function amountAt(text: string, at: number): Consequence | null {
  const match = matchAt(ONE_AMOUNT, text, at);
  const points = numberOf(match?.groups?.['points'] ?? '');
  if (!match || points === null) return null;
  const unit = match.groups?.['unit'];
  const place = { from: at, to: at + match[0].length };
  const verb = verbOf(match);
  if (points === 0) return verb === 'give' ? { kind: 'forfeit', ...place } : { kind: 'unread', ...place };
  return { kind: 'amount', verb, points, ...(unit ? { unit } : {}), ...place };
}

/** 扣2至5分, 扣3分以内: a person decides within the range. */
export const rangeReader: ConsequenceReader = { patterns: [RANGE], read: rangeAt };

function rangeAt(text: string, at: number): Consequence | null {
  const match = matchAt(RANGE, text, at);
  const words = match?.groups?.['high'] ?? match?.groups?.['within'];
  const max = numberOf(words ?? '');
  if (!match || max === null) return null;
  const low = match.groups?.['low'];
  const place = { from: at, to: at + match[0].length };
  if (low !== undefined && (numberOf(low) ?? max) >= max) return { kind: 'unread', ...place };
  const verb = verbOf(match);
  return {
    kind: 'discretion',
    effect: verb === 'give' ? 'score' : verb === 'add' ? 'award' : 'deduct',
    max,
    ...place,
  };
}

/** The verb that VERB has matched. */
export function verbOf(match: RegExpExecArray): Verb {
  if (match.groups?.['deduct'] !== undefined) return 'deduct';
  return match.groups?.['give'] !== undefined ? 'give' : 'add';
}

/** 扣n分, 得n分, 加n分 by what its condition counts: in steps, by the piece, or once. */
export function readAmount(
  phrase: Phrase,
  consequence: ConsequenceOf<'amount'>,
  next: Phrase | undefined,
  reading: ReadingSoFar,
): void {
  const { verb, points, to } = consequence;
  const { source } = reading;
  const [from] = phrase.lead.condition;
  if (isUnattached(phrase.conditionText)) return reading.doubt(phrase);
  const step =
    repeatedStep(phrase.conditionPlain, reading.decisive) ??
    stepOf(phrase.conditionPlain, referenceFor(verb, reading.reference));
  if (step === 'unclear') return reading.doubt(phrase);
  if (step) {
    const build = verb === 'deduct' ? deductPerStepClause : awardPerStepClause;
    return reading.add(phrase, build(steppedOf(source, from, step), points, to), verb);
  }
  const counting = countingWithUnit(phrase, consequence, source);
  if (counting.by === 'unclear') return reading.doubt(phrase);
  if (counting.by === 'none') return readOnce(phrase, consequence, reading);
  const said = verb === 'deduct' || consequence.unit !== undefined || phrase.conditionPlain.includes('每');
  if (!said && !isLimitAbove(next, points)) return reading.doubt(phrase);
  const build = verb === 'deduct' ? deductPerCountClause : awardPerCountClause;
  for (const count of counting.counts)
    reading.add(phrase, build(countedOf(source, from, count), points, to), verb);
}

function readOnce(
  phrase: Phrase,
  { verb, points, to }: ConsequenceOf<'amount'>,
  reading: ReadingSoFar,
): void {
  const condition = oppositeCondition(phrase, reading) ?? phrase.condition;
  if (isBareComparison(condition.words)) return reading.doubt(phrase);
  if (verb !== 'deduct') {
    const clause = isTierOfItsOwn(phrase, reading) ? null : awardClause(condition, points, to);
    return reading.add(phrase, clause, verb);
  }
  if (isElliptic(phrase, reading)) return reading.doubt(phrase);
  // More than there is: it is meant to reach beyond the item.
  const tooMuch = reading.fullMarks !== null && points > reading.fullMarks;
  reading.add(phrase, condition.words === '' || tooMuch ? null : deductClause(condition, points, to), verb);
}

/** 每发生1起一般事故扣2分,较大事故扣5分: each of those too, but it is not said. */
function isElliptic({ lead, condition }: Phrase, reading: ReadingSoFar): boolean {
  const counted = reading.last?.clause.kind === 'deductPerCount';
  return counted && !lead.newSentence && !PREDICATE.test(condition.words);
}

/** 90%得9分,80%得8分: tiers that tiers.ts could not complete must not add up. */
function isTierOfItsOwn(phrase: Phrase, reading: ReadingSoFar): boolean {
  const last = reading.last?.clause;
  return (
    last?.kind === 'award' && /\d/.test(last.condition) && STARTS_WITH_NUMBER.test(phrase.conditionPlain)
  );
}

/** What a grant has named loses on one side only; 加 may count on the other. */
function referenceFor(verb: Verb, reference: Reference | null): Reference | null {
  return verb === 'deduct' || !reference
    ? reference
    : { threshold: reference.threshold, unit: reference.unit };
}

/** 扣1分/次 counts by the unit after the marks. */
function countingWithUnit(phrase: Phrase, { unit, to }: ConsequenceOf<'amount'>, source: Source): Counting {
  const counting = countingIn(phrase, source);
  if (unit === undefined) return counting;
  if (counting.by !== 'none') return { by: 'unclear' };
  const end = to - phrase.lead.condition[0];
  return {
    by: 'count',
    counts: [{ per: 1, unit: [end - unit.length, end], cut: [], words: [0, phrase.conditionPlain.length] }],
  };
}

/** 有一次会议纪要得1分 counts where a limit above 1分 follows. */
function isLimitAbove(next: Phrase | undefined, points: number): boolean {
  const limit = next?.consequence;
  return limit?.kind === 'limit' && limit.max !== 'full' && limit.max > points;
}
