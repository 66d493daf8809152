import type { Cell } from '../cells/cell';

/** A day as ISO `yyyy-mm-dd`. */
export type IsoDay = string;

const DAY = 86_400_000;
/** Excel's day 0. Serials before March 1900 count a 29 February that never was; no assessment is that old. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 1 January 1990 to 31 December 2100: a number outside cannot be meant as a day of an assessment. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_415;

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

/** 2017, 2, 30 → undefined; 2017, 2, 3 → 2017-02-03. */
export const isoDay = (year: number, month: number, day: number): IsoDay | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
    : undefined;
};

const partsOf = (day: IsoDay): { year: number; month: number; day: number } => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
};

/** 2016-07-01 → 42552, the number that a date cell holds. */
export const serialOf = (iso: IsoDay): number => {
  const { year, month, day } = partsOf(iso);
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
};

const isoOf = (serial: number): IsoDay =>
  new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);

/** The day after (or, with a negative number, before). */
export const addDays = (iso: IsoDay, days: number): IsoDay => isoOf(serialOf(iso) + days);

/** 2017-03-12 → 2017年3月12日. */
export const chineseDay = (iso: IsoDay): string => {
  const { year, month, day } = partsOf(iso);
  return `${year}年${month}月${day}日`;
};

/** 2016-07-01 → { month: 7, day: 1 }. */
export const monthAndDay = (iso: IsoDay): { readonly month: number; readonly day: number } => {
  const { month, day } = partsOf(iso);
  return { month, day };
};

export const yearOf = (iso: IsoDay): number => partsOf(iso).year;

const DAY_TEXT = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** Reads 2017年3月12日, 2017-3-12, 2017/3/12, 2017.3.12 or 20170312, in full-width digits too. */
export const parseDay = (text: string): IsoDay | undefined => {
  const plain = text.normalize('NFKC').trim();
  const match = DAY_TEXT.exec(plain) ?? EIGHT_DIGITS.exec(plain);
  return match ? isoDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
};

/** What a cell says about a day; `asText`: it was understood, but no formula will take it for a date. */
export type DayReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'day'; readonly day: IsoDay; readonly asText: boolean }
  | { readonly kind: 'unreadable' };

/** Reads a date cell: a serial number (any time of day is dropped), or a text that `parseDay` knows. */
export const readDay = ({ value }: Cell): DayReading => {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return { kind: 'blank' };
  if (typeof value === 'number' && value >= FIRST_SERIAL && value < LAST_SERIAL + 1) {
    return { kind: 'day', day: isoOf(value), asText: false };
  }
  const day = typeof value === 'string' || typeof value === 'number' ? parseDay(String(value)) : undefined;
  return day === undefined ? { kind: 'unreadable' } : { kind: 'day', day, asText: true };
};
