import type { Item } from '../assessment/item';
import { aboutWords, wordsKey, type Choice, type Choices } from '../rule/choice';
import type { LedgerEntry } from './entries';
import { choiceOf } from './ledger/choice-words';
import type { KeptLedger } from './ledger/read-ledger';
import type { ChoicesAt } from './rule-reader';

/**
 * What persons said about words of rules: in rows 读法 of the ledger, by 人工评定 in 计分方式 of a clause, or beside the
 * workbook, which lies over both. undefined when nobody said anything.
 */
export const choicesIn = ({ items }: KeptLedger, entries: readonly LedgerEntry[]): ChoicesAt | undefined => {
  const said = new Map<string, Map<string, Choice>>();
  const at = (sheet: string, row: number): Map<string, Choice> => {
    const key = `${row}\n${sheet}`;
    const known = said.get(key) ?? new Map<string, Choice>();
    said.set(key, known);
    return known;
  };
  for (const [{ sheet, rows }, { handWords, readings }] of items) {
    if (handWords.length + readings.length === 0) continue;
    const choices = at(sheet, rows[0] ?? 0);
    for (const words of handWords) choices.set(wordsKey(words), 'byHand');
    for (const { words, choice } of readings) put(choices, words, choice);
  }
  for (const { sheet, row, column, clause, value } of entries)
    if (column === 'reading') put(at(sheet, row), clause?.text ?? '', choiceOf(String(value ?? '')));
  return said.size === 0 ? undefined : (sheet, row): Choices | undefined => said.get(`${row}\n${sheet}`);
};

const put = (choices: Map<string, Choice>, words: string, choice: Choice | null): void => {
  if (choice === null) choices.delete(wordsKey(words));
  else choices.set(wordsKey(words), choice);
};

/** Does one of the item's rules still have the words? */
export const hasReading = ({ readings }: Item, words: string): boolean =>
  aboutWords(readings, words) !== undefined;
