import type { Clause, Rule, Tier } from '../../src/core/rule/clause';

/**
 * A rule in a line a clause, for tests and for reading by eye: `deduct 1 per 项 | 未完成整改`. Notes are left out; what is
 * not understood comes last as `unread ⟦…⟧`.
 */
export function ruleInShort(rule: Rule): string[] {
  return [
    ...rule.clauses.filter((clause) => clause.kind !== 'note').map(clauseInShort),
    ...rule.limits.map(({ group, max }) => `limit ${group}: ${max}`),
    ...rule.unread.map(([from, to]) => `unread ⟦${rule.text.slice(from, to)}⟧`),
  ];
}

/** One clause in a line. */
export function clauseInShort(clause: Clause): string {
  const limits = [
    'max' in clause && clause.max !== undefined ? ` max ${clause.max}` : '',
    clause.group === undefined ? '' : ` in ${clause.group}`,
  ].join('');
  return `${amountInShort(clause)}${limits}${clause.condition === '' ? '' : ` | ${clause.condition}`}`;
}

function amountInShort(clause: Clause): string {
  switch (clause.kind) {
    case 'forfeit':
      return clause.scope === 'item' ? 'forfeit' : `forfeit “${clause.scope.section}”`;
    case 'deduct':
    case 'award':
      return `${clause.kind} ${clause.points}`;
    case 'deductPerCount':
    case 'awardPerCount':
      return `${clause.kind.replace('PerCount', '')} ${clause.points} per ${clause.per === 1 ? '' : clause.per}${clause.unit}`;
    case 'deductPerStep':
    case 'awardPerStep': {
      const threshold = clause.threshold === undefined ? '' : ` ${clause.threshold}`;
      return `${clause.kind.replace('PerStep', '')} ${clause.points} each ${clause.step}${clause.unit} ${clause.direction}${threshold}`;
    }
    case 'tiers':
      return `${clause.effect} ${clause.tiers.map((tier) => tierInShort(tier, clause.unit)).join(', ')}`;
    case 'proportion':
      return `share of ${clause.of}`;
    case 'formula':
      return `formula ${JSON.stringify(clause.expression)}`;
    case 'part':
      return `part ${clause.points} from ${clause.base} { ${clause.clauses.map(clauseInShort).join('; ')} }`;
    case 'extraDeduct':
      return `extra ${clause.points}${clause.whenDeducted === undefined ? '' : ` when ${clause.whenDeducted}`}`;
    case 'veto':
      return `veto ${clause.effect}`;
    case 'manual':
      return `by hand ${clause.effect}`;
    case 'note':
      return 'note';
  }
}

function tierInShort(tier: Tier, unit: string): string {
  if (tier.label !== undefined) return `${tier.label}: ${tier.points}`;
  const from = tier.from === undefined ? '(' : `${tier.fromInclusive ? '[' : '('}${tier.from}${unit}`;
  const to = tier.to === undefined ? ')' : `${tier.to}${unit}${tier.toInclusive ? ']' : ')'}`;
  return `${from}, ${to}: ${tier.points}`;
}

/**
 * A rule in a line a clause with no words of its text but units and names: what a test of the project may hold of a text
 * that is not the project's. The first line says whether the rule is certain, and what it starts from.
 *
 * @param inPlaceOf what to show for the words of a condition; nothing unless told
 */
export function ruleInFigures(rule: Rule, inPlaceOf: (condition: string) => string = () => ''): string[] {
  const withoutWords = (clause: Clause): Clause => {
    const condition = inPlaceOf(clause.condition);
    return clause.kind === 'part'
      ? { ...clause, condition, clauses: clause.clauses.map(withoutWords) }
      : { ...clause, condition };
  };
  return [
    `${rule.certain ? 'certain' : 'doubtful'}, from ${rule.base}`,
    ...ruleInShort({ ...rule, clauses: rule.clauses.map(withoutWords), unread: [] }),
    ...rule.unread.map(([from, to]) => `unread ${from}–${to}`),
  ];
}
