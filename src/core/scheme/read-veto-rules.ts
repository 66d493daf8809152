import { cellText } from '../cells/cell';
import { cellAt } from '../cells/snapshot';
import { gradeRank } from './grade-text';
import type { Band, VetoEffect, VetoRule } from './scheme';
import { TABLE, VETO_EFFECT_WORDS, VETO_RULE_HEADINGS } from './scheme-words';
import { findTable, note, textAt, type FoundTable, type Reading } from './sheet-reading';

type Heading = keyof typeof VETO_RULE_HEADINGS;

interface RuleRow {
  readonly reading: Reading;
  readonly table: FoundTable;
  readonly row: number;
  readonly bands: readonly Band[];
}

const columnAt = ({ table }: RuleRow, heading: Heading): number =>
  table.columnOf(VETO_RULE_HEADINGS[heading]) ?? 1;

const textUnder = ({ reading, table, row }: RuleRow, heading: Heading): string => {
  const column = table.columnOf(VETO_RULE_HEADINGS[heading]);
  return column === undefined ? '' : textAt(reading.sheet, row, column);
};

const isKind = (word: string): word is VetoEffect['kind'] => Object.hasOwn(VETO_EFFECT_WORDS, word);

/** A scheme of before there were effects has no such column: its rules set the grade. */
const kindAt = (at: RuleRow): VetoEffect['kind'] => {
  const word = textUnder(at, 'effect');
  const kind = Object.keys(VETO_EFFECT_WORDS)
    .filter(isKind)
    .find((one) => VETO_EFFECT_WORDS[one] === word);
  if (kind === undefined && word !== '') {
    const cell = { row: at.row, column: columnAt(at, 'effect') };
    const options = Object.values(VETO_EFFECT_WORDS).join('、');
    note(at.reading, 'schemeVetoEffectUnknown', 'error', cell, { text: word, options });
  }
  return kind ?? 'setGrade';
};

const gradeAt = (at: RuleRow): string => {
  const grade = textUnder(at, 'grade');
  if (gradeRank(at.bands, grade) < 0) {
    const cell = { row: at.row, column: columnAt(at, 'grade') };
    note(at.reading, 'schemeVetoGradeUnknown', 'error', cell, { grade, rule: textUnder(at, 'name') });
  }
  return grade;
};

const gradesAt = (at: RuleRow): number => {
  const cell = { row: at.row, column: columnAt(at, 'grades') };
  const { value } = cellAt(at.reading.sheet, cell.row, cell.column);
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
  note(at.reading, 'schemeVetoGradesUnknown', 'error', cell, {
    text: cellText(value),
    rule: textUnder(at, 'name'),
  });
  return 0;
};

const effectAt = (at: RuleRow): VetoEffect => {
  const kind = kindAt(at);
  switch (kind) {
    case 'setGrade':
    case 'capGrade':
      return { kind, grade: gradeAt(at) };
    case 'downgrade':
      return { kind, grades: gradesAt(at) };
    case 'zeroTotal':
    case 'bar':
      return { kind };
  }
};

/** Reads the veto rules; each must have a name, an effect that is known and what that effect needs. */
export const readVetoRules = (reading: Reading, bands: readonly Band[]): readonly VetoRule[] => {
  const table = findTable(reading.sheet, TABLE.vetoRules);
  if (!table) {
    note(reading, 'schemeTableMissing', 'error', { row: 1, column: 1 }, { table: TABLE.vetoRules });
    return [];
  }
  return table.rows.map((row): VetoRule => {
    const at: RuleRow = { reading, table, row, bands };
    const name = textUnder(at, 'name');
    if (name === '') note(reading, 'schemeVetoNameMissing', 'error', { row, column: 1 });
    return {
      name,
      area: textUnder(at, 'area'),
      scope: textUnder(at, 'scope'),
      effect: effectAt(at),
      clause: textUnder(at, 'clause'),
    };
  });
};
