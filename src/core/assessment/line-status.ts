import { kindOf } from '../rule/kinds';
import { isRate } from '../rule/kinds/answers';
import { readsRate, usesTarget } from '../rule/kinds/formula';
import type { Points } from '../rule/kinds/kind';
import { isExtra } from './evaluate-item';
import type { LeafLine } from './item';
import { thresholdSource } from './threshold-source';

/** 状态 of a clause row of the ledger; '' for a clause that asks for nothing. */
export type LineStatus =
  '' | '待填' | '待评定' | '已填' | '填写有误' | '请核对百分数' | '缺基准值' | '不再计扣' | '缺项';

/** Does the clause answer a rate typed as a fraction with 请核对百分数? */
export const checksPercent = ({ clause }: LeafLine): boolean => {
  switch (clause.kind) {
    case 'deductPerStep':
    case 'awardPerStep':
    case 'tiers':
      return isRate(clause.unit);
    case 'proportion':
      return true;
    case 'formula':
      return usesTarget(clause.expression) || readsRate(clause.expression);
    default:
      return false;
  }
};

/** Does a person or the sheet give the clause's base? */
export const needsThreshold = ({ clause }: LeafLine): boolean => {
  const { from } = thresholdSource(clause);
  return from === 'target' || from === 'lastYear' || from === 'person';
};

/** What 状态 says while the fact is blank. */
export const blankWord = ({ clause }: LeafLine): '待填' | '待评定' =>
  clause.kind === 'manual' ? '待评定' : '待填';

export const asksForFact = ({ clause }: LeafLine): boolean => kindOf(clause).question(clause) !== 'none';

export const directionOf = ({ clause }: LeafLine): 'below' | 'above' =>
  clause.kind === 'deductPerStep' || clause.kind === 'awardPerStep' ? clause.direction : 'below';

/** `forfeitedElsewhere`: another clause takes all marks of the item, its part or its section. */
export const lineStatus = (
  line: LeafLine,
  points: Points,
  situation: { readonly notApplicable: boolean; readonly forfeitedElsewhere: boolean },
): LineStatus => {
  if (!asksForFact(line)) return '';
  if (situation.notApplicable) return '缺项';
  const holds = line.clause.kind === 'forfeit' && points.state === 'known' && points.points.lessThan(0);
  if (situation.forfeitedElsewhere && !isExtra(line) && !holds) return '不再计扣';
  if (points.state === 'known') return '已填';
  switch (points.why) {
    case 'blank':
      return blankWord(line);
    case 'wrongEntry':
      return '填写有误';
    case 'checkPercent':
      return '请核对百分数';
    case 'noThreshold':
      return '缺基准值';
  }
};
