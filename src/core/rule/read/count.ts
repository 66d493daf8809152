import { countingByEach } from './count-by-each';
import { countingByOne } from './count-by-one';
import { ANY_NUMBER, type AsideAt, type Counting } from './counting';
import type { Source } from './normalise';
import { withoutExplainedNumbers } from './numerals';
import type { Phrase } from './phrase';
import { COUNT_UNIT } from './words';

/** Periods are left here only where something is late (numerals.ts). */
const BARE_ONE = new RegExp(
  `(?<![\\d.第任统同唯之每])(?<number>1|一)(?<unit>${COUNT_UNIT}|个月|天|日|周|小时)(?<aside>□+)?`,
  'g',
);

/** Whether a condition speaks of each case: 每处, but not 每月. */
export function countsEach({ conditionPlain }: Phrase): boolean {
  return withoutExplainedNumbers(conditionPlain).includes('每');
}

/** How the condition of a phrase is counted. */
export function countingIn({ lead, conditionPlain }: Phrase, source: Source): Counting {
  const [from] = lead.condition;
  return countingOf(conditionPlain, (start, end) => source.text.slice(from + start, from + end));
}

/** How the condition `plain` (asides blanked) is counted. */
function countingOf(plain: string, aside: AsideAt): Counting {
  const words = withoutExplainedNumbers(plain);
  const each = [...words.matchAll(/每/g)].length;
  if (each > 0) return countingByEach(plain, words, each, aside);
  const bare = [...words.matchAll(BARE_ONE)];
  const others = words.replace(BARE_ONE, (match) => '□'.repeat(match.length));
  if (ANY_NUMBER.test(others)) return { by: 'unclear' };
  if (bare.length === 0) return { by: 'none' };
  const [only] = bare;
  if (bare.length > 1 || !only) return { by: 'unclear' };
  return countingByOne(words, only, aside);
}
