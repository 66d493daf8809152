import { COUNT_UNIT } from './words';

/** Conditions with something in them that no sentence has: a word torn off, a number out of place, a stroke of the pen. */
const BROKEN: readonly RegExp[] = [
  // 最低扣2分, 至少扣2分, 最多追加扣除20分: not just so much
  /(?:最低|最少|至少|不少于|不低于|最多|最高)$/,
  // 原则上扣2分, 一般扣1分, 可扣1分: not always
  /(?:原则上|一般|建议|可以?|相)$/,
  // 整改后返还1分: the other way round
  /(?:返还|退还|退回|补回|恢复)$/,
  // 不得,并扣5分: 分 is lost
  /不得(?:[,;]|$)/,
  // 1个百点, 每项百: of 百分点 something is lost
  /个百(?!分)|百$/,
  // …的,项扣1分, 要求处扣1分: the number is lost
  new RegExp(`(?:的,?|,|要求|符合|规范|到位|齐全|完善)${COUNT_UNIT}$`),
  // 2少于次
  /\d(?:少于|低于|高于|超过|不足)(?!\d)/,
  // 5分留顶煤: what stands before is lost
  /^[.\d]+分/,
  // 低于%, 未‰: the number is lost
  /(?:^|[^\d)零一二三四五六七八九十百千半])[%‰]/,
  // 未达到目标值90%的,每低1%: of the target, or 90?
  /(?<!每[\u4e00-\u9fff]{0,6})(?:目标值?|指标值?)\d+(?:\.\d+)?%.*每/,
  // a quotation that does not end, or that does not begin
  /^[^“”]*”|“[^”]*$/,
];

/** Is something wrong with the words of a condition, in the normalised spelling? */
export const isBroken = (condition: string): boolean => {
  const words = condition.replace(/,$/, '');
  return BROKEN.some((pattern) => pattern.test(words));
};
