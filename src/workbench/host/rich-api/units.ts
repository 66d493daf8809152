/** Excel lays columns out for a font whose digits are 7 pixels wide, with 5 pixels of padding, at 96 pixels an inch. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** The width of a column of so many characters, in points: 8.43 → 48. */
export const columnPoints = (characters: number): number =>
  characters <= 0 ? 0 : (Math.round(characters * DIGIT) + PADDING) * POINTS_PER_PIXEL;

/** Points → characters. */
export const columnCharacters = (points: number): number =>
  Math.max(0, Math.round(((points / POINTS_PER_PIXEL - PADDING) / DIGIT) * 100) / 100);

const POINTS_PER_INCH = 72;

export const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
export const points = (inch: number): number => Math.round(inch * POINTS_PER_INCH * 1e4) / 1e4;
