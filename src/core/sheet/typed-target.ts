import { halfWidth, typedNumber } from './typed-number';

const BEFORE =
  /^(?:目标值|不低于|不少于|不高于|不超过|大于等于|小于等于|大于|小于|达到|控制在|为|≥|≤|>=|<=|>|<|=|:)+/;
const AFTER = /(?:个百分点|%|以上|以下|以内|及|分|次|项|件|起|个|家|人|种|篇|户|亿元|万元|元)+$/;
/** Amounts ten thousand times apart read alike without them. */
const SCALE = /(?:亿元|万元|元)/;

/**
 * The number of a target as officials write it: ≥93%, 不低于95%, 目标值：90%以上. Rates are read as they are spoken (93).
 * null for anything else, such as a text with two numbers, or an amount of money in another unit than `unit`.
 */
export const typedTarget = (text: string, unit = ''): number | null => {
  const plain = halfWidth(text).replace(/\s/g, '');
  const scale = SCALE.exec(plain)?.[0];
  if (scale !== undefined && scale !== unit) return null;
  return typedNumber(plain.replace(BEFORE, '').replace(AFTER, ''));
};
