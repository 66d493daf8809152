import { Decimal } from 'decimal.js';

/** Rounds half away from zero, as a worksheet's ROUND does. Most values need none, and are not copied then. */
export const round = (value: Decimal, places: number): Decimal =>
  value.decimalPlaces() <= places ? value : value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);

/**
 * Decimals to which quotients, products and sums are cleaned before they meet a threshold or a limit. Worksheets
 * calculate in binary; this guard makes them and the decimal evaluator agree (reference/xlsx.md E).
 */
export const GUARD = 6;

/** Decimals to which a number of steps that counts pro rata is taken: so many that thirds times points come out whole at GUARD. */
export const PRO_RATA_DIGITS = 10;

export const guarded = (value: Decimal): Decimal => round(value, GUARD);

/** As sentences and tables show it: at most two decimals, no trailing zeros. */
export const shown = (value: Decimal | number): string => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  const text = round(new Decimal(value), 2).toString();
  return text === '-0' ? '0' : text;
};
