import {
  matchAt,
  type Consequence,
  type ConsequenceReader,
  type ConsequenceOf,
  type Limit,
  type Verb,
} from './consequence';
import { numberOf } from './numbers';
import type { Phrase } from './phrase';
import type { ReadingSoFar } from './reading';
import { MARK, NUMBER } from './words';

const REACH =
  '(?<reach>(?:单项|每项|每次|单次|每起|各项|[两二三四五六2-6]项|上述|以上|本项目?|该项|此项|全项|合计|累计|总计|总共|共计|共|扣分|加分|得分)*)';
const does = (name: string): string =>
  `(?:(?<${name}deduct>扣除|扣减|扣分|扣|减)|(?<${name}add>加分|加|奖励)|(?<${name}give>得分|得|计|给))`;
const MOST = new RegExp(
  `(?:但|且)?${REACH}(?:${does('')}?(?:最多|最高|至多)(?:只|可|能|不超过|不得超过|累计|合计|为)*${does('then_')}?(?:至)?|(?:不得|不能)?(?:不得?|不能|不)(?:超过|高于|多于)|上限(?:为)?)(?<points>${NUMBER})${MARK}(?:为止|封顶)?(?!的|以上)`,
  'y',
);
const UNTIL = new RegExp(
  `(?:直至|直到)?${REACH}(?:${does('')}?(?:至|到|满|完)(?<points>${NUMBER})${MARK}(?:为止|扣完|封顶|即止|止)|以(?<bound>${NUMBER})${MARK}(?:为限|为上限|封顶)|(?<cap>${NUMBER})${MARK}(?:封顶|为限))`,
  'y',
);
const ALL_MARKS = new RegExp(
  `(?:直至|直到|至)?(?<reach>(?:将|每一项|本项目?|该项目?|此项|单项|该|本)?(?:的|内容|标准|全部)*(?:分值|分数|得分|分)?)扣(?:完|光|至0分|到0分|至零分?)(?:本项|该项|此项)?(?:标准|全部)?(?:分值|分数|得分|分)?(?:为止|即止|止)(?:,(?:不计|不记|不得出现|不得?倒扣|无)(?:负分)?)?|(?:直[至到]|扣至)不得分(?:为止)?|直[至到]扣完(?:本项|该项)?(?:分值|分)?|(?:最低|最少)(?:得|计|为)?0分|(?:不计|不记|不得出现|不出现|不打)负分|不倒扣分?`,
  'y',
);

/** 最多扣10分, 单项扣至5分为止, 累计不超过8分, 扣完为止, 不计负分; also in brackets */
export const limitReader: ConsequenceReader = { patterns: [MOST, UNTIL, ALL_MARKS], read: limitAt };

export function limitAt(text: string, at: number): Consequence | null {
  const numbered = matchAt(MOST, text, at) ?? matchAt(UNTIL, text, at);
  if (numbered) {
    const groups = numbered.groups ?? {};
    const max = numberOf(groups['points'] ?? groups['bound'] ?? groups['cap'] ?? '');
    if (max === null || max === 0) return null;
    const verb =
      verbOf(groups) ??
      (groups['reach']?.includes('扣') ? 'deduct' : groups['reach']?.includes('加') ? 'add' : undefined);
    const many = manyOf(groups['reach'] ?? '');
    const closes = limit(at, numbered[0], max, reachOf(groups['reach'] ?? ''), verb);
    return many === null ? closes : { ...closes, many };
  }
  const all = matchAt(ALL_MARKS, text, at);
  return all && limit(at, all[0], 'full', 'rule', 'deduct');
}

/** Closes what it limits; a limit with words of its own, or with nothing before it, is in doubt. */
export function readLimit(phrase: Phrase, limit: ConsequenceOf<'limit'>, reading: ReadingSoFar): void {
  const last = reading.last?.clause;
  if (phrase.condition.words !== '' || !last) return reading.doubt(phrase);
  // 酌情扣分,每项最高扣10分: a person keeps to it.
  if (limit.reach === 'each' && last.kind === 'manual') return reading.extendLast(limit.to);
  if (!reading.close(limit, phrase.lead.newSentence)) reading.doubt(phrase);
}

function limit(
  at: number,
  words: string,
  max: number | 'full',
  reach: Limit['reach'],
  verb: Verb | undefined,
): Limit {
  return { kind: 'limit', max, reach, ...(verb ? { verb } : {}), from: at, to: at + words.length };
}

function verbOf(groups: Readonly<Record<string, string | undefined>>): Verb | undefined {
  if (groups['deduct'] ?? groups['then_deduct']) return 'deduct';
  if (groups['add'] ?? groups['then_add']) return 'add';
  return (groups['give'] ?? groups['then_give']) ? 'give' : undefined;
}

/** Which clauses a limit closes, by its first words. */
function reachOf(words: string): Limit['reach'] {
  if (/每项|每次|单次|每起|各项/.test(words)) return 'each';
  if (/[两二三四五六2-6]项/.test(words)) return /合计|总计|共|上述|以上/.test(words) ? 'rule' : 'each';
  if (/合计|总计|总共|共|上述|以上|本项|该项|此项|全项/.test(words)) return 'rule';
  if (words.includes('单项')) return 'single';
  return words.includes('累计') ? 'running' : 'clause';
}

/** 以上两项合计: just two clauses; null when the words do not tell how many. */
function manyOf(words: string): number | null {
  return numberOf(/([两二三四五六2-6])项/.exec(words)?.[1] ?? '');
}
