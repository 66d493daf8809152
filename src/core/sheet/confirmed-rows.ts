import { a1 } from '../cells/address';
import { issue, type Issue, type Outcome } from '../issue';
import { textOf, type Grid } from './grid';
import { foldSpace } from './levels';
import type { RowCorrection } from './understanding';

/** What a person said of a row: where it stood, how its text began, and what it is. */
export interface ConfirmedRow {
  /** 1-based. */
  readonly row: number;
  /** As `rowText` gives it. */
  readonly text: string;
  readonly is: RowCorrection;
}

const LONGEST = 40;
const MOST_CELLS = 3;
const SEPARATORS = /[;；=＝\n]/g;

/** The first texts of a row, by which it is found again after rows moved; '' when it has none. */
export const rowText = (grid: Grid, row: number): string =>
  foldSpace(
    grid
      .columnsOf(row)
      .map((column) => grid.own(row, column))
      .filter(({ value, formula }) => typeof value === 'string' && formula === undefined)
      .slice(0, MOST_CELLS)
      .map(textOf)
      .join(' ')
      .replace(SEPARATORS, ' '),
  )
    .slice(0, LONGEST)
    .trim();

/** What persons said of the rows of a sheet, each where it stands now. */
export type RowCorrections = ReadonlyMap<number, RowCorrection>;

/** Rows that persons spoke of: those found, each where it stands now, and those that cannot be told any more. */
export interface FoundRows {
  readonly found: readonly ConfirmedRow[];
  readonly lost: readonly ConfirmedRow[];
}

/**
 * Finds the rows again that persons spoke of: where they stood when they still say the same, else the one row of that text.
 * `confirmedRowLost` for one that is gone or stands several times: it is left as it is read.
 */
export const confirmedRows = (grid: Grid, confirmed: readonly ConfirmedRow[]): Outcome<FoundRows> => {
  const found: ConfirmedRow[] = [];
  const lost: ConfirmedRow[] = [];
  const issues: Issue[] = [];
  if (confirmed.length === 0) return { value: { found, lost }, issues };
  const byText = new Map<string, number[]>();
  for (const row of grid.rows) {
    const text = rowText(grid, row);
    byText.set(text, [...(byText.get(text) ?? []), row]);
  }
  for (const said of confirmed) {
    const { row, text } = said;
    const alike = text === '' ? [] : (byText.get(text) ?? []);
    const [only] = alike;
    const now = text === '' || alike.includes(row) ? row : alike.length === 1 ? only : undefined;
    if (now === undefined) {
      const where = { sheet: grid.name, cell: a1({ row, column: 1 }) };
      issues.push(issue('confirmedRowLost', 'warning', where, { text, row }));
      lost.push(said);
    } else found.push({ ...said, row: now });
  }
  return { value: { found, lost }, issues };
};
