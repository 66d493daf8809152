import { a1 } from '../cells/address';
import type { VetoState } from '../scheme/scheme';
import type { JudgedEvent } from '../assessment/assessment';

/** Headings of 一票否决, in the order of its columns. */
export const REGISTER_HEADINGS = {
  number: '序号',
  event: '事件',
  date: '发生日期',
  area: '领域',
  scope: '范围',
  state: '状态',
  determinedBy: '认定单位',
  document: '依据文件',
  rule: '适用条款',
  triggered: '是否触发',
} as const;

export type RegisterColumn = keyof typeof REGISTER_HEADINGS;

export const REGISTER_COLUMNS = Object.keys(REGISTER_HEADINGS) as readonly RegisterColumn[];

/** 1-based, in a register that we wrote. */
export const columnOf = (key: RegisterColumn): number => REGISTER_COLUMNS.indexOf(key) + 1;

/** The cell of a column in a row of the register, as A1. */
export const at = (key: RegisterColumn, row: number): string => a1({ row, column: columnOf(key) });

export const STATE_WORDS: Readonly<Record<VetoState, string>> = {
  toVerify: '待核实',
  verified: '已核实',
  dismissed: '不成立',
};

/** What 是否触发 says. */
export const VERDICT_WORDS: Readonly<Record<JudgedEvent['verdict'], string>> = {
  counts: '是',
  undecided: '待定',
  doesNotCount: '否',
};
