import { consistsOf, understood, type ClauseReader, type Topic } from './clause-reading';
import type { Statement, UnsupportedKind } from './statement';

const NONE: Topic = { kind: 'none' };
const FLOOR: Statement = { option: 'floor', agrees: true };
const unsupported = (kind: UnsupportedKind): Statement => ({ option: 'unsupported', kind });

/** Words for the items and their marks: 各项扣分以, 每一项得分均. */
const ITEM_WORDS =
  /任一|任何|所有|全部|考核|考评|评分|检查|项目|指标|条款|内容|要点|得分|分值|分数|标准分|满分|总分|扣分|扣减|一律|直至|直到|最多|[各每一个本该单小大项条类的均都以应至到时分且并为当]/g;

const USED_UP = /扣[完光](?<what>.{0,8}?)(?:为止|即止|止|为限)$/;
const NEVER_NEGATIVE =
  /(?:不(?:得|能|可|应|会)?(?:再)?(?:计|记|出现|产生|有|得|设|打|给)?为?(?:负分|负值|负数|倒扣分?)|无负分|最低(?:为|得|计)?[0零]分|[0零]分为(?:下限|限|最低分))$/;
const NEGATIVE =
  /(?:(?:可以?|允许|应|须|实行)?(?:计|记|出现|得|扣至|扣为|扣成|扣到)(?:负分|负值|负数)|(?:可以?|允许|实行)倒扣分?)$/;
const BEYOND_ITEM =
  /^(?:各项|每项|单项)?扣分(?:不(?:设上限|封顶|受(?:该项|本项|单项|各项)?(?:分值|满分|标准分)的?限制)|可以?(?:超过|超出)(?:该项|本项|单项|各项)?(?:的)?(?:分值|满分|标准分))$/;

/** 扣完为止, and the opposite. */
export const floorReader: ClauseReader = (clause) => {
  const usedUp = USED_UP.exec(clause);
  if (usedUp) {
    const words = clause.slice(0, usedUp.index) + (usedUp.groups?.['what'] ?? '');
    return consistsOf(ITEM_WORDS, words) ? understood(NONE, FLOOR) : null;
  }
  const never = NEVER_NEGATIVE.exec(clause);
  if (never) return consistsOf(ITEM_WORDS, clause.slice(0, never.index)) ? understood(NONE, FLOOR) : null;
  const negative = NEGATIVE.exec(clause);
  const isNegative = negative !== null && consistsOf(ITEM_WORDS, clause.slice(0, negative.index));
  return isNegative || BEYOND_ITEM.test(clause) ? understood(NONE, unsupported('negativeScores')) : null;
};

const BONUS =
  /^(?:各项|每项|单项|所有|全部|奖励|考核){0,2}(?:累计|合计|总计)?加分项?(?:的)?(?:总分|分值|分数|得分|总和|合计|累计|总计)?(?:以)?(?<limit>最高|最多|上限为?)?(?<never>不(?:得|能|应)?(?:超过|高于|多于))?(?:为|加|得|控制在|计)?\d{1,4}(?:\.\d{1,2})?分(?<within>以内|为限|封顶)?$/;
const BEYOND_FULL_MARKS =
  /^(?:加分项?后?(?:的)?(?:总分|得分)?(?:可以?|允许)(?:超过|突破|高于|超出)(?:满分|100分|总分|百分)|加分不受(?:满分|100分|百分)的?限制|总分(?:可以?|允许)(?:超过|突破)100分)$/;

/** How far 加分 goes. */
export const bonusReader: ClauseReader = (clause) => {
  if (BEYOND_FULL_MARKS.test(clause)) return understood(NONE, unsupported('bonusBeyond'));
  const { limit, never, within } = BONUS.exec(clause)?.groups ?? {};
  return (limit ?? never ?? within) === undefined ? null : understood(NONE, unsupported('bonusCap'));
};

const SAME =
  '(?:对)?(?:同一个?|相同|同类)(?:问题|事项|事件|项目|内容|情形|情况|行为|原因|事实)(?:的|在(?:不同|多个|各)(?:考核)?(?:指标|项目|条款)[中内]?)?';
const SAME_MATTER = new RegExp(`^${SAME}$`);
const ONCE =
  '(?:均|都|只|仅)*(?:不得?(?:重复|多次)(?:扣分|加分|计分|扣减|奖励|得分)|(?:扣分?|计|加分?)(?:一|1)次分?)';
const COUNTED_ONCE = new RegExp(`^(?<same>${SAME})?${ONCE}$`);
const HIGHEST =
  /^(?:按照?|取)?(?:就高(?:不就低)?|最高(?:分|项|标准)?|(?:分值|扣分|加分)(?:最高|最多|最大)的?)(?:的)?(?:一项|一次|项|原则)?(?:计算|计分|扣分|加分|执行|计|扣)?$/;

/** 同一问题不重复扣分 */
export const sameMatterReader: ClauseReader = (clause, topic) => {
  const about: Topic = { kind: 'sameMatter' };
  if (SAME_MATTER.test(clause)) return understood(about);
  if (topic.kind === 'sameMatter' && HIGHEST.test(clause)) return understood(about);
  const once = COUNTED_ONCE.exec(clause);
  const isSaidOfIt = once !== null && (topic.kind === 'sameMatter' || once.groups?.['same'] !== undefined);
  return isSaidOfIt ? understood(about, unsupported('noDoubleCounting')) : null;
};
