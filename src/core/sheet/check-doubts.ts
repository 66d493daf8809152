import { a1, rangeA1 } from '../cells/address';
import { grouped } from '../grouped';
import { issue, type Issue, type IssueCode } from '../issue';
import type { DescribedColumn } from './described-column';
import { textOf, type Grid } from './grid';
import { halfWidth } from './typed-number';
import { marksInLabel } from './marks-in-text';
import { sumOfMarks } from './sum-of-marks';
import type { Draft, Table } from './table';

/** Where the marks of some rows stand, or what they are about when no column holds marks. */
const marksCell = ({ columns }: Table, rows: readonly Draft[]): string => {
  const column = columns.fullMarks ?? columns.content ?? columns.rule ?? 1;
  const top = rows[0]?.row ?? 1;
  return rangeA1({ top, bottom: rows.at(-1)?.row ?? top, left: column, right: column });
};

/** Rows of a kind that each may be no indicator of its own; one issue for all that follow each other. */
const toldTogether = (
  grid: Grid,
  table: Table,
  code: IssueCode,
  severity: Issue['severity'],
  isMeant: (draft: Draft) => boolean,
): readonly Issue[] => {
  const runs: Draft[][] = [];
  table.drafts.forEach((draft, index) => {
    if (!isMeant(draft)) return;
    const run = runs.at(-1);
    const before = table.drafts[index - 1];
    if (run && before && run.at(-1) === before) run.push(draft);
    else runs.push([draft]);
  });
  return runs.map((run) =>
    issue(code, severity, { sheet: grid.name, cell: marksCell(table, run) }, { count: run.length }),
  );
};

/** The marks that stand in the text of the contents beside others in the marks cell. */
const checkMarksDiffer = (grid: Grid, { drafts, columns }: Table): readonly Issue[] =>
  drafts.flatMap(({ row, content, contentCell, marks, sharesMarksWith }) => {
    const inText = contentCell ? marksInLabel(content) : null;
    return columns.fullMarks === undefined ||
      inText === null ||
      marks === null ||
      sharesMarksWith !== undefined ||
      inText === marks
      ? []
      : [
          issue(
            'marksDiffer',
            'warning',
            { sheet: grid.name, cell: a1({ row, column: columns.fullMarks }) },
            { inText, marks },
          ),
        ];
  });

/** A first row without a rule that has the marks of all the others: their heading, or one indicator more. */
const checkMaybeHeading = (grid: Grid, table: Table): readonly Issue[] => {
  const [first, ...others] = table.drafts;
  return first?.rule === null &&
    others.length > 1 &&
    first.marks !== null &&
    first.marks > 0 &&
    sumOfMarks(others).eq(first.marks)
    ? [
        issue(
          'maybeHeading',
          'warning',
          { sheet: grid.name, cell: marksCell(table, table.drafts) },
          { count: others.length },
        ),
      ]
    : [];
};

const FEW = 3;

/** Whether some indicators in a row come again further down, under the same labels; whatever their brackets say. */
const hasSecondRound = (drafts: readonly Draft[]): boolean => {
  const names = drafts.map(({ labels, content }) =>
    [...labels.map(({ text }) => text), content].join('\t').replace(/[^\S\t]|[（(][^（()）]*[)）]/g, ''),
  );
  const seen = new Map<string, number>();
  return names.some((_, at) => {
    if (at + FEW > names.length) return false;
    const few = names.slice(at, at + FEW).join('\n');
    const before = seen.get(few);
    if (before === undefined) seen.set(few, at);
    return before !== undefined && before + FEW <= at;
  });
};

/** The same indicators for several units, months or posts, or several units under one rule: one list of marks too many. */
const checkRepeated = (grid: Grid, table: Table): readonly Issue[] => {
  const { drafts } = table;
  const ruled = drafts.filter(({ rule, sharesMarksWith }) => rule !== null && sharesMarksWith === undefined);
  if (ruled.length < FEW) return [];
  const alike = [...grouped(ruled, ({ content, rule }) => `${content}\n${rule ?? ''}`).values()].filter(
    (group) => group.length > 1 && group[0]?.content !== '',
  );
  const repeated = alike.reduce((count, group) => count + group.length, 0);
  const isOneRule =
    drafts.length === ruled.length &&
    new Set(ruled.map(({ rule, marks }) => `${marks ?? ''}\n${rule ?? ''}`)).size === 1;
  return isOneRule || hasSecondRound(drafts) || repeated * 2 >= ruled.length
    ? [issue('repeatedIndicators', 'warning', { sheet: grid.name, cell: marksCell(table, ruled) })]
    : [];
};

