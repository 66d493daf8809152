/** What Excel takes: arguments of one function, and characters of one formula with its `=`. */
const MOST_ARGUMENTS = 255;
const MOST_CHARACTERS = 8192;

/** `formula` without its `=`. */
export const fitsFormula = (formula: string): boolean => formula.length < MOST_CHARACTERS;

/** `SUM()` and `=` around the areas. */
const AROUND = 6;

/** Areas, each as a formula writes it, split in their order so that one SUM takes each part. */
export const splitForSum = <T>(
  areas: readonly T[],
  written: (area: T) => string,
): readonly (readonly T[])[] => {
  const parts: T[][] = [];
  let characters = 0;
  for (const area of areas) {
    const more = written(area).length + 1;
    const part = parts.at(-1);
    if (part && part.length < MOST_ARGUMENTS && characters + more <= MOST_CHARACTERS) {
      part.push(area);
      characters += more;
    } else {
      parts.push([area]);
      characters = AROUND + more;
    }
  }
  return parts;
};

/** One OR, or one AND, over all tests: of more than one call takes, a call of calls. */
export const overAll = (call: 'OR' | 'AND', tests: readonly string[]): string => {
  if (tests.length <= MOST_ARGUMENTS) return `${call}(${tests.join(',')})`;
  const parts: string[] = [];
  for (let from = 0; from < tests.length; from += MOST_ARGUMENTS) {
    parts.push(overAll(call, tests.slice(from, from + MOST_ARGUMENTS)));
  }
  return overAll(call, parts);
};
