import type { Question } from '../rule/kinds/kind';
import { halfWidth, typedNumber } from '../sheet/typed-number';

/**
 * What a person typed for a fact, as it stands in the ledger: a number however it was typed (３, 1,000, 十五; 91.2% is 91.2,
 * since rates are written as they are spoken) with or without the unit that it is asked in (3项, 8分), 无 for a count, else
 * the text as it is, which the ledger calls 填写有误: another unit is not guessed at. `unit` is '' when nothing says it.
 * null: nothing.
 */
export const typedFact = (text: string, question: Question, unit = ''): number | string | null => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (question === 'yesNo' || question === 'label' || (question === 'count' && trimmed === '无'))
    return trimmed;
  const plain = halfWidth(trimmed);
  const ending = unitsOf(question, unit).find((word) => plain.endsWith(word)) ?? '';
  return typedNumber(plain.slice(0, plain.length - ending.length)) ?? trimmed;
};

/** What may stand behind the number. */
const unitsOf = (question: Question, unit: string): readonly string[] => {
  if (question === 'points') return ['分'];
  if (unit !== '') return [halfWidth(unit)];
  return question === 'value' ? ['%'] : [];
};
