import type { Cell } from '../../core/cells/cell';
import { keyToRef, type SheetSnapshot, type Snapshot } from '../../core/cells/snapshot';
import type { Place } from './areaIndex';
import type { FormulaReading } from './formulaReading';
import { FormulaReader } from './formulaReader';

/** A formula of the user's, in its cell. */
export interface UserFormula extends Place {
  readonly key: number;
  readonly cell: Cell;
  readonly formula: string;
  readonly reading: FormulaReading;
  /** It passes over hidden rows, and there are some, of which the engine is not told. */
  readonly meetsHiddenRows: boolean;
}

/** Every formula on the sheets that are not ours, read so that it covers the changed cells too. */
export const userFormulas = (
  snapshot: Snapshot,
  ownSheets: ReadonlySet<string>,
  changed: readonly Place[],
): readonly UserFormula[] => {
  const reader = new FormulaReader(snapshot, changed);
  return snapshot.sheets
    .filter((sheet) => !ownSheets.has(sheet.name))
    .flatMap((sheet) => formulasOf(sheet, reader));
};

const formulasOf = (sheet: SheetSnapshot, reader: FormulaReader): readonly UserFormula[] => {
  const found: UserFormula[] = [];
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === undefined) continue;
    const reading = reader.read(cell.formula, sheet.name);
    const meetsHiddenRows =
      reading.nestedTotal &&
      reading.areas.some((area) => (reader.sheetAt(area.sheet)?.sheet.hiddenRows.size ?? 0) > 0);
    const { row, column } = keyToRef(key);
    const { formula } = cell;
    found.push({ sheet: sheet.name, row, column, key, cell, formula, reading, meetsHiddenRows });
  }
  return found;
};

/** The cells that show a formula's values: its own, or all of an array formula's. */
export function* placesOf({ sheet, row, column, cell }: UserFormula): Generator<Place> {
  if (!cell.array) {
    yield { sheet, row, column };
    return;
  }
  const { top, left, bottom, right } = cell.array;
  for (let y = top; y <= bottom; y += 1)
    for (let x = left; x <= right; x += 1) yield { sheet, row: y, column: x };
}
