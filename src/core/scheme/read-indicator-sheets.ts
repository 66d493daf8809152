import { cellAt } from '../cells/snapshot';
import { cellText } from '../cells/cell';
import { COLUMN_ROLES, type ColumnRole } from '../sheet/indicator';
import type { ConfirmedSheet, OurSheetNames } from './scheme';
import {
  INDICATOR_SHEET_HEADINGS,
  labelKey,
  readColumnEntry,
  readRowsEntry,
  ROW_CORRECTION_WORDS,
  ROLE_HEADINGS,
  SHEET_NAME_HEADINGS,
  SHEET_USES,
  TABLE,
} from './scheme-words';
import { findTable, note, textAt, type FoundTable, type Reading } from './sheet-reading';

const columnsAt = (
  reading: Reading,
  table: FoundTable,
  row: number,
): Pick<ConfirmedSheet, 'columns' | 'headings'> => {
  const columns: Partial<Record<ColumnRole, number>> = {};
  const headings: Partial<Record<ColumnRole, string>> = {};
  for (const role of COLUMN_ROLES) {
    const column = table.columnOf(ROLE_HEADINGS[role]);
    const text = column === undefined ? '' : textAt(reading.sheet, row, column);
    if (column === undefined || text === '') continue;
    const entry = readColumnEntry(text);
    if (entry) {
      columns[role] = entry.column;
      if (entry.heading !== undefined) headings[role] = entry.heading;
    } else {
      note(reading, 'schemeColumnUnreadable', 'error', { row, column }, { label: ROLE_HEADINGS[role], text });
    }
  }
  return { columns, headings };
};

const marksGroupAt = (
  reading: Reading,
  table: FoundTable,
  row: number,
): Pick<ConfirmedSheet, 'marksGroup'> => {
  const column = table.columnOf(INDICATOR_SHEET_HEADINGS.marksGroup);
  if (column === undefined) return {};
  const { value } = cellAt(reading.sheet, row, column);
  if (value === null || value === '') return {};
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return { marksGroup: value };
  const label = INDICATOR_SHEET_HEADINGS.marksGroup;
  note(reading, 'schemeNumberExpected', 'error', { row, column }, { label, text: cellText(value) });
  return {};
};

const rowsAt = (reading: Reading, table: FoundTable, row: number): Pick<ConfirmedSheet, 'rows'> => {
  const column = table.columnOf(INDICATOR_SHEET_HEADINGS.rows);
  const text = column === undefined ? '' : textAt(reading.sheet, row, column);
  if (column === undefined || text === '') return {};
  const rows = readRowsEntry(text);
  if (rows) return { rows };
  const options = Object.values(ROW_CORRECTION_WORDS).join('、');
  note(
    reading,
    'schemeRowsUnreadable',
    'error',
    { row, column },
    { label: INDICATOR_SHEET_HEADINGS.rows, text, options },
  );
  return {};
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
    return [
      {
        sheet,
        headerRow,
        ...columnsAt(reading, table, row),
        ...marksGroupAt(reading, table, row),
        ...rowsAt(reading, table, row),
      },
    ];
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
