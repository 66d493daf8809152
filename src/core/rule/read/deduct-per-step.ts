import type { DeductPerStepClause } from '../clause';
import type { Stepped } from './stepped';

/** 低于90%的,每降低1个百分点扣0.5分; 少于2次的,每少一次扣5分 */
export function deductPerStepClause(
  { condition, step }: Stepped,
  points: number,
  to: number,
): DeductPerStepClause {
  return { kind: 'deductPerStep', points, ...step, condition: condition.words, span: condition.spanTo(to) };
}
