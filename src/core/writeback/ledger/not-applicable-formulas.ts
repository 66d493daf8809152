import type { Item } from '../../assessment/item';
import { absoluteA1, sheetPrefix, type CellRef } from '../../cells/address';
import { overAll } from '../../cells/formula-limits';
import { firstOfColumnMerge } from '../../cells/snapshot';
import { tableAt } from '../table-at';
import { elsewhere, type LedgerContext } from './ledger-context';

/** The sheet's own cell for 缺项 of each row, each cell once; undefined when the sheet has no such column. */
const markCells = (
  { tables }: LedgerContext,
  sheet: string,
  rows: readonly number[],
): readonly CellRef[] | undefined => {
  const place = tableAt(tables, sheet, rows[0] ?? 0);
  const column = place?.table.columns.notApplicable;
  if (!place || column === undefined) return undefined;
  const cells = rows.map((row) => firstOfColumnMerge(place.sheet, { row, column }));
  return cells.filter(({ row }, index) => row !== cells[index - 1]?.row);
};

const cellTest = ({ schemeLayout: { sheet, notApplicableWords: words } }: LedgerContext, cell: string) => {
  const first = absoluteA1({ row: words.top, column: words.left });
  const last = absoluteA1({ row: words.bottom, column: words.right });
  const list = `${sheetPrefix(sheet)}${first}:${last}`;
  return `OR(SUMPRODUCT((${list}<>"")*(${list}=${cell}))>0,SUM(${cell})>0)`;
};

/** Is the row marked 缺项 in the sheet's own column? '' when the sheet has no such column. */
export const notApplicableTest = (context: LedgerContext, sheet: string, row: number): string => {
  const [cell] = markCells(context, sheet, [row]) ?? [];
  return cell ? cellTest(context, elsewhere(sheet, cell)) : '';
};

/** Are all rows of the item marked 缺项? '' when the sheet has no such column. */
export const allNotApplicableTest = (context: LedgerContext, { sheet, rows }: Item): string => {
  const cells = markCells(context, sheet, rows) ?? [];
  const tests = cells.map((cell) => cellTest(context, elsewhere(sheet, cell)));
  if (tests.length <= 1) return tests.join('');
  const each = overAll('AND', tests);
  const atOnce = rowsTest(context, sheet, cells, rows.at(-1) ?? 0);
  const isRun = (rows.at(-1) ?? 0) - (rows[0] ?? 0) === rows.length - 1;
  return isRun && atOnce.length < each.length ? atOnce : each;
};

/** Many rows take a formula too long when each is tested: this grows with the list of words, not with the rows. */
const rowsTest = (
  { schemeLayout: { sheet: scheme, notApplicableWords: words } }: LedgerContext,
  sheet: string,
  cells: readonly CellRef[],
  lastRow: number,
): string => {
  const { row = 1, column = 1 } = cells[0] ?? {};
  const marks = `${elsewhere(sheet, { row, column })}:${absoluteA1({ row: lastRow, column })}`;
  const matches = Array.from({ length: words.bottom - words.top + 1 }, (_, index) => {
    const word = elsewhere(scheme, { row: words.top + index, column: words.left });
    return `(${word}<>"")*(${marks}=${word})`;
  });
  return `SUMPRODUCT((${matches.join('+')}+ISNUMBER(${marks})*(${marks}>0)>0)*1)=${cells.length}`;
};
