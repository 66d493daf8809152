const OPENING: Readonly<Record<string, string>> = {
  '(': ')',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '[': ']',
};

/** For each opening bracket or quotation mark of the text the place of the one that closes it. */
export function bracketPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly at: number; readonly closing: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const closing = OPENING[text.charAt(at)];
    if (closing !== undefined) open.push({ at, closing });
    else if (open.at(-1)?.closing === text.charAt(at)) pairs.set(open.pop()?.at ?? at, at);
  }
  return pairs;
}

/** Stands for a character that was said aside, in brackets or quotation marks. */
const ASIDE = '□';

/**
 * The text with everything in brackets and quotation marks blanked, of the same length. Brackets in which one of the places
 * `spoken` stands are no aside: what counts is said in them.
 */
export function withoutAsides(
  text: string,
  pairs: ReadonlyMap<number, number>,
  spoken: readonly number[],
): string {
  const units = text.split('');
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    while ((spoken[next] ?? text.length) <= at) next++;
    const end = pairs.get(at);
    if (end === undefined || (spoken[next] ?? text.length) <= end) continue;
    units.fill(ASIDE, at, end + 1);
    at = end;
  }
  return units.join('');
}
