import { a1, rangeA1 } from '../cells/address';
import { isCellError } from '../cells/cell';
import { issue, type Issue } from '../issue';
import { textOf, type Grid } from './grid';
import { headerCandidates } from './header-rows';
import { COLUMN_ROLES } from './indicator';
import { headerRepeatedIn } from './repeated-header';
import { checkDoubts } from './check-doubts';
import { checkGroupMarks } from './check-group-marks';
import { checkMarksAddUp } from './check-sums';
import type { DescribedColumn } from './described-column';
import { pointsInRule } from './points-in-rule';
import type { Draft, Table } from './table';

/** A cell merged over the header and the rows below it. */
const checkHeaderMerges = (grid: Grid, { header }: Table): readonly Issue[] =>
  grid.sheet.merges
    .filter(
      ({ top, bottom, left, right }) =>
        top >= header.top &&
        top <= header.bottom &&
        bottom > header.bottom &&
        left <= header.right &&
        right >= header.left,
    )
    .map((merge) => issue('mergeAcrossHeader', 'warning', { sheet: grid.name, cell: rangeA1(merge) }));

/** Marks by group of regions, of which nobody has said which ones hold. */
const checkMarksGroups = (grid: Grid, { drafts, columns }: Table): readonly Issue[] => {
  const open = drafts.filter(({ marksCell, marks }) => marksCell === 'alternatives' && marks === null);
  const [first] = open;
  const last = open.at(-1);
  if (!first || !last) return [];
  const column = columns.fullMarks ?? columns.content ?? 1;
  const cell = rangeA1({ top: first.row, bottom: last.row, left: column, right: column });
  return [issue('marksByGroup', 'error', { sheet: grid.name, cell }, { count: open.length })];
};

const MARKS_ISSUES = {
  date: 'marksLookLikeDate',
  unreadable: 'marksUnreadable',
  withBonus: 'marksUnreadable',
} as const;

const checkMarksCell = (grid: Grid, draft: Draft, column: number | undefined): readonly Issue[] => {
  if (column === undefined || draft.sharesMarksWith !== undefined) return [];
  const where = { sheet: grid.name, cell: a1({ row: draft.row, column }) };
  const { marksCell } = draft;
  if (marksCell !== 'date' && marksCell !== 'unreadable' && marksCell !== 'withBonus') return [];
  return [issue(MARKS_ISSUES[marksCell], 'error', where, { text: textOf(grid.seen(draft.row, column)) })];
};

/** Errors such as #N/A where marks, rule or content belong. */
const checkErrors = (grid: Grid, { columns }: Table, draft: Draft): readonly Issue[] =>
  [columns.fullMarks, columns.rule, columns.content].flatMap((column) => {
    const value = column === undefined ? null : grid.own(draft.row, column).value;
    return column !== undefined && isCellError(value)
      ? [
          issue(
            'errorInCell',
            'error',
            { sheet: grid.name, cell: a1({ row: draft.row, column }) },
            { error: value.error },
          ),
        ]
      : [];
  });

const checkPair = (grid: Grid, { columns }: Table, draft: Draft): readonly Issue[] => {
  const { row, rule, marks, marksCell, sharesMarksWith } = draft;
  const hasRule =
    rule !== null || (columns.rule !== undefined && isCellError(grid.seen(row, columns.rule).value));
  if (!hasRule && columns.rule !== undefined) {
    return [
      issue('marksWithoutRule', 'warning', { sheet: grid.name, cell: a1({ row, column: columns.rule }) }),
    ];
  }
  if (hasRule && marks === null && marksCell === 'blank' && sharesMarksWith === undefined) {
    const column = columns.fullMarks ?? columns.content ?? columns.rule ?? 1;
    return [issue('ruleWithoutMarks', 'warning', { sheet: grid.name, cell: a1({ row, column }) })];
  }
  return [];
};

