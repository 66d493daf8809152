import { numberOf } from '../../rule/read/numbers';
import {
  consistsOf,
  understood,
  type ClauseReader,
  type ClauseReading,
  type ScoreRange,
  type Topic,
} from './clause-reading';
import type { Statement } from './statement';

const OTHER_ROUNDING: Statement = { option: 'unsupported', kind: 'roundingOther' };
const MOST_DECIMALS = 4;

const KEPT = '(?:四舍五入)?(?:后|并)?(?:保留|取|四舍五入)(?:到|至|为)?';
const EXACT = '(?:精确|准确)(?:到|至)';
const COUNT = '(?<count>[零一二两三四五六\\d])位';

/** How scores are rounded, at the end of a clause. */
const ROUNDINGS: readonly (readonly [RegExp, number | 'counted' | 'toHalves'])[] = [
  [new RegExp(`(?:${KEPT}|${EXACT})小数点?后面?(?:保留|取)?第?${COUNT}(?:小数|数字?)?$`), 'counted'],
  [new RegExp(`${KEPT}(?:小数点?)?${COUNT}(?:小数)?$`), 'counted'],
  [new RegExp(`小数点?后?面?(?:保留|取)(?:到|至)?${COUNT}(?:小数|数字?)?$`), 'counted'],
  [
    new RegExp(`(?:(?:${KEPT}|${EXACT})(?:整数|个位数?)|四舍五入取整|[按以用为记计]整数(?:计算|计分|计)?)$`),
    0,
  ],
  [new RegExp(`${EXACT}(?:0\\.1分?|十分位)$`), 1],
  [new RegExp(`${EXACT}(?:0\\.01分?|百分位)$`), 2],
  [new RegExp(`${EXACT}(?:0\\.5分?|半分)$`), 'toHalves'],
];

/** Of which scores: 各项得分, 各考核指标的得分和总分. */
const SUBJECT_WORDS =
  /本表|本次|所有|全部|一个|考核|考评|评价|评分|评定|打分|计分|得分|分值|分数|成绩|计算|结果|指标|内容|要点|项目|单项|最终|最后|总分|合计|汇总|综合|统一|一律|要求|采用|采取|按照|[本各每个单项小大条实和及与、的均都应须按以将值后时]/g;
const SCORE = /得分|分值|分数|评分|打分|计分|成绩|总分/;
const TOTAL =
  /总(?:得分|分值|分数|成绩|评分|分)|(?:最终|最后|综合|汇总|合计)(?:考核|考评|评价|评分)?(?:得分|分数|成绩)|(?<!项|指标|内容|条)(?:考核|考评|评价)(?:得分|成绩|分数)/g;

/** 四舍五入 alone, and the full marks, change nothing. */
const NEUTRAL =
  /^(?:(?:按照?|采用|采取|实行)?四舍五入(?:法|原则|方法|方式|规则)?(?:处理|计算|计)?|(?:本表|考核|基本分|标准分|总计|合计)?(?:总分|满分)?(?:为|共|计)?(?:满分|总分)?(?:为|共|计)?\d{2,4}分|(?:实行|采用)百分制)$/;

/** 不四舍五入, 尾数舍去, 只入不舍 */
const CUT =
  /^(?:不(?:再|予|作|做|进行|采用)?四舍五入|(?:(?:其余|多余|以后|之后|第?[一二两三四\d]位(?:及|以后|之后)?)的?(?:部分|小数|尾数|数字?)?|尾数|余数|小数部分|小数)(?:均|一律|全部|直接)?(?:舍去|舍弃|去掉|略去|不计|进位|进一|进1)|只舍不入|只入不舍|(?:采用|按照?)?(?:去尾|进一|收尾)法(?:处理|计算)?|(?:向上|向下)取整|不进位)$/;
const CUT_AT_END = /(?:只舍不入|只入不舍|(?:采用|按照?)?(?:去尾|进一|收尾)法|(?:向上|向下)取整|不四舍五入)$/;

/** 各项得分四舍五入: to how many decimals is said next. */
const ROUNDED_SOMEHOW = /(?:按照?|采用|采取|实行)?四舍五入(?:法|原则|方法|方式|规则)?(?:处理|计算|计)?$/;

/** To how many decimals scores are rounded, and in which way. */
export const decimalsReader: ClauseReader = (clause, topic) => {
  if (NEUTRAL.test(clause)) return understood(topic);
  if (CUT.test(clause)) return topic.kind === 'scores' ? understood(topic, OTHER_ROUNDING) : null;
  const somehow =
    atEnd(CUT_AT_END, clause, topic, () => OTHER_ROUNDING) ??
    atEnd(ROUNDED_SOMEHOW, clause, topic, () => null);
  if (somehow) return somehow;
  for (const [pattern, to] of ROUNDINGS) {
    const read = atEnd(pattern, clause, topic, ({ groups }, range) => {
      const decimals = to === 'counted' ? numberOf(groups?.['count'] ?? '') : to;
      if (typeof decimals !== 'number' || decimals > MOST_DECIMALS) return OTHER_ROUNDING;
      return { option: 'decimals', value: decimals, ...(range === 'total' ? { only: range } : {}) };
    });
    if (read) return read;
  }
  return null;
};

/** A clause that ends with `pattern` and begins with the scores that it is said of. */
const atEnd = (
  pattern: RegExp,
  clause: string,
  topic: Topic,
  statementOf: (match: RegExpExecArray, range: ScoreRange) => Statement | null,
): ClauseReading | null => {
  const match = pattern.exec(clause);
  const range = match && rangeOf(clause.slice(0, match.index), topic);
  if (!match || !range) return null;
  const statement = statementOf(match, range);
  const about: Topic = topic.kind === 'notApplicable' ? topic : { kind: 'scores', range };
  return understood(about, ...(statement ? [statement] : []));
};

/** Which scores a clause speaks of; null: it may be something else, a rate or the scores of one stage. */
const rangeOf = (subject: string, topic: Topic): ScoreRange | null => {
  if (subject === '') {
    if (topic.kind === 'scores') return topic.range;
    if (topic.kind === 'notApplicable') return 'total';
    return topic.kind === 'head' ? 'all' : null;
  }
  if (!consistsOf(SUBJECT_WORDS, subject) || !SCORE.test(subject)) return null;
  return SCORE.test(subject.replace(TOTAL, '')) ? 'all' : 'total';
};
