import { conditionWords } from './condition';
import { matchAt, type Consequence, type ConsequenceReader, type ConsequenceOf } from './consequence';
import { forfeitClause } from './forfeit';
import { spanOf } from './normalise';
import type { Phrase } from './phrase';
import type { ReadingSoFar } from './reading';
import { numberOf } from './numbers';
import { MARK, NUMBER } from './words';

const EXTRA = `(?:再|另|并)?追加扣(?:除|减|罚)?(?<points>${NUMBER})${MARK}(?!以|[-~至到])`;
const PLAIN = new RegExp(`(?:(?:,|;)?(?:并|同时|且))?${EXTRA}`, 'y');
const WHEN_DEDUCTED = new RegExp(
  `(?<when>(?:累计|合计)?扣满(?<full>${NUMBER})${MARK})的?,?(?:则)?${EXTRA}`,
  'y',
);
const BEYOND_FORFEIT = new RegExp(
  `除(?:(?:本项|该项|此项)?不得分|(?:本|该|此)(?:项)?分值?扣完)(?:后|之后)?(?:以)?外,?${EXTRA}`,
  'y',
);

/** 追加扣除10分; 扣满15分的,追加扣除10分; 除不得分外,追加扣除5分 */
export const extraDeductReader: ConsequenceReader = {
  patterns: [WHEN_DEDUCTED, BEYOND_FORFEIT, PLAIN],
  read: extraDeductAt,
};

function extraDeductAt(text: string, at: number): Consequence | null {
  const filled = matchAt(WHEN_DEDUCTED, text, at);
  if (filled) {
    const whenDeducted = numberOf(filled.groups?.['full'] ?? '');
    const condition = [at, at + (filled.groups?.['when'] ?? '').length] as const;
    return extra(filled, at, whenDeducted === null ? {} : { whenDeducted, condition });
  }
  const beyond = matchAt(BEYOND_FORFEIT, text, at);
  if (beyond) return extra(beyond, at, { forfeits: true });
  const plain = matchAt(PLAIN, text, at);
  return plain && extra(plain, at, {});
}

interface Particulars {
  readonly whenDeducted?: number;
  readonly condition?: readonly [number, number];
  readonly forfeits?: boolean;
}

/** Comes off beyond the item: when its deductions are full, when a forfeit holds, or on a condition of its own. */
export function readExtraDeduct(
  phrase: Phrase,
  consequence: ConsequenceOf<'extra'>,
  reading: ReadingSoFar,
): void {
  const { points, whenDeducted, from, to } = consequence;
  const { condition } = phrase;
  if (consequence.condition) {
    if (condition.words !== '' || whenDeducted === undefined) return reading.doubt(phrase);
    const when = conditionWords(reading.source, [consequence.condition]);
    const span = spanOf(reading.source, [from, to]);
    return reading.add(phrase, { kind: 'extraDeduct', points, whenDeducted, condition: when, span }, null);
  }
  if (condition.words === '') {
    const last = reading.last?.clause;
    if (last?.kind !== 'forfeit' || phrase.lead.newSentence) return reading.doubt(phrase);
    const span = spanOf(reading.source, [from, to]);
    return reading.add(phrase, { kind: 'extraDeduct', points, condition: last.condition, span }, null);
  }
  if (consequence.forfeits) reading.add(phrase, forfeitClause(condition, { to }), null);
  reading.add(
    phrase,
    { kind: 'extraDeduct', points, condition: condition.words, span: condition.spanTo(to) },
    null,
  );
}

function extra(match: RegExpExecArray, at: number, particulars: Particulars): Consequence {
  const points = numberOf(match.groups?.['points'] ?? '');
  const place = { from: at, to: at + match[0].length };
  if (points === null || points === 0) return { kind: 'unread', ...place };
  return { kind: 'extra', points, forfeits: false, ...particulars, ...place };
}
