import { textOf, type Grid } from './grid';
import type { Header } from './header-rows';
import { readsAsSection } from './sections';

/** Whether the first row below the header is a text alone: where the header is repeated, others like it stand above it. */
const isHeadingBelow = (grid: Grid, header: Header): boolean => {
  const first = grid.rows.find((row) => row > header.bottom);
  return first !== undefined && grid.columnsOf(first).length === 1;
};

const PAGE = /^[-—（(]?\s*(第\s*\d+\s*页|\d+\s*[/／]\s*\d+\s*页?)/;
const CONTINUED = /[（(]?续\s*(表|上页)?[)）]?$/;

/** A title without the （续表） behind it. */
export const withoutContinued = (title: string): string => title.replace(CONTINUED, '');

/**
 * Title lines that are repeated with the header on each printed page are no headings: those right above a repeated
 * header, and those that say what a line above the table says.
 */
export const pageTitles = (
  grid: Grid,
  header: Header,
  repeatsHeader: (row: number) => boolean,
): ReadonlySet<number> => {
  const said = new Set<string>();
  const titles = new Set<number>();
  const headsParts = isHeadingBelow(grid, header);
  grid.rows.forEach((row, index) => {
    const [column, ...others] = grid.columnsOf(row).filter((at) => row < header.top || at <= header.right);
    if (column === undefined || others.length > 0) return;
    const text = textOf(grid.own(row, column));
    const next = grid.rows[index + 1];
    const isAbove = next !== undefined && next > header.bottom && repeatsHeader(next);
    if (row < header.top) said.add(text);
    else if (
      PAGE.test(text) ||
      said.has(withoutContinued(text)) ||
      (isAbove && column <= header.left && !headsParts && !readsAsSection(text))
    )
      titles.add(row);
  });
  return titles;
};
