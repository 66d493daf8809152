import type { CellRef } from '../cells/address';
import { cellText } from '../cells/cell';
import type { Content } from '../cells/edit';
import { cellAt, type SheetSnapshot } from '../cells/snapshot';
import { COLUMN_ROLES } from '../sheet/indicator';
import { BLANK, numberOf, textOf } from '../writeback/content';
import type { ConfirmedSheet } from './scheme';
import { columnEntry, INDICATOR_SHEET_HEADINGS, ROLE_HEADINGS, rowsEntry, TABLE } from './scheme-words';
import { findTable } from './sheet-reading';

/** The row of an indicator sheet in 考核方案: what stands under each heading, from left to right. */
export const indicatorSheetRow = ({
  sheet,
  headerRow,
  columns,
  headings,
  marksGroup,
  rows = [],
}: ConfirmedSheet): readonly (readonly [heading: string, content: Content])[] => [
  [INDICATOR_SHEET_HEADINGS.sheet, textOf(sheet)],
  [INDICATOR_SHEET_HEADINGS.headerRow, numberOf(headerRow)],
  ...COLUMN_ROLES.map((role): readonly [string, Content] => {
    const column = columns[role];
    return [ROLE_HEADINGS[role], column === undefined ? BLANK : textOf(columnEntry(column, headings[role]))];
  }),
  [INDICATOR_SHEET_HEADINGS.marksGroup, marksGroup === undefined ? BLANK : numberOf(marksGroup)],
  [INDICATOR_SHEET_HEADINGS.rows, rows.length === 0 ? BLANK : textOf(rowsEntry(rows))],
];

/** The same rows in a 考核方案 in which an official may have inserted rows: each cell where it stands now. */
export const foundIndicatorSheetRows = (
  existing: SheetSnapshot,
  indicatorSheets: readonly ConfirmedSheet[],
): readonly (CellRef & { readonly content: Content })[] => {
  const table = findTable(existing, TABLE.indicatorSheets);
  const left = [...indicatorSheets];
  return (table?.rows ?? []).flatMap((row) => {
    const name = cellText(cellAt(existing, row, 1).value);
    const index = left.findIndex(({ sheet }) => sheet === name);
    const [confirmed] = index < 0 ? [] : left.splice(index, 1);
    return (confirmed ? indicatorSheetRow(confirmed) : []).flatMap(([heading, content]) => {
      const column = table?.columnOf(heading);
      return column === undefined ? [] : [{ row, column, content }];
    });
  });
};
