import { Decimal } from 'decimal.js';
import type { CellRef } from '../cells/address';
import { textOf, type Grid } from './grid';
import type { Header } from './header-rows';
import type { ColumnRoles } from './indicator';
import { foldSpace, nextLevels, type LevelState } from './levels';
import { marksInLabel, marksInRule, marksInText } from './marks-in-text';
import { headerRepeatedIn } from './repeated-header';
import { readMarksCell, type MarksCell } from './row-marks';
import { enterSection, NO_SECTIONS, type Label, type SectionState } from './sections';
import { shareGroupMarks } from './shared-marks';
import type { Draft, Table } from './table';
import { kindOfRow, nonLabelColumns, readTableRow, type RowKind, type TableRow } from './table-row';
import { marksInTotalLabel, settleTotals, type SumRow } from './total-rows';

interface KnownRow {
  readonly read: TableRow;
  readonly kind: RowKind;
}

const levelColumnsOf = ({ level1, level2, level3 }: ColumnRoles): readonly number[] =>
  [level1, level2, level3].filter((column) => column !== undefined);

/** Reads every row below the header and says what it is; a row of nothing but 1, 2, 3 … numbers the columns. */
const classifyRows = (grid: Grid, header: Header, columns: ColumnRoles): readonly KnownRow[] => {
  const nonLabels = nonLabelColumns(columns);
  const repeatsHeader = headerRepeatedIn(grid, header);
  const known: KnownRow[] = [];
  let afterTotal = false;
  for (const row of grid.rows) {
    if (row <= header.bottom || repeatsHeader(row) || numbersColumns(grid, row)) continue;
    const read = readTableRow(grid, header, columns, nonLabels, row);
    const kind = kindOfRow(grid, columns, read, afterTotal);
    if (kind.kind === 'sum' && kind.sum === 'total') afterTotal = true;
    known.push({ read, kind });
  }
  return known;
};

const numbersColumns = (grid: Grid, row: number): boolean => {
  const columns = grid.columnsOf(row);
  const says = (column: number, index: number): boolean =>
    textOf(grid.own(row, column)).replace(/[()（）]/g, '') === String(index + 1);
  return columns.length >= 4 && columns.every(says);
};

/** A marked row without a rule whose marks are the sum of at least two rows below it heads them. */
const sumsUpBelow = (known: readonly KnownRow[], index: number): boolean => {
  const marks = known[index]?.read.marks;
  if (marks?.kind !== 'marks') return false;
  let sum = new Decimal(0);
  let rows = 0;
  for (let below = index + 1; below < known.length; below += 1) {
    const row = known[below];
    if (row?.kind.kind !== 'indicator' || !row.read.hasOwnRule) break;
    if (row.read.marks.kind === 'marks') sum = sum.plus(row.read.marks.marks);
    rows += 1;
  }
  return rows >= 2 && sum.eq(marks.marks);
};

const sectionLabel = (columns: ColumnRoles, { read }: KnownRow): Label => {
  const texts = read.labels.filter(({ column }) => column !== columns.number || read.labels.length === 1);
  const [named] = texts;
  const text = foldSpace(read.labels.map((label) => label.text).join(' '));
  const column = named?.column ?? columns.content ?? 1;
  const ownMarks = read.marks.kind === 'marks' ? read.marks.marks : null;
  return { text, row: read.row, column, marks: ownMarks ?? marksInLabel(text) };
};

/** Which row a merged marks cell belongs to: the first indicator row that it spans. */
type MarksOwners = Map<string, number>;

interface RowMarks {
  readonly marks: number | null;
  readonly cell: MarksCell['kind'];
  readonly fullMarksCell?: CellRef;
  readonly sharesMarksWith?: number;
}

