import { isCellError } from '../../../core/cells/cell';
import { displayText } from '../../book/display-text';
import type { LiveSheet } from '../../book/live-book';

/** A line is so much higher than its letters are. */
const LINE = 1.36;

/** The height, in points, that a row's text asks for; merged cells do not count, as in Excel. */
export const fittingHeight = (sheet: LiveSheet, row: number): number => {
  const used = sheet.usedRange();
  let height = sheet.defaultRowHeight;
  for (let column = used?.left ?? 1; column <= (used?.right ?? 0); column += 1) {
    const { value } = sheet.cellAt(row, column);
    if (value === null || isCellError(value) || sheet.mergeAt(row, column)) continue;
    const { font, align, numberFormat } = sheet.lookAt(row, column);
    const width = sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth;
    const text = displayText(value, numberFormat);
    const lines = align.wrap ? linesOf(text, (width * 11) / font.size) : 1;
    height = Math.max(height, Math.ceil(lines * font.size * LINE * 4) / 4);
  }
  return Math.min(height, 409);
};

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(unitsOf(line) / Math.max(1, width))), 0);

/** Han characters are two digits wide. */
const unitsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
