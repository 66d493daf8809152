import { a1 } from '../cells/address';
import type { Cell } from '../cells/cell';
import type { AddSheet, Content, ReplaceSheet, SetCell, SheetContent } from '../cells/edit';
import { contentOf, holdsContent } from '../cells/same-content';
import { cellAt, keyToRef, type SheetSnapshot } from '../cells/snapshot';
import { issue, type Issue } from '../issue';
import { setAsideIn } from './ledger/hand-scores';

/**
 * Columns by which a sheet's rows are told apart: where they differ, the sheet is laid out anew. The last of several has
 * something in each row of ours and tells where they end; with one alone nobody else's rows are looked for below.
 */
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
    ) || lastOwnRow(existing, keys) > lastRow;
  if (moved) {
    const sheet = withStrangers(existing, wanted, {
      was: keys.length > 1 ? lastOwnRow(existing, keys) : Math.max(existing.lastRow, lastRow),
      is: lastRow,
    });
    return [{ kind: 'replaceSheet', sheet }];
  }
  return wanted.cells.flatMap(({ row, column, content, style }) => {
    const cell = cellAt(existing, row, column);
    if (holdsContent(cell, content) || isTypedOver(cell, content)) return [];
    const isNew = cell.value === null && cell.formula === undefined;
    const look = isNew ? { look: { kind: 'style' as const, style } } : {};
    return [{ kind: 'setCell' as const, sheet: wanted.name, row, column, content, ...look }];
  });
};

/** Where our rows end in the sheet as it is: below it stands what somebody added. */
const lastOwnRow = (existing: SheetSnapshot, keys: KeyColumns): number => {
  const column = keys.at(-1);
  if (column === undefined) return 0;
  let row = existing.lastRow;
  while (row > 0 && cellAt(existing, row, column).value === null) row -= 1;
  return row;
};

/** What somebody wrote beside our columns stays in its row, and what stands below our rows stays below them. */
const withStrangers = (
  existing: SheetSnapshot,
  wanted: SheetContent,
  end: { readonly was: number; readonly is: number },
): SheetContent => {
  const lastColumn = wanted.cells.reduce((last, { column }) => Math.max(last, column), 0);
  const strangers = [...existing.cells].flatMap(([key, cell]) => {
    const ref = keyToRef(key);
    const isBelow = ref.row > end.was;
    if (ref.column <= lastColumn && !isBelow) return [];
    const row = ref.row + (isBelow ? Math.max(0, end.is - end.was) : 0);
    return [{ ...ref, row, content: contentOf(cell), style: {} }];
  });
  return strangers.length === 0 ? wanted : { ...wanted, cells: [...wanted.cells, ...strangers] };
};

/** A constant stands where a formula of ours belongs: somebody typed it, and it is not taken away unless the formula has it. */
const isTypedOver = (cell: Cell, content: Content): boolean => {
  if (content.kind !== 'formula' || cell.formula !== undefined || cell.value === null || cell.value === '')
    return false;
  const aside = setAsideIn(content.formula);
  return aside === null || !holdsContent(cell, aside);
};

/** Each formula of a sheet of ours that somebody typed over: what stands there does not follow the facts. */
export const typedOver = (existing: SheetSnapshot | undefined, wanted: SheetContent): readonly Issue[] =>
  existing
    ? wanted.cells.flatMap(({ row, column, content }) =>
        isTypedOver(cellAt(existing, row, column), content)
          ? [issue('formulaTypedOver', 'error', { sheet: wanted.name, cell: a1({ row, column }) })]
          : [],
      )
    : [];
