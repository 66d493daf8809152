import { matchAt, type Consequence, type Verb } from './consequence';
import { numberOf } from './numbers';
import { COUNT_UNIT, MARK, NUMBER, TO } from './words';

const LEADING = '(?:(?:直接|另外?|再|应|则|可|予以|给予|一次性)*)';
const VERB = `${LEADING}(?:(?<deduct>[加多]?(?:扣除|扣减|扣罚|扣掉|减扣|扣)|(?<![削缩递酌扣])减)|(?<give>获得|取得|可得|(?<!不)得|(?<![合总共累统])计|(?<!标)记|给予?|赋)|(?<add>加计|加记|(?<![参增附不])加|奖励|奖|增加))`;

const ONE_AMOUNT = new RegExp(
  `${VERB}(?<points>${NUMBER})${MARK}(?:/每?(?<unit>${COUNT_UNIT}))?(?!以上|左右|或|${TO}\\d)`,
  'y',
);
const RANGE = new RegExp(
  `(?:酌情)?${VERB}(?:(?<low>${NUMBER})${MARK}?${TO}(?<high>${NUMBER})${MARK}|(?<within>${NUMBER})${MARK}(?:以内|以下|之内))`,
  'y',
);
const RESPECTIVELY = new RegExp(
  `分别${VERB}(?<list>${NUMBER}${MARK}?(?:[、,和及]{1,2}${NUMBER}${MARK}?){1,9})`,
  'y',
);
const BARE = new RegExp(`(?<points>${NUMBER})${MARK}`, 'y');

/** 扣2分, 得2分, 加2分; 扣1分/次 */
export function amountAt(text: string, at: number): Consequence | null {
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
export function rangeAt(text: string, at: number): Consequence | null {
  const match = matchAt(RANGE, text, at);
  const words = match?.groups?.['high'] ?? match?.groups?.['within'];
  const max = numberOf(words ?? '');
  if (!match || max === null) return null;
  const low = match.groups?.['low'];
  const place = { from: at, to: at + match[0].length };
  if (low !== undefined && (numberOf(low) ?? 0) >= max) return { kind: 'unread', ...place };
  const verb = verbOf(match);
  return {
    kind: 'discretion',
    effect: verb === 'give' ? 'score' : verb === 'add' ? 'award' : 'deduct',
    max,
    ...place,
  };
}

/** 分别扣10分、5分: amounts for several conditions, in order. */
export function respectivelyAt(text: string, at: number): Consequence | null {
  const match = matchAt(RESPECTIVELY, text, at);
  const list = match?.groups?.['list'];
  if (!match || list === undefined || !list.endsWith('分')) return null;
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

/** 2分 on its own: it borrows its verb from the clause before, or means nothing yet. */
export function bareAt(text: string, at: number): Consequence | null {
  if (at > 0 && /[\d.点零一二两三四五六七八九十百千-]/.test(text.charAt(at - 1))) return null;
  const match = matchAt(BARE, text, at);
  const points = numberOf(match?.groups?.['points'] ?? '');
  if (!match || points === null || /^[十百千]$/.test(match.groups?.['points'] ?? '')) return null;
  return { kind: 'bare', points, from: at, to: at + match[0].length };
}

function verbOf(match: RegExpExecArray): Verb {
  if (match.groups?.['deduct'] !== undefined) return 'deduct';
  return match.groups?.['give'] !== undefined ? 'give' : 'add';
}
