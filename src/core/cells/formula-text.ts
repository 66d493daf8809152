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
