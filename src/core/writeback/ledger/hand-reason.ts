import type { ScoredItem } from '../../assessment/score-item';
import { cellText, type Cell } from '../../cells/cell';
import type { Content } from '../../cells/edit';
import { fitsFormula } from '../../cells/formula-limits';
import { sameSpelling, textOfLiterals } from '../../cells/formula-text';
import { formulaOf, literal, textOf } from '../content';

/** What a person typed into 扣分原因 of an indicator row, also while a formula sets it aside; '' for nothing. */
export const typedReason = (cell: Cell | undefined): string => {
  if (!cell) return '';
  const text = cell.formula === undefined ? cellText(cell.value) : (reasonAsideIn(cell.formula) ?? '');
  return text.trim() === '' ? '' : text;
};

/**
 * 扣分原因 of an indicator row: the reason that a person gives for a score by hand, as it was typed, or else the formula,
 * which keeps a reason that does not count now (the indicator is 缺项, or the score of the other stage decides).
 */
export const reasonContent = (
  { facts: { handReason, handScores }, reason, status }: ScoredItem,
  formula: string,
): Content => {
  if (handReason !== '' && status === '人工评分') return textOf(handReason);
  const isOfHandScore = handScores.self !== null || handScores.checked !== null;
  const aside = `IF(1=0,${literal(handReason)},${formula})`;
  return formulaOf(isOfHandScore && handReason !== '' && fitsFormula(aside) ? aside : formula, reason);
};

const ASIDE = /^IF\(1=0,("(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*),/;

/** The reason that a formula of ours sets aside; null for any other. */
export const reasonAsideIn = (formula: string): string | null => {
  const [, literals] = ASIDE.exec(sameSpelling(formula)) ?? [];
  return literals === undefined ? null : textOfLiterals(literals);
};
