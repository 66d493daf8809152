import { a1 } from '../cells/address';
import type { Cell } from '../cells/cell';
import type { AddSheet, Content, ReplaceSheet, SetCell, SheetCell, SheetContent } from '../cells/edit';
import { contentOf, holdsContent } from '../cells/same-content';
import { cellAt, cellKey, keyToRef, type SheetSnapshot } from '../cells/snapshot';
import { issue, type Issue } from '../issue';
import { textOf } from './content';
import { reasonAsideIn } from './ledger/hand-reason';
import { setAsideIn } from './ledger/hand-scores';

/**
 * What is ours of a sheet. `keys`: columns by which its rows are told apart; where they differ, the sheet is laid out anew.
 * `areas`: where our cells stand now and will stand.
 */
export interface OurPart {
  readonly keys: readonly number[];
  readonly areas: readonly OurArea[];
  /** Keys of cells whose content a person gave up in the pane: a formula may stand there again. */
  readonly freed?: ReadonlySet<number>;
  /** From this column on the sheet is as an earlier version laid it out: it is drawn anew, and nothing there was typed over. */
  readonly outdatedFrom?: number;
}

/** Columns `left` to `right` from row `from` (the first where it is absent) down to `was` as the sheet is, and to `is` as it will be. */
export interface OurArea {
  readonly left: number;
  readonly right: number;
  readonly from?: number;
  readonly was: number;
  readonly is: number;
}

/** A table over the whole width of the sheet: `telling` is a column that has something in each of its rows. */
export const wholeTable = (
  existing: SheetSnapshot | undefined,
  wanted: SheetContent,
  keys: readonly number[],
  telling?: number,
): OurPart => {
  const right = wanted.cells.reduce((last, { column }) => Math.max(last, column), 0);
  const is = wanted.cells.reduce((last, { row }) => Math.max(last, row), 0);
  const was = telling === undefined ? is : lastRowWith(existing, telling);
  return { keys, areas: [{ left: 1, right, was, is }] };
};

const lastRowWith = (sheet: SheetSnapshot | undefined, column: number): number => {
  let row = sheet?.lastRow ?? 0;
  while (sheet && row > 0 && cellAt(sheet, row, column).value === null) row -= 1;
  return row;
};

/**
 * The edits that make a sheet of ours what it should be: a new sheet, single cells, or, when its rows are no longer the
 * same, the whole sheet anew. Cells outside our areas, which somebody added, are kept.
 */
export const sheetDifference = (
  existing: SheetSnapshot | undefined,
  wanted: SheetContent,
  { keys, areas, freed, outdatedFrom }: OurPart,
): readonly (AddSheet | ReplaceSheet | SetCell)[] => {
  if (!existing) return [{ kind: 'addSheet', sheet: wanted }];
  const keyColumns = new Set(keys);
  const moved =
    outdatedFrom !== undefined ||
    wanted.cells.some(
      ({ row, column, content }) =>
        keyColumns.has(column) && !holdsContent(cellAt(existing, row, column), content),
    ) ||
    areas.some(({ was, is }) => was > is);
  if (moved) return [{ kind: 'replaceSheet', sheet: withStrangers(existing, wanted, areas) }];
  return wanted.cells.flatMap(({ row, column, content, style }) => {
    const cell = cellAt(existing, row, column);
    const isFree = freed?.has(cellKey(row, column)) === true;
    if (holdsContent(cell, content) || (!isFree && isTypedOver(cell, content))) return [];
    const isNew = cell.value === null && cell.formula === undefined;
    const look = isNew ? { look: { kind: 'style' as const, style } } : {};
    return [{ kind: 'setCell' as const, sheet: wanted.name, row, column, content, ...look }];
  });
};

/**
 * What somebody wrote beside our areas stays in its cell, and what stands below one stays below it. A cell that is needed
 * now goes, in its column, below everything.
 */
const withStrangers = (
  existing: SheetSnapshot,
  wanted: SheetContent,
  areas: readonly OurArea[],
): SheetContent => {
  const taken = new Set(wanted.cells.map(({ row, column }) => cellKey(row, column)));
  const strangers: SheetCell[] = [];
  const homeless: SheetCell[] = [];
  for (const [key, cell] of existing.cells) {
    const ref = keyToRef(key);
    const area = areas.find(({ left, right }) => ref.column >= left && ref.column <= right);
    const isBelow = area !== undefined && ref.row > area.was;
    if (area && !isBelow && ref.row >= (area.from ?? 1)) continue;
    const row = ref.row + (isBelow ? Math.max(0, area.is - area.was) : 0);
    const stranger = { row, column: ref.column, content: contentOf(cell), style: {} };
    (taken.has(cellKey(row, ref.column)) ? homeless : strangers).push(stranger);
  }
  if (strangers.length + homeless.length === 0) return wanted;
  const below = Math.max(...[...wanted.cells, ...strangers].map(({ row }) => row)) + 1;
  const first = Math.min(...homeless.map(({ row }) => row));
  const rehoused = homeless.map((stranger) => ({ ...stranger, row: stranger.row - first + below }));
  return { ...wanted, cells: [...wanted.cells, ...strangers, ...rehoused] };
};

/** A constant stands where a formula of ours belongs: somebody typed it, and it is not taken away unless the formula has it. */
const isTypedOver = (cell: Cell, content: Content): boolean => {
  if (content.kind !== 'formula' || cell.formula !== undefined || cell.value === null || cell.value === '')
    return false;
  const reason = reasonAsideIn(content.formula);
  const aside = reason === null ? setAsideIn(content.formula) : textOf(reason);
  return aside === null || !holdsContent(cell, aside);
};

/** Each formula of a sheet of ours that somebody typed over: what stands there does not follow the facts. */
export const typedOver = (
  existing: SheetSnapshot | undefined,
  wanted: SheetContent,
  { freed, outdatedFrom = Infinity }: OurPart,
): readonly Issue[] =>
  existing
    ? wanted.cells.flatMap(({ row, column, content }) =>
        column < outdatedFrom &&
        isTypedOver(cellAt(existing, row, column), content) &&
        !freed?.has(cellKey(row, column))
          ? [issue('formulaTypedOver', 'error', { sheet: wanted.name, cell: a1({ row, column }) })]
          : [],
      )
    : [];
