import { absoluteA1, sheetPrefix, type CellRef, type Range } from '../cells/address';
import { gradeSuffix } from '../scheme/grade-text';
import { literal } from '../writeback/content';
import { CELL, ref } from './page';
import type { ResultInput } from './result-input';

/** 考核方案!$B$4 */
export const inSheet = (sheet: string, cell: CellRef): string => `${sheetPrefix(sheet)}${absoluteA1(cell)}`;

/** 考核方案!$A$20:$A$23; without a sheet the page's own cells. */
export const rangeIn = (sheet: string, { top, left, bottom, right }: Range): string =>
  `${sheet === '' ? '' : sheetPrefix(sheet)}${absoluteA1({ row: top, column: left })}:${absoluteA1({ row: bottom, column: right })}`;

/** Percent of the full marks that the total is, as bands are compared with it: rounded, so that 60 is not missed by a last binary digit. */
export const ratioFormula = (): string => `ROUND(MAX(0,${ref(CELL.total)})/${ref(CELL.fullMarks)}*100,6)`;

/** The grade at a position from the lowest, 1-based, as the page shows it. */
export const gradeFormula = ({ scheme, schemeLayout }: ResultInput, position: string): string => {
  const suffix = gradeSuffix(scheme.bands);
  const grades = rangeIn(schemeLayout.sheet, schemeLayout.bandGrades);
  return `INDEX(${grades},${position})${suffix === '' ? '' : `&${literal(suffix)}`}`;
};
