import { Decimal } from 'decimal.js';
import type { Range } from './address';

/** What stands in a cell. `null` is blank, which is not `''` (a formula's empty text) and not 0. */
export type CellValue = null | number | string | boolean | CellError;

export interface CellError {
  /** As Excel shows it: `#N/A`, `#DIV/0!` … */
  readonly error: string;
}

export interface Cell {
  /** The value shown; for a formula the value cached in the file. */
  readonly value: CellValue;
  /** Without the leading `=`; English function names, commas. */
  readonly formula?: string;
  /** The range that the formula fills, when it is an array formula; such a range is never written into. */
  readonly array?: Range;
  /** The number is shown as a percentage (0.93 stands for 93 %). */
  readonly percent?: true;
  /** The number is shown as a date (a serial day). */
  readonly date?: true;
}

export const isCellError = (value: CellValue): value is CellError =>
  typeof value === 'object' && value !== null;

/** Text as a person reads it: numbers in plain decimal notation, blank and errors as ''. */
export const cellText = (value: CellValue): string => {
  if (value === null || isCellError(value)) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = String(value);
  return typeof value === 'number' && text.includes('e') ? new Decimal(value).toFixed() : text;
};
