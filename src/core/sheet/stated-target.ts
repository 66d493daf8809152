import { halfWidth } from './typed-number';

const NAME = /(?:目标值|年度目标|考核目标|全年目标|目标)(?:任务)?/g;
const NUMBER =
  /^(?<bracket>[([【])?(?:[:为是应须]|达到|不低于|不少于|不高于|不超过|控制在|大于等于|小于等于|[≥≤><=]){0,4}(?<number>\d{1,9}(?:\.\d{1,6})?)(?<unit>[^\d,，。.;；:、)\]】~～—-]{0,4}?)(?:及?以[上下内])?(?=$|[,，。;；、)\]】])/;
/** What is measured from a target, or is a target of another time: 低于目标值10%, 上年目标, 到2020年目标. */
const NO_STATEMENT = /[低高超达完未少多比较每按占距差]|[大小等]于|上年|去年|上一年|前一年|明年|下年|\d{4}/;
const SEGMENT = /[^,，。;；:、()[\]【】]{0,60}$/;

/**
 * The numbers that a text states as its target: 目标值93%, （目标值：93%）, 年度目标≥96%, 目标值（93%）; each once, rates as they are
 * spoken. Only one of `units`, or none, may stand behind it. What is measured from a target (低于目标值10%) states none.
 */
export const statedTargets = (text: string, units: readonly string[]): readonly number[] => {
  const plain = halfWidth(text)
    .replace(/[\r\n]+/g, ';')
    .replace(/\s/g, '');
  const known = ['', ...units.map(halfWidth)];
  const stated = [...plain.matchAll(NAME)].flatMap(({ 0: name, index }) => {
    const after = plain.slice(index + name.length, index + name.length + 40);
    const { number, unit = '', bracket } = NUMBER.exec(after)?.groups ?? {};
    const before = SEGMENT.exec(plain.slice(Math.max(0, index - 60), index))?.[0] ?? '';
    const isStated = bracket !== undefined || !NO_STATEMENT.test(before);
    return number !== undefined && isStated && known.includes(unit) ? [Number(number)] : [];
  });
  return [...new Set(stated)];
};
