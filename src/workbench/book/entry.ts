import { getFormatFromId, parseValue } from 'numfmt';
import { numberKind } from '../../workbook/numberFormat';
import { BookRefusal, type CellContent } from './live-book';

/** What text becomes when it is entered, and the number format that comes with it. */
export interface Entry {
  readonly content: CellContent;
  readonly numberFormat?: string;
}

const ERRORS = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!']);
const LONGEST_TEXT = 32_767;

/**
 * Reads what a person types, or a program writes as a value, as Excel does: a formula, a number in any usual spelling,
 * a date, a truth value, an error, or text. Cells that are formatted as text keep all as text.
 */
export const readEntry = (text: string, numberFormat: string): Entry => {
  if (text.length > LONGEST_TEXT) throw new BookRefusal('textTooLong');
  if (text === '') return { content: { value: null } };
  if (numberFormat === '@') return { content: { value: text } };
  if (text.startsWith("'")) return { content: { value: text.slice(1) } };
  if (text.length > 1 && /^[-=+@]/.test(text)) {
    const formula = readFormula(text);
    if (formula !== undefined) return { content: { formula } };
  }
  if (ERRORS.has(text.toUpperCase())) return { content: { value: { error: text.toUpperCase() } } };
  const value = chineseDate(text) ?? plainValue(text);
  if (!value) return { content: { value: text } };
  const keeps = value.numberFormat === undefined || numberFormat !== 'General';
  return keeps ? { content: value.content } : value;
};

/** `=…`; `+1` and `-1` are numbers, `+A1`, `-A1` and `@SUM(…)` formulas. */
const readFormula = (text: string): string | undefined => {
  if (!text.startsWith('=') && typeof parseValue(text)?.value === 'number') return undefined;
  const formula = text.startsWith('=') ? text.slice(1).trim() : text;
  if (!isBalanced(formula)) throw new BookRefusal('badFormula', text);
  return formula;
};

/** Brackets and quotation marks are closed, and something stands between them. */
const isBalanced = (formula: string): boolean => {
  const bare = formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, 'x');
  if (bare.trim() === '' || /["]/.test(bare) || /[-+*/^&=<>,(]$/.test(bare.trim())) return false;
  let depth = 0;
  for (const character of bare) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

const plainValue = (text: string): Entry | undefined => {
  const parsed = parseValue(text);
  if (!parsed) return undefined;
  const { value, formatId } = parsed;
  const code = typeof formatId === 'number' && formatId > 0 ? getFormatFromId(formatId) : undefined;
  if (typeof value !== 'number' || typeof code !== 'string') return { content: { value } };
  return { content: { value }, numberFormat: numberKind(code) === 'date' ? dateFormat(text, code) : code };
};

/** A day is shown in the order in which Chinese Excel writes it. */
const dateFormat = (text: string, code: string): string =>
  text.includes(':') || !/^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/.test(text.trim()) ? code : 'yyyy/m/d';

const CHINESE_DATE = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/;

/** 2024年1月5日, 2024年1月, 1月5日 (of this year). */
const chineseDate = (text: string): Entry | undefined => {
  const match = CHINESE_DATE.exec(text.trim());
  if (!match || (match[1] === undefined && match[3] === undefined)) return undefined;
  const year = Number(match[1] ?? new Date().getFullYear());
  const [month, day] = [Number(match[2]), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const numberFormat = [match[1] && 'yyyy"年"', 'm"月"', match[3] && 'd"日"'].filter(Boolean).join('');
  return { content: { value: date.getTime() / 86_400_000 + 25_569 }, numberFormat };
};
