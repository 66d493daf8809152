import type { InputColumn, InputValue } from './ledger-inputs';

/**
 * What became of something in a returned workbook.
 * `taken`: it goes into the main workbook. `unchanged`: an indicator of theirs that is as it was sent, or as the main workbook
 * has it. `conflict`: the main workbook has changed since, and says otherwise. `outOfDate`: its rule or marks have changed since.
 * `outside`: it was changed and was not theirs. `missing`: theirs, and still blank. `gone`: one of the two workbooks has no such
 * indicator.
 */
export type FindingStatus = (typeof FINDING_STATUSES)[number];

export const FINDING_STATUSES = [
  'taken',
  'unchanged',
  'conflict',
  'outOfDate',
  'outside',
  'missing',
  'gone',
] as const;

/** What a person must look at. */
const TO_LOOK_AT: ReadonlySet<FindingStatus> = new Set(['conflict', 'outOfDate', 'outside', 'gone']);

export const mustBeLookedAt = ({ status }: Finding): boolean => TO_LOOK_AT.has(status);

export interface Finding {
  readonly status: FindingStatus;
  /** An input cell of the ledger, the rule or marks of an indicator, the indicator as such, or another sheet. */
  readonly about: 'cell' | 'rule' | 'indicator' | 'sheet';
  readonly sheet: string;
  /** '' where it is about a sheet. */
  readonly indicator: string;
  /** 序号 in 评分明细 of the main workbook; null where it has none. */
  readonly number: number | null;
  /** null: the indicator row, or no cell. */
  readonly clause: string | null;
  readonly column: InputColumn | null;
  /** What the cell said when it was sent, what it says in the main workbook and in the returned one. */
  readonly sent: InputValue;
  readonly main: InputValue;
  readonly returned: InputValue;
  /** The main value cannot give way: it is typed in the indicator sheet, which goes before the ledger. */
  readonly isFixed?: true;
}
