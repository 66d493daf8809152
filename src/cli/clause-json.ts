import type { Clause, Expression, Rule } from '../core/rule/clause';

/** A clause as the command line prints it (design/cli.md): a section's name as the scope, an expression as text. */
const clauseJson = (clause: Clause): object => {
  switch (clause.kind) {
    case 'forfeit':
      return { ...clause, scope: clause.scope === 'item' ? 'item' : clause.scope.section };
    case 'formula':
      return { ...clause, expression: expressionText(clause.expression) };
    case 'part':
      return { ...clause, clauses: clause.clauses.map(clauseJson) };
    default:
      return clause;
  }
};

export const ruleJson = (rule: Rule): object => ({
  certain: rule.certain,
  base: rule.base,
  clauses: rule.clauses.map(clauseJson),
  limits: rule.limits,
  unread: rule.unread,
});

const NAMES = { value: '实际值', target: '目标值', full: '满分' } as const;

const expressionText = (expression: Expression): string => {
  if (expression.op === 'number') return String(expression.number);
  if ('left' in expression) {
    return `(${expressionText(expression.left)}${expression.op}${expressionText(expression.right)})`;
  }
  return NAMES[expression.op];
};
