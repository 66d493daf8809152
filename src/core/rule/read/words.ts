/**
 * The vocabulary of scoring texts, as fragments of regular expressions over the normalised text.
 *
 * Chinese has no gaps between words and the conditions are free prose, so what counts is found as islands: a pattern that
 * names its words reads closer to the language than tokens would. (The arithmetic of formula.ts is a true grammar and is
 * parsed as one.) Every quantifier is bounded, which keeps reading linear.
 */

const CHINESE_DIGITS = '零一二两三四五六七八九';

/** 1, 0.5, 一, 两, 十五, 零点五, 半 */
export const NUMBER = `(?:\\d{1,9}(?:\\.\\d{1,4})?|[${CHINESE_DIGITS}十百千]{1,7}(?:点[${CHINESE_DIGITS}]{1,3})?|半)`;

/** 分 as marks, not the 分 of 分钟, 分之, 分公司. */
export const MARK = '(?:分(?!钟|之|公司|局|厂|贝)|\\(分\\))';

/** n分, without a name for the number. */
export const MARKS = `${NUMBER}${MARK}`;

/** From … to: 2-5, 2~5, 2至5 */
export const TO = '(?:-{1,2}|~|至|到)';

/** Measure words, each with the characters after which it is another word (处: 处理, 处罚). */
const COUNTED: Readonly<Record<string, string>> = {
  人次: '',
  台套: '',
  台次: '',
  批次: '',
  项次: '',
  家次: '',
  户次: '',
  车次: '',
  班次: '',
  个月: '',
  人: '员民均力才为身口大社工',
  次: '数品生性要序',
  项: '目',
  个: '别体人性',
  处: '理置罚分于',
  件: '数',
  起: '重草火诉升吊伏到',
  例: '会行外如',
  种: '植子',
  类: '别型似',
  份: '额',
  家: '庭属长',
  台: '账帐风',
  盏: '',
  条: '件例款理线',
  点: '名检评击',
  张: '贴挂榜',
  本: '项单级年人岗部身',
  篇: '',
  册: '',
  卷: '宗入扬',
  副: '食矿总',
  箱: '体柜变',
  瓶: '',
  桶: '',
  封: '存闭堵面',
  学时: '',
  课时: '',
  期: '间限满',
  组: '织成长',
  户: '外籍',
  村: '民委',
  辆: '',
  套: '路用管',
  根: '据本',
  块: '',
  名: '称录单次',
  位: '置',
  座: '谈',
  批: '评准复次',
  宗: '',
  支: '付护架撑持',
  只: '有要能',
  片: '区',
  段: '',
  幅: '度',
  艘: '',
  架: '空设',
  所: '有属在需',
  间: '隔距接',
  场: '所地',
  扇: '',
  株: '',
  口: '',
  栋: '',
  幢: '',
  断面: '',
  标段: '',
  项目: '',
  企业: '',
  单位: '',
  部门: '',
  岗位: '',
  班组: '',
  市: '场级',
  县: '级',
  乡镇: '',
};

/** What is measured rather than counted. */
const MEASURED = [
  '个百分点',
  '百分点',
  '%',
  '‰',
  '亿元',
  '万元',
  '元',
  '万亩',
  '亩',
  '公顷',
  '平方公里',
  '平方米',
  '公里',
  '千米',
  '米',
  '毫米',
  '厘米',
  '万吨',
  '吨',
  '公斤',
  '立方米',
  '亿立方米',
  '微克/立方米',
  '毫克/立方米',
  '微克/升',
  '毫克/升',
  '分贝',
  '小时',
  '天',
  '日',
  '周',
  '个月',
  '月',
  '季度',
  '年',
];

const longestFirst = (a: string, b: string): number => b.length - a.length;

/** 项, 处, 人次 … */
export const COUNT_UNIT = `(?:${Object.keys(COUNTED)
  .sort(longestFirst)
  .map((unit) => (COUNTED[unit] ? `${unit}(?![${COUNTED[unit]}])` : unit))
  .join('|')})`;

/** 个百分点, %, 万元, 天 … */
export const MEASURE = `(?:${[...MEASURED].sort(longestFirst).join('|')})`;

/** 年, 月, 季度 …, of which 每 tells how often and not how much. */
export const PERIOD = '(?:半年|季度?|年度?|个?月度?|周|旬|天|日|班|学期|小时)';

/** What stands for the indicator's own target. */
export const TARGET =
  '(?:年度|考核|控制|规定|目标|下达的?)?(?:目标值|目标任务|任务目标|目标|指标值|控制指标|考核指标|指标|计划任务|计划数|控制数|任务数|年度计划|年度任务)(?:要求|数)?';

/** What stands for last year's value. */
export const LAST_YEAR = '(?:上一?年度?(?:同期)?|去年(?:同期)?|同比|前一年)';

/** A comparison with what a number has to be below. */
export const BELOW = '(?:低于|少于|小于|不足|不到|不满|未达到?|未达|达不到|<)';

/** A comparison with what a number has to be above. */
export const ABOVE = '(?:超过|超出|高于|大于|多于|突破|超|>)';

/** A comparison that includes its number, from below up. */
export const AT_LEAST = '(?:不低于|不少于|不小于|大于或?等于|高于或?等于|(?<![未没不])达到?|至少|≥)';

/** A comparison that includes its number, from above down. */
export const AT_MOST = '(?:不超过|不高于|不大于|不多于|小于或?等于|低于或?等于|≤)';
