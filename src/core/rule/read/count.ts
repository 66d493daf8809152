import type { Source } from './normalise';
import { withoutExplainedNumbers } from './numerals';
import { numberOf } from './numbers';
import type { Phrase } from './phrase';
import { COUNT_UNIT, MEASURE, NUMBER, PERIOD } from './words';

/** How a condition is counted. Places are offsets in the condition. */
export type Counting =
  /** It holds or it does not. */
  | { readonly by: 'none' }
  /** Each `per` `unit` counts; `cut` are the words that say so and are no part of what is counted. */
  | { readonly by: 'count'; readonly counts: readonly Count[] }
  /** It holds a number that may count or may not. */
  | { readonly by: 'unclear' };

export interface Count {
  readonly per: number;
  readonly unit: readonly [from: number, to: number];
  /** The unit where the text says it in two words: 每人每次. */
  readonly unitName?: string;
  readonly cut: readonly (readonly [from: number, to: number])[];
  /** The words of the condition that belong to this count. */
  readonly words: readonly [from: number, to: number];
}

/** Verbs that may stand between 每 and the number. */
const FREE_VERB = '[^\\d,;。每零一二两三四五六七八九十百千■□]{0,8}?';
/** Verbs that do without a number: 每缺项, 每发现处 are not said, 每项 and 每缺一项 are. */
const EACH = new RegExp(
  `每(?:(?<verb>${FREE_VERB})(?<number>${NUMBER}))?(?<unit>${COUNT_UNIT}|${MEASURE}|${PERIOD}(?=[^,;。]{0,2}$))(?<aside>□+)?`,
  'g',
);
/** Periods are left here only where something is late (numerals.ts). */
const BARE_ONE = new RegExp(
  `(?<![\\d.第任统同唯之每])(?<number>1|一)(?<unit>${COUNT_UNIT}|个月|天|日|周|小时)(?<aside>□+)?`,
  'g',
);
const IS_MEASURE = new RegExp(`^${MEASURE}$`);
const UNIT_ASIDE = new RegExp(`^\\(${COUNT_UNIT}\\)$`);
const ANY_NUMBER = new RegExp(`\\d|[一二两三四五六七八九十]{1,3}${COUNT_UNIT}`);
const DENIAL = /[不未无没失缺漏错]|违/;

/** Whether a condition speaks of each case: 每处, but not 每月. */
export function countsEach({ conditionPlain }: Phrase): boolean {
  return withoutExplainedNumbers(conditionPlain).includes('每');
}

/** How the condition of a phrase is counted. */
export function countingIn({ lead, conditionPlain }: Phrase, source: Source): Counting {
  const [from] = lead.condition;
  return countingOf(conditionPlain, (start, end) => source.text.slice(from + start, from + end));
}

/** How the condition `plain` (asides blanked) is counted. */
function countingOf(plain: string, aside: (from: number, to: number) => string): Counting {
  const words = withoutExplainedNumbers(plain);
  const each = [...words.matchAll(/每/g)].length;
  if (each > 0) return countingByEach(plain, words, each, aside);
  const bare = [...words.matchAll(BARE_ONE)];
  const others = words.replace(BARE_ONE, (match) => '□'.repeat(match.length));
  if (ANY_NUMBER.test(others)) return { by: 'unclear' };
  if (bare.length === 0) return { by: 'none' };
  const [only] = bare;
  if (bare.length > 1 || !only) return { by: 'unclear' };
  return countingByOne(words, only, aside);
}

function countingByEach(
  plain: string,
  words: string,
  each: number,
  aside: (from: number, to: number) => string,
): Counting {
  const perPersonAndTime = /每人每次/.exec(words);
  if (perPersonAndTime && each === 2) {
    const { index } = perPersonAndTime;
    const count = {
      per: 1,
      unit: [index + 1, index + 4],
      unitName: '人次',
      cut: [[index, index + 4]],
      words: [0, words.length],
    } as const;
    return { by: 'count', counts: [count] };
  }
  const matches = [...words.matchAll(EACH)];
  if (matches.length !== each) return { by: 'unclear' };
  if (each === 2) return alternatives(plain, words, matches, aside);
  const [match] = matches;
  // 下降超过15%,每少1人加1分: from which number on?
  if (plain.includes('%') && /^(?:少|减少|多|超|降低?|下降)$/.test(match?.groups?.['verb'] ?? ''))
    return { by: 'unclear' };
  const count = match && countOfEach(plain, words, match, aside, [0, words.length]);
  return count ? { by: 'count', counts: [count] } : { by: 'unclear' };
}

