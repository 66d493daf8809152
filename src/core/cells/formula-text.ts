/**
 * A formula in one spelling, for comparison: sheet names without needless quotes, no spaces outside texts and quotes.
 * Programs write the same formula a little differently when they save.
 */
export const sameSpelling = (formula: string): string => {
  let result = '';
  for (const [token] of formula.matchAll(TOKEN)) {
    if (token.startsWith("'")) {
      const name = token.slice(1, -1).replaceAll("''", "'");
      result += BARE.test(name) ? name : token;
    } else result += token.startsWith('"') ? token : token.replace(/\s+/g, '');
  }
  return result;
};

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;
const BARE = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Excel takes at most 255 characters between two quotes; some programs count a doubled quote twice. */
const LITERAL_LIMIT = 240;

/** A text as the string literals of a formula, none of them too long: quotes doubled, no character cut in two. */
export const literalsOf = (text: string): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    const written = character === '"' ? '""' : character;
    if (part.length + written.length > LITERAL_LIMIT) {
      parts.push(part);
      part = '';
    }
    part += written;
  }
  if (part !== '') parts.push(part);
  return parts.map((content) => `"${content}"`);
};

/** The text that joined literals ("a"&"b") make. */
export const textOfLiterals = (literals: string): string =>
  [...literals.matchAll(/"((?:[^"]|"")*)"/g)]
    .map(([, content = '']) => content.replaceAll('""', '"'))
    .join('');

/** Neighbouring literals as one while it is short enough: "a"&"b" is written "ab". */
export const joinLiterals = (terms: readonly string[]): readonly string[] => {
  const joined: string[] = [];
  for (const term of terms) {
    const last = joined.at(-1);
    if (term.startsWith('"') && last?.startsWith('"') && last.length + term.length <= LITERAL_LIMIT + 4)
      joined[joined.length - 1] = last.slice(0, -1) + term.slice(1);
    else joined.push(term);
  }
  return joined;
};
