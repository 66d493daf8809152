import type { Clause, Span } from '../clause';

/** Characters that carry no meaning between clauses: separators, closing brackets, list markers, blanks. */
const EMPTY =
  /^(?:[\s，,、；;：:。.．!！?？)）(（\u00ad\u200b-\u200d\u2060\ufeff-]|\d{1,2}[.．、)）]|[(（]\d{1,2}[)）]|[①-⒛⒈-⒛]|[一二三四五六七八九十]{1,3}[、.．]|[•·])*$/;

/**
 * The spans of `text` that nothing has read: those in doubt, and every stretch of words outside all clauses. A rule is
 * certain only when there are none.
 */
export function unreadSpans(text: string, clauses: readonly Clause[], doubts: readonly Span[]): Span[] {
  const covered = merged([...clauses.map((clause) => clause.span), ...doubts]);
  const outside: Span[] = [];
  let at = 0;
  for (const [from, to] of [...covered, [text.length, text.length] as const]) {
    if (from > at && !EMPTY.test(text.slice(at, from))) outside.push([at, from]);
    at = Math.max(at, to);
  }
  return merged([...doubts, ...outside]);
}

/** Spans in order, those that touch joined. */
export function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (from >= to) continue;
    const last = joined.at(-1);
    if (last && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}
