import type { Phrase } from './phrase';
import { referenceOf, type Reference } from './step';

/** Conditions whose failure the later clauses measure: 达到目标, 与上年持平, 健全. */
const MEASURED_LATER =
  /达到|不低于|不少于|不高于|不超过|不突破|未突破|大于|小于|≥|≤|持平|完成|健全|齐全|完整|完善|符合|规范|合格|及时|按时|按期|按要求|目标|全部|未发生|未出现|没有发生|无事故|100%/;
/** The failure itself: 没有, 未制定的 */
const FAILURE = /^(?:没有|没|未|无|不)/;

/**
 * Whether `phrases[at]` grants the full marks as the base that later clauses take from: 达到目标值得满分;每低于…扣…. A grant
 * that later clauses only add to, or whose failure nobody takes marks for, is an award.
 */
export function isBase(phrases: readonly Phrase[], at: number, fullMarks: number | null): boolean {
  const phrase = phrases[at];
  if (!phrase) return false;
  const { consequence } = phrase;
  if (consequence.kind === 'noDeduction')
    return takersAfter(phrases, at).length > 0 && MEASURED_LATER.test(phrase.conditionText);
  const grants =
    consequence.kind === 'fullMarks' ||
    (consequence.kind === 'amount' && consequence.verb === 'give' && consequence.points === fullMarks);
  if (!grants || phrases.some((other, index) => index !== at && givesMore(other))) return false;
  const takers = takersAfter(phrases, at);
  if (takers.length === 0) return false;
  const failure = takers.some(
    (taker) => taker.consequence.kind === 'forfeit' && FAILURE.test(taker.conditionText),
  );
  const measured = phrase.conditionText === '' || MEASURED_LATER.test(phrase.conditionText);
  const deducts = takers.some((taker) => taker.consequence.kind !== 'forfeit');
  return failure || (measured && deducts);
}

/** Where counting starts by the words of a grant. */
export function referenceOfGrant(phrase: Phrase): Reference | null {
  const words = phrase.conditionPlain;
  return /持平/.test(words) && /上|去年/.test(words)
    ? { threshold: 'lastYear', unit: '' }
    : referenceOf(words);
}

function takersAfter(phrases: readonly Phrase[], at: number): Phrase[] {
  return phrases.slice(at + 1).filter(({ consequence }) => {
    if (consequence.kind === 'amount' || consequence.kind === 'respectively')
      return consequence.verb === 'deduct';
    return (
      consequence.kind === 'forfeit' || (consequence.kind === 'discretion' && consequence.effect === 'deduct')
    );
  });
}

function givesMore({ consequence }: Phrase): boolean {
  return (
    (consequence.kind === 'amount' && consequence.verb === 'give') ||
    consequence.kind === 'fullMarks' ||
    consequence.kind === 'proportion' ||
    consequence.kind === 'formula'
  );
}
