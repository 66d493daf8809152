import { classifyRows } from './classify-rows';
import type { RowCorrections } from './confirmed-rows';
import { draftOf, type DraftContext } from './draft';
import { isFooterText } from './footer-rows';
import type { Grid } from './grid';
import type { Header } from './header-rows';
import type { ColumnRoles } from './indicator';
import { foldSpace, nextLevels, type LevelState } from './levels';
import { marksInLabel } from './marks-in-text';
import { enterSection, NO_SECTIONS, type Label, type SectionState } from './sections';
import { sumOfMarks } from './sum-of-marks';
import { shareGroupMarks } from './shared-marks';
import type { Draft, Table } from './table';
import type { RowKind, TableRow } from './table-row';
import type { RowUse } from './understanding';
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
      ? read.marks.kind === 'marks' || read.marks.kind === 'withBonus'
        ? read.marks.marks
        : null
      : marksInTotalLabel(kind.label),
  ...(read.marks.kind === 'withBonus' && { bonus: read.marks.bonus }),
});

/** Contents with a number, a department or the like beside them, and nothing that could be scored. */
const isUnscored = (
  { number, department, evidence, unit }: ColumnRoles,
  { rule, marks, content, labels }: TableRow,
): boolean =>
  rule === '' &&
  marks.kind === 'blank' &&
  content !== '' &&
  !isFooterText(content) &&
  [number, department, evidence, unit].some((column) => labels.some((label) => label.column === column));

/** Those up to a row, and those that follow it without a gap. */
const withoutTail = (rows: readonly number[], last: number): readonly number[] => {
  let end = last;
  return rows.filter((row) => {
    if (row > end + 1) return false;
    end = Math.max(end, row);
    return true;
  });
};

/** What persons said about a table beside its columns. */
export interface TableCorrections {
  readonly rows: RowCorrections;
  /** Which of the marks in （1分，3分） hold here, 1-based. */
  readonly marksGroup?: number;
}

const AS_IT_STANDS: TableCorrections = { rows: new Map() };

/** Reads the rows below a header by the roles of its columns; linear in the cells of the table. */
export const readTable = (
  grid: Grid,
  header: Header,
  columns: ColumnRoles,
  { rows: corrections, marksGroup }: TableCorrections = AS_IT_STANDS,
): Table => {
  const levelColumns = levelColumnsOf(columns);
  const context: DraftContext = { grid, columns, owners: new Map(), marksGroup };
  const { known, skipped } = classifyRows(grid, header, columns, corrections);
  const uses = new Map<number, RowUse>(skipped.map((row) => [row, 'aside']));
  const drafts: Draft[] = [];
  const sums: SumRow[] = [];
  const unscored: number[] = [];
  let levels: LevelState = [];
  let sections: SectionState = NO_SECTIONS;
  for (const { read, kind } of known) {
    uses.set(read.row, kind.kind === 'other' || kind.kind === 'sum' ? 'aside' : kind.kind);
    if (kind.kind === 'section') {
      sections = enterSection(sections, sectionLabel(read));
      levels = [];
    } else if (kind.kind === 'sum') {
      sums.push(sumRow(columns, read, kind));
    } else {
      levels = nextLevels(grid, levelColumns, levels, read.row);
      if (kind.kind !== 'indicator') {
        if (isUnscored(columns, read)) unscored.push(read.row);
        continue;
      }
      const labels = [...sections.labels, ...levels.filter((label) => label !== undefined)];
      drafts.push(draftOf(context, labels, read));
      sections = { ...sections, justOpened: false };
    }
  }
  const settled = shareGroupMarks(drafts);
  const whole = sumOfMarks(settled).toNumber();
  const settledSums = settleTotals(sums, settled.at(-1)?.row ?? 0, whole);
  settledSums.forEach(({ row, kind }) => uses.set(row, kind));
  return {
    header,
    columns,
    drafts: settled,
    sums: settledSums,
    unscored: withoutTail(unscored, settled.at(-1)?.row ?? 0).filter((row) => !corrections.has(row)),
    rows: [
      ...grid.rows
        .filter((row) => row >= header.top && row <= header.bottom)
        .map((row) => ({ row, use: 'header' as const })),
      ...[...uses].map(([row, use]) => ({ row, use })).sort((a, b) => a.row - b.row),
    ],
  };
};
