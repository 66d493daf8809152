import { Decimal } from 'decimal.js';
import type { DeductClause } from '../clause';
import { shown } from '../decimal';
import { choose, slot } from '../phrase';
import { yesNoFormula, yesNoPoints } from './answers';
import type { Kind } from './kind';
import { marksText } from './marks-text';

/** 扣n分, once, when the condition holds. */
export const deduct: Kind<DeductClause> = {
  question: () => 'yesNo',
  parameters: ({ points }) => ({ method: '一次扣分', points }),
  evaluate: ({ points }, { entry }) => yesNoPoints(entry, new Decimal(points).negated()),
  formula: (_, { fact, rate }) => yesNoFormula(fact, `-${rate}`),
  phrase: ({ condition }, _, language) =>
    choose(
      'takes',
      language === 'zh-CN'
        ? [`${condition}，扣`, slot('amount'), '分']
        : [`“${condition}”: −`, slot('amount'), ' marks'],
      '',
    ),
  readBack: ({ condition, points }, language) =>
    language === 'zh-CN'
      ? `存在“${condition}”的，扣${shown(points)}分（只扣一次）。`
      : `If “${condition}” holds, it takes off ${marksText(points)}, once.`,
};
