import { amountAt, rangeAt } from './amount';
import { asideAt, explanationAt, provenanceAt, statedMarksAt } from './aside';
import { bareAt } from './bare';
import { fullMarksAt, noDeductionAt } from './base';
import type { Consequence, ConsequenceReader } from './consequence';
import { extraDeductAt } from './extra-deduct';
import { forfeitAt } from './forfeit';
import { formulaAt } from './formula';
import { limitAt } from './limit';
import { discretionAt } from './manual';
import { proportionAt } from './proportion';
import { respectivelyAt } from './respectively';
import { hasSignal, signalAt } from './signal';
import { vetoAt } from './veto';
import { MARKS } from './words';

/** In this order: what names more comes before what is a part of it. */
const READERS: readonly ConsequenceReader[] = [
  provenanceAt,
  formulaAt,
  proportionAt,
  extraDeductAt,
  limitAt,
  forfeitAt,
  noDeductionAt,
  fullMarksAt,
  discretionAt,
  respectivelyAt,
  rangeAt,
  amountAt,
  statedMarksAt,
  vetoAt,
  bareAt,
  signalAt,
];

/** 每低1分扣0.1分: these marks are the unit of a value, not a consequence. */
const MARKS_AS_UNIT = new RegExp(
  `每(?:低于?|降低|下降|减少|少|差|高于?|超过?|提高|增加)${MARKS}(?=的?,?[另加再]*[扣得加减])`,
  'y',
);
/** 低于80分的: likewise. */
const MARKS_AS_THRESHOLD = new RegExp(
  `(?<!不)(?:低于|不足|不满|高于|达到|大于|小于)${MARKS}(?=的|以上的|以下的|,每)`,
  'y',
);

/** An aside longer than this is no aside. */
const LONGEST_ASIDE = 200;

/** Everything in the normalised text that decides about marks, in order, none overlapping another. */
export function consequencesOf(text: string, pairs: ReadonlyMap<number, number>): Consequence[] {
  const found: Consequence[] = [];
  let at = 0;
  while (at < text.length) {
    const end = pairs.get(at);
    const follows = found.at(-1)?.to === at && end !== undefined;
    const consequence = (follows ? explanationAt(text, at, end) : null) ?? consequenceAt(text, at, pairs);
    if (consequence) found.push(consequence);
    at = consequence ? consequence.to : at + widthOfPlainWords(text, at, pairs);
  }
  return found;
}

function consequenceAt(text: string, at: number, pairs: ReadonlyMap<number, number>): Consequence | null {
  const end = text.charAt(at) === '(' ? pairs.get(at) : undefined;
  if (end !== undefined && end - at <= LONGEST_ASIDE)
    return hasSignal(text.slice(at + 1, end)) ? asideOrUnread(text, at, end) : null;
  if (unitOfMarks(text, at) > 0) return null;
  for (const read of READERS) {
    const consequence = read(text, at);
    if (consequence) return consequence;
  }
  return null;
}

function asideOrUnread(text: string, at: number, end: number): Consequence {
  return asideAt(text, at, end) ?? { kind: 'unread', from: at, to: end + 1 };
}

/** How far the words at `at` reach that are no consequence. */
function widthOfPlainWords(text: string, at: number, pairs: ReadonlyMap<number, number>): number {
  const end = text.charAt(at) === '(' ? pairs.get(at) : undefined;
  if (end !== undefined && end - at <= LONGEST_ASIDE) return end + 1 - at;
  return Math.max(1, unitOfMarks(text, at));
}

function unitOfMarks(text: string, at: number): number {
  for (const pattern of [MARKS_AS_UNIT, MARKS_AS_THRESHOLD]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return match[0].length;
  }
  return 0;
}
