import { amountReader, rangeReader } from './amount';
import { asideAt, explanationAt, provenanceReader, statedMarksReader } from './aside';
import { bareReader } from './bare';
import { fullMarksReader, noDeductionReader } from './base';
import type { Consequence, ConsequenceReader } from './consequence';
import { extraDeductReader } from './extra-deduct';
import { forfeitReader } from './forfeit';
import { formulaReader } from './formula';
import { limitReader } from './limit';
import { discretionReader } from './manual';
import { proportionReader } from './proportion';
import { progressionReader } from './progression';
import { respectivelyReader } from './respectively';
import { roundingReader } from './rounding';
import { scaleReader } from './scale';
import { signalReader } from './signal';
import { vetoReader } from './veto';
import { MARKS } from './words';

/** In this order: what names more comes before what is a part of it. */
const READERS: readonly ConsequenceReader[] = [
  provenanceReader,
  roundingReader,
  progressionReader,
  scaleReader,
  formulaReader,
  proportionReader,
  extraDeductReader,
  limitReader,
  forfeitReader,
  noDeductionReader,
  fullMarksReader,
  discretionReader,
  respectivelyReader,
  rangeReader,
  amountReader,
  statedMarksReader,
  vetoReader,
  bareReader,
  signalReader,
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

/** Where a reader may find something: a scan for this is what keeps plain words cheap. */
const ANYTHING = READERS.flatMap((reader) => reader.patterns);
const SOMETHING = anyOf(ANYTHING);
const SOMETHING_OR_BRACKET = anyOf([...ANYTHING, MARKS_AS_UNIT, MARKS_AS_THRESHOLD, /\(/]);

/** An aside longer than this is no aside. */
const LONGEST_ASIDE = 200;

/** Everything in the normalised text that decides about marks, in order, none overlapping another. */
export function consequencesOf(text: string, pairs: ReadonlyMap<number, number>): Consequence[] {
  const found: Consequence[] = [];
  for (let at = next(text, 0); at < text.length;) {
    const aside = asideEnd(text, at, pairs);
    const beside = at === 0 || found.at(-1)?.to === at;
    const explains = aside !== undefined && beside && !speaks(text.slice(at + 1, aside));
    const consequence = (explains ? explanationAt(text, at, aside) : null) ?? consequenceAt(text, at, aside);
    if (consequence) found.push(consequence);
    const plain = aside === undefined ? Math.max(1, unitOfMarks(text, at)) : aside + 1 - at;
    at = next(text, consequence ? consequence.to : at + plain);
  }
  return found;
}

/** The place from `at` on where something may begin. */
function next(text: string, at: number): number {
  SOMETHING_OR_BRACKET.lastIndex = at;
  return SOMETHING_OR_BRACKET.exec(text)?.index ?? text.length;
}

/** The closing bracket of an aside that begins at `at`. */
function asideEnd(text: string, at: number, pairs: ReadonlyMap<number, number>): number | undefined {
  const end = text.charAt(at) === '(' ? pairs.get(at) : undefined;
  return end !== undefined && end - at <= LONGEST_ASIDE ? end : undefined;
}

function consequenceAt(text: string, at: number, aside: number | undefined): Consequence | null {
  if (aside !== undefined) return speaks(text.slice(at + 1, aside)) ? asideOrUnread(text, at, aside) : null;
  for (const { read } of READERS) {
    const consequence = read(text, at);
    if (consequence) return consequence;
  }
  return null;
}

function asideOrUnread(text: string, at: number, end: number): Consequence {
  return asideAt(text, at, end) ?? { kind: 'unread', from: at, to: end + 1 };
}

/** Whether words in brackets speak of marks at all. */
function speaks(words: string): boolean {
  SOMETHING.lastIndex = 0;
  return SOMETHING.test(words);
}

/** How many characters at `at` are marks that a value is measured in. */
function unitOfMarks(text: string, at: number): number {
  for (const pattern of [MARKS_AS_UNIT, MARKS_AS_THRESHOLD]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return match[0].length;
  }
  return 0;
}

/** One pattern for all; the names of their groups would clash and are not needed. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  const sources = patterns.map(({ source }) => `(?:${source.replace(/\(\?<(?![=!])\w+>/g, '(?:')})`);
  return new RegExp(sources.join('|'), 'g');
}
