import type { Cell } from '../../core/cells/cell';
import { keyToRef, type SheetSnapshot, type Snapshot } from '../../core/cells/snapshot';
import type { Place } from './areaIndex';
import { isClosed } from './closedSheets';
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

/**
 * The formulas on the sheets that are not ours, read so that they cover the changed cells too. Left out are those that
 * no change reaches, on sheets that look at no other sheet, where their values stand for them.
 */
export const userFormulas = (
  snapshot: Snapshot,
  ownSheets: ReadonlySet<string>,
  changed: readonly Place[],
): readonly UserFormula[] => {
  const reader = new FormulaReader(snapshot, changed);
  const changedSheets = new Set(changed.map(({ sheet }) => sheet));
  return snapshot.sheets
    .filter((sheet) => !ownSheets.has(sheet.name))
    .flatMap((sheet) => formulasOf(sheet, reader, changedSheets.has(sheet.name) || !isClosed(sheet)));
};

/** SUBTOTAL must see that what it passes over is one too, so a value does not stand for that one. */
const NESTED_TOTAL = /SUBTOTAL|AGGREGATE/i;

const formulasOf = (sheet: SheetSnapshot, reader: FormulaReader, all: boolean): readonly UserFormula[] => {
  const found: UserFormula[] = [];
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === undefined) continue;
    if (!all && cell.value !== null && !NESTED_TOTAL.test(cell.formula)) continue;
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
