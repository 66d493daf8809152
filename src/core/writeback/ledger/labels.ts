import type { Item, Line } from '../../assessment/item';
import type { LEDGER } from '../layout';

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

/** 评分条款 of an indicator row whose rule is left to a person as a whole. */
export const ITEM_BY_HAND = '评分标准需人工评定';

/** 评分条款 of the row in which a person says how words are read. */
const READING_PREFIX = '读法：';

export const readingLabel = (words: string): string => `${READING_PREFIX}${cellWords(words)}`;

/** The words that a row of the ledger is about when it says how they are read; null for any other row. */
export const wordsOfReading = (label: string): string | null =>
  label.startsWith(READING_PREFIX) ? label.slice(READING_PREFIX.length) : null;

/** 评分条款: the clause as the rule text has it; the key by which its facts are found again. */
export const clauseLabel = ({ text }: Line): string => cellWords(text) || '（无评分标准）';

const cellWords = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n\s*\n+/g, '\n')
    .trim()
    .slice(0, LONGEST_CLAUSE);

/** The headings of 评分明细. */
export const LEDGER_HEADINGS: Readonly<Record<keyof typeof LEDGER, string>> = {
  number: '序号',
  row: '所在行',
  indicator: '指标',
  clause: '评分条款',
  selfFact: '自评情况',
  selfPoints: '自评计分',
  checkedFact: '核查情况',
  checkedPoints: '核查计分',
  reason: '扣分原因',
  evidence: '佐证材料',
  department: '责任部门',
  status: '状态',
  method: '计分方式',
  comparison: '比较',
  threshold: '基准值',
  step: '计分幅度',
  unit: '单位',
  points: '每次分值',
  max: '最高分',
  fullMarks: '满分',
  sheet: '指标表',
};
