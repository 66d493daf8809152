import type { Edit } from '../cells/edit';
import { sheetNamed } from '../cells/snapshot';
import type { IsoDay } from '../scheme/day';
import type { LedgerItem } from '../writeback/ledger/ledger-item';
import { freeSheetName } from '../writeback/our-sheets';
import type { GradingPlan } from '../writeback/plan';
import type { ContentRecord, HandOutRecord } from './hand-out-record';
import { handOutSheet } from './hand-out-sheet';
import { indicatorKey } from './indicator-key';
import { ledgerInputs, type LedgerInput } from './ledger-inputs';
import { markedCells } from './marked-cells';
import { handOutSheetIn } from './read-hand-out';
import { sheetMarks } from './sheet-marks';
import {
  departmentShares,
  expertParts,
  type DepartmentShares,
  type ExpertItems,
  type Recipient,
  type SectionDepartments,
  type Share,
} from './shares';

export interface HandOutOptions {
  /** Core has no clock. */
  readonly today: IsoDay;
  readonly returnBy: IsoDay | null;
  readonly bySection: SectionDepartments;
  readonly experts: readonly string[];
  readonly expertItems: ExpertItems;
}

/** One copy of the workbook to be made: the edits that make it of the workbook as it stands. */
export interface HandOut {
  readonly recipient: Recipient;
  readonly share: Share;
  readonly edits: readonly Edit[];
}

export interface HandOuts extends Pick<DepartmentShares, 'unassigned' | 'leadUnsaid'> {
  readonly copies: readonly HandOut[];
}

/**
 * 分送: a copy for each lead department and each expert. `plan` is that of a workbook that was graded, so that 评分明细 stands as
 * the plan lays it out; null where it does not.
 */
export const handOuts = (plan: GradingPlan, options: HandOutOptions): HandOuts | null => {
  const { reading, items } = plan;
  const { snapshot, scheme } = reading;
  const ledger = sheetNamed(snapshot, scheme.sheetNames.ledger);
  if (!ledger || plan.edits.length > 0) return null;
  const { shares, unassigned, leadUnsaid } = departmentShares(items, options.bySection);
  const forExperts = expertParts(items, options.expertItems);
  const all: readonly Share[] = [
    ...shares,
    ...options.experts.map((name): Share => ({ recipient: { kind: 'expert', name }, parts: forExperts })),
  ];
  const entered = items.map((item) => ({ item, inputs: ledgerInputs(item, snapshot) }));
  const old = handOutSheetIn(snapshot);
  const name = old?.name ?? freeSheetName(snapshot, NAME);
  const common = {
    unit: scheme.unit,
    yearStart: scheme.year.start,
    date: options.today,
    returnBy: options.returnBy,
    batch: all.map(({ recipient }) => recipient.name),
    experts: options.experts,
    indicators: items.map(({ block }) => ({ number: block.number, ...indicatorKey(block.item) })),
    contents: entered.flatMap(({ item, inputs }) => contentsOf(item, inputs)),
    sheets: sheetMarks(reading, [old?.name]),
  };
  return {
    unassigned,
    leadUnsaid,
    copies: all
      .filter(({ parts }) => parts.length > 0)
      .map((share): HandOut => {
        const { recipient, parts } = share;
        const own = parts.map(({ item, whole, clauses }) => ({ number: item.block.number, whole, clauses }));
        const record: HandOutRecord = { ...common, recipient, own };
        const sheet = handOutSheet(name, record, parts, ledger.name);
        return {
          recipient,
          share,
          edits: [
            ...markedCells(ledger, entered, parts),
            old ? { kind: 'replaceSheet', sheet } : { kind: 'addSheet', sheet },
          ],
        };
      }),
  };
};

const NAME = '分送说明';

const contentsOf = ({ block }: LedgerItem, inputs: readonly LedgerInput[]): readonly ContentRecord[] =>
  inputs.flatMap(({ clause, column, value }) =>
    value === null ? [] : [{ number: block.number, clause: clause?.index ?? null, column, value }],
  );
