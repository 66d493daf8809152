import type { AwardPerCountClause } from '../clause';
import type { Counted } from './counted';

/** 每获一项加1分, 有一次会议纪要得1分,最多得2分 */
export function awardPerCountClause(
  { condition, per, unit }: Counted,
  points: number,
  to: number,
): AwardPerCountClause {
  return { kind: 'awardPerCount', points, per, unit, condition: condition.words, span: condition.spanTo(to) };
}
