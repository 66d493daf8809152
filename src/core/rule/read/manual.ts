import { conditionOf, conditionWords, type Condition } from './condition';
import { matchAt, type Consequence, type ConsequenceReader, type ConsequenceOf } from './consequence';
import { countingIn } from './count';
import { countedOf } from './counted';
import { numberOf } from './numbers';
import type { Phrase } from './phrase';
import type { ReadingSoFar } from './reading';
import { MARK, NUMBER, TO } from './words';

const AT_DISCRETION =
  '(?:由[^,;。\\n]{1,12})?(?:酌情|视情节?(?:轻重|况|严重程度)?(?:轻重|严重)?|视情况|视程度|适当|根据情况|按情节轻重)(?:予以|给予|进行)?';
const DISCRETION = new RegExp(
  `${AT_DISCRETION}(?:(?<deduct>扣除|扣减|扣|减)|(?<add>加|奖励)|(?<give>得|给予?|计|评|打|赋))(?:(?:(?<low>${NUMBER})${MARK}?${TO})?(?<max>${NUMBER})${MARK}(?:以内|以下)?|分)(?!以上|值)`,
  'y',
);
const RULE_ELSEWHERE = new RegExp(
  `(?:由|按照?|依据|根据)[^,;。\\n\\d]{1,40}?(?:另行制定|另定|制定|确定)(?:具体)?(?:评分|考核|扣分|计分)(?:标准|办法|细则)|由[^,;。\\n\\d]{1,20}?(?:打分|评分|赋分)(?=[,;。\\n)]|$)`,
  'y',
);
const BY_OTHER_RULE = new RegExp(
  `(?:按照?|依据|根据|参照)[^,;。\\n\\d]{1,40}?(?:办法|细则|标准|规定)》?(?:进行)?(?:(?<deduct>扣分)|(?<add>加分)|(?:评分|计分|打分|得分|给分|赋分))(?=[,;。\\n)]|$)`,
  'y',
);

/** 按全市排名情况计分: other units decide, and the text does not say how. */
const BY_RANK = new RegExp(
  `(?:按照?|依据|根据)[^,;。\\n\\d]{0,12}?(?:排名|名次|位次)(?:情况|结果|先后|高低|顺序)?(?:进行|予以)?(?:赋分|计分|打分|评分|得分|给分)(?=[,;。\\n)]|$)`,
  'y',
);

/** 酌情扣分, 酌情加1-5分, 由××制定评分标准, 按××办法扣分 */
export const discretionReader: ConsequenceReader = {
  patterns: [RULE_ELSEWHERE, BY_OTHER_RULE, BY_RANK, DISCRETION],
  read: discretionAt,
};

function discretionAt(text: string, at: number): Consequence | null {
  const elsewhere =
    matchAt(RULE_ELSEWHERE, text, at) ?? matchAt(BY_OTHER_RULE, text, at) ?? matchAt(BY_RANK, text, at);
  const match = elsewhere ?? matchAt(DISCRETION, text, at);
  if (!match) return null;
  const groups = match.groups ?? {};
  const effect = groups['deduct'] ? 'deduct' : groups['add'] ? 'award' : 'score';
  const place = { from: at, to: at + match[0].length };
  const { low = '0', max: most } = groups;
  if (most === undefined)
    return { kind: 'discretion', effect, ...(elsewhere ? { ownCondition: true } : {}), ...place };
  const max = numberOf(most);
  if (max === null || (numberOf(low) ?? max) >= max) return { kind: 'unread', ...place };
  return { kind: 'discretion', effect, max, ...place };
}

/** Points that a person gives; the words of the text are all the help there is. */
export function readManual(
  phrase: Phrase,
  consequence: ConsequenceOf<'discretion'>,
  reading: ReadingSoFar,
): void {
  const { effect, max, from, to } = consequence;
  const verb = effect === 'score' ? 'give' : effect === 'award' ? 'add' : 'deduct';
  const limit = max === undefined ? {} : { max };
  const add = (condition: Condition, most: { readonly max?: number }): void =>
    reading.add(
      phrase,
      { kind: 'manual', effect, ...most, condition: condition.words, span: condition.spanTo(to) },
      verb,
    );
  if (consequence.ownCondition && phrase.conditionText === '') {
    return add(conditionOf(reading.source, from, conditionWords(reading.source, [[from, to]])), limit);
  }
  const counting = countingIn(phrase, reading.source);
  if (counting.by === 'none') return add(phrase.condition, limit);
  const [count, ...more] = counting.by === 'count' ? counting.counts : [];
  if (!count || more.length > 0) return reading.doubt(phrase);
  // 每项扣2至5分: five marks are the most for one, not for all.
  add(countedOf(reading.source, phrase.lead.condition[0], count).condition, {});
}
