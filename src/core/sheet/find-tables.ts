import { rangeA1 } from '../cells/address';
import { issue, type Issue } from '../issue';
import { asSummary } from './as-summary';
import { columnStatistics, speaksOfScoring } from './column-statistics';
import { findColumnRoles } from './column-roles';
import { nameWeight, type DescribedColumn } from './described-column';
import { isFooterText, isNoteWord } from './footer-rows';
import { gridUpTo, textOf, type Grid } from './grid';
import { hasTitleOfItsOwn, headerCandidates, MOST_HEADERS, type Header } from './header-rows';
import { FOREIGN_HEADING, FOREIGN_TITLE } from './heading-names';
import type { ColumnRole, ColumnRoles } from './indicator';
import { readTable } from './read-table';
import { headerRepeatedIn, numbersColumns } from './repeated-header';
import type { Table } from './table';

/** A table that was found, with the part of the sheet up to its end. */
export interface FoundTable {
  readonly grid: Grid;
  readonly table: Table;
  readonly described: readonly DescribedColumn[];
}

/** What may be a scoring table: its header, and the columns whose roles are not what is asked. */
export interface PossibleTable {
  readonly header: Header;
  readonly columns: ColumnRoles;
  readonly issues: readonly Issue[];
}

/** The scoring tables of a sheet from the top, and what a person must decide before more of it can be read. */
export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly possible: readonly PossibleTable[];
  readonly issues: readonly Issue[];
}

type Judged =
  | { readonly kind: 'table'; readonly found: FoundTable; readonly issues: readonly Issue[] }
  | ({ readonly kind: 'unsure' } & PossibleTable)
  | { readonly kind: 'none' };

/** Without a marks column at least this share of the rules must have marks in a text. */
const MARKS_IN_TEXT_ENOUGH = 0.5;

/** The first row that says by its title that what follows is a form of another kind: an examination, a price list, a roster. */
const foreignTitleRow = (grid: Grid): number =>
  grid.rows.find((row) =>
    grid.columnsOf(row).some((column) => FOREIGN_TITLE.test(textOf(grid.own(row, column)))),
  ) ?? Infinity;

const isForeign = (header: Header, foreignTitle: number): boolean =>
  header.top > foreignTitle || [...header.headings.values()].some(({ text }) => FOREIGN_HEADING.test(text));

/** An indicator has at least a name, marks or a rule, and a number or a label. */
const FEWEST_CELLS = 3;

/**
 * Rows of the table for statistics: those with something in its columns that neither repeat the header nor number the columns, up to the last that speaks of
 * scoring and those like it: sums, notes and other blocks may follow.
 */
const dataRows = (grid: Grid, header: Header): readonly number[] => {
  const repeatsHeader = headerRepeatedIn(grid, header);
  const rows = grid.rows.filter(
    (row) =>
      row > header.bottom &&
      grid.columnsOf(row).some((column) => header.headings.has(column)) &&
      !repeatsHeader(row) &&
      !numbersColumns(grid, header, row),
  );
  const last = rows.findLastIndex((row) => {
    const columns = grid.columnsOf(row);
    const texts = columns.map((column) => textOf(grid.own(row, column)));
    const isNote = isFooterText(texts[0] ?? '') || isNoteWord(texts[0] ?? '');
    return columns.length > 1 && !isNote && texts.some(speaksOfScoring);
  });
  if (last < 0) return rows;
  const after = rows.findIndex(
    (row, at) => at > last && (grid.columnsOf(row).length < FEWEST_CELLS || row > (rows[at - 1] ?? row) + 1),
  );
  return after < 0 ? rows : rows.slice(0, after);
};

/** The columns of a table with what stands in them. */
export const describeColumns = (
  grid: Grid,
  header: Header,
  rows = dataRows(grid, header),
): readonly DescribedColumn[] => {
  const statistics = columnStatistics(grid, header, rows);
  return [...header.headings].flatMap(([column, heading]) => {
    const known = statistics.get(column);
    return known && !isCovered(grid, header, column, known.filled, rows.length)
      ? [{ column, heading, statistics: known }]
      : [];
  });
};

