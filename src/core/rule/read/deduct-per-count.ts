import type { DeductPerCountClause } from '../clause';
import type { Counted } from './counted';

/** 每缺一项扣1分, 1处不符合要求扣0.5分, 不符合要求的,每处扣1分 */
export function deductPerCountClause(
  { condition, per, unit }: Counted,
  points: number,
  to: number,
): DeductPerCountClause {
  return {
    kind: 'deductPerCount',
    points,
    per,
    unit,
    condition: condition.words,
    span: condition.spanTo(to),
  };
}
