import { absoluteA1, type CellRef } from '../cells/address';
import type { CellStyle, Content } from '../cells/edit';
import type { CountKey } from './ledger-counts';
import { LAST_PAGE_COLUMN } from './page';

/** Label, value and remark stand in three columns, one column away from the page. */
export const LABEL = LAST_PAGE_COLUMN + 2;
export const VALUE = LABEL + 1;
export const REMARK = LABEL + 2;
export const PANEL_WIDTHS: ReadonlyMap<number, number> = new Map([
  [LABEL - 1, 3],
  [LABEL, 26],
  [VALUE, 16],
  [REMARK, 78],
]);

export const FIRST_ROW = 3;

export type Key =
  | 'scoreColumn'
  | 'ledgerScores'
  | 'computedTotal'
  | 'computedGrade'
  | 'computedAt'
  | 'conclusion'
  | 'ledgerFullMarks'
  | CountKey
  | 'triggered'
  | 'undecided'
  | 'firstTriggered'
  | 'scoreRank'
  | 'vetoRank'
  | 'lowestGrade';

/** A line of the panel. */
export interface Entry {
  readonly key: Key;
  readonly label: string;
  readonly content: Content;
  readonly remark: string;
  readonly style?: CellStyle;
}

/** Cells of the panel that the page's own formulas use. */
export type PanelCells = Readonly<Record<Key, string>>;

const ORDER: readonly Key[] = [
  'scoreColumn',
  'ledgerScores',
  'computedTotal',
  'computedGrade',
  'computedAt',
  'conclusion',
  'ledgerFullMarks',
  'pendingItems',
  'itemsToFill',
  'itemsToJudge',
  'itemsInvalid',
  'notApplicable',
  'clausesToFill',
  'clausesToJudge',
  'clausesInvalid',
  'byHand',
  'withoutReason',
  'withoutEvidence',
  'outOfOrder',
  'triggered',
  'undecided',
  'firstTriggered',
  'scoreRank',
  'vetoRank',
  'lowestGrade',
];

export const cellOf = (key: Key): CellRef => ({ row: FIRST_ROW + 1 + ORDER.indexOf(key), column: VALUE });

/** Where each value of the panel stands, as $K$12. */
export const panelCells = (): PanelCells =>
  Object.fromEntries(ORDER.map((key) => [key, absoluteA1(cellOf(key))])) as Record<Key, string>;

/** Header row of the table of veto rules under the panel. */
export const RULES_HEADER = FIRST_ROW + ORDER.length + 2;
