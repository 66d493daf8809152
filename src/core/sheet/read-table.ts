import { Decimal } from 'decimal.js';
import { classifyRows } from './classify-rows';
import { draftOf, type MarksOwners } from './draft';
import type { Grid } from './grid';
import type { Header } from './header-rows';
import type { ColumnRoles } from './indicator';
import { foldSpace, nextLevels, type LevelState } from './levels';
import { marksInLabel } from './marks-in-text';
import { enterSection, NO_SECTIONS, type Label, type SectionState } from './sections';
import { shareGroupMarks } from './shared-marks';
import type { Draft, Table } from './table';
import type { RowKind, TableRow } from './table-row';
import { marksInTotalLabel, settleTotals, type SumRow } from './total-rows';

const levelColumnsOf = ({ level1, level2, level3 }: ColumnRoles): readonly number[] =>
  [level1, level2, level3].filter((column) => column !== undefined);

/** 一 | 基础工作 | 20 → the label 一 基础工作 with 20 marks, at its last text. */
const sectionLabel = ({ row, labels, marks }: TableRow): Label => {
  const text = foldSpace(labels.map((label) => label.text).join(' '));
  return {
    text,
    row,
    column: labels.at(-1)?.column ?? 1,
    marks: marks.kind === 'marks' ? marks.marks : marksInLabel(text),
  };
};

const sumRow = (columns: ColumnRoles, read: TableRow, kind: RowKind & { kind: 'sum' }): SumRow => ({
  row: read.row,
  kind: kind.sum,
  fullMarks:
    columns.fullMarks !== undefined && read.marks.kind !== 'blank'
      ? read.marks.kind === 'marks'
        ? read.marks.marks
        : null
      : marksInTotalLabel(kind.label),
});

/** Sum of the marks that are known. */
export const sumOfMarks = (drafts: readonly Draft[]): Decimal =>
  drafts.reduce((sum, { marks }) => (marks === null ? sum : sum.plus(marks)), new Decimal(0));

/** Reads the rows below a header by the roles of its columns; linear in the cells of the table. */
export const readTable = (grid: Grid, header: Header, columns: ColumnRoles): Table => {
  const levelColumns = levelColumnsOf(columns);
  const owners: MarksOwners = new Map();
  const drafts: Draft[] = [];
  const sums: SumRow[] = [];
  let levels: LevelState = [];
  let sections: SectionState = NO_SECTIONS;
  for (const { read, kind } of classifyRows(grid, header, columns)) {
    if (kind.kind === 'section') {
      sections = enterSection(sections, sectionLabel(read));
      levels = [];
    } else if (kind.kind === 'sum') {
      sums.push(sumRow(columns, read, kind));
    } else {
      levels = nextLevels(grid, levelColumns, levels, read.row);
      if (kind.kind !== 'indicator') continue;
      const labels = [...sections.labels, ...levels.filter((label) => label !== undefined)];
      drafts.push(draftOf(grid, columns, owners, labels, read));
      sections = { ...sections, justOpened: false };
    }
  }
  const settled = shareGroupMarks(drafts);
  const whole = sumOfMarks(settled).toNumber();
  return {
    header,
    columns,
    drafts: settled,
    sums: settleTotals(sums, settled.at(-1)?.row ?? 0, whole),
  };
};
