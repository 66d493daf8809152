import type { Span } from '../clause';

/** A half-open range of units of the normalised text: [from, to). */
export type Range = readonly [from: number, to: number];

/** A rule text in one spelling, each of whose units knows where it stood in the original. */
export interface Source {
  readonly original: string;
  /**
   * One width for digits and punctuation, one dash, no blanks but those that part two digits. 。 ; and line breaks end a
   * sentence, `,` 、 : part it.
   */
  readonly text: string;
  /** Offset in the original of each unit of `text`. */
  readonly starts: readonly number[];
  /**
   * What no official text needs: look-alikes, emoji, marks that turn the reading direction, numbers that a blank divides.
   */
  readonly strange: readonly Range[];
}

type Spelling = Pick<Source, 'text' | 'starts'>;

/** Spellings that mean the same in these texts; full-width ASCII is handled by its block. */
const SAME = new Map<string, string>(
  Object.entries({
    '｡': '。',
    '､': '、',
    '﹑': '、',
    '︰': ':',
    '∶': ':',
    '﹪': '%',
    '–': '-',
    '—': '-',
    '―': '-',
    '‑': '-',
    '−': '-',
    '─': '-',
    '〜': '~',
    '∼': '~',
    '≧': '≥',
    '⩾': '≥',
    '≦': '≤',
    '⩽': '≤',
    '✕': '×',
    '✖': '×',
    〇: '零',
    毎: '每',
    '\r': '\n',
    '\u2028': '\n',
    '\u2029': '\n',
    '\u0085': '\n',
    '\u000b': '\n',
  }),
);

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const BLANK = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const DIGIT = '[\\d零一二两三四五六七八九十百千]';

/** What parts two digits, blanks and a point. */
const BETWEEN_DIGITS = new RegExp(`(?<=${DIGIT}) *(?:[.。点] *)?(?=${DIGIT})`, 'g');

/** 0 .5, 1 0: two numbers, or one that is typed badly. 2. 3人 at the head of a sentence is the second of a list. */
const DIVIDED = new RegExp(
  `(?<!${DIGIT}|[.点])(?!(?<=^|[。;\\n!?])[1-9]\\d?\\. +\\d)(?:${DIGIT}|[.点])+(?: +(?:${DIGIT}|[.点])+)+`,
  'g',
);
const ORDINARY =
  /[\n\x20-\x7e\u3400-\u4dbf\u4e00-\u9fff、。·•…“”‘’「」『』《》〈〉【】〔〕\u2460-\u249b\u3220-\u3229\u2160-\u217f㎎㎏㎜㎝㎞㎡㎥℃°º′″‰≥≤≠±×÷√Ω∮μµΦφ∅αβγ²³→]/;

/** (加)0.04分: a verb in brackets is meant as much as one without. */
const VERB_IN_BRACKETS = /\((?=[加扣减得]\)\d)|(?<=\([加扣减得])\)(?=\d)/g;

const PERCENT = /百分之([\d. ]{1,6}|[零一二两三四五六七八九十百点 ]{1,6})/g;

/** A digit that is drawn as a letter or a dash, where a number should stand: l处, 1O分, —项. */
const LOOK_ALIKE =
  /(?<![A-Za-z])[lIOo|](?=[处项人次个件起例种类份家台条名\d])|(?<=\d)[lIOo](?![A-Za-z])|(?<![\d])-(?=[处项人次个件起例种类份家台条名])/g;

/** 扣01.5分: a digit too many, or one that got lost. */
const LEADING_ZERO = /(?<![\d.])0\d+(?:\.\d+)?(?=分)/g;

