import type { DeductClause } from '../clause';
import type { Condition } from './condition';

/** 未以文件印发的,扣2分: once, when the condition holds. */
export function deductClause(condition: Condition, points: number, to: number): DeductClause {
  return { kind: 'deduct', points, condition: condition.words, span: condition.spanTo(to) };
}
