import { conditionOf, conditionWords, tidy, type Condition } from './condition';
import { wordsOf, type Source } from './normalise';

/** 国家级, 省级, 中央 …: where 分别 lists levels, the words around them belong to each. */
const LEVEL = '(?:国家|中央|全国|省部|厅局|省|部|市|区|县|乡镇|乡|镇|厅|局|处|国|京)(?:级|委|政府|厅|局)?';
const LEVELS = new RegExp(`^(?<before>.*?)(?<list>${LEVEL}(?:[、,，和及或]{1,2}${LEVEL})+)(?<after>.*)$`);

/**
 * The conditions that 分别 pairs with as many amounts: 被中央、省级通报批评 → 被中央通报批评, 被省级通报批评. Null when the words
 * do not list just that many.
 */
export function conditionsOfEach(
  source: Source,
  [from, to]: readonly [number, number],
  many: number,
): Condition[] | null {
  const words = tidy(wordsOf(source, [from, to])).replace(/^按/, '');
  const levels = LEVELS.exec(words)?.groups;
  const { before = '', list = words, after = '' } = levels ?? {};
  const items = list.split(levels ? /[、,，和及或]+/ : /[、，,]/).filter((item) => item !== '');
  if (items.length !== many || /[、,，]/.test(before + after)) return null;
  return items.map((item) => conditionOf(source, from, tidy(before + item + after)));
}

/** The condition of a range of the normalised text as it stands. */
export function plainCondition(source: Source, [from, to]: readonly [number, number]): Condition {
  return conditionOf(source, from, conditionWords(source, [[from, to]]));
}
