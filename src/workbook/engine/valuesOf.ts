import type { CellValue } from '../../core/cells/cell';
import { cellKey, type SheetSnapshot, type Snapshot } from '../../core/cells/snapshot';
import { FormulaReader } from './formulaReader';
import { freshValues } from './freshValues';
import type { UserFormula } from './userFormulas';

/** A sheet that no workbook can have, for formulas that stand in no cell. */
const NOWHERE: SheetSnapshot = {
  name: ':nowhere',
  visibility: 'hidden',
  cells: new Map(),
  merges: [],
  comments: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  lastRow: 0,
  lastColumn: 0,
  protected: false,
};

/**
 * What formulas (without `=`) come to that stand in no cell, as if they stood on a sheet of the workbook: such as the
 * conditions of its conditional formats. One answer for each, in their order; undefined where it cannot be told with
 * certainty. The formulas in cells keep the values that they show.
 */
export const valuesOf = async (
  snapshot: Snapshot,
  sheet: string,
  formulas: readonly string[],
): Promise<readonly (CellValue | undefined)[]> => {
  const reader = new FormulaReader(snapshot);
  const asked = formulas.map((formula, index): UserFormula => ({
    sheet: NOWHERE.name,
    row: index + 1,
    column: 1,
    key: cellKey(index + 1, 1),
    cell: { value: null, formula },
    formula,
    reading: reader.read(formula, sheet),
    meetsHiddenRows: false,
  }));
  const around = { ...snapshot, sheets: [...snapshot.sheets, NOWHERE] };
  const values = await freshValues(around, asked, new Set(asked));
  return asked.map((formula) => values.get(formula));
};
