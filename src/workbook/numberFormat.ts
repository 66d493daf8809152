/** How a number is shown, as far as reading depends on it. */
export type NumberKind = 'plain' | 'percent' | 'date';

/** Built-in formats that show a date or time (ECMA-376 part 1, 18.8.30, with those of East Asian Excel). */
const BUILTIN_DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);

/** The kind of a built-in number format; custom formats start at 164. */
export const builtinNumberKind = (id: number): NumberKind =>
  id === 9 || id === 10 ? 'percent' : BUILTIN_DATES.has(id) ? 'date' : 'plain';

/** Text in quotes, an escaped, padding or filling character, and conditions, colours and locales in brackets. */
const LITERAL = /"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** The kind of a number format code such as `0.0%`, `yyyy"年"m"月"d"日";@` or `General"分"`. */
export const numberKind = (code: string): NumberKind => {
  const bare = code.replaceAll(LITERAL, '').replaceAll(/general/gi, '');
  if (bare.includes('%')) return 'percent';
  return /[ymdhs]|e(?![+-])/i.test(bare) ? 'date' : 'plain';
};
