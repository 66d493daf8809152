import { readRule } from '../../src/core/rule/read/read-rule';
import { ruleInShort } from './clauses-in-short';

/** What the item is worth and what the rule starts from: `full 10`, `zero 5`; `-` for marks that are not known. */
type Start = `${'full' | 'zero'} ${number | '-'}`;

/** A text that is read for sure, and its clauses in short. */
export type SureCase = readonly [start: Start, text: string, ...clauses: string[]];

/** A text that must be left to a person: why, the item's marks, the text; with `unread`, just these words are not understood. */
export type DoubtfulCase = readonly [
  why: string,
  fullMarks: number | null,
  text: string,
  ...unread: string[],
];

/** Each text is certain, starts from what is said and has just these clauses. */
export function readSurely(cases: readonly SureCase[]): void {
  test.each(cases.map(([start, text, ...clauses]) => ({ start, text, clauses })))(
    '$start: $text',
    ({ start, text, clauses }) => {
      const [base = '', marks = ''] = start.split(' ');
      const rule = readRule(text, { fullMarks: marks === '-' ? null : Number(marks) });
      expect({ clauses: ruleInShort(rule), base: rule.base, certain: rule.certain }).toEqual({
        clauses,
        base,
        certain: true,
      });
    },
  );
}

/** No text is certain. */
export function readWithDoubt(cases: readonly DoubtfulCase[]): void {
  test.each(cases.map(([why, fullMarks, text, ...unread]) => ({ why, fullMarks, text, unread })))(
    'uncertain, $why: $text',
    ({ fullMarks, text, unread }) => {
      const rule = readRule(text, { fullMarks });
      expect(rule.certain).toBe(false);
      if (unread.length > 0) expect(rule.unread.map(([from, to]) => text.slice(from, to))).toEqual(unread);
    },
  );
}