/** A rule stands here, or one above is merged down over this row; a heading across the table is none. */
const hasRule = (grid: Grid, row: number, rule: number): boolean =>
  (grid.mergeAt(row, rule)?.left ?? rule) === rule && textOf(grid.seen(row, rule)) !== '';

/** A column under the heading merged from the left of it, and all but blank: one column laid over two of the sheet. */
const isCovered = (grid: Grid, { bottom }: Header, column: number, filled: number, rows: number): boolean =>
  (grid.mergeAt(bottom, column)?.left ?? column) < column && filled * FEW_OF <= rows;

/** A cell of its own in so many rows: another block stands below. */
const FEW_OF = 5;

/** The whole header. */
const headerCell = ({ top, bottom, left, right }: Header): string => rangeA1({ top, bottom, left, right });

/** The headings from the first to the last of some columns. */
const headingsCell = ({ bottom }: Header, columns: readonly number[]): string =>
  rangeA1({ top: bottom, bottom, left: Math.min(...columns), right: Math.max(...columns) });

const unsureColumn = (grid: Grid, header: Header, role: ColumnRole, columns: readonly number[]): Issue =>
  issue('columnRoleUnsure', 'warning', { sheet: grid.name, cell: headingsCell(header, columns) }, { role });

/** `named`: a heading names the role, but nothing below it bears that out. */
const missing = (grid: Grid, header: Header, role: ColumnRole, named = false): Issue =>
  issue(
    'indicatorSheetUnsure',
    'warning',
    { sheet: grid.name, cell: headerCell(header) },
    { missing: role, ...(named && { named: 1 }) },
  );

type Telling = 'rule' | 'fullMarks' | 'score';

const namedAs = (columns: readonly DescribedColumn[]): readonly Telling[] =>
  (['rule', 'fullMarks', 'score'] as const).filter((kind) =>
    columns.some((column) => nameWeight(column, kind) >= 0.6),
  );

/**
 * Whether enough is named that a person should be asked: two of marks, rule and score beside what is assessed; or what is
 * assessed on three levels, or on two and a rule.
 */
const worthAsking = (columns: readonly DescribedColumn[]): boolean => {
  const named = namedAs(columns);
  const isFilled = ({ statistics }: DescribedColumn): boolean =>
    statistics.filled > (named.includes('rule') ? 0 : 1);
  const subjects = columns.filter((column) => nameWeight(column, 'subject') >= 0.5 && isFilled(column));
  return (
    (named.length >= 2 && subjects.length > 0) ||
    subjects.length >= 3 ||
    (named.includes('rule') && subjects.length >= 2)
  );
};

const enoughMarks = ({ drafts }: Table): boolean => {
  const known = drafts.filter(
    ({ marks, sharesMarksWith }) => marks !== null || sharesMarksWith !== undefined,
  );
  return known.length > 0 && known.length >= drafts.length * MARKS_IN_TEXT_ENOUGH;
};

/** 考核内容及评分标准: one column says both. */
const namesContentToo = (described: readonly DescribedColumn[], rule: number | undefined): boolean =>
  described.some((column) => column.column === rule && nameWeight(column, 'subject') >= 0.5);

