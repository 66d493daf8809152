import type { SheetSnapshot } from '../../core/cells/snapshot';
import { READS_ANYTHING } from './functions';

/** What a word may hold. */
const LETTER = String.raw`[\p{L}\p{N}_.$\\?]`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;

/**
 * A sheet's name, a table, a spilled range, a function that may read anything, or a word that is neither a cell nor a
 * function's name. It also stops at some words that do no harm, such as TRUE or a text.
 */
const LOOKS_ELSEWHERE = new RegExp(
  `[!['#@]|(?:^|(?!${LETTER}).)(?:(?:${[...READS_ANYTHING].map((name) => name.replace('.', '\\.')).join('|')})\\(` +
    `|(?!${CELL}(?!${LETTER}|\\())(?!\\d)${LETTER}+(?!${LETTER}|\\())`,
  'ui',
);

/** May the formula read a cell of another sheet? Asked of every formula of a workbook, so it is quicker than reading it. */
export const looksElsewhere = (formula: string): boolean => LOOKS_ELSEWHERE.test(formula);

/** No formula of the sheet reads a cell of another one: what changes elsewhere is nothing to it. */
export const isClosed = (sheet: SheetSnapshot): boolean => {
  for (const { formula } of sheet.cells.values()) {
    if (formula !== undefined && looksElsewhere(formula)) return false;
  }
  return true;
};
