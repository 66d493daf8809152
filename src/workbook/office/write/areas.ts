import { rangeA1, type CellRef, type Range } from '../../../core/cells/address';
import { grouped } from '../../../core/grouped';

/** A cell with what it has in common with others. */
export interface Marked extends CellRef {
  readonly mark: string;
}

/** Few rectangles that cover the cells of each mark, and no others: runs along the rows, joined where rows agree. */
export const rectanglesByMark = (cells: Iterable<Marked>): ReadonlyMap<string, readonly Range[]> => {
  const sorted = [...cells].toSorted((a, b) => a.row - b.row || a.column - b.column);
  const runs: (Range & { readonly mark: string })[] = [];
  for (const { row, column, mark } of sorted) {
    const last = runs.at(-1);
    if (last?.mark === mark && last.top === row && last.right === column - 1) {
      runs[runs.length - 1] = { ...last, right: column };
    } else runs.push({ top: row, bottom: row, left: column, right: column, mark });
  }
  const columns = grouped(runs, ({ mark, left, right }) => `${left} ${right} ${mark}`);
  const rectangles = [...columns.values()].flatMap((same) => joined(same));
  return grouped(rectangles, ({ mark }) => mark);
};

const joined = <T extends Range>(sameColumns: readonly T[]): readonly T[] => {
  const rectangles: T[] = [];
  for (const run of sameColumns) {
    const last = rectangles.at(-1);
    if (last && last.bottom === run.top - 1)
      rectangles[rectangles.length - 1] = { ...last, bottom: run.bottom };
    else rectangles.push(run);
  }
  return rectangles;
};

/** Excel cuts an address after 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** The addresses in lists that Excel takes at once: A1:B2,D4. */
export const addressLists = (addresses: readonly string[]): readonly string[] => {
  const lists: string[] = [];
  let list = '';
  for (const address of addresses) {
    if (list !== '' && list.length + address.length + 1 > LONGEST_ADDRESS) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
};

export const rangeLists = (ranges: readonly Range[]): readonly string[] => addressLists(ranges.map(rangeA1));
