import type { Choice } from '../../rule/choice';

/** 计分方式 of a row 读法: what a person may choose there. */
export const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  byHand: '改为人工评定',
  handDeduct: '人工扣分',
  handScore: '人工得分',
  handAdd: '人工加分',
  noEffect: '不影响计分',
  fromFull: '从满分扣减',
  fromZero: '从零累加',
  limitOne: '只限最后一条',
  limitSentence: '本句各条合计',
  limitAll: '以上各条合计',
  limitEach: '每条分别限额',
  oneOf: '只取一档',
  each: '各条累加',
};

/** Nobody has said yet how the words are read. */
export const UNDECIDED = '待确认';

/** The clause goes back to how it was read. */
const AS_READ = '按原读法';

/** The choice that a cell says; null for any other word, UNDECIDED and AS_READ among them. */
export const choiceOf = (word: string): Choice | null =>
  (Object.keys(CHOICE_WORDS) as Choice[]).find((choice) => CHOICE_WORDS[choice] === word.trim()) ?? null;

/** The words to choose from. A clause that was understood goes back to its own reading; words in doubt become open again. */
export const choiceList = (options: readonly Choice[]): readonly string[] => [
  ...options.map((option) => CHOICE_WORDS[option]),
  options[0] === 'byHand' ? AS_READ : UNDECIDED,
];
