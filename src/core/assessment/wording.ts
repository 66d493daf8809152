import type { Item, LeafLine } from './item';
import { kindOf } from '../rule/kinds';
import type { Wording } from '../rule/kinds/kind';
import type { Phrase } from '../rule/phrase';
import type { Stage } from '../scheme/scheme';

/** Names of quantities end so; other indicator names would make no subject of a sentence. */
const QUANTITY = /(率|度|量|数|值|额|比例|比重|面积|指数|得分)$/;
/** “低于目标值” names no quantity, though it ends like one. */
const COMPARISON = /^(低于|高于|超过|未?达到|不足|少于|多于|每|与)/;
const LONGEST_SUBJECT = 20;

const isQuantity = (name: string): boolean =>
  name.length <= LONGEST_SUBJECT && QUANTITY.test(name) && !COMPARISON.test(name);

/** The measured quantity as the clause or, failing that, the indicator names it; undefined where neither does. */
export const subjectOf = (item: Item, { clause }: LeafLine): string | undefined =>
  [clause.condition, item.name].find((name) => isQuantity(name));

const wordingOf = (item: Item, line: LeafLine, stage: Stage): Wording => ({
  subject: subjectOf(item, line) ?? '实际值',
  assessor: stage === 'self' ? '自评' : '考核组',
});

const LONGEST_CONDITION = 80;

const shortened = (text: string): string => {
  if (text.length <= LONGEST_CONDITION) return text;
  const characters = [...text];
  return characters.length <= LONGEST_CONDITION
    ? text
    : `${characters.slice(0, LONGEST_CONDITION - 1).join('')}…`;
};

/** The clause's sentence in Chinese; a long condition is cut, so that the formula stays within Excel's limit. */
export const phraseOf = (item: Item, line: LeafLine, stage: Stage): Phrase => {
  const clause = { ...line.clause, condition: shortened(line.clause.condition) };
  return kindOf(clause).phrase(clause, wordingOf(item, line, stage), 'zh-CN');
};

/** Long requirement texts are not repeated in a sentence. */
export const shortName = (item: Item): string => (item.name.length <= LONGEST_SUBJECT ? item.name : '本项');