const marksFromColumn = (
  grid: Grid,
  column: number | undefined,
  owners: MarksOwners,
  row: number,
): RowMarks => {
  if (column === undefined) return { marks: null, cell: 'blank' };
  const merge = grid.mergeAt(row, column);
  if (merge && merge.left < column) return { marks: null, cell: 'blank' };
  const at = merge ? { row: merge.top, column: merge.left } : { row, column };
  const key = `${at.row}:${at.column}`;
  const owner = owners.get(key);
  const read = readMarksCell(grid.own(at.row, at.column));
  if (merge && owner !== undefined && read.kind !== 'blank') {
    return { marks: null, cell: read.kind, sharesMarksWith: owner };
  }
  owners.set(key, row);
  if (read.kind !== 'marks') return { marks: null, cell: read.kind };
  return { marks: read.marks, cell: 'marks', ...(read.asNumber && { fullMarksCell: at }) };
};

interface Content {
  readonly text: string;
  readonly cell: CellRef | null;
  /** The label that serves as content, which then is no part of the path. */
  readonly label?: Label;
}

/** The content of a row: its cell, a merge that covers it, or the innermost label when the cell is empty. */
const contentOf = (grid: Grid, columns: ColumnRoles, labels: readonly Label[], row: number): Content => {
  const column = columns.content;
  const innermost = labels.at(-1);
  if (column !== undefined) {
    const merge = grid.mergeAt(row, column);
    const at = merge ? { row: merge.top, column: merge.left } : { row, column };
    const text = textOf(grid.own(at.row, at.column));
    if (text !== '' && at.column === column) return { text, cell: at };
  }
  return innermost?.row === row
    ? { text: innermost.text, cell: { row, column: innermost.column }, label: innermost }
    : { text: '', cell: null };
};

const draftOf = (
  grid: Grid,
  columns: ColumnRoles,
  owners: MarksOwners,
  allLabels: readonly Label[],
  read: TableRow,
): Draft => {
  const content = contentOf(grid, columns, allLabels, read.row);
  const own = marksFromColumn(grid, columns.fullMarks, owners, read.row);
  const inContent = marksInText(content.text);
  const takeFromText = own.cell === 'blank' || (own.marks !== null && inContent?.marks === own.marks);
  const inRule = own.cell === 'blank' && !inContent ? marksInRule(read.rule) : null;
  return {
    row: read.row,
    labels: content.label ? allLabels.slice(0, -1) : allLabels,
    content: takeFromText && inContent ? inContent.text : content.text,
    contentCell: content.cell,
    rule: read.rule === '' ? null : read.rule,
    marks: own.marks ?? (own.cell === 'blank' ? (inContent?.marks ?? inRule) : null),
    marksCell: own.cell,
    ...(own.fullMarksCell && { fullMarksCell: own.fullMarksCell }),
    ...(own.sharesMarksWith !== undefined && { sharesMarksWith: own.sharesMarksWith }),
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
  const known = classifyRows(grid, header, columns);
  const levelColumns = levelColumnsOf(columns);
  const owners: MarksOwners = new Map();
  const drafts: Draft[] = [];
  const sums: SumRow[] = [];
  const sectionLabels: Label[] = [];
  let levels: LevelState = [];
  let sections: SectionState = NO_SECTIONS;
  known.forEach((row, index) => {
    const { read, kind } = row;
    if (
      kind.kind === 'section' ||
      (kind.kind === 'indicator' && read.rule === '' && sumsUpBelow(known, index))
    ) {
      const label = sectionLabel(columns, row);
      sections = enterSection(sections, label);
      sectionLabels.push(label);
      levels = [];
      return;
    }
    if (kind.kind === 'sum') {
      sums.push(sumRow(columns, read, kind));
      return;
    }
    levels = nextLevels(grid, levelColumns, levels, read.row);
    if (kind.kind !== 'indicator') return;
    const labels = [...sections.labels, ...levels.filter((label) => label !== undefined)];
    drafts.push(draftOf(grid, columns, owners, labels, read));
    sections = { ...sections, justOpened: false };
  });
  const settled = shareGroupMarks(drafts);
  const whole = sumOfMarks(settled).toNumber();
  return {
    header,
    columns,
    drafts: settled,
    sums: settleTotals(sums, settled.at(-1)?.row ?? 0, whole),
    sections: sectionLabels,
  };
};
