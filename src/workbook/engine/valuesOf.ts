import type { CellValue } from '../../core/cells/cell';
import { cellKey, type SheetSnapshot, type Snapshot } from '../../core/cells/snapshot';
import { FormulaReader } from './formulaReader';
import { cellsToRead, freshValues } from './freshValues';
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
 * conditions of its conditional formats. Each is told with its value, undefined where that is not certain. They come
 * some at a time, so that a page may answer in between. The formulas in cells keep the values that they show.
 */
export async function* valuesOf(
  snapshot: Snapshot,
  sheet: string,
  formulas: readonly string[],
): AsyncGenerator<readonly (readonly [string, CellValue | undefined])[]> {
  const reader = new FormulaReader(snapshot);
  const around = { ...snapshot, sheets: [...snapshot.sheets, NOWHERE] };
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
  for (const batch of batches(asked)) {
    const values = await freshValues(around, batch, new Set(batch));
    yield batch.map((one) => [one.formula, values.get(one)] as const);
  }
}

/** So many cells take the engine a third of a second. */
const CELLS_AT_ONCE = 100_000;

const batches = (formulas: readonly UserFormula[]): readonly (readonly UserFormula[])[] => {
  const all: UserFormula[][] = [];
  let room = 0;
  for (const formula of formulas) {
    const cells = cellsToRead([formula]);
    const last = all.at(-1);
    if (last && cells <= room) last.push(formula);
    else {
      all.push([formula]);
      room = CELLS_AT_ONCE;
    }
    room -= cells;
  }
  return all;
};
