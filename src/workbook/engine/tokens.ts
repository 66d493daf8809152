/** Strings, quoted sheet names, names in brackets, error values, white space, words, `<=` and its kind; else one sign. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)|\s+|[\p{L}\p{N}_.$\\?]+|[^]/gu;

/** A formula (without `=`) cut into tokens; joined again they are the formula. */
export const tokensOf = (formula: string): readonly string[] => formula.match(TOKEN) ?? [];

const WORD = /^[\p{L}\p{N}_.$\\?]/u;
const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:E\d*)?$/i;
const FUNCTION_PREFIX = /^(?:_xlfn\.|_xlws\.|_xludf\.)+/i;

export const isWord = (token: string): boolean => WORD.test(token);

/** Words that are values and no names; `1.5E` is the beginning of `1.5E+10`. */
export const isPlainWord = (word: string): boolean => NUMBER.test(word) || /^(?:TRUE|FALSE)$/i.test(word);

/** The name of a function as Excel shows it: files put a prefix before those that came later. */
export const functionName = (word: string): string => word.replace(FUNCTION_PREFIX, '').toUpperCase();

/** 'O''Neil' → O'Neil; a bare name is what it is. */
const unquoted = (token: string): string =>
  token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;

/** Where a sheet's name before a reference leads, and which token comes behind its `!`. */
export interface SheetPrefix {
  readonly first: string;
  /** The other end of a row of sheets, `first:last!`. */
  readonly last?: string;
  /** In another workbook; `self` when it is this one by its number, `[0]`. */
  readonly external?: 'other' | 'self';
  readonly next: number;
}

/** Reads the prefix that begins at a token; undefined when none does. */
export const sheetPrefixAt = (tokens: readonly string[], at: number): SheetPrefix | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.startsWith('[')) return bracketedPrefix(tokens, at);
  const isQuoted = token.startsWith("'");
  if (!isQuoted && !isWord(token)) return undefined;
  if (tokens[at + 1] === '!') {
    const name = unquoted(token);
    const bracket = isQuoted ? /\[([^\]]*)\]/.exec(name) : null;
    if (bracket) return { first: '', external: bracket[1] === '0' ? 'self' : 'other', next: at + 2 };
    // no sheet's name has a colon
    const [first = '', last] = name.split(':');
    return { first, ...(last !== undefined && { last }), next: at + 2 };
  }
  const last = tokens[at + 2] ?? '';
  if (!isQuoted && tokens[at + 1] === ':' && isWord(last) && tokens[at + 3] === '!') {
    return { first: token, last, next: at + 4 };
  }
  return undefined;
};

const bracketedPrefix = (tokens: readonly string[], at: number): SheetPrefix | undefined => {
  const external = tokens[at] === '[0]' ? 'self' : 'other';
  if (tokens[at + 1] === '!') return { first: '', external, next: at + 2 };
  if (!isWord(tokens[at + 1] ?? '')) return undefined;
  const rest = sheetPrefixAt(tokens, at + 1);
  return rest && { first: '', external, next: rest.next };
};
