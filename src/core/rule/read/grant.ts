import { countsEach } from './count';
import { measures } from './measures';
import type { Phrase } from './phrase';
import { referenceOf, type Reference } from './step';
import { COUNT_UNIT, MEASURE, NUMBER } from './words';

/**
 * What a phrase is that gives the full marks: the base that later clauses take from, an award, or neither for sure;
 * 'none' when it gives other marks.
 */
export type Grant = 'base' | 'award' | 'unclear' | 'none';

/** Conditions whose failure the later clauses measure: 达到目标, 与上年持平, 健全. */
const MEASURED_LATER =
  /^(?:无|未|没)|达(?=[到标成\d])|以上|不低于|不少于|不高于|不超过|不突破|未突破|大于|小于|低于|高于|≥|≤|持平|同比|上年|去年|完成|健全|齐全|完整|完善|符合|规范|合格|及时|按时|按期|按要求|目标|全部|未发生|未出现|没有发生|无事故|100%/;
/** Conditions that stand for themselves: what is missing is missing, whatever else is wrong. */
const EXISTS = /^(?:有|建立|制定|制订|成立|设立|开展|组织|召开|编制|出台|印发|配备)/;
/** The failure itself: 没有, 未制定的 */
const FAILURE = /^(?:没有|没|未|无|不)/;

/**
 * Tells what `phrases[at]` grants. 达到目标值得满分;每低于…扣… grants the base; 有文件得10分,未公开扣1分 awards; a grant that later
 * clauses only add to, or whose failure nobody takes marks for, is an award as well.
 */
export function grantOf(phrases: readonly Phrase[], at: number, fullMarks: number | null): Grant {
  const phrase = phrases[at];
  if (!phrase) return 'none';
  const { conditionText, consequence } = phrase;
  const takers = takersAfter(phrases, at);
  const measured = conditionText === '' || MEASURED_LATER.test(conditionText);
  // 未完成扣2分;不可抗力的不扣分 is an exception instead.
  if (consequence.kind === 'noDeduction') return at === 0 && takers.length > 0 && measured ? 'base' : 'none';
  if (!givesAll(phrase, fullMarks) || countsEach(phrase)) return 'none';
  const others = phrases.some((other, index) => index !== at && givesMore(other));
  if (others) return 'award';
  // 未编制扣2分;其余得满分: does that take from it?
  if (takers.length === 0) return phrases.some(deducts) ? 'unclear' : 'award';
  const related = takers.filter((taker) => conditionText === '' || measures(phrase, taker));
  if (related.some((taker) => taker.consequence.kind === 'forfeit' && FAILURE.test(taker.conditionText)))
    return 'base';
  if (takers.every((taker) => taker.consequence.kind === 'forfeit')) return 'award';
  if (EXISTS.test(conditionText)) return takers.some(countsWhatIsMissing) ? 'unclear' : 'award';
  return measured && related.length > 0 ? 'base' : 'unclear';
}

/** 完成得满分,未完成的按比例得分: the proportion says the first too. */
export function isRedundant(phrase: Phrase, next: Phrase | undefined, fullMarks: number | null): boolean {
  if (!givesAll(phrase, fullMarks) || next?.consequence.kind !== 'proportion') return false;
  return MEASURED_LATER.test(phrase.conditionText) && next.consequence.of === 'full';
}

/** Where counting starts by the words of a grant: 与上年持平, 合格率100%, 达到目标值. */
export function referenceOfGrant({ conditionPlain }: Phrase): Reference | null {
  if (conditionPlain.includes('持平') && /上|去年/.test(conditionPlain))
    return { threshold: 'lastYear', unit: '' };
  const stated = referenceOf(conditionPlain, 'kept');
  const rate = /(\d+(?:\.\d+)?)%的?,?$/.exec(conditionPlain)?.[1];
  return stated ?? (rate === undefined ? null : { threshold: Number(rate), unit: '%' });
}

/** Where counting starts by the heading of a part: 部署不少于3次, 部署3次. */
export function referenceOfHeading(heading: string): Reference | null {
  const stated = referenceOf(heading, 'kept');
  if (stated) return stated;
  const [only, ...more] = [...heading.matchAll(HOW_MANY)];
  if (!only || more.length > 0) return null;
  return { threshold: Number(only[1]), unit: only[2] ?? '', direction: 'below' };
}

const HOW_MANY = new RegExp(`(?<![\\d.第-])(\\d+(?:\\.\\d+)?)(${MEASURE}|${COUNT_UNIT})(?!${NUMBER})`, 'g');

/** 建立台账得5分,每缺一项扣1分: without any, nothing or the rest? */
function countsWhatIsMissing({ conditionText }: Phrase): boolean {
  return /[缺少漏]/.test(conditionText);
}

function givesAll({ consequence }: Phrase, fullMarks: number | null): boolean {
  if (consequence.kind === 'fullMarks') return true;
  return consequence.kind === 'amount' && consequence.verb === 'give' && consequence.points === fullMarks;
}

function takersAfter(phrases: readonly Phrase[], at: number): Phrase[] {
  return phrases.slice(at + 1).filter((phrase) => deducts(phrase) || phrase.consequence.kind === 'forfeit');
}

function deducts({ consequence }: Phrase): boolean {
  if (consequence.kind === 'amount' || consequence.kind === 'respectively')
    return consequence.verb === 'deduct';
  return consequence.kind === 'discretion' && consequence.effect === 'deduct';
}

function givesMore({ consequence }: Phrase): boolean {
  if (consequence.kind === 'amount') return consequence.verb === 'give';
  return (
    consequence.kind === 'fullMarks' || consequence.kind === 'proportion' || consequence.kind === 'formula'
  );
}
