import { readRule } from '../../src/core/rule/read/read-rule';
import { CORPUS, corpusRules } from '../support/corpus-rules';
import { random, runSeed } from '../support/random';
import { reviewed, reviewedLines } from './reviewed';

const rules = corpusRules();

if (rules.length === 0) {
  console.warn(`reviewed readings skipped: ${CORPUS} is not there`);
  test.skip('reviewed readings', () => undefined);
} else {
  const readings = rules.map((of) => ({ of, rule: readRule(of.rule, { fullMarks: of.fullMarks }) }));

  test('every rule is read as reviewed (the words: npm run corpus -- --all; once reviewed: npm run corpus -- --accept)', () => {
    expect(reviewedLines(readings)).toEqual(reviewed());
  });

  test('95 % and more are certain', () => {
    const certain = readings.filter(({ rule }) => rule.certain).length;
    expect(certain / readings.length).toBeGreaterThanOrEqual(0.95);
  });

  test('a text reads the same a second time, whatever was read in between', () => {
    const { whole } = random(runSeed('corpus read again'));
    const rest = [...readings];
    while (rest.length > 0) {
      const [reading] = rest.splice(whole(0, rest.length - 1), 1);
      if (!reading) continue;
      const { of, rule } = reading;
      // the same characters as a piece of a longer text, so that nothing hangs on the identity of the string
      const piece = `${'查'.repeat(whole(1, 9))}${of.rule}。`.slice(-of.rule.length - 1, -1);
      expect(JSON.stringify(readRule(piece, { fullMarks: of.fullMarks }))).toBe(JSON.stringify(rule));
    }
  });
}
