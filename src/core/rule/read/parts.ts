import type { Clause, PartClause, SharedLimit } from '../clause';
import { baseOf } from './base-of';
import { tidy } from './condition';
import type { ConsequenceOf } from './consequence';
import type { Draft, Reading } from './draft';
import { noteClause } from './note';
import { spanOf, wordsOf, type Range, type Source } from './normalise';
import type { Phrase } from './phrase';
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
): Reading | null {
  const sections = sectionsOf(phrases);
  if (sections.length === 0) return null;
  const doubts: Range[] = phrases
    .slice(0, phrases.findIndex(isHeading))
    .map(({ lead, consequence }) => [lead.condition[0], consequence.to]);
  const drafts: Draft[] = [];
  const limits: SharedLimit[] = [];
  for (const section of sections) {
    const part = readSection(source, section, limits.length + 1, sections.length === 1 ? fullMarks : null);
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
  { heading, phrases }: Section,
  firstGroup: number,
  whole: number | null,
): Reading {
  const { lead, consequence } = heading;
  const { points } = consequence;
  const words = tidy(wordsOf(source, lead.condition));
  const doubts: Range[] = [...lead.stray];
  if (words === '') doubts.push([consequence.from, consequence.to]);
  const drafts: Draft[] = [...lead.notes, ...lead.prose].map((range) => ({
    clause: noteClause(source, range),
    effect: null,
    newSentence: true,
  }));
  if (phrases.length === 0) {
    const span = spanOf(source, [lead.condition[0], consequence.to]);
    const manual: Clause = { kind: 'manual', effect: 'score', max: points, condition: words, span };
    const clause: Clause =
      whole === null
        ? { kind: 'part', points, base: 'zero', clauses: [manual], condition: words, span }
        : manual;
    return {
      drafts: [...drafts, { clause, effect: null, newSentence: true }],
      limits: [],
      granted: false,
      doubts,
    };
  }
  // 1.成立领导小组(1分);未按时报送扣1分: of the part or of the whole?
  if (!consequence.inside && !/^[:,\n]?[^;。]/.test(source.text.slice(consequence.to)))
    doubts.push([consequence.from, phrases.at(-1)?.consequence.to ?? consequence.to]);
  if (consequence.inside && phrases.some((phrase) => phrase.lead.newSentence))
    doubts.push([consequence.from, phrases.at(-1)?.consequence.to ?? consequence.to]);
  const reading = readPhrases(phrases, {
    source,
    fullMarks: points,
    reference: referenceOfHeading(heading.conditionPlain),
    firstGroup,
  });
  const clauses = reading.drafts.map((draft) => draft.clause);
  const base = baseOf(reading, points);
  const end = clauses.at(-1)?.span[1] ?? 0;
  const part: PartClause = {
    kind: 'part',
    points,
    base: base.base,
    clauses,
    condition: words,
    span: [
      spanOf(source, lead.condition)[0],
      Math.max(end, spanOf(source, [lead.condition[0], consequence.to])[1]),
    ],
  };
  if (base.doubtful || clauses.length === 0)
    doubts.push([consequence.from, phrases.at(-1)?.consequence.to ?? consequence.to]);
  return {
    drafts: [...drafts, { clause: part, effect: null, newSentence: true }],
    limits: reading.limits,
    granted: false,
    doubts: [...doubts, ...reading.doubts],
  };
}
