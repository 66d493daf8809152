import { cellAt } from '../cells/snapshot';
import { cellText } from '../cells/cell';
import { gradeRank } from './grade-text';
import type { Band } from './scheme';
import { BAND_HEADINGS, TABLE } from './scheme-words';
import { findTable, isBlankCell, note, textAt, type Reading } from './sheet-reading';

interface ReadBand extends Band {
  readonly row: number;
}

/** Edges below and above, each half-open: what is wrong with their order is said of the cell that a person would change. */
const checkEdges = (reading: Reading, bands: readonly ReadBand[], column: number): void => {
  bands.forEach(({ min, row }, index) => {
    const cell = { row, column };
    const below = bands[index - 1];
    if (min < 0 || min > 100) note(reading, 'schemeBandOutOfRange', 'error', cell, { min });
    if (index === 0 && min > 0) note(reading, 'schemeBandGap', 'error', cell, { min });
    if (!below) return;
    const params = { min, below: below.min };
    if (min === below.min) note(reading, 'schemeBandOverlap', 'error', cell, params);
    if (min < below.min) note(reading, 'schemeBandOrder', 'error', cell, params);
  });
  const highest = Math.max(...bands.map(({ min }) => min));
  const first = bands[0];
  if (first && bands.length > 1 && highest > 0 && highest <= 1) {
    note(reading, 'schemeBandFraction', 'error', { row: first.row, column }, { max: highest });
  }
};

const checkGrades = (reading: Reading, bands: readonly ReadBand[], column: number): void => {
  bands.forEach(({ grade, row }, index) => {
    if (grade === '') note(reading, 'schemeGradeMissing', 'error', { row, column });
    else if (gradeRank(bands, grade) !== index) {
      note(reading, 'schemeGradeDuplicate', 'error', { row, column }, { grade });
    }
  });
};

/** Reads the bands as they stand, in the order of the sheet; a row without a number is told and left out. */
export const readBands = (reading: Reading): readonly Band[] => {
  const { sheet } = reading;
  const table = findTable(sheet, TABLE.bands);
  const minColumn = table?.columnOf(BAND_HEADINGS.min);
  const gradeColumn = table?.columnOf(BAND_HEADINGS.grade);
  if (!table || minColumn === undefined || gradeColumn === undefined) {
    note(reading, 'schemeTableMissing', 'error', { row: 1, column: 1 }, { table: TABLE.bands });
    return [];
  }
  const bands: ReadBand[] = [];
  for (const row of table.rows) {
    const cell = cellAt(sheet, row, minColumn);
    const grade = textAt(sheet, row, gradeColumn);
    if (typeof cell.value !== 'number') {
      if (isBlankCell(cell) && grade === '') continue;
      note(
        reading,
        'schemeNumberExpected',
        'error',
        { row, column: minColumn },
        { label: BAND_HEADINGS.min, text: cellText(cell.value) },
      );
      continue;
    }
    bands.push({ row, min: cell.value, grade });
  }
  if (bands.length === 0) {
    note(
      reading,
      'schemeTableMissing',
      'error',
      { row: table.headingRow, column: minColumn },
      { table: TABLE.bands },
    );
  }
  checkEdges(reading, bands, minColumn);
  checkGrades(reading, bands, gradeColumn);
  return bands.map(({ min, grade }) => ({ min, grade }));
};
