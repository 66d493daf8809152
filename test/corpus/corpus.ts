import { grouped } from '../../src/core/grouped';
import { readRule } from '../../src/core/rule/read/read-rule';
import { ruleInShort } from '../support/clauses-in-short';
import { CORPUS, distinct, placeOf, sheetRules, type CorpusRule } from '../support/corpus-rules';
import { accept, type Reading } from './reviewed';
import { corpusTable } from './table';

/**
 * Reads every distinct rule of the published sheets and prints how many are certain and how many are left to a person, then
 * those that are left with the words that are not understood.
 * `--all` prints every clause of every rule, for a person to read; `--accept` takes what is read for reviewed (reviewed.txt).
 */
function print({ of, rule }: Reading, withClauses: boolean): void {
  const head = `${rule.certain ? '  ' : '? '}${placeOf(of)} [${of.fullMarks ?? '-'}, ${rule.base}]`;
  console.log(`${head} ${rule.text.replaceAll('\n', '⏎')}`);
  for (const line of ruleInShort(rule))
    if (withClauses || line.startsWith('unread')) console.log(`       ${line}`);
}

const read = (of: CorpusRule): Reading => ({ of, rule: readRule(of.rule, { fullMarks: of.fullMarks }) });

const rules = sheetRules();
if (rules.length === 0) {
  console.log(`corpus skipped: ${CORPUS} is not there`);
} else {
  const readings = distinct(rules).map(read);
  const all = process.argv.includes('--all');
  const workbooks = grouped(rules, ({ workbook }) => workbook);
  const rows = [...workbooks].map(([name, own]) => ({ name, readings: distinct(own).map(read) }));
  console.log(corpusTable([...rows, { name: 'all', readings }]));
  console.log('Left to a person:\n');
  for (const reading of readings) if (all || !reading.rule.certain) print(reading, all);
  if (process.argv.includes('--accept')) accept(readings);
}
