import { Decimal } from 'decimal.js';
import type { ProportionClause } from '../clause';
import { shown } from '../decimal';
import { slot } from '../phrase';
import { blankOrWrong, looksLikeFraction, roundedProduct } from './answers';
import { known, unknown, type Kind } from './kind';

const WHOLE = 100;

/** 按比例得分: the fact is a percentage (80 for 80 %) of the marks. */
export const proportion: Kind<ProportionClause> = {
  question: () => 'value',
  parameters: ({ of }) => ({ method: '按比例计分', unit: '%', points: of }),
  evaluate: ({ of }, { entry }) => {
    if (typeof entry !== 'number') return blankOrWrong(entry);
    if (entry < 0 || looksLikeFraction(entry, WHOLE)) return unknown('checkPercent');
    return known(roundedProduct(new Decimal(of).times(entry), new Decimal(1).div(WHOLE)));
  },
  formula: (_, { fact, rate }) =>
    `IF(ISNUMBER(${fact}),IF(OR(${fact}<0,AND(${fact}>0,${fact}<=1)),"",ROUND(${rate}*${fact}/100,6)),"")`,
  phrase: (_, __, language) =>
    language === 'zh-CN'
      ? ['完成比例', slot('fact'), '%，得', slot('amount'), '分']
      : ['completed ', slot('fact'), ' %: +', slot('amount'), ' marks'],
  readBack: ({ of }, language) =>
    language === 'zh-CN'
      ? `按完成比例得分，完成100%得${shown(of)}分；例如完成80%得${shown(new Decimal(of).times(0.8))}分。`
      : `Marks in proportion to what is completed, ${shown(of)} for 100 %; for example 80 % makes ${shown(new Decimal(of).times(0.8))}.`,
};
