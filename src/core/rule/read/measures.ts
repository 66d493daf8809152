import type { Phrase } from './phrase';
import { COUNT_UNIT, MEASURE, NUMBER } from './words';

/** Words that say no more than that something is missing, too low, too high or too late. */
const PLAIN = new RegExp(
  `其余|其他|以上|以下|以内|否则|每|再|如|若|凡|有|发现|出现|发生|存在|缺少?|缺失|漏|少于?|低于?|降低?|下降|减少|高于?|超过?|超出|突破|上升|增加|增长|提高|差|不足|不到|未达到?|达不到|不达标|未达标|不全|不齐全?|不健全|不完整|不完善|不及时|不规范|不合格|不符合(?:要求|规定|标准)?|未按[时期]|未及时|逾期|超期|推迟|迟[报交]|未完成|没有完成|与?上年度?(?:同期)?(?:相比)?|比上年|目标值?|任务|指标值?|计划|${NUMBER}|${MEASURE}|${COUNT_UNIT}|[的,、()0-9.]`,
  'g',
);

/** Words that two conditions may share though they speak of unlike things. */
const COMMON = /工作|情况|要求|有关|相关|单位|部门|年度|全年|以上|以下|按时|及时|按期|规定|项目|开展|进行/g;

/**
 * Do marks come off for what the condition of a grant asks for? 达到目标得满分,每低1%扣1分 and 台账齐全得5分,台账缺1本扣1分 do; in
 * 未发生事故得5分,未公开扣1分 nothing says what an accident costs.
 */
export function measures(grant: Phrase, taker: Phrase): boolean {
  const rest = namedIn(taker.conditionPlain);
  return rest === '' || shareWords(grant.conditionPlain.replace(COMMON, ''), rest.replace(COMMON, ' '));
}

/** What a condition is about, beside that it is missing, too low or too high; '' when it does not say. */
export function namedIn(condition: string): string {
  return condition.replace(PLAIN, '').replace(/^(?:没有?|无|未|不)$/, '');
}

/** Two characters that stand together in both. */
function shareWords(one: string, other: string): boolean {
  for (let at = 0; at + 2 <= other.length; at++) {
    const pair = other.slice(at, at + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && one.includes(pair)) return true;
  }
  return false;
}
