import { cellText, type Cell } from '../cells/cell';

/** Two spellings of one text: line ends and white space at the ends are no change of content. */
export const sameWords = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/**
 * A short mark of contents, 16 hexadecimal digits: other contents have another mark. It finds changes that were made by
 * mistake; it is no seal.
 */
export const fingerprint = (parts: readonly string[]): string => {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  const add = (code: number): void => {
    high = Math.imul(high ^ code, 0x85ebca77);
    low = Math.imul(low ^ code, 0xc2b2ae3d);
    high = (high << 13) | (high >>> 19);
    low = (low << 17) | (low >>> 15);
    high = (high + low) | 0;
  };
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) add(part.charCodeAt(index));
    // No character has this code: where a part ends tells ['ab', 'c'] from ['a', 'bc'].
    add(0x10000);
  }
  return [mixed(high ^ parts.length), mixed(low ^ high)]
    .map((half) => half.toString(16).padStart(8, '0'))
    .join('');
};

const mixed = (half: number): number => {
  const once = Math.imul(half ^ (half >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
};

/** What a cell says, for a fingerprint: a formula says nothing that a person put there. */
export const saidBy = ({ value, formula }: Cell): string =>
  formula === undefined ? sameWords(cellText(value)) : '';
