import type { CellRef } from '../cells/address';
import { textOf, type Grid } from './grid';
import type { ColumnRoles } from './indicator';
import { marksInRule, marksInText } from './marks-in-text';
import { readMarksCell, type MarksCell } from './row-marks';
import { alternativesInText } from './several-marks';
import type { Label } from './sections';
import type { Draft } from './table';
import type { TableRow } from './table-row';

/** Which row a merged marks cell belongs to: the first indicator row that it spans. */
export type MarksOwners = Map<string, number>;

interface RowMarks {
  readonly marks: number | null;
  readonly cell: MarksCell['kind'];
  readonly fullMarksCell?: CellRef;
  readonly sharesMarksWith?: number;
  /** What the cell says, whoever the marks belong to. */
  readonly stated?: number;
}

/** What the rows of a table are read with. */
export interface DraftContext {
  readonly grid: Grid;
  readonly columns: ColumnRoles;
  readonly owners: MarksOwners;
  /** Which of the marks in （1分，3分） hold here, 1-based; undefined while nobody has said. */
  readonly marksGroup: number | undefined;
}

const chosen = (marks: readonly number[], group: number | undefined): number | null =>
  (group === undefined ? undefined : marks[group - 1]) ?? null;

const marksFromColumn = ({ grid, columns, owners, marksGroup }: DraftContext, row: number): RowMarks => {
  const column = columns.fullMarks;
  if (column === undefined) return { marks: null, cell: 'blank' };
  const merge = grid.mergeAt(row, column);
  if (merge && merge.left < column) return { marks: null, cell: 'blank' };
  const at = merge ? { row: merge.top, column: merge.left } : { row, column };
  const key = `${at.row}:${at.column}`;
  const owner = owners.get(key);
  const read = readMarksCell(grid.own(at.row, at.column));
  if (merge && owner !== undefined && read.kind !== 'blank') {
    const stated = read.kind === 'marks' ? { stated: read.marks } : {};
    return { marks: null, cell: read.kind, sharesMarksWith: owner, ...stated };
  }
  owners.set(key, row);
  if (read.kind === 'alternatives') return { marks: chosen(read.marks, marksGroup), cell: read.kind };
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

const DEDUCTION = /扣分项|减分项|扣减项|倒扣(分|项)|负面清单/;

/** 扣分项: its marks are the most that is taken off, not marks to be had. */
const isDeduction = (labels: readonly Label[], content: string): boolean =>
  DEDUCTION.test(content.slice(0, LONGEST_NAME)) || labels.some(({ text }) => DEDUCTION.test(text));

const LONGEST_NAME = 12;

/** Reads one indicator row: its content, its rule, and its marks from wherever they stand. */
export const draftOf = (context: DraftContext, allLabels: readonly Label[], read: TableRow): Draft => {
  const content = contentOf(context.grid, context.columns, allLabels, read.row);
  const inColumn = marksFromColumn(context, read.row);
  const several = inColumn.cell === 'blank' ? alternativesInText(content.text) : null;
  let own: RowMarks = several
    ? { marks: chosen(several.marks, context.marksGroup), cell: 'alternatives' }
    : inColumn;
  const inContent = several ? null : marksInText(content.text);
  if (isDeduction(allLabels, content.text)) {
    own = { marks: null, cell: 'deduction' };
  }
  const takeFromText =
    own.cell === 'blank' || (inContent !== null && inContent.marks === (own.marks ?? own.stated));
  const inRule = own.cell === 'blank' && !inContent ? marksInRule(read.rule) : null;
  return {
    row: read.row,
    labels: content.label ? allLabels.slice(0, -1) : allLabels,
    content: several?.text ?? (takeFromText && inContent ? inContent.text : content.text),
    contentCell: content.cell,
    rule: read.rule === '' ? null : read.rule,
    marks: own.marks ?? (own.cell === 'blank' ? (inContent?.marks ?? inRule) : null),
    marksCell: own.cell,
    ...(own.fullMarksCell && { fullMarksCell: own.fullMarksCell }),
    ...(own.sharesMarksWith !== undefined && { sharesMarksWith: own.sharesMarksWith }),
  };
};
