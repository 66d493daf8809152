import type { SheetSnapshot } from '../cells/snapshot';
import { gridOf } from './grid';
import { headerEndingAt } from './header-rows';

/** The headings over the columns of a table whose header ends in a row (1-based), by column; blank ones left out. */
export const columnHeadings = (sheet: SheetSnapshot, headerRow: number): ReadonlyMap<number, string> =>
  new Map(
    [...(headerEndingAt(gridOf(sheet), headerRow)?.headings ?? [])].map(([column, { text }]) => [
      column,
      text,
    ]),
  );
