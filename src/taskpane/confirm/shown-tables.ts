import type { SheetSnapshot } from '../../core/cells/snapshot';
import type { ConfirmedSheet } from '../../core/scheme/scheme';
import { proposedTables } from '../../core/sheet/possible-tables';
import type { ColumnRoles } from '../../core/sheet/indicator';
import type { RecognisedTable } from '../../core/sheet/understanding';
import type { GradingPlan } from '../../core/writeback/plan';

/** A table of a sheet as it is shown: what a correction starts from, and what was read by it. */
export interface ShownTable {
  readonly confirmed: ConfirmedSheet;
  /** null: nothing could be read, or it is only proposed. */
  readonly table: RecognisedTable | null;
  /** Headings of columns that the write adds, by column. */
  readonly added: ReadonlyMap<number, string>;
  /** Not used until a person says so. */
  readonly isProposed: boolean;
}

const NONE_ADDED: ReadonlyMap<number, string> = new Map();

const asShown = ({ table, added }: GradingPlan['reading']['tables'][number]): ShownTable => {
  const { sheet, headerRow, columns, said } = table;
  const isThere = (entry: readonly [string, number]): boolean => !added?.columns.includes(entry[1]);
  return {
    table,
    isProposed: false,
    added: new Map(added?.columns.map((column, index) => [column, added.headings[index] ?? ''])),
    confirmed: {
      sheet,
      headerRow,
      columns: Object.fromEntries(Object.entries(columns).filter(isThere)),
      // what a person says of a column holds as it stands, whatever its heading
      headings: {},
      ...(said.marksGroup !== undefined && { marksGroup: said.marksGroup }),
      ...(said.found.length > 0 && { rows: said.found }),
    },
  };
};

/** The tables of a sheet that are read, or that a person described and that cannot be read; from the top. */
export const knownTables = (
  sheet: string,
  plan: GradingPlan | null,
  corrected: readonly ConfirmedSheet[],
): readonly ShownTable[] => {
  const read = (plan?.reading.tables ?? []).filter(({ table }) => table.sheet === sheet).map(asShown);
  if (read.length > 0) return read;
  return corrected
    .filter((one) => one.sheet === sheet)
    .map((confirmed) => ({ confirmed, table: null, added: NONE_ADDED, isProposed: false }));
};

/** What may be tables beside those that are known; where nothing is, one to be described by hand. */
export const offeredTables = (sheet: SheetSnapshot, known: readonly ShownTable[]): readonly ShownTable[] => {
  const headerRows = new Set(known.map(({ confirmed }) => confirmed.headerRow));
  const proposed = proposedTables(sheet).filter(({ headerRow }) => !headerRows.has(headerRow));
  const blank: ConfirmedSheet = { sheet: sheet.name, headerRow: 1, columns: {}, headings: {} };
  const offered = proposed.length + known.length === 0 ? [blank] : proposed;
  return offered.map((confirmed) => ({ confirmed, table: null, added: NONE_ADDED, isProposed: true }));
};

/** Whether rules and their marks can be found by these columns; marks may stand in the text of the content. */
export const canBeRead = ({ rule, fullMarks, content }: ColumnRoles): boolean =>
  rule !== undefined && (fullMarks ?? content) !== undefined;

/** Nothing is left to ask: the rule and the marks each have their column. */
export const isComplete = ({ rule, fullMarks }: ColumnRoles): boolean =>
  rule !== undefined && fullMarks !== undefined;
