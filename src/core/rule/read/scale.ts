import type { Clause } from '../clause';
import { isUnattached } from './condition';
import { matchAt, type Consequence, type ConsequenceReader, type ConsequenceOf } from './consequence';
import { countingIn } from './count';
import type { Draft } from './draft';
import type { Phrase } from './phrase';
import type { ReadingSoFar } from './reading';

const ENDS = '(?=[,;。\\n)]|$)';
const SCALE = new RegExp(
  `(?<![不未免可])(?:应|则|予以|给予)?(?<![不未免可以])(?:(?<half>减半(?:扣分|扣除|扣减|扣罚|扣)|扣分减半)|(?<double>(?:加倍|双倍|翻倍)(?:扣分|扣除|扣减|扣罚)|扣分加倍))${ENDS}`,
  'y',
);
/** Cases that are counted on from earlier ones, or are the rest of them: which amount is scaled is another matter. */
const RELATIVE = /再次|再|重复|屡|多次|连续|累|逐|第|其他|其余|以后|\d/;
/** What may be said of any case: how it came about, what it led to, what was done about it. */
const CIRCUMSTANCE = /^(?:情节|造成|产生|影响|后果|主动|及时|当年|当月|当日|限期|已|未|拒不|瞒报|经)/;
/** 单个到市上访的扣1分,集体加倍扣分 names two kinds that exclude each other. */
const SINGLE = /单个|单人|个人/;
const GROUP = '集体';
/** A condition that holds every case. */
const ANY_CASE = /^(?:发生|发现|出现|存在|有|查实)?$/;

type Scalable = Extract<Clause, { readonly kind: 'deduct' | 'deductPerCount' }>;
type ScalableDraft = Draft & { readonly clause: Scalable };

/** 减半扣分, 加倍扣分 */
export const scaleReader: ConsequenceReader = { patterns: [SCALE], read: scaleAt };

function scaleAt(text: string, at: number): Consequence | null {
  const match = matchAt(SCALE, text, at);
  if (!match) return null;
  const factor = match.groups?.['half'] === undefined ? 2 : 0.5;
  return { kind: 'scale', factor, from: at, to: at + match[0].length };
}

/**
 * 每发生1起扣2分,当年破案的减半扣分: the cases that are named become a clause of their own and are taken out of the one
 * before. In doubt where it is open which clauses are meant, or which amount.
 */
export function readScale(
  phrase: Phrase,
  { factor, to }: ConsequenceOf<'scale'>,
  reading: ReadingSoFar,
): void {
  const { condition, lead } = phrase;
  const named = condition.words;
  const vague = named === '' || isUnattached(named) || RELATIVE.test(phrase.conditionText);
  if (vague || countingIn(phrase, reading.source).by !== 'none') return reading.doubt(phrase);
  const whole = wholeBefore(reading, lead.newSentence);
  const tooMuch = whole.some(
    ({ clause }) =>
      clause.kind === 'deduct' && reading.fullMarks !== null && clause.points * factor > reading.fullMarks,
  );
  const divides = whole.every(({ clause }) => isPartOf(named, clause.condition));
  if (whole.length === 0 || tooMuch || !divides) return reading.doubt(phrase);
  const parted = whole.map((draft) => ({ draft, ...conditionsOf(draft.clause.condition, named) }));
  for (const { draft, without } of parted)
    reading.replace(draft, { ...draft, scaled: true, clause: { ...draft.clause, condition: without } });
  for (const { draft, within } of parted) {
    const points = draft.clause.points * factor;
    const clause = { ...draft.clause, points, condition: within, span: condition.spanTo(to) };
    reading.add(phrase, clause, 'deduct', { scaled: true });
  }
}

/** The clauses of the one amount that is scaled; none where others may be meant as well. */
function wholeBefore(reading: ReadingSoFar, newSentence: boolean): readonly ScalableDraft[] {
  const all = reading.decisive;
  const start = newSentence
    ? 0
    : Math.max(
        0,
        all.findLastIndex((draft) => draft.newSentence),
      );
  const whole = all.slice(start).filter(isScalable);
  const [first] = whole;
  if (!first || whole.length < all.length - start) return [];
  // 分别扣1分、2分 is one amount in several clauses.
  const [from, to] = first.clause.span;
  const isOne = whole.every(({ clause: { span } }) => span[0] === from && span[1] === to);
  const others = all.slice(0, start).some(({ clause }) => clause.kind === first.clause.kind);
  return isOne && !others ? whole : [];
}

function isScalable(draft: Draft): draft is ScalableDraft {
  const { clause } = draft;
  if (clause.kind !== 'deduct' && clause.kind !== 'deductPerCount') return false;
  const limited = clause.group !== undefined || ('max' in clause && clause.max !== undefined);
  return !limited && draft.scaled !== true;
}

/** 负次要责任 is no part of 负主要责任 but stands beside it. */
function isPartOf(named: string, condition: string): boolean {
  if (ANY_CASE.test(condition) || named.startsWith(GROUP)) return true;
  return CIRCUMSTANCE.test(named) && !named.startsWith(condition.charAt(0));
}

/** The words of the clause that keeps its points, and of the one that is scaled. */
function conditionsOf(
  condition: string,
  named: string,
): { readonly without: string; readonly within: string } {
  if (SINGLE.test(condition) && named.startsWith(GROUP))
    return { without: condition, within: condition.replace(SINGLE, named) };
  return {
    without: `${condition}（不含${named}）`,
    within: condition === '' ? named : `${condition}，${named}`,
  };
}
