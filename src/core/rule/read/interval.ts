import type { Threshold } from '../clause';
import { numberOf } from './numbers';
import { ABOVE, AT_LEAST, AT_MOST, BELOW, COUNT_UNIT, MEASURE, NUMBER, TARGET, TO } from './words';

/** One end of a range; `inclusive` is undefined where the words leave it open (以上, 80%-90%). */
export interface Bound {
  readonly value: Threshold;
  readonly inclusive?: boolean;
}

/** The values that a condition names. */
export interface Interval {
  readonly from?: Bound;
  readonly to?: Bound;
  readonly unit: string;
  /** What has the value: 合格率; '' when the text does not repeat it. */
  readonly subject: string;
  /** Only a comparison, 小于: the value is that of the interval before. */
  readonly openEnded?: 'below' | 'above';
  /** Only a value, 90%: from there up. */
  readonly reached?: true;
}

const UNIT = `(?:万(?=[-~至到以()]|$)|${MEASURE}|${COUNT_UNIT}|倍)`;
const VALUE = (name: string): string => `(?:(?<${name}>${NUMBER}|${TARGET})(?<${name}Unit>${UNIT})?)`;
const INCLUDED = (name: string): string => `(?:\\((?<${name}>不?含)(?:本数|${NUMBER}${UNIT}?)?\\))?`;
const SUBJECT = '(?<subject>[^\\d,;。≤≥<>]{0,16}?)(?:[在为是])?';
const END = '(?:之间)?(?:的)?,?$';

const SIGN = (name: string): string => `(?<${name}By>[≤≥<>])`;

/** Patterns of one range each; `floor` and `cap` are its ends, `…In` the words 含 and 不含, `…By` the comparison. */
const PATTERNS: readonly RegExp[] = [
  // 85%以上(含)不足90%
  new RegExp(
    `^${SUBJECT}${VALUE('floor')}(?:及?以上|以上)${INCLUDED('floorIn')},?(?:且|但)?(?<capBy>${BELOW})${VALUE('cap')}${END}`,
  ),
  // 95%≤合格率<98%, 98%>合格率≥95%
  new RegExp(
    `^${VALUE('floor')}(?=[≤<])${SIGN('floor')}${SUBJECT}(?=[≤<])${SIGN('cap')}${VALUE('cap')}${END}`,
  ),
  new RegExp(
    `^${VALUE('cap')}(?=[≥>])${SIGN('cap')}${SUBJECT}(?=[≥>])${SIGN('floor')}${VALUE('floor')}${END}`,
  ),
  // 100%: there is no more
  new RegExp(`^${SUBJECT}(?<floorBy>达到?)?(?<floor>100)(?<floorUnit>%)(?<floorAnd>)${END}`),
  // 80%(含)以上至90%, 80%-90%
  new RegExp(
    `^${SUBJECT}${VALUE('floor')}${INCLUDED('floorIn')}(?:以上)?${TO}${VALUE('cap')}${INCLUDED('capIn')}(?:以下)?${END}`,
  ),
  // 大于等于80%小于90%
  new RegExp(
    `^${SUBJECT}(?<floorBy>${AT_LEAST}|${ABOVE})${VALUE('floor')}(?:以上)?,?(?:且|但)?(?<capBy>${AT_MOST}|${BELOW})${VALUE('cap')}${END}`,
  ),
  // 90%以上(含90%), 90%(含)以上
  new RegExp(
    `^${SUBJECT}${VALUE('floor')}${INCLUDED('floorIn')}(?<floorAnd>及)?以上${INCLUDED('floorIn2')}${END}`,
  ),
  new RegExp(`^${SUBJECT}${VALUE('cap')}${INCLUDED('capIn')}(?<capAnd>及)?以下${INCLUDED('capIn2')}${END}`),
  new RegExp(`^${SUBJECT}${VALUE('cap')}(?<capWithin>以内|之内)${INCLUDED('capIn')}${END}`),
  // 低于80%, 不超过5次, 达到90%
  new RegExp(`^${SUBJECT}(?<capBy>${AT_MOST}|(?<!不)${BELOW})${VALUE('cap')}${END}`),
  new RegExp(`^${SUBJECT}(?<floorBy>${AT_LEAST}|${ABOVE})${VALUE('floor')}(?:及?以上)?${END}`),
];
const EDGE = new RegExp(`\\(不?含(${NUMBER})${UNIT}?\\)`, 'g');
const ANY_NUMBER = new RegExp(NUMBER, 'g');

/** 95%以上(含90%): an aside names an edge that the words have not. `plain` is the condition with asides blanked. */
export function namesForeignEdge(condition: string, plain: string): boolean {
  const numbers = [...plain.matchAll(ANY_NUMBER)].map(([words]) => numberOf(words));
  return [...condition.matchAll(EDGE)].some(([, words = '']) => !numbers.includes(numberOf(words)));
}

const IS_TARGET = new RegExp(`^${TARGET}$`);
const INCLUDES = new RegExp(`^(?:${AT_LEAST}|${AT_MOST}|[≤≥])$`);
const ONLY_COMPARISON = new RegExp(`^(?:(?<below>${BELOW})|(?<above>${ABOVE}))的?,?$`);

const REACHED = new RegExp(
  `^(?<subject>(?:(?![前后排第超低少差每])[^\\d,;。≤≥<>]){0,16}?)(?:达到?|的|为)?(?<number>${NUMBER})%的?,?$`,
);

/** 完成90%, where the list of marks shows that it is meant from there up; null when the condition is no bare percentage. */
export function reachedOf(condition: string): Interval | null {
  const { subject = '', number = '' } = REACHED.exec(condition)?.groups ?? {};
  const value = numberOf(number);
  if (value === null || /[未不]/.test(subject)) return null;
  return { from: { value, inclusive: true }, unit: '%', subject, reached: true };
}

/** The range of values that a condition names; null when it names none, or more. */
export function intervalOf(condition: string): Interval | null {
  const comparison = ONLY_COMPARISON.exec(condition);
  if (comparison)
    return { unit: '', subject: '', openEnded: comparison.groups?.['below'] ? 'below' : 'above' };
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(condition)?.groups;
    if (groups) return intervalFrom(groups);
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function intervalFrom(groups: Groups): Interval | null {
  const from = boundFrom(groups, 'floor');
  const to = boundFrom(groups, 'cap');
  if (from === null || to === null) return null;
  const unit = groups['floorUnit'] ?? groups['capUnit'] ?? '';
  const other = groups['capUnit'] ?? unit;
  if (from && to && groups['floorUnit'] !== undefined && other !== unit) return null;
  const subject = groups['subject'] ?? '';
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), unit, subject };
}

/** undefined: the range has no such end; null: its value cannot be read. */
function boundFrom(groups: Groups, name: 'floor' | 'cap'): Bound | null | undefined {
  const words = groups[name];
  if (words === undefined) return undefined;
  const value = IS_TARGET.test(words) ? 'target' : numberOf(words);
  if (value === null) return null;
  const inclusive = inclusiveOf(groups, name);
  return inclusive === undefined ? { value } : { value, inclusive };
}

function inclusiveOf(groups: Groups, name: 'floor' | 'cap'): boolean | undefined {
  const said = groups[`${name}In`] ?? groups[`${name}In2`];
  if (said !== undefined) return said === '含';
  const by = groups[`${name}By`];
  if (by !== undefined) return INCLUDES.test(by);
  return groups[`${name}And`] !== undefined || groups[`${name}Within`] !== undefined ? true : undefined;
}
