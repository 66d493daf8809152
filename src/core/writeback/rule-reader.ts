import type { RuleReader } from '../assessment/item';
import { findSection } from '../assessment/section-names';
import { remembered } from '../cells/remembered';
import type { Clause, Rule, Span } from '../rule/clause';
import { readRule } from '../rule/read/read-rule';
import type { IndicatorSheet } from '../sheet/indicator';

/** Reads each distinct rule once, and leaves a rule to a person when it names a section that the sheet does not have. */
export const ruleReader = (): RuleReader => {
  const read = new Map<string, Rule>();
  return (text, fullMarks, table) => {
    const key = `${fullMarks ?? ''}\n${text}`;
    const rule = read.get(key) ?? readRule(text, { fullMarks });
    read.set(key, rule);
    const unknown = unknownSections(rule.clauses, sectionsOf(table));
    return unknown.length === 0
      ? rule
      : { ...rule, certain: false, unread: [...rule.unread, ...unknown.map(({ span }) => span)] };
  };
};

export const sectionsOf = remembered(
  ({ indicators }: IndicatorSheet): ReadonlySet<string> =>
    new Set(indicators.map(({ path }) => path[0] ?? '')),
);

/** Clauses 不得分 for a section that the sheet does not have, or spells in another way. */
export const unknownSections = (
  clauses: readonly Clause[],
  sections: ReadonlySet<string>,
): readonly { readonly section: string; readonly span: Span }[] =>
  clauses.flatMap((clause) => {
    if (clause.kind === 'part') return unknownSections(clause.clauses, sections);
    if (clause.kind !== 'forfeit' || clause.scope === 'item') return [];
    const { section } = clause.scope;
    return findSection(sections, section) === undefined ? [{ section, span: clause.span }] : [];
  });
