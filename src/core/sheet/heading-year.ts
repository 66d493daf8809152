import type { HeadingKind, KindWeights } from './heading-names';

const LAST_YEAR = /上年|去年|上一年|前一年|上期/;
/** 比上年增长, 上年同比: how far the two years are apart, which is the value of neither. */
const COMPARES = /[比较与]上|[比较与]去|[比较与]前|增长|增幅|增速|增减|提高|上升|下降|降低|变化|同比/;
/** Nothing beside the year but that it is a value: 上年, 去年同期数, 上年度（实际）. */
const BARE_VALUE =
  /^(上年|去年|上一年|前一年|上期)度?(同期)?[(]?(实际|完成|实绩|达到)?(值|数|数据|水平|情况)?[)]?([(][^()]*[)])?$/;
/** 上年问题整改完成情况 is about this year. */
const AFTERMATH = /问题|整改|反馈|遗留/;
/** What a column of last year may still be beside a value. */
const LASTING: readonly HeadingKind[] = ['rule', 'subject', 'evidence', 'department'];

/**
 * What a heading announces once the year that it speaks of is heard: 上年完成值 is no value of this year, and 上年得分 is no
 * score to be written. `whole` is everything over the column, half-width, with its brackets, without blanks.
 */
export const kindsOfYear = (whole: string, kinds: KindWeights): KindWeights => {
  if (!LAST_YEAR.test(whole)) return kinds;
  const known = Object.entries(kinds) as [HeadingKind, number][];
  const isValue = BARE_VALUE.test(whole) || (kinds.actual !== undefined && !AFTERMATH.test(whole));
  if (isValue && !COMPARES.test(whole)) return { lastYear: 1 };
  return Object.fromEntries(known.filter(([kind]) => LASTING.includes(kind)));
};

/** The one year that a heading names; null when it names none, or several. */
export const yearIn = (whole: string): number | null => {
  const years = new Set(whole.match(/20\d\d(?!\d)/g));
  const [year] = years;
  return year !== undefined && years.size === 1 ? Number(year) : null;
};
