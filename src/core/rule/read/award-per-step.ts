import type { AwardPerStepClause } from '../clause';
import type { Stepped } from './stepped';

/** 每增加10%加3分 */
export function awardPerStepClause(
  { condition, step }: Stepped,
  points: number,
  to: number,
): AwardPerStepClause {
  return { kind: 'awardPerStep', points, ...step, condition: condition.words, span: condition.spanTo(to) };
}
