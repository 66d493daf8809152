import { Decimal } from 'decimal.js';
import type { ExtraDeductClause } from '../clause';
import { shown } from '../decimal';
import { choose, slot } from '../phrase';
import { yesNoFormula, yesNoPoints } from './answers';
import { known, unknown, type Kind } from './kind';
import { marksText } from './marks-text';

/**
 * 追加扣除n分: comes off section and total, beyond the item. A clause 不得分 that holds has taken all marks of the item,
 * so it counts as 扣满 too: otherwise one more fault would raise the total.
 */
export const extraDeduct: Kind<ExtraDeductClause> = {
  question: ({ whenDeducted }) => (whenDeducted === undefined ? 'yesNo' : 'none'),
  parameters: ({ points }) => ({ method: '追加扣分', points }),
  evaluate: ({ points, whenDeducted }, { entry, deductedElsewhere, forfeited, fullMarks }) => {
    const taken = known(new Decimal(points).negated());
    const nothing = known(new Decimal(0));
    if (whenDeducted === undefined) return yesNoPoints(entry, new Decimal(points).negated());
    if (forfeited) return fullMarks.greaterThanOrEqualTo(whenDeducted) ? taken : nothing;
    if (deductedElsewhere === null) return unknown('blank');
    return deductedElsewhere.greaterThanOrEqualTo(whenDeducted) ? taken : nothing;
  },
  formula: ({ whenDeducted }, cells) => {
    const { fact, rate, threshold, fullMarks, deductions, deductionCount, forfeits } = cells;
    if (whenDeducted === undefined) return yesNoFormula(fact, `-${rate}`);
    const reached = `IF(ROUND(-SUM(${deductions}),6)>=${threshold},-${rate},0)`;
    const counted = deductions === '' ? '0' : `IF(COUNT(${deductions})<${deductionCount},"",${reached})`;
    return forfeits === ''
      ? counted
      : `IF(OR(${forfeits}),IF(${fullMarks}>=${threshold},-${rate},0),${counted})`;
  },
  phrase: ({ condition, whenDeducted }, _, language) => {
    const cause = whenDeducted === undefined ? condition : `扣满${shown(whenDeducted)}分`;
    return choose(
      'takes',
      language === 'zh-CN'
        ? [`${cause}，追加扣除`, slot('amount'), '分']
        : [`“${cause}”: a further −`, slot('amount'), ' marks off the total'],
      '',
    );
  },
  readBack: ({ condition, points, whenDeducted }, language) => {
    if (language === 'zh-CN') {
      const cause =
        whenDeducted === undefined ? `存在“${condition}”的` : `本项扣满${shown(whenDeducted)}分的`;
      return `${cause}，在本项之外再从总分中扣${shown(points)}分。`;
    }
    const cause =
      whenDeducted === undefined ? `“${condition}” holds` : `this item has lost ${shown(whenDeducted)} marks`;
    return `If ${cause}, the total loses a further ${marksText(points)}.`;
  },
};
