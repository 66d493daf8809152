import type { Item, LeafLine } from '../../assessment/item';
import { sectionKey } from '../../assessment/section-names';
import { absoluteA1, columnName, sheetPrefix, type CellRef } from '../../cells/address';
import { remembered } from '../../cells/remembered';
import { grouped } from '../../grouped';
import type { Stage } from '../../scheme/scheme';
import { LEDGER, type SchemeLayout } from '../layout';
import type { PlacedTable } from '../table-at';
import type { LedgerBlock } from './ledger-rows';

/** What the ledger's formulas need to know of the rest of the workbook. */
export interface LedgerContext {
  readonly stage: Stage;
  readonly schemeLayout: SchemeLayout;
  readonly tables: readonly PlacedTable[];
  readonly blocks: readonly LedgerBlock[];
  /** Clauses that take all marks of a section, with the section's name as the sheet spells it. */
  readonly sectionForfeits: readonly SectionForfeit[];
}

export interface SectionForfeit {
  readonly sheet: string;
  readonly section: string;
  readonly line: LeafLine;
  readonly item: Item;
}

/** Letters of the ledger's columns. */
export const COLUMN = Object.fromEntries(
  Object.entries(LEDGER).map(([name, column]) => [name, columnName(column)]),
) as Readonly<Record<keyof typeof LEDGER, string>>;

/** Fact and points columns of a stage. */
export const stageColumns = (stage: Stage): { readonly fact: string; readonly points: string } =>
  stage === 'self'
    ? { fact: COLUMN.selfFact, points: COLUMN.selfPoints }
    : { fact: COLUMN.checkedFact, points: COLUMN.checkedPoints };

/** A cell of another sheet as formulas write it: 考核方案!$B$7. */
export const elsewhere = (sheet: string, cell: CellRef): string => `${sheetPrefix(sheet)}${absoluteA1(cell)}`;

const bySection = remembered((forfeits: readonly SectionForfeit[]) => grouped(forfeits, sectionKey));

/** Section forfeits that hit an item from outside. */
export const forfeitsFromOutside = (
  { sectionForfeits }: Pick<LedgerContext, 'sectionForfeits'>,
  item: Item,
): readonly SectionForfeit[] =>
  (bySection(sectionForfeits).get(sectionKey(item)) ?? []).filter((forfeit) => forfeit.item !== item);
