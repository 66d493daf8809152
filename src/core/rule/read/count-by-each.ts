import {
  ANY_NUMBER,
  endOfNoun,
  endOfUnit,
  isNounOnly,
  type AsideAt,
  type Count,
  type Counting,
} from './counting';
import { numberOf } from './numbers';
import { COUNT_UNIT, MEASURE, NUMBER, PERIOD } from './words';

/** Verbs that may stand between 每 and the number. */
const FREE_VERB = '[^\\d,;。每零一二两三四五六七八九十百千■□]{0,8}?';
/** Verbs that do without a number: 每缺项, 每发现处 are not said, 每项 and 每缺一项 are. */
const EACH = new RegExp(
  `每(?:(?<verb>${FREE_VERB})(?<number>${NUMBER}))?(?<unit>${COUNT_UNIT}|${MEASURE}|${PERIOD}(?=[^,;。]{0,2}$))(?<aside>□+)?`,
  'g',
);
/** 每项缺1份 counts 份 of every 项; 每村检查1次 is what has to be done. */
const OF_EACH = new RegExp(`^${COUNT_UNIT}`);
const HAPPENS = /[缺少漏错未不无违]|发生|发现|出现|查出/;
const IS_MEASURE = new RegExp(`^${MEASURE}$`);
const IS_COUNT = new RegExp(`^${COUNT_UNIT}$`);

/** 每处, 每缺1项: how a condition with so many 每 is counted. */
export function countingByEach(plain: string, words: string, each: number, aside: AsideAt): Counting {
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
  if (each === 2)
    return eachOfEach(plain, words, matches, aside) ?? alternatives(plain, words, matches, aside);
  const [match] = matches;
  // 下降超过15%,每少1人加1分: from which number on?
  if (plain.includes('%') && /^(?:少|减少|多|超|降低?|下降)$/.test(match?.groups?.['verb'] ?? ''))
    return { by: 'unclear' };
  const count = match && countOfEach(plain, words, match, aside, [0, words.length]);
  return count ? { by: 'count', counts: [count] } : { by: 'unclear' };
}

/** 每项每发现一家, 每村每发现一次: the cases of all of them together; null when the words say something else. */
function eachOfEach(
  plain: string,
  words: string,
  [first, second]: readonly RegExpExecArray[],
  aside: AsideAt,
): Counting | null {
  if (!first || !second || first.groups?.['number'] !== undefined) return null;
  const opens = first.index === 0 || /[,;]/.test(words.charAt(first.index - 1));
  const noun = words.slice(first.index + first[0].length, second.index);
  if (!opens || !/^[\u4e00-\u9fff]{0,6}$/.test(noun) || /[或和及]$|[未不无没缺漏]/.test(noun)) return null;
  if (!IS_COUNT.test(first.groups?.['unit'] ?? '') || !IS_COUNT.test(second.groups?.['unit'] ?? ''))
    return null;
  const count = countOfEach(plain, words, second, aside, [0, words.length]);
  return count && { by: 'count', counts: [count] };
}

/** 每缺1种或每1处不符合要求: two counts with one consequence. */
function alternatives(
  plain: string,
  words: string,
  matches: readonly RegExpExecArray[],
  aside: AsideAt,
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
  aside: AsideAt,
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
  const unitEnd = endOfUnit(end, blanked, aside);
  const ofEach = OF_EACH.test(verb);
  if (ofEach && !HAPPENS.test(verb)) return null;
  const unitStart = end - unit.length;
  const verbEnd = at + 1 + verb.length;
  const named = /^方面的?/.exec(words.slice(unitEnd))?.[0].length ?? 0;
  const noun = number === undefined && atEnd && at > within[0] ? endOfNoun(words, unitEnd) : unitEnd + named;
  const keepsVerb = verb === '' || verb === '有' ? at + 1 : verbEnd;
  const cut = ofEach
    ? [[verbEnd, noun] as const]
    : keepsVerb === at + 1
      ? [[at, noun] as const]
      : [[at, at + 1] as const, [verbEnd, noun] as const];
  return { per, unit: [unitStart, unitEnd], cut, words: within };
}