/** A rule that speaks of more marks than its item has. */
const checkPoints = (grid: Grid, { drafts, columns: { rule: column = 1 } }: Table): readonly Issue[] => {
  const marksOf = new Map(drafts.map(({ row, marks }) => [row, marks]));
  return drafts.flatMap(({ row, rule, marks, sharesMarksWith }) => {
    const fullMarks = sharesMarksWith === undefined ? marks : (marksOf.get(sharesMarksWith) ?? null);
    if (rule === null || fullMarks === null) return [];
    const { given, taken } = pointsInRule(rule);
    const points = Math.max(given, taken);
    if (points <= fullMarks) return [];
    const where = { sheet: grid.name, cell: a1({ row, column }) };
    const severity = given > fullMarks ? 'warning' : 'info';
    return [issue('ruleBeyondMarks', severity, where, { points, fullMarks })];
  });
};

/** Indicators that nobody sees count all the same. */
const checkHidden = (grid: Grid, { drafts, columns }: Table): readonly Issue[] => {
  const { hiddenRows, hiddenColumns } = grid.sheet;
  const hidden = drafts.filter(({ row }) => hiddenRows.has(row));
  const [first] = hidden;
  const where = { sheet: grid.name, cell: a1({ row: first?.row ?? 1, column: columns.content ?? 1 }) };
  return [
    ...(first ? [issue('hiddenIndicators', 'info', where, { count: hidden.length })] : []),
    ...COLUMN_ROLES.flatMap((role) => {
      const column = columns[role];
      const cell = a1({ row: drafts[0]?.row ?? 1, column: column ?? 1 });
      return column !== undefined && hiddenColumns.has(column)
        ? [issue('hiddenColumn', 'info', { sheet: grid.name, cell }, { role })]
        : [];
    }),
  ];
};

/** Rows that may be indicators, but have neither marks nor a rule. */
const checkUnscored = (grid: Grid, { unscored, columns }: Table): readonly Issue[] =>
  unscored.map((row) => {
    const cell = a1({ row, column: columns.content ?? 1 });
    return issue('rowUnscored', 'warning', { sheet: grid.name, cell });
  });

/** The same number twice. Numbers may start anew under another label. */
const checkNumbers = (grid: Grid, { columns, drafts }: Table): readonly Issue[] => {
  const column = columns.number;
  if (column === undefined) return [];
  const issues: Issue[] = [];
  const rows = new Map<string, number>();
  let first = '';
  let path = '';
  for (const { row, labels } of drafts) {
    const number = textOf(grid.own(row, column));
    const here = labels.map(({ text }) => text).join('\n');
    if (number !== '' && number === first && here !== path) rows.clear();
    path = here;
    if (number === '') continue;
    if (rows.size === 0) first = number;
    const before = rows.get(number);
    if (before === undefined) rows.set(number, row);
    else
      issues.push(
        issue(
          'duplicateNumber',
          'warning',
          { sheet: grid.name, cell: a1({ row, column }) },
          { number, row: before },
        ),
      );
  }
  return issues;
};

/** A further header below, with other headings or in other columns: what follows is read by the roles of the first. */
const checkSecondTable = (grid: Grid, { header }: Table): readonly Issue[] => {
  const isRepeated = headerRepeatedIn(grid, header);
  return headerCandidates(grid)
    .filter(({ top, bottom }) => top > header.bottom && !isRepeated(top) && !isRepeated(bottom))
    .map((second) => issue('secondTable', 'warning', { sheet: grid.name, cell: rangeA1(second) }));
};

/** Everything about a table that a person should look at, with its place. */
export const checkTable = (
  grid: Grid,
  table: Table,
  described: readonly DescribedColumn[],
): readonly Issue[] => [
  ...checkHeaderMerges(grid, table),
  ...checkSecondTable(grid, table),
  ...checkMarksGroups(grid, table),
  ...table.drafts.flatMap((draft) => [
    ...checkErrors(grid, table, draft),
    ...checkMarksCell(grid, draft, table.columns.fullMarks),
    ...checkPair(grid, table, draft),
  ]),
  ...checkMarksAddUp(grid.name, table),
  ...checkGroupMarks(grid, table, described),
  ...checkPoints(grid, table),
  ...checkHidden(grid, table),
  ...checkDoubts(grid, table, described),
  ...checkUnscored(grid, table),
  ...checkNumbers(grid, table),
];
