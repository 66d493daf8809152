import type { RuleReader } from '../assessment/item';
import { findSection } from '../assessment/section-names';
import { remembered } from '../cells/remembered';
import type { Choices } from '../rule/choice';
import type { Clause, Rule, Span } from '../rule/clause';
import { readRule } from '../rule/read/read-rule';
import type { IndicatorSheet } from '../sheet/indicator';

/** What a person said about the words of an item's rules, by its sheet and first row. */
export type ChoicesAt = (sheet: string, row: number) => Choices | undefined;

/** Reads each distinct rule once, and leaves a rule to a person when it names a section that the sheet does not have. */
export const ruleReader = (choicesAt: ChoicesAt = () => undefined): RuleReader => {
  const read = new Map<string, Rule>();
  const readOnce = (text: string, fullMarks: number | null): Rule => {
    const key = `${fullMarks ?? ''}\n${text}`;
    const rule = read.get(key) ?? readRule(text, { fullMarks });
    read.set(key, rule);
    return rule;
  };
  return (text, fullMarks, table, row) => {
    const choices = choicesAt(table.sheet, row);
    const rule = choices ? readRule(text, { fullMarks, choices }) : readOnce(text, fullMarks);
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
