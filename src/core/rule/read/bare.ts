import { awardClause } from './award';
import { awardPerCountClause } from './award-per-count';
import { matchAt, type Consequence, type ConsequenceReader, type ConsequenceOf } from './consequence';
import { countingIn } from './count';
import { deductClause } from './deduct';
import { deductPerCountClause } from './deduct-per-count';
import { numberOf } from './numbers';
import type { Phrase } from './phrase';
import type { ReadingSoFar } from './reading';
import { MARK, NUMBER } from './words';

const BARE = new RegExp(`(?<points>${NUMBER})${MARK}`, 'y');
const LONGEST_CONDITION = 12;
/** 比重上升,4分: it holds or it does not. 宣传到位,4分 is for a person to judge. */
const TREND =
  /^(?=.*(?:率|比重|占比|比例|数|量|额|值|逐年|上年|去年|同比))[^\d,;。]{0,16}(?:上升|增长|提高|提升|增加|下降|降低|减少|持平)的?,?$/;

/** 2分 on its own: it borrows its verb from the clause before, or means nothing yet. */
export const bareReader: ConsequenceReader = { patterns: [BARE], read: bareAt };

function bareAt(text: string, at: number): Consequence | null {
  if (at > 0 && /[\d.点零一二两三四五六七八九十百千-]/.test(text.charAt(at - 1))) return null;
  const match = matchAt(BARE, text, at);
  const points = numberOf(match?.groups?.['points'] ?? '');
  if (!match || points === null || /^[十百千]$/.test(match.groups?.['points'] ?? '')) return null;
  return { kind: 'bare', points, from: at, to: at + match[0].length };
}

/** 国家级每项加2分、省部级1分: the verb and the count of the clause before. */
export function readBare(
  phrase: Phrase,
  { points, to }: ConsequenceOf<'bare'>,
  next: Phrase | undefined,
  reading: ReadingSoFar,
): void {
  const { condition, lead } = phrase;
  const short = condition.words !== '' && condition.words.length <= LONGEST_CONDITION && !lead.newSentence;
  const once = countingIn(phrase, reading.source).by === 'none';
  const last = reading.last;
  if (!last && !next && once && points === reading.fullMarks && TREND.test(phrase.conditionText))
    return reading.add(phrase, awardClause(condition, points, to), 'give');
  if (!last || !short || !once || next?.consequence.kind === 'unread') return reading.doubt(phrase);
  switch (last.clause.kind) {
    case 'deductPerCount':
    case 'awardPerCount': {
      const build = last.clause.kind === 'deductPerCount' ? deductPerCountClause : awardPerCountClause;
      return reading.add(phrase, build({ ...last.clause, condition }, points, to), last.effect);
    }
    case 'deduct':
      return reading.add(phrase, deductClause(condition, points, to), last.effect);
    case 'award':
      return reading.add(phrase, awardClause(condition, points, to), last.effect);
    default:
      return reading.doubt(phrase);
  }
}
