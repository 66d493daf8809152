import { halfWidth, typedNumber } from './typed-number';

/**
 * The number of a value as officials type it into a text cell: 91.2%, ９１．２, 3起, two spaces more or less; rates as they
 * are spoken. Nothing but one of `units` may stand behind it. null for anything else: 约91, 91—92, 3处2项.
 */
export const typedValue = (text: string, units: readonly string[]): number | null => {
  const plain = halfWidth(text).replace(/\s/g, '');
  const unit = units.map(halfWidth).find((word) => word !== '' && plain.endsWith(word)) ?? '';
  return typedNumber(plain.slice(0, plain.length - unit.length));
};
