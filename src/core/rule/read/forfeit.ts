import type { ForfeitClause } from '../clause';
import type { Phrase } from './phrase';
import type { ReadingSoFar } from './reading';
import { matchAt, type Consequence, type ConsequenceReader, type ConsequenceOf } from './consequence';
import { isBareComparison, isUnattached, type Condition } from './condition';

const NOTHING =
  '(?:不得分(?!包|管(?!理)|析|割|离|散|拆|立|解|级|类|批|段|摊|派)|不给分|不计分|不予(?:计|得|给)分|不得(?:本项|该项|此项|任何)分(?:数|值)?|(?:得|计|记|为|给|评)零分|扣(?:除|完|光)?(?:本项|该项|此项)?(?:全部|所有)(?:的)?(?:分值|分数|得分|分)(?!为止|即止|止)|扣(?:完|光)(?:本项|该项|此项)?(?:标准)?(?:分值|分数|分)(?!为止|即止|止|后|的))';
const WHOLE =
  '(?:(?:本|该|此|整)(?:项目|项指标|小项|考核项|项|条|款|栏|指标)(?:目|内容)?)?(?:直接|一律|均|则|也|应|即)?';
const FORFEIT = new RegExp(`${WHOLE}${NOTHING}`, 'y');
const ZERO = new RegExp(`${WHOLE}(?:得|计|记|为|给|评|扣为)?0分(?![之钟])`, 'y');
const SECTION = new RegExp(
  `[“"「『](?<section>[^“”"「」『』\\n扣分,;。]{1,30})[”"」』](?:这一)?(?:大项|部分|章节|章|节|类|项目|项|要素|专业)(?:全部|均|一律)?${NOTHING}`,
  'y',
);
/** Names more than the item without saying which: 该大项不得分. */
const SOME_SECTION = new RegExp(
  `(?:[本该此]?(?:大项|大类|章节|章|部分|类|要素)|所在[^,;。\\n]{0,6}|全部|所有)(?:全部|均|一律)?${NOTHING}`,
  'y',
);

const OTHERWISE = /^(?:否则?|反之|不然)$/;

/** 不得分, 计0分, “××”大项不得分 */
export const forfeitReader: ConsequenceReader = {
  patterns: [SECTION, SOME_SECTION, FORFEIT, ZERO],
  read: forfeitAt,
};

function forfeitAt(text: string, at: number): Consequence | null {
  const named = matchAt(SECTION, text, at);
  const section = named?.groups?.['section'];
  if (named && section !== undefined) return { kind: 'forfeit', section, from: at, to: at + named[0].length };
  const vague = matchAt(SOME_SECTION, text, at);
  if (vague) return { kind: 'unread', from: at, to: at + vague[0].length };
  const match = matchAt(FORFEIT, text, at) ?? (isPartOfMore(text, at) ? null : matchAt(ZERO, text, at));
  return match && { kind: 'forfeit', from: at, to: at + match[0].length };
}

/** 未建立制度的不得分; 1项不符合要求不得分: the whole condition decides, whatever it counts. */
export function readForfeit(
  phrase: Phrase,
  consequence: ConsequenceOf<'forfeit'>,
  reading: ReadingSoFar,
): void {
  const { condition } = phrase;
  if (OTHERWISE.test(condition.words)) {
    // 有文件得10分,否则不得分: the award says it already.
    if (reading.count === 1 && reading.last?.clause.kind === 'award')
      return reading.extendLast(consequence.to);
    return reading.doubt(phrase);
  }
  // 不涉及的不计分 is not counted rather than nothing.
  if (/不涉及|不适用|缺项|[无没]有?此/.test(condition.words)) return reading.doubt(phrase);
  if (condition.words === '' || isUnattached(condition.words) || isBareComparison(condition.words))
    return reading.doubt(phrase);
  reading.add(phrase, forfeitClause(condition, consequence), null);
}

/** The clause of a condition. */
export function forfeitClause(
  condition: Condition,
  consequence: Pick<ConsequenceOf<'forfeit'>, 'section' | 'to'>,
): ForfeitClause {
  const scope = consequence.section === undefined ? 'item' : { section: consequence.section };
  return { kind: 'forfeit', scope, condition: condition.words, span: condition.spanTo(consequence.to) };
}

/** The 0 of 10分 is no 0分, nor is that of 不得0分 or 满0分. */
function isPartOfMore(text: string, at: number): boolean {
  return /[\d.满-]$|[不未免]得?$/.test(text.slice(Math.max(0, at - 2), at));
}
