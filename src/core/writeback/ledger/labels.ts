import type { Item, Line } from '../../assessment/item';

const LONGEST_INDICATOR = 48;
/** Excel takes 32,767 characters in a cell; a row that must be read is far shorter. */
const LONGEST_CLAUSE = 2000;

/** 指标: white space folded, long requirement texts cut. */
export const indicatorLabel = ({ name }: Item): string => {
  const text = name.replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST_INDICATOR ? text : `${text.slice(0, LONGEST_INDICATOR)}…`;
};

/** 评分条款: the clause as the rule text has it; the key by which its facts are found again. */
export const clauseLabel = ({ text }: Line): string => {
  const label = text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n\s*\n+/g, '\n')
    .trim();
  return label === '' ? '（无评分标准）' : label.slice(0, LONGEST_CLAUSE);
};
