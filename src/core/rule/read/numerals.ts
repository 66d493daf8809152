import { ABOVE, AT_LEAST, AT_MOST, BELOW, COUNT_UNIT, MEASURE, NUMBER, PERIOD, TO } from './words';

/** Takes the place of a number that says which, when or where and not how many count. */
const EXPLAINED = '■';

const QUANTITY = `(?:${NUMBER}(?:${TO}${NUMBER})?)`;
const UNIT = `(?:${MEASURE}|${COUNT_UNIT})`;
const NAMES = '[\\d()、,~\\-⑴-⒇①-⑳零一二三四五六七八九十至到和及]';

/** Numbers that are parts of a condition, each with a word on why. */
const PARTS: readonly RegExp[] = [
  // which: 第1~9项, 第10、11项, 第1项中的第⑴~⑺小项
  new RegExp(`第${NAMES}{1,30}(?:小?项|条|款|类|次|号|章|节|级|季度|批|期|名|位)?`, 'g'),
  // names that hold digits: AQ/T9004, 36V, 0.8m, 24h, 5m2, 2015年
  /[A-Za-z][A-Za-z/]*\d+(?:[.-]\d+)*|\d+(?:\.\d+)?(?:[A-Za-zΩμ㎎㎏㎜㎝㎞㎡㎥℃°º′″‰][A-Za-z]*[23²³]?)(?:以上|以下|及以上|及以下)?|\d{5,}|\d+(?:\.\d+){2,}/g,
  // when: 6月30日前, 3月底, 上半年, 2015年
  /(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}日|底|初|份|中旬|上旬|下旬)?|\d{1,2}日|\d{2,4}年|[一二三四1-4]季度/g,
  // how often: 每季度1次, 每年至少一次, 少于每年一次
  new RegExp(
    `(?:(?:${BELOW}|${AT_LEAST})每${PERIOD}|每${PERIOD}(?![^,;。]{0,6}[少缺漏])[^\\d,;。每]{0,6}?)${QUANTITY}${UNIT}`,
    'g',
  ),
  new RegExp(`每${PERIOD}(?![^,;。]{0,2}$)`, 'g'),
  // a sample: 抽查4个岗位, 选10个点
  new RegExp(
    `(?:抽查|抽取|抽检|随机|选取?|选定)(?!发现)[^\\d,;。]{0,4}${QUANTITY}(?:个?${UNIT})?(?=[^,;。不未无没缺\\d]*(?:[,;。]|\\d))`,
    'g',
  ),
  // a definition: 以100米为1个检查区
  new RegExp(`以${NUMBER}${UNIT}为${NUMBER}${COUNT_UNIT}?`, 'g'),
  // in a row: 连续3个
  new RegExp(`连续${QUANTITY}${UNIT}?`, 'g'),
  // compared with: 不少于2次, 低于90%, 超过3天; 超过1次 may mean each one
  new RegExp(
    `(?:${AT_LEAST}|${AT_MOST}|(?<!不)${BELOW}(?!${NUMBER}(?:处|点)|${NUMBER}[项条](?:要求|标准|规定))|(?:${ABOVE})(?!(?:1|一)(?:${COUNT_UNIT})))(?:${QUANTITY})(?:${UNIT})?(?:${COUNT_UNIT})?`,
    'g',
  ),
  // from … on: 10人以上, 3个月内
  new RegExp(
    `${QUANTITY}(?:${UNIT})?(?:${COUNT_UNIT})?(?:及以上|及以下|以上|以下|以内|之内|以外|以前|之前|内(?![容部控外])|前(?![期置])|后(?![续果勤]))`,
    'g',
  ),
  // a share: 90%, 三分之一
  new RegExp(
    `${QUANTITY}(?:%|‰|个?百分点|倍|级|层|楼|号|度|路)|[一二三四五六七八九十百]分之[一二三四五六七八九十]`,
    'g',
  ),
];

/** How late: here a period counts. */
const LATE = '(?<![推延迟逾超拖误晚][^,;。]{0,4})';
const DURATION = new RegExp(`${LATE}${QUANTITY}(?:个月|年|季度|周|天|日|小时|分钟|学时|课时)`, 'g');

/** `condition` with every number blanked that is no count of cases; same length. */
export function withoutExplainedNumbers(condition: string): string {
  return [...PARTS, DURATION].reduce(
    (words, pattern) => words.replace(pattern, (match) => EXPLAINED.repeat(match.length)),
    condition,
  );
}
