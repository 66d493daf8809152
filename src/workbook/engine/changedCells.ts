import type { Cell } from '../../core/cells/cell';
import { keyToRef, type SheetSnapshot, type Snapshot } from '../../core/cells/snapshot';
import type { Place } from './areaIndex';

/**
 * Cells that show something else after edits than before, whatever the edits were: written cells, cells of a sheet that
 * was added, replaced or removed. A cell that holds the same value differently (a link where a number stood) is among
 * them too.
 */
export const changedCells = (before: Snapshot, after: Snapshot): readonly Place[] => {
  const earlier = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const later = new Set(after.sheets.map(({ name }) => name));
  return [
    ...after.sheets.flatMap((sheet) => differences(earlier.get(sheet.name), sheet)),
    ...before.sheets.filter(({ name }) => !later.has(name)).flatMap((sheet) => differences(undefined, sheet)),
  ];
};

const differences = (before: SheetSnapshot | undefined, after: SheetSnapshot): readonly Place[] => {
  const places: Place[] = [];
  const old = before?.cells ?? new Map<number, Cell>();
  if (old === after.cells) return places;
  for (const [key, cell] of after.cells) {
    if (!sameCell(old.get(key), cell)) places.push({ sheet: after.name, ...keyToRef(key) });
  }
  for (const key of old.keys()) {
    if (!after.cells.has(key)) places.push({ sheet: after.name, ...keyToRef(key) });
  }
  return places;
};

const sameCell = (before: Cell | undefined, after: Cell): boolean => {
  if (before === after) return true;
  if (before?.formula !== after.formula) return false;
  const one = before?.value ?? null;
  const other = after.value;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  return one.error === other.error;
};
