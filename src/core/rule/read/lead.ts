import type { Range } from './normalise';
import { isNote, isNoteBeforeComma, isProse } from './note';

/** The words between two consequences, sorted. */
export interface Lead {
  /** Where and how it is checked. */
  readonly notes: readonly Range[];
  /** Whole sentences before the first clause that state no condition and no marks. */
  readonly prose: readonly Range[];
  /** Words that belong to nothing. */
  readonly stray: readonly Range[];
  /** The condition of the consequence that follows; empty when there is none. */
  readonly condition: Range;
  /** A sentence ended between the consequence before and this condition. */
  readonly newSentence: boolean;
}

const SENTENCE_END = /[。;\n!?]/;
const OUTER = /[,;。、:\s!?)]/;
/** 1. 2、 (3) ① 一、 at the head of a sentence. */
const LIST_MARKER =
  /^(?:\d{1,2}[.、)](?!\d)|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|[①-⒛]|[一二三四五六七八九十]{1,3}[、.]|[-•·](?=[^\d]))/;

/** A number is one wherever a condition begins with it. */
const NUMBERED = /^(?:\d{1,2}[.)](?!\d)|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\))/;

/** Sorts the words of [from, to), which hold no consequence. `plain` is the text with asides blanked. */
export function readLead(text: string, plain: string, from: number, to: number): Lead {
  const pieces = sentencesOf(plain, from, to);
  const last = pieces.pop() ?? [from, to];
  const notes: Range[] = [];
  const prose: Range[] = [];
  const stray: Range[] = [];
  for (const piece of pieces) sortPiece(text, plain, piece, from, { notes, prose, stray });
  let condition = withoutMarker(text, trimmed(text, last), pieces.length > 0 || from === 0);
  for (
    let rest = afterNote(text, plain, condition);
    rest !== null;
    rest = afterNote(text, plain, condition)
  ) {
    notes.push(trimmed(text, [condition[0], rest]));
    condition = trimmed(text, [rest, condition[1]]);
  }
  return { notes, prose, stray, condition, newSentence: pieces.length > 0 };
}

/** Sorts the words after the last consequence. */
export function readTail(
  text: string,
  plain: string,
  from: number,
  to: number,
): Pick<Lead, 'notes' | 'prose' | 'stray'> {
  const sorted = { notes: [], prose: [], stray: [] } as { notes: Range[]; prose: Range[]; stray: Range[] };
  for (const piece of sentencesOf(plain, from, to)) sortPiece(text, plain, piece, from, sorted);
  return sorted;
}

function sortPiece(
  text: string,
  plain: string,
  piece: Range,
  from: number,
  into: { readonly notes: Range[]; readonly prose: Range[]; readonly stray: Range[] },
): void {
  const range = withoutMarker(text, trimmed(text, piece), true);
  if (range[0] >= range[1]) return;
  const words = text.slice(range[0], range[1]);
  const ended = SENTENCE_END.test(plain.charAt(piece[1]));
  // A note that follows a clause without a stop shows that two rules were pasted together: whose are the clauses after it?
  const pasted = from > 0 && range[0] === from && /[分\u4e00-\u9fff]/.test(text.charAt(range[0] - 1));
  if (pasted) into.stray.push(range);
  else if (isNote(words)) into.notes.push(range);
  else if (ended && from === 0 && isProse(words)) into.prose.push(range);
  else into.stray.push(range);
}

function sentencesOf(plain: string, from: number, to: number): Range[] {
  const pieces: Range[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!SENTENCE_END.test(plain.charAt(at))) continue;
    pieces.push([start, at]);
    start = at + 1;
  }
  pieces.push([start, to]);
  return pieces;
}

/** Without separators at either end. */
function trimmed(text: string, [from, to]: Range): Range {
  let start = from;
  let end = to;
  while (start < end && OUTER.test(text.charAt(start))) start++;
  while (end > start && /[,;。、:\s!?]/.test(text.charAt(end - 1))) end--;
  return [start, end];
}

function withoutMarker(text: string, [from, to]: Range, atHead: boolean): Range {
  const marker = (atHead ? LIST_MARKER : NUMBERED).exec(text.slice(from, Math.min(to, from + 6)));
  return marker ? trimmed(text, [from + marker[0].length, to]) : [from, to];
}

/** Where a condition goes on after a note that ends in a comma; null when it does not begin with one. */
function afterNote(text: string, plain: string, [from, to]: Range): number | null {
  const comma = plain.slice(from, to).search(/,/);
  if (comma <= 0) return null;
  return isNoteBeforeComma(text.slice(from, from + comma)) ? from + comma + 1 : null;
}
