import { parseRange } from '../../core/cells/address';
import type { SheetSnapshot } from '../../core/cells/snapshot';
import type { Issue } from '../../core/issue';
import { rowText } from '../../core/sheet/confirmed-rows';
import { gridOf } from '../../core/sheet/grid';
import type { RecognisedTable, RowCorrection, RowUse } from '../../core/sheet/understanding';

/** A row of a table as it is listed. */
export interface RowView {
  readonly row: number;
  readonly use: RowUse;
  /** What it is about; '' where it has no text. */
  readonly text: string;
  /** null: none, or unknown. */
  readonly marks: number | null;
  readonly sharesMarksWith?: number;
  /** What a person said that it is. */
  readonly said: RowCorrection | null;
}

/** The rows of a table from the top; O(cells of the sheet). */
export const rowViews = (table: RecognisedTable, sheet: SheetSnapshot): readonly RowView[] => {
  const grid = gridOf(sheet);
  const indicators = new Map(table.indicators.map((one) => [one.row, one]));
  const sums = new Map([...table.subtotals, ...table.totals].map((sum) => [sum.row, sum.fullMarks]));
  const said = new Map(table.said.found.map(({ row, is }) => [row, is]));
  return table.rows.map(({ row, use }): RowView => {
    const indicator = indicators.get(row);
    const content = indicator?.content ?? '';
    return {
      row,
      use,
      text: content === '' ? rowText(grid, row) : content,
      marks: indicator?.fullMarks ?? sums.get(row) ?? null,
      ...(indicator?.sharesMarksWith !== undefined && { sharesMarksWith: indicator.sharesMarksWith }),
      said: said.get(row) ?? null,
    };
  });
};

export const ROW_FILTERS = [
  'all',
  'indicator',
  'section',
  'sums',
  'asides',
  'noted',
  'correctedRows',
] as const;

export type RowFilter = (typeof ROW_FILTERS)[number];

/** Whether a filter shows a row; `noted` are the rows that issues point at. */
export const passes = (
  { row, use, said }: RowView,
  filter: RowFilter,
  noted: ReadonlySet<number>,
): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'indicator':
    case 'section':
      return use === filter;
    case 'sums':
      return use === 'subtotal' || use === 'total';
    case 'asides':
      return use === 'aside';
    case 'noted':
      return noted.has(row);
    case 'correctedRows':
      return said !== null;
  }
};

/** Rows of a table that a warning or an error points at. */
export const notedRows = (table: RecognisedTable, issues: readonly Issue[]): ReadonlySet<number> => {
  const rows = table.rows.filter(({ use }) => use !== 'header').map(({ row }) => row);
  const ranges = issues.flatMap(({ severity, where: { sheet, cell } }) => {
    const range = sheet === table.sheet && severity !== 'info' ? parseRange(cell) : null;
    return range ? [range] : [];
  });
  const isNoted = new Set<number>();
  for (const { top, bottom } of ranges) {
    for (const row of rows) if (row >= top && row <= bottom) isNoted.add(row);
  }
  return isNoted;
};
