import { readRule } from '../../src/core/rule/read/read-rule';
import { growthExponent } from './growth';
import { ruleText } from './indicators';
import { say, sayTable, whole } from './print';
import { secondsOf } from './timing';

const TEXTS = 2000;
const LENGTHS = [100, 1000, 10_000, 100_000] as const;

/** Rules of different senses one after the other, cut to a length. */
const manyClauses = (length: number): string => {
  let text = '';
  for (let n = 0; text.length < length; n += 1) text += `${n + 1}.${ruleText(n)}\n`;
  return text.slice(0, length);
};

/** Words about no marks at all, as requirements that were pasted into the column of rules. */
const prose = (length: number): string => {
  let text = '';
  for (let n = 0; text.length < length; n += 1)
    text += `第${n}条要求各部门按照职责分工落实工作，并按时报送进展情况。`;
  return text.slice(0, length);
};

/** Rule texts a second, and how the time grows with the length of one text. */
export const benchRules = (): void => {
  const texts = Array.from({ length: TEXTS }, (_, n) => ruleText(n));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const time = secondsOf(() => texts.map((text) => readRule(text, { fullMarks: 5 })));
  say(
    `(d) Rule texts: ${whole(TEXTS / time)} distinct texts a second (${whole(TEXTS)} texts of ${whole(characters / TEXTS)} characters), ` +
      `${whole(characters / time)} characters a second`,
  );
  const shapes = { clauses: manyClauses, prose };
  const rows = LENGTHS.map((length) => ({
    length,
    clauses: secondsOf(() => readRule(shapes.clauses(length), { fullMarks: 100 })),
    prose: secondsOf(() => readRule(shapes.prose(length), { fullMarks: 100 })),
  }));
  sayTable(
    ['length of one text', 'clauses', 'prose'],
    rows.map((row) => [
      `${whole(row.length)} characters`,
      `${(row.clauses * 1000).toFixed(2)} ms`,
      `${(row.prose * 1000).toFixed(2)} ms`,
    ]),
  );
  const exponent = (shape: keyof typeof shapes): string =>
    growthExponent(rows.slice(1).map((row) => ({ size: row.length, cost: row[shape] }))).toFixed(2);
  say(
    `    Growth from 1,000 characters on, time ≈ lengthᵉ: e = ${exponent('clauses')} (clauses), ${exponent('prose')} (prose)`,
  );
  say();
};
