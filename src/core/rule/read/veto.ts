import { conditionWords, tidy } from './condition';
import { matchAt, type Consequence, type ConsequenceReader, type ConsequenceOf } from './consequence';
import { spanOf, wordsOf } from './normalise';
import type { Phrase } from './phrase';
import type { ReadingSoFar } from './reading';

const GRADE = '(?:[DE]级|[DE]等|不合格|不达标|未完成|未达标|不及格|较差)(?:等级|等次|档次|单位)?';
const EFFECT = [
  `(?:(?:考核|评定|评价)(?:结果|等级|等次)?)?(?:直接|一律|均|即|应|则)*(?:评定为|判定为|评为|定为|判为|视为|降为|确定为|列为|为)${GRADE}`,
  `(?:直接|一律|均)?按${GRADE}(?:评定|处理|对待|认定)`,
  '(?:直接|一律|则|并)?(?:取消|丧失)(?:其|当年|年度|本年度|该年度)?[^,;。\\n]{0,8}(?:评优|评先|评奖|先进|优秀|考核|评选|评比)[^,;。\\n]{0,8}?(?:资格)?(?=[,;。\\n)]|$)',
  '不得(?:参加|参与|参评|评为|评定为)(?:当年|年度|各类)?(?:评优|评先|评奖|评比|优秀|先进|优秀等次|优秀等级)[^,;。\\n]{0,6}(?=[,;。\\n)]|$)',
  '(?:年度)?考核(?:总)?分清零',
  '(?:实行)?一票否决(?:制)?(?=[,;。\\n)]|$)',
].join('|');
const VETO = new RegExp(EFFECT, 'y');
/** 如此项分值扣完则取消评先资格 */
const WHEN_SPENT = new RegExp(
  `(?<if>如|若)?(?<when>[本此该]项(?:分值|分数|得分)?(?:被)?扣完)的?,?(?:则)?(?=(?<effect>${EFFECT}))`,
  'y',
);

/** 一律为D级, 取消评优资格, 一票否决 */
export const vetoReader: ConsequenceReader = { patterns: [WHEN_SPENT, VETO], read: vetoAt };

function vetoAt(text: string, at: number): Consequence | null {
  const spent = matchAt(WHEN_SPENT, text, at);
  const { if: opening = '', when = '', effect = '' } = spent?.groups ?? {};
  if (spent) {
    const from = at + opening.length;
    const to = at + spent[0].length + effect.length;
    return {
      kind: 'veto',
      condition: [from, from + when.length],
      effectFrom: at + spent[0].length,
      from: at,
      to,
    };
  }
  const match = matchAt(VETO, text, at);
  return match && { kind: 'veto', effectFrom: at, from: at, to: at + match[0].length };
}

/** An event of the register, in the words of its condition; after another clause in the same sentence in that one's. */
export function readVeto(phrase: Phrase, consequence: ConsequenceOf<'veto'>, reading: ReadingSoFar): void {
  const { condition, lead } = phrase;
  const { from, to, effectFrom } = consequence;
  // 本条实行一票否决,…: what follows says when, and what then.
  if (/^[本该此](?:条|项|款|指标)$/.test(condition.words)) return reading.prefixWith(phrase);
  const effect = tidy(wordsOf(reading.source, [effectFrom, to])).replace(/^则/, '');
  if (consequence.condition) {
    if (condition.words !== '') return reading.doubt(phrase);
    const when = conditionWords(reading.source, [consequence.condition]);
    return reading.add(
      phrase,
      { kind: 'veto', effect, condition: when, span: spanOf(reading.source, [from, to]) },
      null,
    );
  }
  if (condition.words !== '') {
    return reading.add(
      phrase,
      { kind: 'veto', effect, condition: condition.words, span: condition.spanTo(to) },
      null,
    );
  }
  const last = reading.last?.clause;
  if (!last || lead.newSentence) return reading.doubt(phrase);
  const span = spanOf(reading.source, [from, to]);
  reading.add(phrase, { kind: 'veto', effect, condition: last.condition, span }, null);
}
