/** A numbered point of a note, or a line without a number: its sentences, and how it stands among the others. */
export interface NotePoint {
  readonly sentences: readonly string[];
  /** The sort of its number; null for none. */
  readonly mark: MarkSort | null;
  /** It ends as a sentence does, so that the next line is none of it. */
  readonly isClosed: boolean;
}

/** 1. (1) ① 一、 （一） */
type MarkSort = keyof typeof MARKS;

const HAN = '[一二三四五六七八九十]{1,3}';
const MARKS = {
  han: `${HAN}[、.．]|第(?:${HAN}|\\d{1,2})条[、.．:：]?`,
  hanInBrackets: `[(（]${HAN}[)）][、.．]?`,
  digits: '\\d{1,2}(?:[、．)）]|\\.(?!\\d))',
  digitsInBrackets: '[(（]\\d{1,2}[)）][、.．]?',
  circled: '[\\u2460-\\u2473]',
} as const;
const SORTS = Object.keys(MARKS) as readonly MarkSort[];

/** A number begins a point at the head of a line, or behind a blank, a colon or the end of a sentence. */
const MARK = new RegExp(
  `(?<=^|[\\s:：。；;！!])(?:${SORTS.map((sort) => `(?<${sort}>${MARKS[sort]})`).join('|')})`,
  'g',
);

/** Not the full stop of 0。5分. */
const SENTENCE_END = /(?<!\d)[。！!]|[。！!](?!\d)/;
const CLOSED = /[。！!；;.]\s*$/;

/** Cuts the text of a cell into points and these into sentences, without the numbers in front; linear in its length. */
export const notePoints = (text: string): readonly NotePoint[] =>
  text.split(/[\r\n\u2028\u2029]+/).flatMap(pointsOfLine);

const pointsOfLine = (line: string): readonly NotePoint[] => {
  const marks = [...line.matchAll(MARK)];
  const starts = [0, ...marks.map(({ index }) => index)];
  return starts.flatMap((start, at) => {
    const words = marks[at - 1];
    const body = line.slice(start + (words?.[0].length ?? 0), starts[at + 1] ?? line.length).trim();
    const sentences = body
      .split(SENTENCE_END)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== '');
    const mark = SORTS.find((sort) => words?.groups?.[sort] !== undefined) ?? null;
    return sentences.length === 0 ? [] : [{ sentences, mark, isClosed: CLOSED.test(body) }];
  });
};