/** 每缺1种或每1处不符合要求: two counts with one consequence. */
function alternatives(
  plain: string,
  words: string,
  matches: readonly RegExpExecArray[],
  aside: (from: number, to: number) => string,
): Counting {
  const [first, second] = matches;
  const join = words.indexOf('或每');
  if (!first || second?.index !== join + 1) return { by: 'unclear' };
  const counts = [
    countOfEach(plain, words.slice(0, join), first, aside, [0, join]),
    countOfEach(plain, words, second, aside, [join + 1, words.length]),
  ];
  const both = counts.filter((count) => count !== null);
  return both.length === 2 ? { by: 'count', counts: both } : { by: 'unclear' };
}

function countOfEach(
  plain: string,
  words: string,
  match: RegExpExecArray,
  aside: (from: number, to: number) => string,
  within: readonly [number, number],
): Count | null {
  const { verb = '', number, unit = '', aside: blanked = '' } = match.groups ?? {};
  const per = number === undefined ? 1 : numberOf(number);
  if (per === null || per <= 0) return null;
  const at = match.index;
  const before = words.charAt(at - 1);
  const end = at + match[0].length - blanked.length;
  const rest = words.slice(end + blanked.length);
  const atEnd = isNounOnly(rest);
  // 超过3次的,每次扣1分: each of all, or each beyond?
  if (verb === '' && new RegExp(`${NUMBER}${unit}`).test(plain.slice(0, at))) return null;
  if (ANY_NUMBER.test(rest)) return null;
  // 对每个岗位未培训: 每 belongs to the prose unless it opens a piece, has a number, or closes the condition.
  if (number === undefined && !atEnd && at > within[0] && !/[,、;]/.test(before)) return null;
  if (/[对在向为给按于把将]/.test(before)) return null;
  if (IS_MEASURE.test(unit) && !atEnd) return null;
  const unitEnd =
    blanked !== '' && UNIT_ASIDE.test(aside(end, end + blanked.length)) ? end + blanked.length : end;
  const unitStart = end - unit.length;
  const verbEnd = at + 1 + verb.length;
  const named = /^方面的?/.exec(words.slice(unitEnd))?.[0].length ?? 0;
  const noun = number === undefined && atEnd && at > within[0] ? endOfNoun(words, unitEnd) : unitEnd + named;
  const keepsVerb = verb === '' || verb === '有' ? at + 1 : verbEnd;
  const cut =
    keepsVerb === at + 1 ? [[at, noun] as const] : [[at, at + 1] as const, [verbEnd, noun] as const];
  return { per, unit: [unitStart, unitEnd], cut, words: within };
}

function countingByOne(
  words: string,
  match: RegExpExecArray,
  aside: (from: number, to: number) => string,
): Counting {
  const { unit = '', aside: blanked = '', number } = match.groups ?? {};
  const at = match.index;
  const end = at + match[0].length - blanked.length;
  const before = words.slice(0, at);
  const rest = words.slice(end + blanked.length);
  const piece = before.slice(before.search(/[^,;。]*$/));
  const counted = /(?:缺少?|少|漏|(?<!没)有|(?<![未没])发现|出现|存在|发生|查出|超|错)$/.exec(piece);
  // 超过1次扣1分 may mean each further one or the second once.
  if (/(?:超过|超出|高于|大于|多于|突破)$/.test(piece)) return { by: 'unclear' };
  const closes = /^的?,?$/.test(rest);
  const namesCases = piece === '' && isNounOnly(rest) && before !== '';
  const opens = piece === '' && DENIAL.test(rest.slice(0, number === '1' ? 12 : 1));
  const inMiddle = number === '1' && DENIAL.test(rest) && !DENIAL.test(piece);
  if (!(closes || counted || namesCases || opens || inMiddle)) return { by: 'unclear' };
  const unitEnd =
    blanked !== '' && UNIT_ASIDE.test(aside(end, end + blanked.length)) ? end + blanked.length : end;
  const from = counted?.[0] === '有' ? at - 1 : at;
  const to = namesCases ? endOfNoun(words, unitEnd) : unitEnd;
  return oneCount(1, [end - unit.length, unitEnd], [[from, to]], words);
}

function oneCount(
  per: number,
  unit: readonly [number, number],
  cut: readonly (readonly [number, number])[],
  words: string,
): Counting {
  return { by: 'count', counts: [{ per, unit, cut, words: [0, words.length] }] };
}

/** Nothing, or a noun that only names the cases: 每个|项目, 每项|制度 */
function isNounOnly(rest: string): boolean {
  return /^[^,;。不未无没缺漏的]{0,6}的?,?$/.test(rest);
}

function endOfNoun(words: string, from: number): number {
  return from + (/^[^,;。的]*/.exec(words.slice(from))?.[0].length ?? 0);
}
