import type { ColumnRole, ColumnRoles } from './indicator';
import { nameWeight, type DescribedColumn } from './described-column';

/** The columns that hold what was reached: by the unit's own account, as it was checked, and in the year before. */
export type ValueColumns = Pick<ColumnRoles, 'actual' | 'checkedActual' | 'lastYear'>;

export interface FoundValueColumns {
  readonly columns: ValueColumns;
  /** Roles which several columns fit alike, so that none was taken. */
  readonly unsure: readonly { readonly role: ColumnRole; readonly columns: readonly number[] }[];
}

const NAMED = 0.5;

/** Those with the strongest name: of 完成值 and 完成情况 the former. */
const strongest = (columns: readonly DescribedColumn[]): readonly DescribedColumn[] => {
  const best = Math.max(...columns.map((column) => nameWeight(column, 'actual')));
  return columns.filter((column) => nameWeight(column, 'actual') === best);
};

/**
 * 自查情况, 完成值 are the unit's own, 检查情况, 核查情况 what was found on checking. Of values that name their years the one of
 * the latest year in the header (a target may name it too) is this year's, that of the year before is last year's.
 */
export const findValueColumns = (
  free: readonly DescribedColumn[],
  all: readonly DescribedColumn[],
): FoundValueColumns => {
  const values = free.filter((column) => nameWeight(column, 'actual') >= NAMED);
  const years = all
    .filter((column) => nameWeight(column, 'target') >= NAMED || values.includes(column))
    .flatMap(({ heading: { year } }) => year ?? []);
  const latest = Math.max(...years);
  const isNow = ({ heading: { year } }: DescribedColumn): boolean => year === null || year === latest;
  const isChecked = ({ heading: { side } }: DescribedColumn): boolean => side === 'checked';
  const found: Readonly<Record<keyof ValueColumns, readonly DescribedColumn[]>> = {
    actual: strongest(values.filter((column) => isNow(column) && !isChecked(column))),
    checkedActual: strongest(values.filter((column) => isNow(column) && isChecked(column))),
    lastYear: [
      ...free.filter((column) => nameWeight(column, 'lastYear') >= NAMED),
      ...values.filter((column) => column.heading.year === latest - 1 && !isChecked(column)),
    ],
  };
  const roles = Object.entries(found).map(([role, columns]) => ({
    role: role as keyof ValueColumns,
    columns: columns.map(({ column }) => column),
  }));
  return {
    columns: Object.fromEntries(
      roles.flatMap(({ role, columns: [column, ...more] }) =>
        column === undefined || more.length > 0 ? [] : [[role, column]],
      ),
    ),
    unsure: roles.filter(({ columns }) => columns.length > 1),
  };
};
