import type { Item } from '../assessment/item';
import { grouped } from '../grouped';
import { indicatorLabel } from '../writeback/ledger/labels';
import { fingerprint, sameWords } from './fingerprint';

/** What an indicator is known by in another copy of the workbook: never its row. */
export interface IndicatorKey {
  readonly sheet: string;
  /** The outermost label; '' when there is none. */
  readonly section: string;
  readonly name: string;
  /** Of the rule texts and the full marks: what the recipient was asked to answer. */
  readonly fingerprint: string;
}

export const indicatorKey = (item: Item): IndicatorKey => ({
  sheet: item.sheet,
  section: sameWords(item.section),
  name: indicatorLabel(item),
  fingerprint: fingerprint([String(item.fullMarks ?? ''), ...item.rules.map(({ text }) => sameWords(text))]),
});

type Telling = (key: IndicatorKey) => readonly string[];

const EVERYTHING: Telling = ({ sheet, section, name, fingerprint: rule }) => [sheet, section, name, rule];

/** From all that tells indicators apart to less: a section or sheet may have been renamed, a rule rewritten. */
const LESS: readonly Telling[] = [
  ({ sheet, name, fingerprint: rule }) => [sheet, name, rule],
  ({ section, name, fingerprint: rule }) => [section, name, rule],
  ({ sheet, section, name }) => [sheet, section, name],
  ({ sheet, name }) => [sheet, name],
];

/**
 * The indicator of `to` that each of `from` is. Where several cannot be told apart none is paired, but for such that are
 * the same in everything and as many on both sides: they keep their order. An indicator of another name is another one,
 * even with the same rule.
 */
export const pairIndicators = <From extends IndicatorKey, To extends IndicatorKey>(
  from: readonly From[],
  to: readonly To[],
): ReadonlyMap<From, To> => {
  const pairs = new Map<From, To>();
  const freeFrom = new Set(from);
  const freeTo = new Set(to);
  const assign = (telling: Telling, most: number): void => {
    const text = (key: IndicatorKey): string => JSON.stringify(telling(key));
    const waiting = grouped(freeTo, text);
    for (const [key, left] of grouped(freeFrom, text)) {
      const right = waiting.get(key) ?? [];
      if (left.length !== right.length || left.length > most) continue;
      left.forEach((one, index) => {
        const other = right[index];
        if (!other) return;
        pairs.set(one, other);
        freeFrom.delete(one);
        freeTo.delete(other);
      });
    }
  };
  assign(EVERYTHING, Infinity);
  for (const telling of LESS) assign(telling, 1);
  return pairs;
};
