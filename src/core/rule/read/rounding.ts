import type { Clause } from '../clause';
import { matchAt, type Consequence, type ConsequenceReader } from './consequence';
import { numberOf } from './numbers';

const SCORE = '(?:(?:最终|最后|计算|各项|本项)?(?:结果|得分|分值|分数|总分)(?:均|按|采用|采取|一律)*)?';
const DECIMALS = '(?:小数点后(?<after>[一两二12])位(?:数|小数)?|(?<places>[一两二12])位小数|(?<none>整数))';
const ROUNDING = new RegExp(
  `${SCORE}(?:(?:四舍五入,?)?(?:取|保留)(?:至|到)?${DECIMALS}|(?<rounded>四舍五入))(?=[,;。\\n)]|$)`,
  'y',
);

/** What the scheme rounds to anyway (design/rules.md): two decimals change nothing. */
const ALWAYS = 2;

/** 四舍五入,取小数点后一位数; 分值保留整数 */
export const roundingReader: ConsequenceReader = { patterns: [ROUNDING], read: roundingAt };

function roundingAt(text: string, at: number): Consequence | null {
  const match = matchAt(ROUNDING, text, at);
  if (!match) return null;
  const { after, places } = match.groups ?? {};
  const decimals = numberOf(after ?? places ?? '') ?? 0;
  return { kind: 'rounding', decimals, from: at, to: at + match[0].length };
}

/** Whether marks can have no more than so many decimals, so that rounding to them changes nothing. */
export function roundsNothing(
  clauses: readonly Clause[],
  fullMarks: number | null,
  decimals: number,
): boolean {
  if (decimals >= ALWAYS) return true;
  const amounts = clauses.map(amountsOf);
  const fits = (marks: number): boolean =>
    Math.abs(Math.round(marks * 10 ** decimals) - marks * 10 ** decimals) < 1e-9;
  return fits(fullMarks ?? 0) && amounts.every((marks) => marks?.every(fits) === true);
}

/** The marks that a clause moves by; null when it may be any. */
function amountsOf(clause: Clause): readonly number[] | null {
  switch (clause.kind) {
    case 'deduct':
    case 'award':
    case 'deductPerCount':
    case 'awardPerCount':
    case 'extraDeduct':
      return 'per' in clause && clause.per !== 1 ? null : [clause.points];
    case 'tiers':
      return clause.tiers.map((tier) => tier.points);
    case 'forfeit':
    case 'veto':
    case 'note':
      return [];
    default:
      return null;
  }
}
