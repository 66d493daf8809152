import { columnNumber, MAX_COLUMN } from '../cells/address';
import { cellAt } from '../cells/snapshot';
import { cellText } from '../cells/cell';
import { COLUMN_ROLES, type ColumnRole } from '../sheet/indicator';
import type { ConfirmedSheet, OurSheetNames } from './scheme';
import {
  INDICATOR_SHEET_HEADINGS,
  labelKey,
  ROLE_HEADINGS,
  SHEET_NAME_HEADINGS,
  SHEET_USES,
  TABLE,
} from './scheme-words';
import { findTable, note, textAt, type FoundTable, type Reading } from './sheet-reading';

const COLUMN_LETTERS = /^[A-Za-z]{1,3}$/;

const columnsAt = (reading: Reading, table: FoundTable, row: number): ConfirmedSheet['columns'] => {
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const role of COLUMN_ROLES) {
    const column = table.columnOf(ROLE_HEADINGS[role]);
    const letters = column === undefined ? '' : textAt(reading.sheet, row, column).normalize('NFKC');
    if (column === undefined || letters === '') continue;
    if (COLUMN_LETTERS.test(letters) && columnNumber(letters) <= MAX_COLUMN)
      columns[role] = columnNumber(letters);
    else {
      note(
        reading,
        'schemeColumnUnreadable',
        'error',
        { row, column },
        { label: ROLE_HEADINGS[role], text: letters },
      );
    }
  }
  return columns;
};

/** Reads which column is what in each indicator sheet; a row whose header row is no number is told and left out. */
export const readIndicatorSheets = (reading: Reading): readonly ConfirmedSheet[] => {
  const table = findTable(reading.sheet, TABLE.indicatorSheets);
  if (!table) return [];
  const nameColumn = table.columnOf(INDICATOR_SHEET_HEADINGS.sheet) ?? 1;
  const headerColumn = table.columnOf(INDICATOR_SHEET_HEADINGS.headerRow) ?? 2;
  return table.rows.flatMap((row) => {
    const headerRow = cellAt(reading.sheet, row, headerColumn).value;
    if (typeof headerRow !== 'number' || !Number.isInteger(headerRow) || headerRow < 1) {
      note(
        reading,
        'schemeNumberExpected',
        'error',
        { row, column: headerColumn },
        { label: INDICATOR_SHEET_HEADINGS.headerRow, text: cellText(headerRow) },
      );
      return [];
    }
    // A sheet's name may begin or end with a space: it is taken as it stands.
    const sheet = cellText(cellAt(reading.sheet, row, nameColumn).value);
    return [{ sheet, headerRow, columns: columnsAt(reading, table, row) }];
  });
};

/** Reads the names of our sheets; the scheme's own is the sheet that is being read, whatever stands there. */
export const readSheetNames = (reading: Reading): OurSheetNames => {
  const table = findTable(reading.sheet, TABLE.sheetNames);
  const column = table?.columnOf(SHEET_NAME_HEADINGS.name) ?? 2;
  const nameFor = (use: keyof OurSheetNames): string => {
    const row = table?.rows.find(
      (at) => labelKey(textAt(reading.sheet, at, 1)) === labelKey(SHEET_USES[use]),
    );
    const name = row === undefined ? '' : cellText(cellAt(reading.sheet, row, column).value);
    if (name !== '') return name;
    note(
      reading,
      'schemeEntryMissing',
      'error',
      { row: row ?? table?.headingRow ?? 1, column },
      { label: SHEET_USES[use] },
    );
    return SHEET_USES[use];
  };
  return {
    scheme: reading.sheet.name,
    ledger: nameFor('ledger'),
    veto: nameFor('veto'),
    result: nameFor('result'),
  };
};
