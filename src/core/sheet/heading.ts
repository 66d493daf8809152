import { halfWidth } from './typed-number';
import { HEADING_NAMES, type HeadingKind, type KindWeights } from './heading-names';
import { kindsOfYear, yearIn } from './heading-year';

/** Whose column it is, where the heading says so. */
export type Side = 'self' | 'checked' | 'unsaid';

/** A heading as it was understood. */
export interface Heading {
  /** Without spaces, line breaks and bracketed notes, half-width. */
  readonly text: string;
  readonly kinds: KindWeights;
  readonly side: Side;
  /** The one year that it names, also in brackets: 2015 of 完成值（2015年）. null: none, or several. */
  readonly year: number | null;
  /** The text above whose kind it has, where its own lowest text says none: 考核分值 of 城区 under 考核分值; '' otherwise. */
  readonly group: string;
}

/** Longer texts are sentences, not headings. */
export const LONGEST_HEADING = 24;

/** A text of this length names no column, whatever its brackets hold. */
const LONGEST_TEXT = 200;

/** 标准\n分 值（满分） → 标准分值. White space, bracketed notes and closing colons go; letters become half-width. */
export const normaliseHeading = (text: string): string => {
  if (text.length > LONGEST_TEXT) return text;
  const plain = halfWidth(text).replace(/\s/g, '');
  const bare = plain.replace(/[([【].*?[)\]】]/g, '').replace(/[:*]+$/, '');
  return bare === '' ? plain.replace(/[([【)\]】]/g, '') : bare;
};

const SELF = /自评|自查|自我|自检|自测|申报/;
const CHECKED =
  /核查|检查|考核(组|得分|评分|打分|分(?!值))|考评|评审|评定|核定|复核|复评|终评|审定|验收|专家|实地|部门评|初评/;

const sideOf = (text: string): Side => {
  const self = SELF.test(text);
  const checked = CHECKED.test(text.replace(SELF, ''));
  return self === checked ? 'unsaid' : self ? 'self' : 'checked';
};

/** What the lowest name says, else the whole; 考核评分 above a fact (完成情况) says whose scores stand beside it. */
const sideOfParts = (whole: string, lowest: string): Side => {
  const own = sideOf(lowest);
  const isFact = kindsOf(lowest).actual !== undefined;
  return own !== 'unsaid' || (isFact && /[评得打]分/.test(whole)) ? own : sideOf(whole);
};

/** Most texts of a workbook name no column, and one pattern tells so sooner than forty. */
const ANY_NAME = new RegExp(HEADING_NAMES.map(([name]) => name.source).join('|'), 'i');

const kindsOfName = (text: string): KindWeights =>
  ANY_NAME.test(text) ? (HEADING_NAMES.find(([name]) => name.test(text))?.[1] ?? {}) : {};

/** 考核内容及评分标准 is a rule column that may hold the content too: the last name leads, the others are weaker. */
const kindsOf = (text: string): KindWeights => {
  const parts = text.split(/[及和与、/]/).filter((part) => part !== '');
  const kinds: Partial<Record<HeadingKind, number>> = { ...kindsOfName(text) };
  if (parts.length < 2) return kinds;
  for (const part of parts) {
    for (const [kind, weight] of Object.entries(kindsOfName(part)) as [HeadingKind, number][]) {
      kinds[kind] = Math.max(kinds[kind] ?? 0, weight * 0.7);
    }
  }
  return kinds;
};

const hasKind = (kinds: KindWeights): boolean => Object.keys(kinds).length > 0;

/**
 * Understands the heading of one column from the texts above it, the outermost first: 自评 over 得分 is a self score.
 * The lowest text that says something decides the kind, the whole says whose it is.
 */
export const headingOf = (texts: readonly string[]): Heading => {
  const parts = texts
    .map(normaliseHeading)
    .filter((text, index, all) => text !== '' && all[index - 1] !== text);
  const text = parts.join('');
  const lowest = parts.findLast((part) => hasKind(kindsOf(part)));
  const whole = halfWidth(texts.join('')).replace(/\s/g, '');
  return {
    text,
    kinds: kindsOfYear(whole, kindsOf(lowest ?? text)),
    side: sideOfParts(text, lowest ?? ''),
    year: yearIn(whole),
    group: lowest !== undefined && lowest !== parts.at(-1) ? lowest : '',
  };
};

/** How strongly a heading stands for a kind, 0…1. */
export const weightOf = (heading: Heading, kind: HeadingKind): number => heading.kinds[kind] ?? 0;

/** Its most likely kind and the weight; undefined for a name that says nothing. */
export const strongestKind = (heading: Heading): readonly [HeadingKind, number] | undefined =>
  (Object.entries(heading.kinds) as [HeadingKind, number][]).reduce<
    readonly [HeadingKind, number] | undefined
  >((best, entry) => (best && best[1] >= entry[1] ? best : entry), undefined);
