import type { CellRef } from '../../core/cells/address';
import type { Cell } from '../../core/cells/cell';
import { keyToRef, type Snapshot } from '../../core/cells/snapshot';
import type { Area } from './formulaReading';

interface Stretch {
  readonly top: number;
  bottom: number;
}

/** Calls back for each cell with something in it that one of the areas covers, once. */
export const eachCellRead = (
  snapshot: Snapshot,
  areas: Iterable<Area>,
  visit: (position: number, ref: CellRef, cell: Cell) => void,
): void => {
  const bySheet = stretches(areas);
  for (const [position, { name, cells }] of snapshot.sheets.entries()) {
    const columns = bySheet.get(name);
    if (!columns) continue;
    for (const [key, cell] of cells) {
      const ref = keyToRef(key);
      const covered = columns.get(ref.column);
      if (covered && covers(covered, ref.row)) visit(position, ref, cell);
    }
  }
};

/** For each sheet and column the rows that are read, as stretches apart from one another and in order. */
const stretches = (areas: Iterable<Area>): ReadonlyMap<string, ReadonlyMap<number, readonly Stretch[]>> => {
  const bySheet = new Map<string, Map<number, Stretch[]>>();
  const seen = new Set<string>();
  for (const { sheet, range } of areas) {
    const { top, left, bottom, right } = range;
    const key = `${top} ${left} ${bottom} ${right} ${sheet}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const columns = bySheet.get(sheet) ?? new Map<number, Stretch[]>();
    bySheet.set(sheet, columns);
    for (let column = left; column <= right; column += 1) {
      const there = columns.get(column);
      if (there) there.push({ top, bottom });
      else columns.set(column, [{ top, bottom }]);
    }
  }
  for (const columns of bySheet.values()) {
    for (const [column, list] of columns) columns.set(column, joined(list));
  }
  return bySheet;
};

const joined = (list: readonly Stretch[]): Stretch[] => {
  const result: Stretch[] = [];
  for (const { top, bottom } of list.toSorted((a, b) => a.top - b.top)) {
    const last = result.at(-1);
    if (last && top <= last.bottom + 1) last.bottom = Math.max(last.bottom, bottom);
    else result.push({ top, bottom });
  }
  return result;
};

const covers = (list: readonly Stretch[], row: number): boolean => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.bottom ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return (list[low]?.top ?? Infinity) <= row;
};
