import type { Decimal } from 'decimal.js';
import { a1 } from '../cells/address';
import { issue, type Issue } from '../issue';
import { nameWeight, type DescribedColumn } from './described-column';
import type { Grid } from './grid';
import { readMarksCell } from './row-marks';
import { knownSum } from './sum-of-marks';
import type { Table } from './table';

/** 项目分值 beside 标准分值: named and filled like marks, and no role of its own. */
const groupColumns = ({ columns }: Table, described: readonly DescribedColumn[]): readonly number[] => {
  const taken = new Set(Object.values(columns));
  return described
    .filter(
      (one) =>
        !taken.has(one.column) && nameWeight(one, 'fullMarks') >= 0.6 && one.statistics.marksShare >= 0.5,
    )
    .map(({ column }) => column);
};

/** What a group states and what its rows have: from its own cell down to the next one in the column. */
interface GroupSum {
  readonly row: number;
  readonly stated: number;
  readonly sum: Decimal;
}

const groupSums = (grid: Grid, { drafts }: Table, column: number): readonly GroupSum[] => {
  const starts = drafts.flatMap(({ row }, index) => {
    const cell = readMarksCell(grid.own(row, column));
    return cell.kind === 'marks' ? [{ index, row, stated: cell.marks }] : [];
  });
  return starts.flatMap(({ index, row, stated }, at) => {
    const sum = knownSum(drafts.slice(index, starts[at + 1]?.index));
    return sum === null ? [] : [{ row, stated, sum }];
  });
};

/**
 * Marks of groups in a column of their own that their rows do not add up to. A column of which less than half fits holds
 * something else (weights, say) and is left alone.
 */
export const checkGroupMarks = (
  grid: Grid,
  table: Table,
  described: readonly DescribedColumn[],
): readonly Issue[] =>
  groupColumns(table, described).flatMap((column) => {
    const sums = groupSums(grid, table, column);
    const wrong = sums.filter(({ stated, sum }) => !sum.eq(stated));
    if (wrong.length * 2 > sums.length) return [];
    return wrong.map(({ row, stated, sum }) =>
      issue(
        'marksDoNotAddUp',
        'warning',
        { sheet: grid.name, cell: a1({ row, column }) },
        { stated, sum: sum.toNumber() },
      ),
    );
  });
