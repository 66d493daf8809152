import { halfWidth, typedMarks } from './typed-number';

const BONUS = /^(?<marks>[\d.]+)分?\(?\+(?<bonus>[\d.]+)分?\)?分?$/;

/** 100(+2), 100+2分: full marks and what may be added to them, as totals have it; null for anything else. */
export const typedWithBonus = (text: string): { readonly marks: number; readonly bonus: number } | null => {
  const { marks, bonus } = BONUS.exec(halfWidth(text).replace(/\s/g, ''))?.groups ?? {};
  const numbers = [typedMarks(marks ?? ''), typedMarks(bonus ?? '')] as const;
  return numbers[0] === null || numbers[1] === null ? null : { marks: numbers[0], bonus: numbers[1] };
};

const LIST = /^[([【]?(?<list>[^()[\]【】]{1,60})[)\]】]?$/;
const IN_BRACKETS = /^(?<first>[\d.]{1,6})分?(?<rest>(?:\([\d.]{1,6}分?\)){1,6})$/;

const allMarks = (texts: readonly string[]): readonly number[] | null => {
  const marks = texts.flatMap((text) => typedMarks(text) ?? []);
  return texts.length > 1 && marks.length === texts.length ? marks : null;
};

/** Most cells have none of these signs, which is seen sooner than what they would mean. */
const SEVERAL = /[,，、/;；(（]/;

/**
 * Marks of which one holds, by the group of regions or the year: (1分,3分), 4/6, 0(6)(8), 5(2); in their order. null for
 * anything else.
 */
export const typedAlternatives = (text: string): readonly number[] | null => {
  if (!SEVERAL.test(text)) return null;
  const plain = halfWidth(text).replace(/\s/g, '');
  const { first, rest } = IN_BRACKETS.exec(plain)?.groups ?? {};
  if (first !== undefined && rest !== undefined) {
    return allMarks([first, ...rest.split(/[()]/).filter((part) => part !== '')]);
  }
  const list = LIST.exec(plain)?.groups?.['list'] ?? '';
  return allMarks(list.split(/[,、/;]/));
};

const BRACKET = /[(（【[][^()（）【】[\]]{3,40}[)）】\]]/g;

/** The only bracket of such marks in a text, 规划编制（1分，3分）, and the text without it; null when there is none, or several. */
export const alternativesInText = (
  text: string,
): { readonly text: string; readonly marks: readonly number[] } | null => {
  const found = [...text.matchAll(BRACKET)].flatMap(({ 0: bracket, index }) => {
    const marks = bracket.includes('分') ? typedAlternatives(bracket) : null;
    return marks ? [{ marks, text: (text.slice(0, index) + text.slice(index + bracket.length)).trim() }] : [];
  });
  const [only] = found;
  return only && found.length === 1 ? only : null;
};
