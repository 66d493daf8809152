import { shown } from '../decimal';
import type { Decimal } from 'decimal.js';

/** A number of marks as an English sentence says it: 1 mark, 0.5 marks. */
export const marksText = (points: Decimal | number): string => {
  const number = shown(points);
  return `${number} ${number === '1' ? 'mark' : 'marks'}`;
};
