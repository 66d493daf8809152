import type { ForfeitClause } from '../clause';
import { yesNoFormula, yesNoPoints } from './answers';
import type { Kind } from './kind';

const named = (clause: ForfeitClause, otherwise: string): string => clause.condition || otherwise;

/** 不得分: whatever else holds, the item (or the section) gets nothing. */
export const forfeit: Kind<ForfeitClause> = {
  question: () => 'yesNo',
  parameters: () => ({ method: '不得分' }),
  evaluate: (_, { entry, fullMarks }) => yesNoPoints(entry, fullMarks.negated()),
  formula: (_, { fact, fullMarks }) => yesNoFormula(fact, `-${fullMarks}`),
  phrase: (clause, _, language) => {
    const yes =
      language === 'zh-CN'
        ? clause.scope === 'item'
          ? `${named(clause, '存在不得分情形')}，本项不得分，其余条款不再计扣`
          : `${named(clause, '存在不得分情形')}，“${clause.scope.section}”大项不得分`
        : clause.scope === 'item'
          ? `“${named(clause, 'The case')}” holds: no marks for this item, the other clauses no longer count`
          : `“${named(clause, 'The case')}” holds: no marks for the whole section “${clause.scope.section}”`;
    return { when: 'takes', then: yes, otherwise: '' };
  },
  readBack: (clause, language) =>
    language === 'zh-CN'
      ? `存在“${named(clause, '不得分情形')}”的，${clause.scope === 'item' ? '本项' : `“${clause.scope.section}”大项各项均`}得0分。`
      : `If “${named(clause, 'the case')}” holds, ${clause.scope === 'item' ? 'this item' : `every item of section “${clause.scope.section}”`} gets 0.`,
};
