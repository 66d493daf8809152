import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../../src/core/rule/clause';
import { ruleInFigures } from '../support/clauses-in-short';
import { placeOf, type CorpusRule } from '../support/corpus-rules';

/** The readings of the corpus that a person has gone through, a line a rule. */
const REVIEWED = join(__dirname, 'reviewed.txt');

export interface Reading {
  readonly of: CorpusRule;
  readonly rule: Rule;
}

/**
 * `coal-x 7 [4] certain, from full: forfeit | 8; deduct 1 per 处 | 5`: workbook, row and full marks, then the clauses. A
 * number stands for the words of a condition, which are not the project's: how many characters they have.
 */
export function reviewedLines(readings: readonly Reading[]): string[] {
  const certain = readings.filter(({ rule }) => rule.certain).length;
  return [
    `${certain} of ${readings.length} certain`,
    ...readings.map(({ of, rule }) => {
      const [outcome, ...clauses] = ruleInFigures(rule, ({ length }) => (length === 0 ? '' : String(length)));
      return `${placeOf(of)} [${of.fullMarks ?? '-'}] ${outcome}: ${clauses.join('; ')}`;
    }),
  ];
}

export const reviewed = (): string[] => readFileSync(REVIEWED, 'utf8').trimEnd().split('\n');

/** Takes these readings for reviewed. */
export const accept = (readings: readonly Reading[]): void =>
  writeFileSync(REVIEWED, `${reviewedLines(readings).join('\n')}\n`);
