import type { Cell } from '../cells/cell';
import { cellAt, type SheetSnapshot } from '../cells/snapshot';
import { BAND_HEADINGS, TABLE } from './scheme-words';
import { findTable, isBlankCell, textAt } from './sheet-reading';

/** The bands as they stand in 考核方案, right or wrong, in the order of the sheet; rows and columns are 1-based. */
export interface BandTable {
  readonly headingRow: number;
  readonly minColumn: number;
  readonly gradeColumn: number;
  readonly rows: readonly BandRow[];
}

/** A row with an edge, a grade or both. */
export interface BandRow {
  readonly row: number;
  readonly min: Cell;
  /** '' when there is none. */
  readonly grade: string;
}

/** Finds the bands by their headings; undefined when a heading is gone. */
export const bandTable = (sheet: SheetSnapshot): BandTable | undefined => {
  const table = findTable(sheet, TABLE.bands);
  const minColumn = table?.columnOf(BAND_HEADINGS.min);
  const gradeColumn = table?.columnOf(BAND_HEADINGS.grade);
  if (!table || minColumn === undefined || gradeColumn === undefined) return undefined;
  const rows = table.rows
    .map((row) => ({ row, min: cellAt(sheet, row, minColumn), grade: textAt(sheet, row, gradeColumn) }))
    .filter(({ min, grade }) => !isBlankCell(min) || grade !== '');
  return { headingRow: table.headingRow, minColumn, gradeColumn, rows };
};
