import { rangeA1 } from '../cells/address';
import { issue, type Issue } from '../issue';
import { columnStatistics } from './column-statistics';
import { findColumnRoles, type FoundRoles } from './column-roles';
import { nameWeight, type DescribedColumn } from './described-column';
import { textOf, type Grid } from './grid';
import { headerCandidates, type Header } from './header-rows';
import { FOREIGN_HEADING, FOREIGN_TITLE } from './heading-names';
import type { ColumnRole } from './indicator';
import { readTable } from './read-table';
import { headerRepeatedIn } from './repeated-header';
import { SURE_OF_RULE } from './rule-column';
import type { Table } from './table';

/** A scoring table, nothing like one, or something that a person must decide. */
export type FoundTable =
  | { readonly kind: 'table'; readonly table: Table; readonly issues: readonly Issue[] }
  | { readonly kind: 'unsure'; readonly issues: readonly Issue[] }
  | { readonly kind: 'none' };

/** Without a marks column at least this share of the rules must have marks in a text. */
const MARKS_IN_TEXT_ENOUGH = 0.5;

/** A form of another kind: an examination, a price list, a roster, a timetable. */
const isForeign = (grid: Grid, header: Header): boolean =>
  [...header.headings.values()].some(({ text }) => FOREIGN_HEADING.test(text)) ||
  grid.rows
    .filter((row) => row < header.top)
    .some((row) => grid.columnsOf(row).some((column) => FOREIGN_TITLE.test(textOf(grid.own(row, column)))));

/** Rows of the table for statistics: those with something in its columns that do not repeat the header. */
const dataRows = (grid: Grid, header: Header): readonly number[] => {
  const repeatsHeader = headerRepeatedIn(grid, header);
  return grid.rows.filter(
    (row) =>
      row > header.bottom &&
      grid.columnsOf(row).some((column) => header.headings.has(column)) &&
      !repeatsHeader(row),
  );
};

const describe = (grid: Grid, header: Header): readonly DescribedColumn[] => {
  const statistics = columnStatistics(grid, header, dataRows(grid, header));
  return [...header.headings].flatMap(([column, heading]) => {
    const known = statistics.get(column);
    return known ? [{ column, heading, statistics: known }] : [];
  });
};

/** The whole header. */
const headerCell = ({ top, bottom, left, right }: Header): string => rangeA1({ top, bottom, left, right });

/** The headings from the first to the last of some columns. */
const headingsCell = ({ bottom }: Header, columns: readonly number[]): string =>
  rangeA1({ top: bottom, bottom, left: Math.min(...columns), right: Math.max(...columns) });

const unsureColumn = (grid: Grid, header: Header, role: ColumnRole, columns: readonly number[]): Issue =>
  issue('columnRoleUnsure', 'warning', { sheet: grid.name, cell: headingsCell(header, columns) }, { role });

const missing = (grid: Grid, header: Header, role: ColumnRole): Issue =>
  issue('indicatorSheetUnsure', 'warning', { sheet: grid.name, cell: headerCell(header) }, { missing: role });

/** Whether marks, rule, score and subject are named often enough that a person should be asked. */
const worthAsking = (columns: readonly DescribedColumn[]): boolean => {
  const named = (['rule', 'fullMarks', 'score'] as const).filter((kind) =>
    columns.some((column) => nameWeight(column, kind) >= 0.6),
  );
  return (
    named.length >= 2 &&
    columns.some((column) => nameWeight(column, 'subject') >= 0.5 && column.statistics.filled > 1)
  );
};

const enoughMarks = ({ drafts }: Table): boolean => {
  const known = drafts.filter(
    ({ marks, sharesMarksWith }) => marks !== null || sharesMarksWith !== undefined,
  );
  return known.length > 0 && known.length >= drafts.length * MARKS_IN_TEXT_ENOUGH;
};

const judge = (
  grid: Grid,
  header: Header,
  columns: readonly DescribedColumn[],
  roles: FoundRoles,
): FoundTable => {
  const ask = (issues: readonly Issue[]): FoundTable =>
    worthAsking(columns) ? { kind: 'unsure', issues } : { kind: 'none' };
  if (roles.columns.rule === undefined || roles.ruleScore < SURE_OF_RULE) {
    return ask([missing(grid, header, 'rule')]);
  }
  if (roles.marks.kind === 'ambiguous') {
    return ask([unsureColumn(grid, header, 'fullMarks', roles.marks.columns)]);
  }
  if (roles.columns.content === undefined) return ask([missing(grid, header, 'content')]);
  const table = readTable(grid, header, roles.columns);
  if (!enoughMarks(table)) return ask([missing(grid, header, 'fullMarks')]);
  const issues = roles.unsure.map(({ role, columns: alike }) => unsureColumn(grid, header, role, alike));
  return { kind: 'table', table, issues };
};

/** Finds the scoring table of a sheet: of several possible headers the first that makes one. */
export const findTable = (grid: Grid): FoundTable => {
  let unsure: FoundTable = { kind: 'none' };
  for (const header of headerCandidates(grid)) {
    if (isForeign(grid, header)) continue;
    const columns = describe(grid, header);
    const found = judge(grid, header, columns, findColumnRoles(columns));
    if (found.kind === 'table') return found;
    if (found.kind === 'unsure' && unsure.kind === 'none') unsure = found;
  }
  return unsure;
};
