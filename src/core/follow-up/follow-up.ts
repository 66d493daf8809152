import type { Cell } from '../cells/cell';

/** Columns of the table in 结果运用, in their order: what a person fills in, and what follows from it. */
export const FOLLOW_UP_HEADINGS = {
  number: '序号',
  grade: '适用等级',
  matter: '运用事项',
  days: '办理期限（天）',
  condition: '前提',
  applies: '是否适用',
  deadline: '截止日期',
  done: '完成日期',
  outcome: '办理结果',
  by: '承办',
  state: '状态',
  note: '说明',
} as const;

export type FollowUpColumn = keyof typeof FOLLOW_UP_HEADINGS;

export const FOLLOW_UP_COLUMNS = Object.keys(FOLLOW_UP_HEADINGS) as readonly FollowUpColumn[];

/** 1-based, on a sheet that we wrote. */
export const columnOf = (key: FollowUpColumn): number => FOLLOW_UP_COLUMNS.indexOf(key) + 1;

/** What a person fills in; whatever stands there is kept as it stands. */
export const ENTERED_COLUMNS = [
  'grade',
  'matter',
  'days',
  'condition',
  'done',
  'outcome',
  'by',
  'note',
] as const;

export type EnteredColumn = (typeof ENTERED_COLUMNS)[number];

/** One matter: the cells that a person filled in. */
export type Matter = Readonly<Record<EnteredColumn, Cell>>;

/** Entries above the table, by their labels. */
export const HEAD_LABELS = { notice: '通报日期', check: '核对日期', tellsScore: '通报得分' } as const;

export type HeadEntry = keyof typeof HEAD_LABELS;

/** 结果运用: what follows from the grade, until when, and how far it is. */
export interface FollowUp {
  /** 通报日期 from which the days count, 核对日期 on which overdue is judged, 通报得分 是 or 否. */
  readonly head: Readonly<Record<HeadEntry, Cell>>;
  readonly matters: readonly Matter[];
}

/** The words that a person chooses from, and those that the formulas say. */
export const WORDS = {
  everyGrade: '全部',
  unconditional: '无',
  afterFailure: '上一项未通过或逾期',
  accepted: '通过',
  rejected: '未通过',
  applies: '适用',
  appliesNot: '不适用',
  notYet: '暂不适用',
  undecided: '待定',
  inTime: '已完成',
  late: '逾期完成',
  running: '办理中',
  noDeadline: '期限未定',
} as const;