const WEIGHT_NAME = /权重|权数|系数|占比|比重/;
const WEIGHT_IN_TEXT = /(权重|占比?|比重)[:为]?\d+(\.\d+)?%/;

const isWeight = (grid: Grid, row: number, column: number): boolean => {
  const { value, percent } = grid.seen(row, column);
  if (typeof value === 'number') return percent === true || (value > 0 && value < 1);
  return typeof value === 'string' && /^\d+(\.\d+)?[%％]$/.test(value.trim());
};

/** A column of weights, weights in the labels, or marks that are shares of 1: no score is multiplied by them. */
const checkWeights = (grid: Grid, table: Table, described: readonly DescribedColumn[]): readonly Issue[] => {
  const { drafts, header, columns } = table;
  const taken = new Set(Object.values(columns));
  const column = described.find(
    (one) =>
      !taken.has(one.column) &&
      WEIGHT_NAME.test(one.heading.text) &&
      drafts.some(({ row }) => isWeight(grid, row, one.column)),
  )?.column;
  const label = drafts
    .flatMap(({ labels }) => labels)
    .find(({ text }) => WEIGHT_IN_TEXT.test(halfWidth(text).replace(/\s/g, '')));
  const marks = drafts.flatMap((draft) => draft.marks ?? []);
  const areWeights = marks.length > 1 && marks.every((one) => one < 1) && sumOfMarks(drafts).eq(1);
  const cell = areWeights
    ? marksCell(table, drafts)
    : column !== undefined
      ? a1({ row: header.bottom, column })
      : label === undefined
        ? undefined
        : a1(label);
  return cell === undefined ? [] : [issue('weightsNotApplied', 'warning', { sheet: grid.name, cell })];
};

/** Full marks that a table need not state. */
export const USUAL_TOTALS: readonly number[] = [100, 1000];

const statesTotal = (grid: Grid, { header, sums, drafts }: Table, whole: number): boolean => {
  const known =
    sums.some(({ fullMarks }) => fullMarks !== null) ||
    drafts.every(({ labels }) => labels.some(({ marks }) => marks !== null));
  const last = drafts.at(-1)?.row ?? 0;
  const said = new RegExp(`(^|[^\\d.])${String(whole).replace('.', '\\.')}分`);
  return (
    known ||
    grid.rows.some(
      (row) =>
        (row < header.top || row > last) &&
        grid
          .columnsOf(row)
          .some((column) => said.test(halfWidth(textOf(grid.own(row, column))).replace(/[\s,]/g, ''))),
    )
  );
};

/** A sum of marks that nothing on the sheet confirms and that is not the usual one: rows may have been counted twice. */
const checkWhole = (grid: Grid, table: Table): readonly Issue[] => {
  const { drafts, columns, header } = table;
  const whole = sumOfMarks(drafts).toNumber();
  const isKnown = drafts.every(
    ({ marks, sharesMarksWith, rule }) => marks !== null || sharesMarksWith !== undefined || rule !== null,
  );
  if (!isKnown || whole === 0 || USUAL_TOTALS.includes(whole) || statesTotal(grid, table, whole)) return [];
  const cell = a1({ row: header.bottom, column: columns.fullMarks ?? columns.rule ?? 1 });
  return [issue('totalUnstated', 'warning', { sheet: grid.name, cell }, { sum: whole })];
};

/** What makes a table doubtful although each of its rows reads well. */
export const checkDoubts = (
  grid: Grid,
  table: Table,
  described: readonly DescribedColumn[],
): readonly Issue[] => [
  ...toldTogether(grid, table, 'deductionItem', 'error', ({ marksCell: kind }) => kind === 'deduction'),
  ...toldTogether(grid, table, 'partOfAbove', 'warning', ({ content }) => content.startsWith('其中')),
  ...toldTogether(grid, table, 'marksZero', 'warning', ({ marks }) => marks === 0),
  ...checkMaybeHeading(grid, table),
  ...checkMarksDiffer(grid, table),
  ...checkRepeated(grid, table),
  ...checkWeights(grid, table, described),
  ...checkWhole(grid, table),
];
