import { marksInText } from './marks-in-text';

/** A label that stands over rows: a cell of a level column, or a heading row inside the table. */
export interface Label {
  /** White space folded. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Marks of the whole group, from its text or its marks cell; null when it has none. */
  readonly marks: number | null;
}

type Numbering = 'chapter' | 'han' | 'hanInBrackets' | 'digits' | 'none';

const NUMBERINGS: readonly (readonly [Numbering, RegExp])[] = [
  ['chapter', /^第[一二三四五六七八九十\d]+[章部类编]/],
  ['hanInBrackets', /^[(（][一二三四五六七八九十]+[)）]/],
  ['han', /^[一二三四五六七八九十]{1,3}([、.．\s]|$)/],
  ['digits', /^\d+([、.．\s]|$)/],
];

/** How a heading is numbered: 一、 / （一） / 1. / 第一章. */
export const numberingOf = (text: string): Numbering =>
  NUMBERINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'none';

/** A heading row is told by Chinese numbering or by the marks of its group in its text. */
export const readsAsSection = (text: string): boolean => {
  const numbering = numberingOf(text);
  return (
    text.length <= 60 &&
    (['chapter', 'han', 'hanInBrackets'].includes(numbering) || marksInText(text) !== null)
  );
};

/** Heading rows that stand over the next row, outermost first. */
export interface SectionState {
  readonly labels: readonly Label[];
  /** The last row was a heading too, so that another one of a different numbering lies inside it. */
  readonly justOpened: boolean;
}

export const NO_SECTIONS: SectionState = { labels: [], justOpened: false };

/** The headings after one more heading row: it replaces the one numbered alike, or goes inside the one just opened. */
export const enterSection = ({ labels, justOpened }: SectionState, label: Label): SectionState => {
  const numbering = numberingOf(label.text);
  const alike = labels.findIndex(({ text }) => numberingOf(text) === numbering);
  const outer = alike >= 0 ? labels.slice(0, alike) : justOpened || isFiner(numbering, labels) ? labels : [];
  return { labels: [...outer, label], justOpened: true };
};

const ORDER: readonly Numbering[] = ['chapter', 'han', 'hanInBrackets', 'digits'];

const isFiner = (numbering: Numbering, labels: readonly Label[]): boolean => {
  const innermost = labels.at(-1);
  return (
    innermost !== undefined &&
    numbering !== 'none' &&
    ORDER.indexOf(numbering) > ORDER.indexOf(numberingOf(innermost.text))
  );
};
