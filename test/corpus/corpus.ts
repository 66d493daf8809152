import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../../src/core/rule/clause';
import { readRule } from '../../src/core/rule/read/read-rule';
import { ruleInShort } from '../support/clauses-in-short';

/**
 * Reads every distinct rule of the published sheets and prints how many are certain, and the words that are not understood.
 * `--all` prints every clause of every rule, for a person to read.
 */
const SHEETS = join(__dirname, '../../../shared/data/sheets');

interface Indicator {
  readonly fullMarks: number | null;
  readonly rule: string;
}

function distinctRules(): Indicator[] {
  const found = new Map<string, Indicator>();
  for (const file of readdirSync(SHEETS).filter((name) => name.endsWith('.json'))) {
    const { indicators } = JSON.parse(readFileSync(join(SHEETS, file), 'utf8')) as {
      indicators: Indicator[];
    };
    for (const { rule, fullMarks } of indicators) found.set(`${fullMarks} ${rule}`, { rule, fullMarks });
  }
  return [...found.values()].filter(({ rule }) => rule !== '');
}

function print(rule: Rule, fullMarks: number | null, withClauses: boolean): void {
  console.log(
    `${rule.certain ? '  ' : '? '}[${fullMarks ?? '-'}, ${rule.base}] ${rule.text.replaceAll('\n', '⏎')}`,
  );
  for (const line of ruleInShort(rule))
    if (withClauses || line.startsWith('unread')) console.log(`       ${line}`);
}

if (!existsSync(SHEETS)) {
  console.log(`corpus skipped: ${SHEETS} is not there`);
} else {
  const all = process.argv.includes('--all');
  const rules = distinctRules().map(({ rule, fullMarks }) => ({
    rule: readRule(rule, { fullMarks }),
    fullMarks,
  }));
  const certain = rules.filter(({ rule }) => rule.certain).length;
  for (const { rule, fullMarks } of rules) if (all || !rule.certain) print(rule, fullMarks, all);
  console.log(`${certain} of ${rules.length} distinct rules are certain`);
}
