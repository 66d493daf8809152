import type { IsoDay } from '../scheme/day';
import type { IndicatorKey } from './indicator-key';
import type { InputColumn, InputValue } from './ledger-inputs';
import type { Recipient } from './shares';

/** What the sheet 分送说明 of a workbook that was handed out says: to whom, and what was in it. */
export interface HandOutRecord {
  readonly recipient: Recipient;
  /** The assessed unit, and the first day of the assessment year: the workbook that it goes back into. */
  readonly unit: string;
  readonly yearStart: IsoDay;
  readonly date: IsoDay;
  readonly returnBy: IsoDay | null;
  /** Names of all who got a copy at the same time, the recipient among them. */
  readonly batch: readonly string[];
  /** The experts among them, who score the same. */
  readonly experts: readonly string[];
  readonly own: readonly OwnRecord[];
  readonly indicators: readonly IndicatorRecord[];
  readonly contents: readonly ContentRecord[];
  readonly sheets: readonly SheetRecord[];
}

/** What the recipient fills in of the indicator with this 序号. */
export interface OwnRecord {
  readonly number: number;
  readonly whole: boolean;
  /** Places among the indicator's clauses, 0-based. */
  readonly clauses: ReadonlySet<number>;
}

/** An indicator as it was sent, with its 序号 in 评分明细. */
export interface IndicatorRecord extends IndicatorKey {
  readonly number: number;
}

/** An input of 评分明细 that was not blank when it was sent. */
export interface ContentRecord {
  readonly number: number;
  /** 0-based; null: the indicator row. */
  readonly clause: number | null;
  readonly column: InputColumn;
  readonly value: Exclude<InputValue, null>;
}

/** What else stood in a sheet. */
export interface SheetRecord {
  readonly name: string;
  readonly fingerprint: string;
}

/** Labels left of what is said of the whole. */
export const LABEL = {
  department: '收件单位',
  expert: '收件专家',
  unit: '被考核单位',
  year: '考核年度起始日',
  date: '分送日期',
  returnBy: '请于何日前返回',
  batch: '同批收件',
  experts: '同批专家',
} as const;

/** Headings of the tables; each is told by all its headings together. None is one of an indicator sheet. */
export const TABLE = {
  own: ['指标序号', '所属', '请填写的指标（点击前往）', '填写范围', '配合单位', '当前状态'],
  indicators: ['指标序号', '所在工作表', '所属', '指标名称', '指标校验码'],
  contents: ['指标序号', '条款序号', '栏目', '发出时的内容'],
  sheets: ['工作表名称', '工作表校验码'],
} as const;

/** 填写范围: the indicator row, and clauses by their place from 1. */
const WHOLE = '整项';

export const rangeText = ({ whole, clauses }: Omit<OwnRecord, 'number'>): string =>
  [...(whole ? [WHOLE] : []), ...[...clauses].map((index) => `第${index + 1}条`)].join('、');

export const rangeIn = (text: string): Omit<OwnRecord, 'number'> => ({
  whole: text.split('、').includes(WHOLE),
  clauses: new Set([...text.matchAll(/第(\d{1,4})条/g)].map(([, number]) => Number(number) - 1)),
});
