import { a1 } from '../../cells/address';
import { cellText } from '../../cells/cell';
import { cellAt, firstOfColumnMerge } from '../../cells/snapshot';
import { issue, type Issue } from '../../issue';
import type { Sources } from './input-sources';

const APPLIES = new Set(['', '否', '无', '0', '/', '—', '-', '－']);

/** Rows of an item that the sheet's own column marks as 缺项; a merged mark holds for all of its rows. */
export const notApplicableRows = ({
  block,
  table,
  sheet,
  notApplicableWords,
}: Sources): { readonly rows: ReadonlySet<number>; readonly issues: readonly Issue[] } => {
  const column = table.columns.notApplicable;
  const rows = new Set<number>();
  const unclear = new Map<string, string>();
  if (column === undefined) return { rows, issues: [] };
  for (const row of block.item.rows) {
    const cell = firstOfColumnMerge(sheet, { row, column });
    const { value } = cellAt(sheet, cell.row, cell.column);
    const text = cellText(value);
    if (
      notApplicableWords.some((word) => word !== '' && word.toLowerCase() === text.toLowerCase()) ||
      (typeof value === 'number' && value > 0)
    )
      rows.add(row);
    else if (!APPLIES.has(text.trim())) unclear.set(a1(cell), text);
  }
  return {
    rows,
    issues: [...unclear].map(([cell, text]) =>
      issue('notApplicableUnclear', 'error', { sheet: sheet.name, cell }, { text }),
    ),
  };
};
