import type { ProportionClause } from '../clause';
import type { Condition } from './condition';
import { matchAt, type Consequence, type ConsequenceReader, type ConsequenceOf } from './consequence';
import { numberOf } from './numbers';
import { MARK, NUMBER } from './words';

const RATE = '(?:实际|相应|完成|达标|执行|合格|整改|落实|任务|情况|的)*(?:比例|百分比|率)';
const TIMES = '(?:乘以|乘|×|\\*|x)';
const OF = `(?:${TIMES}(?:(?<of>${NUMBER})${MARK}?|(?:本项|该项)?(?:标准分值?|满分|分值)))?`;
const BY_SHARE = new RegExp(
  `(?:则|可)?按照?(?:其|实际)?${RATE}${OF}(?:计算)?(?:得分|计分|给分|赋分|评分|计算得分|确定得分|折算得分)(?!值|[=(×÷*])`,
  'y',
);
const MARKS_TIMES_RATE = new RegExp(`(?<of>${NUMBER})${MARK}${TIMES}${RATE}(?=[,;。\\n]|$)`, 'y');

/** A rate of this unit's own that is better when higher, said before ×: 执行率×5分, 实际完成率乘以标准分. */
const RATE_TIMES_MARKS = new RegExp(
  `(?<=(?:^|[,;。:\\n])(?:(?![按未不第名最均全])[\\u4e00-\\u9fff]){0,10}(?:完成|达标|执行|合格|整改|落实|到位|覆盖|办结|使用|支付|参与|满意|普及|开工|竣工|验收)(?:率|比例|百分比))${TIMES}(?:(?<of>${NUMBER})${MARK}?|(?:本项|该项)?(?:标准分值?|满分|分值))(?=[,;。\\n]|$)`,
  'y',
);

/** 按完成比例得分; 按完成率乘以标准分计分; 20分×执行率; 执行率×20分 */
export const proportionReader: ConsequenceReader = {
  patterns: [BY_SHARE, MARKS_TIMES_RATE, RATE_TIMES_MARKS],
  read: proportionAt,
};

function proportionAt(text: string, at: number): Consequence | null {
  const match =
    matchAt(BY_SHARE, text, at) ?? matchAt(MARKS_TIMES_RATE, text, at) ?? matchAt(RATE_TIMES_MARKS, text, at);
  if (!match) return null;
  const of = match.groups?.['of'];
  const marks = of === undefined ? 'full' : numberOf(of);
  const place = { from: at, to: at + match[0].length };
  return marks === null || marks === 0
    ? { kind: 'unread', ...place }
    : { kind: 'proportion', of: marks, ...place };
}

/** `fullMarks` stands for the marks that the text does not name; without either there is nothing to share out. */
export function proportionClause(
  condition: Condition,
  consequence: ConsequenceOf<'proportion'>,
  fullMarks: number | null,
): ProportionClause | null {
  const of = consequence.of === 'full' ? fullMarks : consequence.of;
  if (of === null) return null;
  return { kind: 'proportion', of, condition: condition.words, span: condition.spanTo(consequence.to) };
}
