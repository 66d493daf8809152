import type { CellRef, Range } from '../cells/address';
import type { SheetSnapshot } from '../cells/snapshot';
import type { SchemeSheetLayout } from './scheme-sheet';
import { BAND_HEADINGS, SETTING, TABLE, VETO_RULE_HEADINGS, type Setting } from './scheme-words';
import { findTable, rowLabelled } from './sheet-reading';

/**
 * Where the cells of 考核方案 stand in a workbook in which an official may have inserted rows; `drawn` is where they stand
 * in a sheet drawn anew, and gives the columns. null when a label is gone, so that the place cannot be told.
 */
export const foundLayout = (sheet: SheetSnapshot, drawn: SchemeSheetLayout): SchemeSheetLayout | null => {
  const setting = (name: Setting, cell: CellRef): CellRef | null => {
    const row = rowLabelled(sheet, SETTING[name]);
    return row === undefined ? null : { row, column: cell.column };
  };
  const table = (heading: string, range: Range): Range | null => {
    const found = findTable(sheet, heading);
    if (!found) return null;
    const top = found.headingRow + 1;
    const prepared = top + range.bottom - range.top;
    return { ...range, top, bottom: Math.max(prepared, found.rows.at(-1) ?? prepared) };
  };
  const cells = {
    name: setting('name', drawn.name),
    document: setting('document', drawn.document),
    unit: setting('unit', drawn.unit),
    yearStart: setting('yearStart', drawn.yearStart),
    yearEnd: setting('yearEnd', drawn.yearEnd),
    dataDate: setting('dataDate', drawn.dataDate),
    fullMarks: setting('fullMarks', drawn.fullMarks),
    decimals: setting('decimals', drawn.decimals),
    stepChoice: setting('partialSteps', drawn.stepChoice),
    stepCarry: setting('partialSteps', drawn.stepCarry),
    stepDigits: setting('partialSteps', drawn.stepDigits),
    rebase: setting('rebase', drawn.rebase),
  };
  const ranges = {
    bandMins: table(BAND_HEADINGS.min, drawn.bandMins),
    bandGrades: table(BAND_HEADINGS.min, drawn.bandGrades),
    vetoNames: table(VETO_RULE_HEADINGS.name, drawn.vetoNames),
    vetoAreas: table(VETO_RULE_HEADINGS.name, drawn.vetoAreas),
    vetoScopes: table(VETO_RULE_HEADINGS.name, drawn.vetoScopes),
    vetoEffects: table(VETO_RULE_HEADINGS.name, drawn.vetoEffects),
    vetoGrades: table(VETO_RULE_HEADINGS.name, drawn.vetoGrades),
    vetoDowngrades: table(VETO_RULE_HEADINGS.name, drawn.vetoDowngrades),
    notApplicableWords: table(TABLE.notApplicable, drawn.notApplicableWords),
  };
  if (!hasVetoEffects(sheet)) return null;
  const layout = { sheet: drawn.sheet, ...cells, ...ranges };
  return isComplete(layout) ? layout : null;
};

/** Does the sheet have the column 后果? One of before there were effects does not: it is drawn anew. */
export const hasVetoEffects = (sheet: SheetSnapshot): boolean =>
  findTable(sheet, VETO_RULE_HEADINGS.name)?.columnOf(VETO_RULE_HEADINGS.effect) !== undefined;

type Partly<T> = { readonly [K in keyof T]: T[K] | null };

const isComplete = (layout: Partly<SchemeSheetLayout>): layout is SchemeSheetLayout =>
  Object.values(layout).every((place) => place !== null);
