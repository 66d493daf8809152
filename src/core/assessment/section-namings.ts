import { allClauses, type Rule } from '../rule/clause';
import { findSection } from './section-names';

/** Of a sheet's sections, how many clauses 不得分 of the rules name each; a section that none names is not there. */
export const sectionNamings = (
  rules: readonly Rule[],
  sections: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const clause of rules.flatMap((rule) => allClauses(rule.clauses))) {
    if (clause.kind !== 'forfeit' || clause.scope === 'item') continue;
    const section = findSection(sections, clause.scope.section);
    if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return counts;
};
