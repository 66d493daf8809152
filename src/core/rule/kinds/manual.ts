import { Decimal } from 'decimal.js';
import type { ManualClause } from '../clause';
import { shown } from '../decimal';
import { choose, slot } from '../phrase';
import { blankOrWrong } from './answers';
import { known, type Kind } from './kind';

/** 酌情扣分,最多扣5分: a person gives the points, within the limit, and the reason. */
export const manual: Kind<ManualClause> = {
  question: () => 'points',
  parameters: ({ effect, max }) => ({
    method: '人工评定',
    unit: effect === 'deduct' ? '扣…分' : '得…分',
    ...(max === undefined ? {} : { max }),
  }),
  evaluate: ({ effect, max }, { entry, fullMarks }) => {
    if (typeof entry !== 'number') return blankOrWrong(entry);
    const points = new Decimal(entry);
    if (points.lessThan(0) || points.greaterThan(max ?? fullMarks)) return blankOrWrong(entry);
    return known(effect === 'deduct' ? points.negated() : points);
  },
  formula: ({ effect, max }, { fact, max: limit, fullMarks }) => {
    const points = effect === 'deduct' ? `-${fact}` : fact;
    return `IF(ISNUMBER(${fact}),IF(AND(${fact}>=0,${fact}<=${max === undefined ? fullMarks : limit}),${points},""),"")`;
  },
  phrase: ({ condition, effect, max }, { assessor }, language) => {
    if (language === 'zh-CN') {
      const before = condition === '' ? assessor : `${condition}，${assessor}`;
      const reason = ['，理由：', choose('reasonGiven', slot('reason'), '（未填写）')];
      if (effect !== 'deduct')
        return [`${before}评定得`, slot('amount'), '分', choose('reasonGiven', reason, '')];
      const limit = max === undefined ? '' : ['（最多扣', slot('max'), '分）'];
      return choose(
        'takes',
        [`${before}酌情扣`, slot('amount'), '分', limit, reason],
        condition === '' ? '未酌情扣分' : `未发现${condition}`,
      );
    }
    const reason = choose('reasonGiven', [' (', slot('reason'), ')'], ' (no reason given)');
    const before = condition === '' ? 'by hand' : `“${condition}” by hand`;
    return effect === 'deduct'
      ? choose('takes', [`${before}: −`, slot('amount'), ' marks', reason], `${before}: nothing taken`)
      : [`${before}: +`, slot('amount'), ' marks', choose('reasonGiven', reason, '')];
  },
  readBack: ({ condition, effect, max }, language) => {
    if (language === 'zh-CN') {
      const what = condition === '' ? '' : `“${condition}”`;
      const verb = effect === 'deduct' ? '扣' : '得';
      return `${what}由考核人员酌情评定${verb}分${max === undefined ? '' : `，最多${verb}${shown(max)}分`}，并写明理由。`;
    }
    const what = condition === '' ? '' : ` for “${condition}”`;
    return `A person decides the marks${what} (${effect === 'deduct' ? 'taken' : 'given'}${max === undefined ? '' : `, at most ${shown(max)}`}) and gives the reason.`;
  },
};
