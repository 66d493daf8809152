/** Replaces the characters from `start` to `end` of a text; an insertion has `start === end`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** Applies splices that do not overlap. Insertions at one place keep their order; all else stays as it was. */
export const applySplices = (text: string, splices: readonly Splice[]): string => {
  const sorted = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of sorted) {
    if (start < at) throw new Error('two changes concern the same characters');
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
};
