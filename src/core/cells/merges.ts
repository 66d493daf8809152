import { contains, type Range } from './address';

/** The merge over a cell of a sheet, if there is one. */
export type MergeFinder = (row: number, column: number) => Range | undefined;

/**
 * Merges by column, each list from the top down; merges never overlap, so a search by halves finds the one. The columns
 * right of `lastColumn`, of which a merge may cover thousands, are looked through as they are.
 */
export const mergeFinder = (merges: readonly Range[], lastColumn: number): MergeFinder => {
  const columns = new Map<number, Range[]>();
  for (const merge of merges.toSorted((a, b) => a.top - b.top)) {
    for (let column = merge.left; column <= Math.min(merge.right, lastColumn); column += 1) {
      const list = columns.get(column);
      if (list) list.push(merge);
      else columns.set(column, [merge]);
    }
  }
  const beyond = merges.filter(({ right }) => right > lastColumn);
  return (row, column) =>
    column > lastColumn
      ? beyond.find((merge) => contains(merge, { row, column }))
      : mergeIn(columns.get(column), row);
};

const mergeIn = (merges: readonly Range[] | undefined, row: number): Range | undefined => {
  if (!merges) return undefined;
  let low = 0;
  let high = merges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const merge = merges[middle];
    if (!merge) return undefined;
    if (row < merge.top) high = middle - 1;
    else if (row > merge.bottom) low = middle + 1;
    else return merge;
  }
  return undefined;
};
