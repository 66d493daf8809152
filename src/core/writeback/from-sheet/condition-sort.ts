/**
 * How a condition is put, which decides what a word in a cell can mean. `occurs`: something happens or is found (发生事故);
 * `lacks`: something is not there or not done (未建立制度, 缺台账); `fails`: something is not as it should be (不符合要求);
 * `mixed`: something happens without something else (发生事故未上报); `plain`: anything else (建立会商机制, 隐患).
 */
export type ConditionSort = 'occurs' | 'lacks' | 'fails' | 'mixed' | 'plain';

const LACKS = /[缺少未无没漏欠差非禁]|低于|否则/;
const OCCURS = /^(?:发生|出现|发现|查出|查处|存在|被|受到|造成|有)/;

export const conditionSort = (condition: string): ConditionSort => {
  const occurs = OCCURS.test(condition);
  if (LACKS.test(condition)) return occurs ? 'mixed' : 'lacks';
  if (condition.includes('不')) return 'fails';
  return occurs ? 'occurs' : 'plain';
};
