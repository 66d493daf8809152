/** How a person wants words of a rule text read that the text leaves open, or that were read in another way. */
export type Choice =
  /** Points by hand instead of what the clause says. */
  | 'byHand'
  /** Points by hand for words that were not understood: taken, given from 0, or added. */
  | 'handDeduct'
  | 'handScore'
  | 'handAdd'
  /** The words decide nothing. */
  | 'noEffect'
  /** What the rule starts from. */
  | 'fromFull'
  | 'fromZero'
  /** Which clauses a limit closes: the one before it, those of its sentence, all before it, or each by itself. */
  | 'limitOne'
  | 'limitSentence'
  | 'limitAll'
  | 'limitEach'
  /** Marks of which one applies, or that add up. */
  | 'oneOf'
  | 'each';

/** Choices by the words that they are about: see `wordsKey`. */
export type Choices = ReadonlyMap<string, Choice>;

export const NO_CHOICES: Choices = new Map();

/** More than tells two sentences apart, and little enough for one cell. */
const LONGEST_KEY = 500;

/**
 * What words are known by: the same for the same words with other blanks, widths of characters, or marks at their ends. So
 * a choice outlives whatever changes around its words, and none that changes in them.
 */
export const wordsKey = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')
    .replace(/^[\p{P}]+|[\p{P}]+$/gu, '')
    .slice(0, LONGEST_KEY);

/** The one of some readings that is about the same words. */
export const aboutWords = <Reading extends { readonly words: string }>(
  readings: readonly Reading[],
  words: string,
): Reading | undefined => {
  const key = wordsKey(words);
  return readings.find((reading) => wordsKey(reading.words) === key);
};
