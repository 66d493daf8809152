import { readRule } from '../../src/core/rule/read/read-rule';
import { ruleInFigures } from '../support/clauses-in-short';
import { CORPUS, corpusRules, placeOf, type CorpusRule } from '../support/corpus-rules';
import { random } from '../support/random';
import { EXPECTED, SEED } from './expected-readings';

/** The first `count` of the distinct texts, shuffled (Fisher and Yates) from the seed. */
function drawn(rules: readonly CorpusRule[], count: number): readonly CorpusRule[] {
  const texts = rules.filter(({ rule }, index) => rules.findIndex((other) => other.rule === rule) === index);
  const { next } = random(SEED);
  for (let last = texts.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    const [one, two] = [texts[last], texts[other]];
    if (one && two) [texts[last], texts[other]] = [two, one];
  }
  return texts.slice(0, count);
}

const expectedLines = (line: string): string[] => {
  const [, zero, clauses = ''] = /^(from zero: )?(.*)$/.exec(line) ?? [];
  return [`certain, from ${zero ? 'zero' : 'full'}`, ...clauses.split('; ')];
};

const rules = corpusRules();
const byPlace = new Map(rules.map((rule) => [placeOf(rule), rule]));

if (rules.length === 0) {
  console.warn(`sixty rules read by a person skipped: ${CORPUS} is not there`);
  test.skip('sixty rules read by a person', () => undefined);
} else {
  test('the sixty are those that the seed draws, none picked and none left out', () => {
    expect(drawn(rules, 60).map(placeOf).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  test.each(Object.entries(EXPECTED))('%s is read as a person reads it: %s', (place, line) => {
    const rule = byPlace.get(place);
    expect(rule).toBeDefined();
    if (rule)
      expect(ruleInFigures(readRule(rule.rule, { fullMarks: rule.fullMarks }))).toEqual(expectedLines(line));
  });
}
