import { a1 } from '../cells/address';
import { literal } from '../writeback/content';
import { columnOf, WORDS, type FollowUpColumn } from './follow-up';

/** Absolute references to the cells above the table. */
export interface HeadCells {
  /** The grade as 考核结果 shows it. */
  readonly grade: string;
  readonly notice: string;
  readonly check: string;
}

const at = (key: FollowUpColumn, row: number): string => a1({ row, column: columnOf(key) });

const word = (key: keyof typeof WORDS): string => literal(WORDS[key]);

/** 是否适用 of the matter in a row. */
export const appliesFormula = (row: number, { grade, check }: HeadCells): string => {
  const above = row - 1;
  const [deadline, done] = [at('deadline', above), at('done', above)];
  const isLate = `AND(ISNUMBER(${deadline}),OR(AND(ISNUMBER(${done}),${done}>${deadline}),AND(NOT(ISNUMBER(${done})),ISNUMBER(${check}),${check}>${deadline})))`;
  const hasFailed = `AND(${at('applies', above)}=${word('applies')},OR(${at('outcome', above)}=${word('rejected')},${isLate}))`;
  const level = at('grade', row);
  const isOther = `AND(${level}<>${word('everyGrade')},${level}<>${grade},${level}&"级"<>${grade})`;
  const waits = `AND(${at('condition', row)}=${word('afterFailure')},NOT(${hasFailed}))`;
  return `IF(${at('matter', row)}="","",IF(${grade}=${word('undecided')},${word('undecided')},IF(${isOther},${word('appliesNot')},IF(${waits},${word('notYet')},${word('applies')}))))`;
};

/** 截止日期: the day of the notice and the days of the matter. */
export const deadlineFormula = (row: number, { notice }: HeadCells): string =>
  `IF(AND(${at('applies', row)}=${word('applies')},ISNUMBER(${notice}),ISNUMBER(${at('days', row)})),${notice}+${at('days', row)},"")`;

/** 状态, judged on the day of the check. */
export const stateFormula = (row: number, { check }: HeadCells): string => {
  const [applies, deadline, done] = [at('applies', row), at('deadline', row), at('done', row)];
  const whenDone = `IF(AND(ISNUMBER(${deadline}),${done}>${deadline}),${word('late')},${word('inTime')})`;
  const whenOpen = `IF(AND(ISNUMBER(${check}),${check}>${deadline}),"逾期"&(${check}-${deadline})&"天",${word('running')})`;
  return `IF(${applies}<>${word('applies')},${applies},IF(${at('outcome', row)}=${word('rejected')},${word('rejected')},IF(ISNUMBER(${done}),${whenDone},IF(ISNUMBER(${deadline}),${whenOpen},${word('noDeadline')}))))`;
};
