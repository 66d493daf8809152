import type { Clause } from '../clause';
import { VERB, verbOf } from './amount';
import { awardClause } from './award';
import { awardPerCountClause } from './award-per-count';
import { conditionOf, tidy, type Condition } from './condition';
import {
  matchAt,
  type Consequence,
  type ConsequenceReader,
  type ConsequenceOf,
  type Verb,
} from './consequence';
import { countingIn } from './count';
import { countedOf, type Counted } from './counted';
import { deductClause } from './deduct';
import { deductPerCountClause } from './deduct-per-count';
import { spanOf, wordsOf, type Source } from './normalise';
import { numberOf } from './numbers';
import type { Phrase } from './phrase';
import type { ReadingSoFar } from './reading';
import { thresholdTiers } from './threshold-tiers';
import { MARK, NUMBER } from './words';

const RESPECTIVELY = new RegExp(
  `分别${VERB}(?<list>${NUMBER}${MARK}?(?:[、,和及]{1,2}${NUMBER}${MARK}?){1,9})`,
  'y',
);

/** 国家级, 省级, 中央 …: where 分别 lists levels, the words around them belong to each. */
const LEVEL = '(?:国家|中央|全国|省部|厅局|省|部|市|区|县|乡镇|乡|镇|厅|局|处|国|京)(?:级|委|政府|厅|局)?';
const LEVELS = new RegExp(`^(?<before>.*?)(?<list>${LEVEL}(?:[、,，和及或]{1,2}${LEVEL})+)(?<after>.*)$`);

/**
 * The conditions that 分别 pairs with as many amounts: 被中央、省级通报批评 → 被中央通报批评, 被省级通报批评. Null when the words
 * do not list just that many.
 */
function conditionsOfEach(
  source: Source,
  [from, to]: readonly [number, number],
  many: number,
): Condition[] | null {
  const words = tidy(wordsOf(source, [from, to])).replace(/^按/, '');
  const levels = LEVELS.exec(words)?.groups;
  const { before = '', list = words, after = '' } = levels ?? {};
  const items = list.split(levels ? /[、,，和及或]+/ : /[、，,]/).filter((item) => item !== '');
  if (items.length !== many || /[、,，]/.test(before + after)) return null;
  return items.map((item) => conditionOf(source, from, tidy(before + item + after)));
}

/** 分别扣10分、5分: amounts for several conditions, in order. */
export const respectivelyReader: ConsequenceReader = { patterns: [RESPECTIVELY], read: respectivelyAt };

function respectivelyAt(text: string, at: number): Consequence | null {
  const match = matchAt(RESPECTIVELY, text, at);
  const list = match?.groups?.['list'];
  if (!match || !list?.endsWith('分')) return null;
  const points = list.split(/[、,和及]+/).map((words) => numberOf(words.replace(/分$/, '')));
  if (points.some((value) => value === null || value === 0)) return null;
  return {
    kind: 'respectively',
    verb: verbOf(match),
    points: points.filter((value) => value !== null),
    from: at,
    to: at + match[0].length,
  };
}

/** Thresholds on one value are tiers; unlike conditions are so many clauses. */
export function readRespectively(
  phrase: Phrase,
  { verb, points, to }: ConsequenceOf<'respectively'>,
  reading: ReadingSoFar,
): void {
  const { source } = reading;
  const [from, end] = phrase.lead.condition;
  const tiers = verb === 'deduct' ? thresholdTiers(phrase.conditionText, points) : null;
  if (tiers) return reading.add(phrase, { kind: 'tiers', ...tiers, span: spanOf(source, [from, to]) }, null);
  // thresholds that are no tiers: 低于70%、80%
  if (/\d/.test(phrase.conditionPlain)) return reading.doubt(phrase);
  const counting = countingIn(phrase, source);
  const [count, ...more] = counting.by === 'count' ? counting.counts : [];
  const [cut, ...cuts] = count?.cut ?? [];
  if (counting.by === 'unclear' || more.length > 0 || cuts.length > 0) return reading.doubt(phrase);
  const conditions = conditionsOfEach(source, [from, cut ? from + cut[0] : end], points.length);
  if (!conditions) return reading.doubt(phrase);
  for (const [index, condition] of conditions.entries()) {
    const counted = count && { ...countedOf(source, from, count), condition };
    reading.add(phrase, clauseOfOne(verb, counted ?? condition, points[index] ?? 0, to), verb);
  }
}

function clauseOfOne(verb: Verb, of: Condition | Counted, points: number, to: number): Clause | null {
  if ('unit' in of) return (verb === 'deduct' ? deductPerCountClause : awardPerCountClause)(of, points, to);
  return verb === 'deduct' ? deductClause(of, points, to) : awardClause(of, points, to);
}
