import type { Question } from '../rule/kinds/kind';
import { halfWidth, typedNumber } from '../sheet/typed-number';

/**
 * What a person typed for a fact, as it stands in the ledger: a number however it was typed (３, 1,000, 十五; 91.2% is 91.2,
 * since rates are written as they are spoken), 无 for a count, else the text as it is, which the ledger calls 填写有误.
 * null: nothing.
 */
export const typedFact = (text: string, question: Question): number | string | null => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (question === 'yesNo' || question === 'label' || (question === 'count' && trimmed === '无'))
    return trimmed;
  const plain = question === 'value' ? halfWidth(trimmed).replace(/%$/, '') : trimmed;
  return typedNumber(plain) ?? trimmed;
};
