import type { Issue } from '../issue';
import { checkTable } from './check-table';
import type { FoundTable } from './find-tables';
import type { Indicator } from './indicator';
import { roleDecisions } from './role-evidence';
import type { Draft } from './table';
import type { RecognisedTable, Said } from './understanding';
import { unitName } from './unit-name';

/** Tables of a sheet that are taken, with what was noticed on the way. */
export type Recognised = { readonly sheets: readonly RecognisedTable[]; readonly issues: readonly Issue[] };

/** What persons said of a table; they gave its columns too. null: nobody did. */
type SaidOf = (found: FoundTable) => Said | null;

const NOTHING_SAID: Said = { found: [], lost: [] };

const indicatorOf = ({
  row,
  labels,
  content,
  rule,
  marks,
  fullMarksCell,
  sharesMarksWith,
}: Draft): Indicator => ({
  row,
  path: labels.map(({ text }) => text),
  content,
  fullMarks: marks,
  ...(fullMarksCell && { fullMarksCell }),
  ...(sharesMarksWith !== undefined && { sharesMarksWith }),
  rule,
});

const tableOf = ({ grid, table, described }: FoundTable, said: Said | null): RecognisedTable => ({
  sheet: grid.name,
  top: table.header.top,
  headerRow: table.header.bottom,
  columns: table.columns,
  indicators: table.drafts.map(indicatorOf),
  subtotals: table.sums
    .filter(({ kind }) => kind === 'subtotal')
    .map(({ row, fullMarks }) => ({ row, fullMarks })),
  totals: table.sums.filter(({ kind }) => kind === 'total').map(({ row, fullMarks }) => ({ row, fullMarks })),
  unit: unitName(grid, table.header.top, table.drafts.at(-1)?.row ?? table.header.bottom),
  rows: table.rows,
  decisions: roleDecisions(grid.name, table, described, said !== null),
  said: said ?? NOTHING_SAID,
});

/** Found tables as the rest of the program knows them, and everything about them that a person should look at. */
export const recognised = (
  tables: readonly FoundTable[],
  issues: readonly Issue[],
  saidOf: SaidOf = () => null,
): Recognised => ({
  sheets: tables.map((found) => tableOf(found, saidOf(found))),
  issues: [...issues, ...tables.flatMap(({ grid, table, described }) => checkTable(grid, table, described))],
});
