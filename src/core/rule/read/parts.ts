import type { Clause, SharedLimit } from '../clause';
import { baseOf } from './base-of';
import { tidy } from './condition';
import type { ConsequenceOf } from './consequence';
import type { Draft, Reading } from './draft';
import { noteClause } from './note';
import { spanOf, wordsOf, type Range, type Source } from './normalise';
import type { Phrase } from './phrase';
import type { Questions } from './questions';
import { readPhrases } from './read-phrases';
import { referenceOfHeading } from './grant';

/** A heading with its marks, and the phrases that work on them. */
interface Section {
  readonly heading: Phrase & { readonly consequence: ConsequenceOf<'marks'> };
  readonly phrases: readonly Phrase[];
}

/**
 * Reads a text in which brackets hold the marks of its parts: 1.成立领导小组(1分);2.部署3次(3分,少一次扣1分). Null when no
 * bracket does.
 */
export function readParts(
  source: Source,
  phrases: readonly Phrase[],
  fullMarks: number | null,
  questions: Questions,
): Reading | null {
  const sections = sectionsOf(phrases);
  if (sections.length === 0) return null;
  const doubts: Range[] = phrases
    .slice(0, phrases.findIndex(isHeading))
    .map(({ lead, consequence }) => [lead.condition[0], consequence.to]);
  const drafts: Draft[] = [];
  const limits: SharedLimit[] = [];
  for (const section of sections) {
    const whole = sections.length === 1 ? fullMarks : null;
    const part = readSection(source, section, limits.length + 1, whole, questions);
    drafts.push(...part.drafts);
    limits.push(...part.limits);
    doubts.push(...part.doubts);
  }
  const sum = sections.reduce((total, { heading }) => total + heading.consequence.points, 0);
  if (fullMarks !== null && Math.abs(sum - fullMarks) > 1e-9)
    doubts.push(...sections.map(({ heading }): Range => [heading.consequence.from, heading.consequence.to]));
  return { drafts, limits, granted: false, doubts };
}

function isHeading(phrase: Phrase): phrase is Section['heading'] {
  return phrase.consequence.kind === 'marks';
}

function sectionsOf(phrases: readonly Phrase[]): Section[] {
  const sections: { heading: Section['heading']; phrases: Phrase[] }[] = [];
  for (const phrase of phrases) {
    if (isHeading(phrase)) sections.push({ heading: phrase, phrases: [] });
    else sections.at(-1)?.phrases.push(phrase);
  }
  return sections;
}

function readSection(
  source: Source,
  section: Section,
  firstGroup: number,
  whole: number | null,
  questions: Questions,
): Reading {
  const { lead, consequence } = section.heading;
  const notes = [...lead.notes, ...lead.prose].map((range): Draft => draftOf(noteClause(source, range)));
  const nameless: Range[] =
    tidy(wordsOf(source, lead.condition)) === '' ? [[consequence.from, consequence.to]] : [];
  const reading =
    section.phrases.length === 0
      ? readAlone(source, section, whole)
      : readWithClauses(source, section, firstGroup, questions);
  return {
    ...reading,
    drafts: [...notes, ...reading.drafts],
    doubts: [...lead.stray, ...nameless, ...reading.doubts],
  };
}

/** Marks without a clause are given by hand; `whole` are the item's, when they are the only ones. */
function readAlone(source: Source, { heading }: Section, whole: number | null): Reading {
  const { lead, consequence } = heading;
  const condition = tidy(wordsOf(source, lead.condition));
  const span = spanOf(source, [lead.condition[0], consequence.to]);
  const { points } = consequence;
  const manual: Clause = { kind: 'manual', effect: 'score', max: points, condition, span };
  const part: Clause = { kind: 'part', points, base: 'zero', clauses: [manual], condition, span };
  return { drafts: [draftOf(whole === null ? part : manual)], limits: [], granted: false, doubts: [] };
}

/** The clauses work on the marks of the heading. */
function readWithClauses(
  source: Source,
  { heading, phrases }: Section,
  firstGroup: number,
  questions: Questions,
): Reading {
  const { lead, consequence } = heading;
  const { points } = consequence;
  const reference = referenceOfHeading(heading.conditionPlain);
  const reading = readPhrases(phrases, { source, fullMarks: points, reference, firstGroup, questions });
  const clauses = reading.drafts.map((draft) => draft.clause);
  const { base, doubtful } = baseOf(reading, points);
  const [from, headingEnd] = spanOf(source, [lead.condition[0], consequence.to]);
  const span = [from, Math.max(headingEnd, clauses.at(-1)?.span[1] ?? 0)] as const;
  const part: Clause = {
    kind: 'part',
    points,
    base,
    clauses,
    condition: tidy(wordsOf(source, lead.condition)),
    span,
  };
  const doubts: Range[] = [...reading.doubts];
  if (doubtful || clauses.length === 0 || isLoose(source, { heading, phrases }))
    doubts.push([consequence.from, phrases.at(-1)?.consequence.to ?? consequence.to]);
  return { drafts: [draftOf(part)], limits: reading.limits, granted: false, doubts };
}

/** 1.成立领导小组(1分);未按时报送扣1分: a clause after the heading's sentence may be of the part or of the whole. */
function isLoose(source: Source, { heading: { consequence }, phrases }: Section): boolean {
  if (consequence.inside) return phrases.some((phrase) => phrase.lead.newSentence);
  return !/^[:,\n]?[^;。]/.test(source.text.slice(consequence.to, consequence.to + 2));
}

function draftOf(clause: Clause): Draft {
  return { clause, effect: null, newSentence: true };
}
