import { Decimal } from 'decimal.js';
import type { PartialSteps } from '../../scheme/scheme';
import { guarded, PRO_RATA_DIGITS, round } from '../decimal';
import { known, unknown, type Entry, type Points } from './kind';

/** 是 / 否, as the ledger's drop-down offers them; 无 is an answer too: there is none. */
export const YES = '是';
const NO: readonly Entry[] = ['否', '无'];

/** Points of a clause that holds or not. */
export const yesNoPoints = (entry: Entry, points: Decimal): Points => {
  if (entry === null || entry === '') return unknown('blank');
  if (entry === YES) return known(points);
  return NO.includes(entry) ? known(new Decimal(0)) : unknown('wrongEntry');
};

/** The same as a formula: `points` when the answer is 是, 0 when it is 否 or 无, else the empty text. */
export const yesNoFormula = (fact: string, points: string): string =>
  `IF(${fact}="是",${points},IF(OR(${fact}="否",${fact}="无"),0,""))`;

/** A count as typed; 无 is 0, a negative number is none. */
export const countOf = (entry: Entry): number | null => {
  if (entry === '无') return 0;
  return typeof entry === 'number' && entry >= 0 ? entry : null;
};

export const blankOrWrong = (entry: Entry): Points =>
  unknown(entry === null || entry === '' ? 'blank' : 'wrongEntry');

/** Units that are spoken as a rate: 91.2, not 0.912. */
export const isRate = (unit: string): boolean => unit.includes('%') || unit.includes('百分点');

/** A rate typed as a fraction (0.912) beside a threshold spoken as a rate (93) would be scored wrongly. */
export const looksLikeFraction = (value: number, threshold: number): boolean =>
  value > 0 && value <= 1 && threshold > 1;

/** `distance ÷ step`, cut by the scheme's option for a part of a step. */
export const stepsIn = (distance: Decimal, step: Decimal, partial: PartialSteps): Decimal => {
  if (partial === 'proRata') return round(distance.div(step), PRO_RATA_DIGITS);
  const carry = partial === 'started' ? '0.999999' : 0;
  return guarded(distance.div(step).plus(carry)).toDecimalPlaces(0, Decimal.ROUND_DOWN);
};

export const stepsFormula = (distance: string, step: string, carry: string, digits: string): string =>
  `ROUNDDOWN(ROUND(${distance}/${step}+${carry},MAX(6,${digits})),${digits})`;

export const limited = (points: Decimal, max: number | undefined): Decimal =>
  max === undefined ? points : Decimal.min(max, points);

export const limitedFormula = (points: string, max: string, isLimited: boolean): string =>
  isLimited ? `MIN(${max},${points})` : points;

export const roundedProduct = (left: Decimal, right: Decimal | number): Decimal =>
  round(left.times(right), 6);
