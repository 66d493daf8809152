import { halfWidth, typedNumber } from './typed-number';

/** The most marks that a rule speaks of giving or taking. */
export interface PointsInRule {
  readonly given: number;
  readonly taken: number;
}

const NUMBER = '\\d{1,5}(?:\\.\\d{1,4})?|[一二两三四五六七八九十]{1,3}';
/** 得6分, 计 6 分, 最高得6分, 满分为6分; what is given on top (另加2分) is none of the item's. */
const GIVEN = new RegExp(`(?:得|计|记|(?<![另再外])加|给|满分)(?:为|:)?(${NUMBER})分(?![钟之数])`, 'g');
/** 扣5分; what is 追加扣除 goes beyond the item on purpose. */
const TAKEN = new RegExp(`(?<!追加)(?:扣|扣除|扣减|减)(${NUMBER})分(?![钟之数])`, 'g');

const most = (text: string, pattern: RegExp): number =>
  Math.max(0, ...[...text.matchAll(pattern)].map(([, number = '']) => typedNumber(number) ?? 0));

/** The most marks that a rule's text says to give and to take, each 0 when it names none; linear in the text. */
export const pointsInRule = (rule: string): PointsInRule => {
  const plain = halfWidth(rule)
    .replace(/\s/g, '')
    .replace(/(\d)。(?=\d)/g, '$1.');
  return { given: most(plain, GIVEN), taken: most(plain, TAKEN) };
};
