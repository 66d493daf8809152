import { createInterface } from 'node:readline';
import { answerRule, readBack } from '../core/assessment/answer-rule';
import type { Language } from '../core/language';
import type { Fact } from '../core/rule/fact';
import { readRule } from '../core/rule/read/read-rule';
import { ruleJson } from './clause-json';
import { Refusal } from './refusal';

interface RuleQuestion {
  readonly text: string;
  readonly fullMarks: number | null;
  readonly target: number | null;
  readonly facts: readonly Fact[] | null;
}

/** Answers each line of standard input with one line (design/cli.md). */
export const answerRules = async (
  input: NodeJS.ReadableStream,
  print: (line: string) => void,
  language: Language,
): Promise<void> => {
  let line = 0;
  for await (const text of createInterface({ input })) {
    line += 1;
    if (text.trim() !== '') print(JSON.stringify(answer(questionOf(text, line), language)));
  }
};

const answer = ({ text, fullMarks, target, facts }: RuleQuestion, language: Language): object => {
  const rule = readRule(text, { fullMarks });
  const reading = { ...ruleJson(rule), readBack: readBack(rule, language) };
  if (facts === null || fullMarks === null) return reading;
  const { score, explanation } = answerRule(rule, fullMarks, target, facts);
  return { ...reading, score: score?.toNumber() ?? null, explanation };
};

const questionOf = (line: string, number: number): RuleQuestion => {
  const refuse = (): never => {
    throw new Refusal('lineUnreadable', { line: number, text: line.slice(0, 60) });
  };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse();
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    return refuse();
  }
  return {
    text: value.text,
    fullMarks: 'fullMarks' in value && typeof value.fullMarks === 'number' ? value.fullMarks : null,
    target: 'target' in value && typeof value.target === 'number' ? value.target : null,
    facts: 'facts' in value && Array.isArray(value.facts) ? value.facts.map(factOf) : null,
  };
};

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const factOf = (value: unknown): Fact => {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  return {
    value: 'value' in value ? numberOrNull(value.value) : null,
    base: 'base' in value ? numberOrNull(value.base) : null,
  };
};
