import type { CellRef } from '../../../core/cells/address';
import type { ListItem } from '../xml/edits';

export interface PlacedItem extends CellRef {
  readonly item: ListItem;
}

/** Puts new items among those that are there, by row and then column; those that are there keep their order. */
export const inCellOrder = (
  there: readonly PlacedItem[],
  added: readonly PlacedItem[],
): readonly PlacedItem[] => {
  const items = [...there];
  for (const item of added.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const next = items.findIndex(
      ({ row, column }) => row > item.row || (row === item.row && column > item.column),
    );
    items.splice(next < 0 ? items.length : next, 0, item);
  }
  return items;
};
