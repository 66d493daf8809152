import type { Clause } from '../clause';
import { conditionOf, isBareComparison, type Condition } from './condition';
import type { Phrase } from './phrase';
import type { ReadingSoFar } from './reading';

const SIDES = /^(?<before>.{0,20}?)(?<side>高于|低于|超过|大于|小于|多于|少于)(?<than>[^\d]{2,20})$/;
const ABOVE = /高于|超过|大于|多于/;

/** 高于全县平均水平加0.5分,低于扣1分: lower than what the one clause before has named. Null when it names nothing for sure. */
export function oppositeCondition(phrase: Phrase, reading: ReadingSoFar): Condition | null {
  const { condition, lead } = phrase;
  const last: Clause | undefined = reading.last?.clause;
  if (!isBareComparison(condition.words) || reading.count !== 1) return null;
  if (last?.kind !== 'award' && last?.kind !== 'deduct') return null;
  const { before = '', side = '', than = '' } = SIDES.exec(last.condition)?.groups ?? {};
  if (than === '' || ABOVE.test(side) === ABOVE.test(condition.words)) return null;
  return conditionOf(reading.source, lead.condition[0], before + condition.words + than);
}
