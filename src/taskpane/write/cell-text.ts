import { Decimal } from 'decimal.js';
import { cellText, isCellError, type Cell } from '../../core/cells/cell';
import { readDay } from '../../core/scheme/day';

/** What a cell shows; '' when it is blank. */
export const cellShows = (cell: Cell): string => {
  const { value, percent, date } = cell;
  if (isCellError(value)) return value.error;
  if (typeof value === 'number' && percent) return `${new Decimal(value).times(100).toFixed()}%`;
  if (typeof value === 'number' && date) {
    const read = readDay(cell);
    return read.kind === 'day' ? read.day : cellText(value);
  }
  return cellText(value);
};
