import type { AddSheet, ReplaceSheet, SetCell, SheetContent } from '../cells/edit';
import { contentOf, holdsContent } from '../cells/same-content';
import { cellAt, keyToRef, type SheetSnapshot } from '../cells/snapshot';

/** Columns by which a sheet's rows are told apart: where they differ, the sheet is laid out anew. */
export type KeyColumns = readonly number[];

/**
 * The edits that make a sheet of ours what it should be: a new sheet, single cells, or, when its rows are no longer the
 * same (`keys`), the whole sheet anew. Cells right of or below ours, which somebody added, are kept.
 */
export const sheetDifference = (
  existing: SheetSnapshot | undefined,
  wanted: SheetContent,
  keys: KeyColumns,
): readonly (AddSheet | ReplaceSheet | SetCell)[] => {
  if (!existing) return [{ kind: 'addSheet', sheet: wanted }];
  const keyColumns = new Set(keys);
  const lastRow = wanted.cells.reduce((last, { row }) => Math.max(last, row), 0);
  const moved =
    wanted.cells.some(
      ({ row, column, content }) =>
        keyColumns.has(column) && !holdsContent(cellAt(existing, row, column), content),
    ) || hasKeysBelow(existing, keys, lastRow);
  if (moved) return [{ kind: 'replaceSheet', sheet: withStrangers(existing, wanted, lastRow) }];
  return wanted.cells.flatMap(({ row, column, content, style }) => {
    const cell = cellAt(existing, row, column);
    if (holdsContent(cell, content)) return [];
    const isNew = cell.value === null && cell.formula === undefined;
    const look = isNew ? { look: { kind: 'style' as const, style } } : {};
    return [{ kind: 'setCell' as const, sheet: wanted.name, row, column, content, ...look }];
  });
};

const hasKeysBelow = (existing: SheetSnapshot, keys: KeyColumns, lastRow: number): boolean => {
  for (let row = lastRow + 1; row <= existing.lastRow; row += 1) {
    if (keys.some((column) => cellAt(existing, row, column).value !== null)) return true;
  }
  return false;
};

/** What somebody wrote beside our columns moves with nothing, and is not lost. */
const withStrangers = (existing: SheetSnapshot, wanted: SheetContent, lastRow: number): SheetContent => {
  const lastColumn = wanted.cells.reduce((last, { column }) => Math.max(last, column), 0);
  const strangers = [...existing.cells].flatMap(([key, cell]) => {
    const ref = keyToRef(key);
    return ref.column > lastColumn || (ref.row > lastRow && ref.row > existing.lastRow)
      ? [{ ...ref, content: contentOf(cell), style: {} }]
      : [];
  });
  return strangers.length === 0 ? wanted : { ...wanted, cells: [...wanted.cells, ...strangers] };
};
