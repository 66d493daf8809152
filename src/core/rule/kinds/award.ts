import { Decimal } from 'decimal.js';
import type { AwardClause } from '../clause';
import { shown } from '../decimal';
import { choose, slot } from '../phrase';
import { yesNoFormula, yesNoPoints } from './answers';
import type { Kind } from './kind';
import { marksText } from './marks-text';

/** 得n分 or 加n分, once, when the condition holds. */
export const award: Kind<AwardClause> = {
  question: () => 'yesNo',
  parameters: ({ points }) => ({ method: '一次得分', points }),
  evaluate: ({ points }, { entry }) => yesNoPoints(entry, new Decimal(points)),
  formula: (_, { fact, rate }) => yesNoFormula(fact, rate),
  phrase: ({ condition }, _, language) =>
    language === 'zh-CN'
      ? choose('gives', [`${condition}，得`, slot('amount'), '分'], `未做到“${condition}”`)
      : choose('gives', [`“${condition}”: +`, slot('amount'), ' marks'], `“${condition}” not met`),
  readBack: ({ condition, points }, language) =>
    language === 'zh-CN'
      ? `做到“${condition}”的，得${shown(points)}分；没有做到的，此条不得分。`
      : `If “${condition}” holds, it gives ${marksText(points)}; otherwise none.`,
};
