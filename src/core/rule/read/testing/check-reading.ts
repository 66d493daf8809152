import type { Clause, Rule } from '../../clause';
import { readRule } from '../read-rule';

/** What the text itself shows about marks, by a pattern that owes nothing to the reader's own. */
const SPOKEN = /\d+(?:\.\d+)?分|扣|不得分|得\d|加\d|减半|加倍|酌情/g;

/**
 * Reads `text` and expects what has to hold of any text: spans inside it, and certainty only where all that it shows about
 * marks is inside a clause and is an amount of one.
 */
export function checkReading(text: string, marks: number | null): void {
  const rule = readRule(text, { fullMarks: marks });
  expect(rule.text).toBe(text);
  for (const [from, to] of [...rule.clauses.map((clause) => clause.span), ...rule.unread]) {
    expect(0 <= from && from < to && to <= text.length).toBe(true);
  }
  expect(rule.certain && rule.unread.length > 0).toBe(false);
  if (rule.certain) checkCertain(rule, marks);
}

function checkCertain(rule: Rule, marks: number | null): void {
  for (const { index, 0: words } of rule.text.matchAll(SPOKEN)) {
    const inside = rule.clauses.some(({ span: [from, to] }) => from <= index && index + words.length <= to);
    expect({ words, inside }).toEqual({ words, inside: true });
  }
  const amounts = new Set([...rule.clauses.flatMap(amountsOf), ...rule.limits.map(({ max }) => max), marks]);
  const seen = rule.text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  for (const [, number] of seen.matchAll(/(\d+(?:\.\d+)?)分/g)) {
    // Of a range a person keeps to the upper end, and for 每处扣1-3分 or 每处酌情扣3分 there is no most.
    const byHand = [`${number}-`, `${number}分-`, `-${number}分`, `酌情扣${number}分`];
    if (byHand.some((words) => seen.includes(words))) continue;
    expect([...amounts]).toContain(Number(number));
  }
}

function amountsOf(clause: Clause): number[] {
  const numbers = Object.values(clause).filter((value) => typeof value === 'number');
  if (clause.kind === 'part') return [...numbers, ...clause.clauses.flatMap(amountsOf)];
  if (clause.kind === 'tiers') return [...numbers, ...clause.tiers.map((tier) => tier.points)];
  return numbers;
}