/** One spelling of `original`, with the position of every unit. */
export function normalise(original: string): Source {
  const units: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < original.length; at++) {
    const unit = oneSpelling(original.charAt(at));
    if (INVISIBLE.test(unit) || groupsDigits(original, at)) continue;
    units.push(unit);
    starts.push(at);
  }
  const { text, starts: places } = without(VERB_IN_BRACKETS, withoutBlanks({ text: units.join(''), starts }));
  const spelled = percentSigns({ text: decimalStops(text), starts: places });
  return { original, ...spelled, strange: strangeRanges(spelled.text) };
}

/** Where a range of the normalised text stands in the original. */
export function spanOf(source: Source, [from, to]: Range): Span {
  if (from >= to) return [offsetOf(source, from), offsetOf(source, from)];
  return [offsetOf(source, from), offsetOf(source, to - 1) + 1];
}

/** The words of a range as the original spells them. */
export function wordsOf(source: Source, range: Range): string {
  const [from, to] = spanOf(source, range);
  return source.original.slice(from, to);
}

function offsetOf(source: Source, at: number): number {
  return source.starts[at] ?? source.original.length;
}

function oneSpelling(unit: string): string {
  const code = unit.charCodeAt(0);
  if (BLANK.test(unit)) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  // Kangxi radicals and compatibility ideographs look like the ordinary characters and are meant as them.
  if ((code >= 0x2f00 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff))
    return unit.normalize('NFKC').charAt(0);
  return SAME.get(unit) ?? unit;
}

/** A comma may group digits. */
function groupsDigits(original: string, at: number): boolean {
  return (
    original.charAt(at) === ',' &&
    /\d/.test(original.charAt(at - 1)) &&
    /^\d{3}(?!\d)/.test(original.slice(at + 1, at + 5))
  );
}

/** Blanks are typed inside words; where one stands between two digits, it may part two numbers and stays. */
function withoutBlanks({ text, starts }: Spelling): Spelling {
  const parting = new Set<number>();
  for (const { index, 0: words } of text.matchAll(BETWEEN_DIGITS)) {
    for (let at = index; at < index + words.length; at++) parting.add(at);
  }
  const stays = (at: number): boolean => text.charAt(at) !== ' ' || parting.has(at);
  return {
    text: text.replace(/ /g, (blank, at: number) => (stays(at) ? blank : '')),
    starts: starts.filter((_start, at) => stays(at)),
  };
}

/** Without the single characters that `pattern` finds. */
function without(pattern: RegExp, { text, starts }: Spelling): Spelling {
  const gone = new Set([...text.matchAll(pattern)].map(({ index }) => index));
  return { text: text.replace(pattern, ''), starts: starts.filter((_start, at) => !gone.has(at)) };
}

/** 扣0。5分: a full stop between digits of an amount is a decimal point. */
function decimalStops(text: string): string {
  return text.replace(/(?<=(?:[扣得加减计低降超差升每]|^)\d{1,3})。(?=\d{1,2}(?:分|个百分点|%))/g, '.');
}

/** 百分之九十 → 九十%, which stands where 百分之九十 stood. */
function percentSigns({ text, starts }: Spelling): Spelling {
  const pieces: string[] = [];
  const places: number[] = [];
  let at = 0;
  const keep = (to: number): void => {
    pieces.push(text.slice(at, to));
    for (; at < to; at++) places.push(starts[at] ?? 0);
  };
  for (const { index, 0: words, 1: number = '' } of text.matchAll(PERCENT)) {
    keep(index);
    const end = index + words.length;
    at = end - number.length;
    const first = places.length;
    keep(end);
    places[first] = starts[index] ?? 0;
    pieces.push('%');
    places.push(starts[end - 1] ?? 0);
  }
  keep(text.length);
  return { text: pieces.join(''), starts: places };
}

function strangeRanges(text: string): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!ORDINARY.test(text.charAt(at))) found.push([at, at + 1]);
  }
  for (const pattern of [LOOK_ALIKE, DIVIDED, LEADING_ZERO]) {
    for (const { index, 0: words } of text.matchAll(pattern)) found.push([index, index + words.length]);
  }
  return found;
}