const judge = (grid: Grid, header: Header, foreignTitle: number): Judged => {
  if (isForeign(header, foreignTitle)) return { kind: 'none' };
  const rows = dataRows(grid, header);
  const described = describeColumns(grid, header, rows);
  const roles = findColumnRoles(described, (rule) =>
    describeColumns(
      grid,
      header,
      rows.filter((row) => hasRule(grid, row, rule)),
    ),
  );
  const { rule, ...others } = roles.columns;
  const ask = (issues: readonly Issue[], columns: ColumnRoles = roles.columns): Judged =>
    worthAsking(described) ? { kind: 'unsure', header, columns, issues } : { kind: 'none' };
  if (roles.rule.kind === 'none') {
    const named = namedAs(described);
    const lacks = named.length === 0 ? 'fullMarks' : 'rule';
    return ask([missing(grid, header, lacks, named.includes('rule'))], others);
  }
  if (roles.rule.kind === 'ambiguous') {
    return ask([unsureColumn(grid, header, 'rule', roles.rule.columns)], others);
  }
  if (roles.marks.kind === 'ambiguous') {
    return ask([unsureColumn(grid, header, 'fullMarks', roles.marks.columns)]);
  }
  if (roles.columns.content === undefined && !namesContentToo(described, roles.columns.rule)) {
    return ask([missing(grid, header, 'content')]);
  }
  const table = readTable(grid, header, roles.columns);
  if (!enoughMarks(table)) return ask([missing(grid, header, 'fullMarks')]);
  const issues = roles.unsure.map(({ role, columns: alike }) => unsureColumn(grid, header, role, alike));
  return { kind: 'table', found: { grid, table, described }, issues };
};

/** Rows that may each be the header of one and the same table, since nothing stands between them. */
type HeaderGroup = readonly [Header, ...Header[]];

/** A block in other columns, on rows that the table above goes on in. */
const isBeside = (grid: Grid, { left, right }: Header, header: Header): boolean =>
  (header.left > right || header.right < left) &&
  grid.columnsOf(header.top).some((column) => column >= left && column <= right);

/** The headers from the top, without those that say again what one above says. */
const headerGroups = (grid: Grid, headers: readonly Header[]): readonly HeaderGroup[] => {
  const repeats: ((row: number) => boolean)[] = [];
  const groups: [Header, ...Header[]][] = [];
  for (const header of headers) {
    const above = groups.at(-1);
    if (groups.some((group) => isBeside(grid, group[0], header))) continue;
    if (above && header.top <= Math.max(...above.map(({ bottom }) => bottom)) + 1) {
      above.push(header);
    } else if (
      !repeats.some((isRepeated) => isRepeated(header.top) || isRepeated(header.bottom)) ||
      hasTitleOfItsOwn(grid, header)
    ) {
      groups.push([header]);
    } else continue;
    repeats.push(headerRepeatedIn(grid, header));
  }
  return groups;
};

const judgeGroup = (grid: Grid, group: HeaderGroup, foreignTitle: number): Judged => {
  const judged = group.map((header) => judge(grid, header, foreignTitle));
  return (
    judged.find(({ kind }) => kind === 'table') ??
    judged.find(({ kind }) => kind === 'unsure') ?? { kind: 'none' }
  );
};

/**
 * Finds the scoring tables of a sheet. Each has a header of its own, with other headings or in other columns than those
 * above it, and ends where the next one, or what may be one, begins.
 */
export const findTables = (grid: Grid): FoundTables => {
  const tables: FoundTable[] = [];
  const issues: Issue[] = [];
  const possible: PossibleTable[] = [];
  let end = Infinity;
  const headers = headerCandidates(grid);
  const [top] = headers;
  if (top && headers.length >= MOST_HEADERS) {
    return { tables, possible, issues: [missing(grid, top, 'content')] };
  }
  const foreignTitle = foreignTitleRow(gridUpTo(grid, (headers.at(-1)?.top ?? 1) - 1));
  for (const group of headerGroups(grid, headers).toReversed()) {
    const judged = judgeGroup(gridUpTo(grid, end - 1), group, foreignTitle);
    if (judged.kind === 'none') continue;
    end = group[0].top;
    if (judged.kind === 'table') {
      tables.unshift(judged.found);
      issues.unshift(...judged.issues);
    } else possible.unshift(judged);
  }
  const unsure = possible.flatMap((one) => one.issues);
  return tables.length === 0
    ? { tables, possible, issues: unsure.slice(0, 1) }
    : { tables, possible, issues: [...issues, ...unsure.map(asSummary)] };
};
