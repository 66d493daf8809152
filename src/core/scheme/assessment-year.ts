import { addDays, isoDay, yearOf, type IsoDay } from './day';

/** 考核年度, both days included. */
export interface AssessmentYear {
  readonly start: IsoDay;
  readonly end: IsoDay;
}

/** The day of each year on which an assessment year begins. */
export interface YearStart {
  readonly month: number;
  readonly day: number;
}

const from = (year: number, { month, day }: YearStart): AssessmentYear => {
  const start = isoDay(year, month, day) ?? `${year}-01-01`;
  const next = isoDay(year + 1, month, day) ?? `${year + 1}-01-01`;
  return { start, end: addDays(next, -1) };
};

/** The assessment year that ends in a calendar year: 2017 with 1 July → 2016-07-01 to 2017-06-30. */
const yearEndingIn = (year: number, start: YearStart): AssessmentYear =>
  from(start.month === 1 && start.day === 1 ? year : year - 1, start);

/** The year to assess on a day: the one that ends in that day's calendar year, still running before the summer and done after it. */
export const yearAt = (today: IsoDay, start: YearStart): AssessmentYear => yearEndingIn(yearOf(today), start);

const CHINESE_DIGITS = '〇一二三四五六七八九';
const DASH = '(?:至|到|[-~/—–―−－])+';
const FULL_DATES = new RegExp(`(\\d{4})年(\\d{1,2})月(\\d{1,2})日${DASH}(\\d{4})年(\\d{1,2})月(\\d{1,2})日`);
const TWO_YEARS = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})年?(?:度)?${DASH}((?:19|20)?\\d{2})(?!\\d)(?:学?年度?)?`,
);
const ONE_YEAR = /(?<!\d)((?:19|20)\d{2})年度/;

/** Digits in one form, and no white space: 二〇一六 — 二〇一七 → 2016—2017. */
const plainDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〇○零一二三四五六七八九]{4}/g, (year) =>
      [...year.replace(/[○零]/g, '〇')].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''),
    );

/**
 * The assessment year that a title names: two full dates, two years that follow each other (2016—2017年度, 2016-17年,
 * 二〇一六至二〇一七年度), or one (2017年度: the year that ends in it). undefined when it names none.
 */
export const yearInTitle = (title: string, start: YearStart): AssessmentYear | undefined => {
  const text = plainDigits(title);
  const dates = FULL_DATES.exec(text)?.slice(1).map(Number);
  if (dates) {
    const [y1 = 0, m1 = 0, d1 = 0, y2 = 0, m2 = 0, d2 = 0] = dates;
    const first = isoDay(y1, m1, d1);
    const last = isoDay(y2, m2, d2);
    if (first !== undefined && last !== undefined && first < last) return { start: first, end: last };
  }
  const years = TWO_YEARS.exec(text);
  if (years?.[1] && years[2]) {
    const first = Number(years[1]);
    const second =
      years[2].length === 4 ? Number(years[2]) : Math.floor(first / 100) * 100 + Number(years[2]);
    if (second === first + 1) return from(first, start);
  }
  const one = ONE_YEAR.exec(text);
  return one?.[1] ? yearEndingIn(Number(one[1]), start) : undefined;
};
