import { Decimal } from 'decimal.js';

/** How several experts' scores of one clause become one, in the words of the sheet 专家评分. */
export const COMBINE_WORDS = {
  mean: '平均分',
  median: '中位数',
  trimmed: '去掉最高分和最低分后平均',
} as const;

export type Combine = keyof typeof COMBINE_WORDS;

export const isCombine = (text: string): text is Combine => Object.hasOwn(COMBINE_WORDS, text);

export const combineIn = (word: string): Combine | null =>
  (Object.keys(COMBINE_WORDS) as Combine[]).find((key) => COMBINE_WORDS[key] === word.trim()) ?? null;

/** Without the highest and the lowest something must be left. */
export const LEAST_TRIMMED = 3;

/** The combined score; null while fewer than `asked` have scored, or too few to leave two out. */
export const combinedScore = (
  scores: readonly number[],
  asked: number,
  combine: Combine | null,
): Decimal | null => {
  const count = scores.length;
  if (count === 0 || count < asked || combine === null) return null;
  const sorted = scores.map((score) => new Decimal(score)).sort((left, right) => left.comparedTo(right));
  const mean = (of: readonly Decimal[]): Decimal =>
    of.reduce((sum, score) => sum.plus(score), new Decimal(0)).div(of.length);
  switch (combine) {
    case 'mean':
      return mean(sorted);
    case 'median':
      return mean(sorted.slice(Math.floor((count - 1) / 2), Math.floor(count / 2) + 1));
    case 'trimmed':
      return count < LEAST_TRIMMED ? null : mean(sorted.slice(1, -1));
  }
};

/** Cells that the formulas of one clause refer to. */
export interface ScoreCells {
  /** The experts' scores, their places in order of size, how many are asked, and the word that says how they are combined. */
  readonly scores: string;
  readonly places: string;
  readonly asked: string;
  readonly combine: string;
}

/** The same as `combinedScore`, live. */
export const combinedFormula = ({ scores, places, asked, combine }: ScoreCells): string => {
  const count = `COUNT(${scores})`;
  const placed = (place: string): string => `SUMIF(${places},${place},${scores})`;
  const median = `(${placed(`ROUNDDOWN((${count}+1)/2,0)`)}+${placed(`ROUNDDOWN(${count}/2,0)+1`)})/2`;
  const trimmed = `IF(${count}<${LEAST_TRIMMED},"",(SUM(${scores})-MAX(${scores})-MIN(${scores}))/(${count}-2))`;
  const mean = `SUM(${scores})/${count}`;
  const is = (key: Combine): string => `${combine}="${COMBINE_WORDS[key]}"`;
  return `IF(OR(${count}=0,${count}<${asked}),"",IF(${is('mean')},${mean},IF(${is('median')},${median},IF(${is('trimmed')},${trimmed},""))))`;
};

/** The place of one score among all, the lowest first; equal scores in the order of their rows. */
export const placeFormula = (score: string, all: string, downToThis: string): string =>
  `IF(ISNUMBER(${score}),COUNTIF(${all},"<"&${score})+COUNTIF(${downToThis},${score}),"")`;

/** The same as a number; null where there is no score. */
export const placeAmong = (scores: readonly (number | null)[], index: number): number | null => {
  const own = scores[index];
  if (own === null || own === undefined) return null;
  const lower = scores.filter((score) => score !== null && score < own).length;
  return lower + scores.slice(0, index + 1).filter((score) => score === own).length;
};
