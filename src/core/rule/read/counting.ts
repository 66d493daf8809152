import { COUNT_UNIT } from './words';

/** How a condition is counted. Places are offsets in the condition. */
export type Counting =
  /** It holds or it does not. */
  | { readonly by: 'none' }
  /** Each `per` `unit` counts; `cut` are the words that say so and are no part of what is counted. */
  | { readonly by: 'count'; readonly counts: readonly Count[] }
  /** It holds a number that may count or may not. */
  | { readonly by: 'unclear' };

export interface Count {
  readonly per: number;
  readonly unit: readonly [from: number, to: number];
  /** The unit where the text says it in two words: 每人每次. */
  readonly unitName?: string;
  readonly cut: readonly (readonly [from: number, to: number])[];
  /** The words of the condition that belong to this count. */
  readonly words: readonly [from: number, to: number];
}

/** The words that stand aside in the condition's [from, to). */
export type AsideAt = (from: number, to: number) => string;

/** A number that may count. */
export const ANY_NUMBER = new RegExp(`\\d|[一二两三四五六七八九十]{1,3}${COUNT_UNIT}`);

const UNIT_ASIDE = new RegExp(`^\\(${COUNT_UNIT}\\)$`);

/** Where a unit ends that ends at `end`, and then may go on aside: 件(次). */
export function endOfUnit(end: number, blanked: string, aside: AsideAt): number {
  return blanked !== '' && UNIT_ASIDE.test(aside(end, end + blanked.length)) ? end + blanked.length : end;
}

/** Nothing, or a noun that only names the cases: 每个|项目, 每项|制度 */
export function isNounOnly(rest: string): boolean {
  return /^[^,;。不未无没缺漏的]{0,6}的?,?$/.test(rest);
}

/** Where the noun ends that begins at `from`. */
export function endOfNoun(words: string, from: number): number {
  return from + (/^[^,;。的]*/.exec(words.slice(from))?.[0].length ?? 0);
}
