import { absoluteA1, type CellRef, type Range } from '../cells/address';
import type { CellStyle, Content } from '../cells/edit';
import type { CountKey } from './ledger-counts';
import { LAST_PAGE_COLUMN } from './page';
import type { ResultInput } from './result-input';

/** Label, value and remark stand in three columns, one column away from the page. */
export const LABEL = LAST_PAGE_COLUMN + 2;
export const VALUE = LABEL + 1;
export const REMARK = LABEL + 2;

/** Right of the remarks: how rules and events of the veto come to the grade, in numbers. */
export const WORKING = {
  ceiling: REMARK + 1,
  down: REMARK + 2,
  zeroes: REMARK + 3,
  bars: REMARK + 4,
  faults: REMARK + 5,
  /** Events only, as the two after it. */
  counted: REMARK + 6,
  position: REMARK + 7,
  decides: REMARK + 8,
  /** Digits in threes, one for each grade by which a rule limits: `ceiling` is read off the highest. */
  strength: REMARK + 9,
} as const;
export const LAST_PANEL_COLUMN = WORKING.strength;

export const PANEL_WIDTHS: ReadonlyMap<number, number> = new Map([
  [LABEL - 1, 3],
  [LABEL, 26],
  [VALUE, 16],
  [REMARK, 78],
  ...Object.values(WORKING).map((column) => [column, 11] as const),
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
  | 'zeroes'
  | 'bars'
  | 'faults'
  | 'scoreRank'
  | 'downgrades'
  | 'afterDowngrade'
  | 'ceiling'
  | 'position'
  | 'worst'
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
  'zeroes',
  'bars',
  'faults',
  'scoreRank',
  'downgrades',
  'afterDowngrade',
  'ceiling',
  'position',
  'worst',
  'lowestGrade',
];

export const cellOf = (key: Key): CellRef => ({ row: FIRST_ROW + 1 + ORDER.indexOf(key), column: VALUE });

/** Where each value of the panel stands, as $K$12. */
export const panelCells = (): PanelCells =>
  Object.fromEntries(ORDER.map((key) => [key, absoluteA1(cellOf(key))])) as Record<Key, string>;

/** Header row of the table of veto rules under the panel. */
export const RULES_HEADER = FIRST_ROW + ORDER.length + 2;

/** The word above the rules. */
export const RULES_HEADING = '一票否决条款';

type VetoRows = Pick<ResultInput, 'schemeLayout' | 'vetoLayout'>;

/** Header row of the table of events, under that of the rules. */
export const eventsHeader = ({ schemeLayout: { vetoNames } }: VetoRows): number =>
  RULES_HEADER + vetoNames.bottom - vetoNames.top + 3;

/** A column of the table of rules. */
export const ruleColumn = ({ schemeLayout: { vetoNames } }: VetoRows, column: number): Range => ({
  top: RULES_HEADER + 1,
  left: column,
  bottom: RULES_HEADER + 1 + vetoNames.bottom - vetoNames.top,
  right: column,
});

/** A column of the table of events. */
export const eventColumn = (input: VetoRows, column: number): Range => {
  const { top, bottom } = input.vetoLayout.event;
  const first = eventsHeader(input) + 1;
  return { top: first, left: column, bottom: first + bottom - top, right: column };
};
