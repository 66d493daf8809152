import type { Span } from '../clause';
import { spanOf, wordsOf, type Range, type Source } from './normalise';

/** The first half of a clause. */
export interface Condition {
  /** As the sentence and the count label need it: no closing 的, no separators. '' when the text names none. */
  readonly words: string;
  /** The span of the clause from the condition's first character up to `to` of the normalised text. */
  readonly spanTo: (to: number) => Span;
}

/** A condition that begins at `from` and reads as `words`. */
export function conditionOf(source: Source, from: number, words: string): Condition {
  return { words, spanTo: (to) => spanOf(source, [from, to]) };
}

/** The words of several ranges, joined, without what only held them together. */
export function conditionWords(source: Source, ranges: readonly Range[]): string {
  return tidy(ranges.map((range) => (range[0] < range[1] ? wordsOf(source, range) : '')).join(''));
}

/** Without blanks, separators and particles at the ends, or before a closing aside. */
export function tidy(words: string): string {
  return words
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, '')
    .replace(/^(?:[，,、；;：:。.）)]|并且?|且)+/, '')
    .replace(/的?[，,、；;：:。]*$/, '')
    .replace(/的([（(][^（()）]*[）)])$/, '$1');
}

/** 低于 alone compares with something that the words before have named. */
export function isBareComparison(words: string): boolean {
  return /^(?:不?(?:低于|高于|少于|多于|小于|大于)|超过|达到|未达到|不足)$/.test(words);
}

/** 各扣1分, 均扣1分: once for each of which? 否则扣1分, 其中扣1分, 或扣1分, 直至不得分: unless what, of what, when? */
export function isUnattached(words: string): boolean {
  return /(?:各|均|都|分别|依次|逐项|逐一|同时)$|^其中|^(?:否则?|反之|不然|或者?|和|及|以及|且|但|并|即|也|又|再|另|直[至到]|最终)$/.test(
    words,
  );
}
