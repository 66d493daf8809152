import type { AwardClause } from '../clause';
import type { Condition } from './condition';

/** 建立机制得2分, 破案率达100%加15分; 得1分 alone is for the indicator as such. */
export function awardClause(condition: Condition, points: number, to: number): AwardClause {
  return { kind: 'award', points, condition: condition.words, span: condition.spanTo(to) };
}
