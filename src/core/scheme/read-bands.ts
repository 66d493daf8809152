import { cellAt } from '../cells/snapshot';
import { cellText } from '../cells/cell';
import { gradeRank } from './grade-text';
import type { Band, VetoRule } from './scheme';
import { BAND_HEADINGS, TABLE, VETO_RULE_HEADINGS } from './scheme-words';
import { findTable, isBlankCell, note, textAt, type FoundTable, type Reading } from './sheet-reading';

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

const ruleAt = (reading: Reading, table: FoundTable, row: number): VetoRule => {
  const text = (heading: string): string => {
    const column = table.columnOf(heading);
    return column === undefined ? '' : textAt(reading.sheet, row, column);
  };
  return {
    name: text(VETO_RULE_HEADINGS.name),
    area: text(VETO_RULE_HEADINGS.area),
    scope: text(VETO_RULE_HEADINGS.scope),
    grade: text(VETO_RULE_HEADINGS.grade),
    clause: text(VETO_RULE_HEADINGS.clause),
  };
};

/** Reads the veto rules; each must have a name, and set a grade that is one of the bands'. */
export const readVetoRules = (reading: Reading, bands: readonly Band[]): readonly VetoRule[] => {
  const table = findTable(reading.sheet, TABLE.vetoRules);
  if (!table) {
    note(reading, 'schemeTableMissing', 'error', { row: 1, column: 1 }, { table: TABLE.vetoRules });
    return [];
  }
  return table.rows.map((row) => {
    const rule = ruleAt(reading, table, row);
    if (rule.name === '') note(reading, 'schemeVetoNameMissing', 'error', { row, column: 1 });
    if (gradeRank(bands, rule.grade) < 0) {
      const column = table.columnOf(VETO_RULE_HEADINGS.grade) ?? 1;
      note(
        reading,
        'schemeVetoGradeUnknown',
        'error',
        { row, column },
        { grade: rule.grade, rule: rule.name },
      );
    }
    return rule;
  });
};
