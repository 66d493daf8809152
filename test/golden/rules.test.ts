import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clause } from '../../src/core/rule/clause';
import { readRule } from '../../src/core/rule/read/read-rule';

/** Phrases with the clauses that are meant, one JSON value a line; they live beside the project, not in it. */
const EXAMPLES = join(__dirname, '../../../shared/data/rules/examples.jsonl');

interface Example {
  readonly text: string;
  readonly fullMarks: number | null;
  readonly certain: boolean;
  readonly clauses: readonly Readonly<Record<string, unknown>>[];
}

const examples: Example[] = existsSync(EXAMPLES)
  ? readFileSync(EXAMPLES, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Example)
  : [];

if (examples.length === 0) {
  console.warn(`golden rules skipped: ${EXAMPLES} is not there`);
  test.skip('golden rules', () => undefined);
} else {
  test.each(examples)('$text', (example) => {
    const rule = readRule(example.text, { fullMarks: example.fullMarks });
    const clauses = rule.clauses.filter((clause) => clause.kind !== 'note');
    expect({ certain: rule.certain, clauses: clauses.map(withoutGroup) }).toMatchObject({
      certain: example.certain,
      clauses: example.clauses.map(withoutGroup),
    });
    expect(sharing(clauses)).toEqual(sharing(example.clauses));
  });
}

function withoutGroup(clause: Clause | Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { group: _group, ...rest } = clause as Record<string, unknown>;
  return Array.isArray(rest['clauses'])
    ? { ...rest, clauses: withoutNotes(rest['clauses'] as Clause[]) }
    : rest;
}

function withoutNotes(clauses: readonly Clause[]): Record<string, unknown>[] {
  return clauses.filter((clause) => clause.kind !== 'note').map(withoutGroup);
}

/** Which clauses share a limit, whatever the limits are called: [[0, 1]]. */
function sharing(clauses: readonly { readonly group?: unknown }[]): number[][] {
  const groups = new Map<unknown, number[]>();
  clauses.forEach(({ group }, index) => {
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), index]);
  });
  return [...groups.values()];
}
