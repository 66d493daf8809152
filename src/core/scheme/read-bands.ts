import { cellText } from '../cells/cell';
import { bandTable } from './band-rows';
import type { Band } from './scheme';
import { BAND_HEADINGS, TABLE } from './scheme-words';
import { note, type Reading } from './sheet-reading';

interface ReadBand extends Band {
  readonly row: number;
}

/**
 * Edges below and above, each half-open: what is wrong with their order is said of the cell that a person would change.
 * Bands that stand in another order leave a gap only where none of them starts at 0.
 */
const checkEdges = (reading: Reading, bands: readonly ReadBand[], column: number): void => {
  bands.forEach(({ min, row }, index) => {
    const cell = { row, column };
    const below = bands[index - 1];
    if (min < 0 || min > 100) note(reading, 'schemeBandOutOfRange', 'error', cell, { min });
    if (!below) return;
    const params = { min, below: below.min };
    if (min === below.min) note(reading, 'schemeBandOverlap', 'error', cell, params);
    if (min < below.min) note(reading, 'schemeBandOrder', 'error', cell, params);
  });
  const [lowest] = bands.toSorted((a, b) => a.min - b.min);
  if (lowest && lowest.min > 0) {
    note(reading, 'schemeBandGap', 'error', { row: lowest.row, column }, { min: lowest.min });
  }
  const highest = Math.max(...bands.map(({ min }) => min));
  const first = bands[0];
  if (first && bands.length > 1 && highest > 0 && highest <= 1) {
    note(reading, 'schemeBandFraction', 'error', { row: first.row, column }, { max: highest });
  }
};

/** Ａ in full width reads as A: a person cannot tell the two apart, though a formula does. */
const sameGrade = (left: string, right: string): boolean =>
  left.normalize('NFKC') === right.normalize('NFKC');

const checkGrades = (reading: Reading, bands: readonly ReadBand[], column: number): void => {
  bands.forEach(({ grade, row }, index) => {
    if (grade === '') note(reading, 'schemeGradeMissing', 'error', { row, column });
    else if (bands.findIndex((band) => sameGrade(band.grade, grade)) !== index) {
      note(reading, 'schemeGradeDuplicate', 'error', { row, column }, { grade });
    }
  });
};

/** Reads the bands as they stand, in the order of the sheet; a row without a number is told and left out. */
export const readBands = (reading: Reading): readonly Band[] => {
  const table = bandTable(reading.sheet);
  if (!table) {
    note(reading, 'schemeTableMissing', 'error', { row: 1, column: 1 }, { table: TABLE.bands });
    return [];
  }
  const { headingRow, minColumn, gradeColumn } = table;
  const bands = table.rows.flatMap(({ row, min: { value }, grade }): readonly ReadBand[] => {
    if (typeof value === 'number') return [{ row, min: value, grade }];
    const params = { label: BAND_HEADINGS.min, text: cellText(value) };
    note(reading, 'schemeNumberExpected', 'error', { row, column: minColumn }, params);
    return [];
  });
  if (bands.length === 0) {
    const heading = { row: headingRow, column: minColumn };
    note(reading, 'schemeTableMissing', 'error', heading, { table: TABLE.bands });
  }
  checkEdges(reading, bands, minColumn);
  checkGrades(reading, bands, gradeColumn);
  return bands.map(({ min, grade }) => ({ min, grade }));
};
