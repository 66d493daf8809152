import type { Item, Line } from '../../assessment/item';

const LONGEST_INDICATOR = 36;
/** “防雷设备：1.库房应安装…”: what stands before the list of requirements names the indicator. */
const NAME_BEFORE_LIST = /^([^：:，。；]{2,24})[：:]\s*[（(]?[1１一①⑴][.．、）)]?/;
/** Excel takes 32,767 characters in a cell; a row that must be read is far shorter. */
const LONGEST_CLAUSE = 2000;

/** 指标: white space folded, long requirement texts cut to their beginning. */
export const indicatorLabel = ({ name }: Item): string => {
  const folded = name.replace(/\s+/g, ' ').trim();
  const text = NAME_BEFORE_LIST.exec(folded)?.[1] ?? folded;
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
