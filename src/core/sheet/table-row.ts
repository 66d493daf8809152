import { isCellError } from '../cells/cell';
import { speaksOfScoring } from './column-statistics';
import { isFooterText, isNoteWord } from './footer-rows';
import { textOf, type Grid } from './grid';
import type { Header } from './header-rows';
import type { ColumnRoles } from './indicator';
import { marksInText } from './marks-in-text';
import { readMarksCell, type MarksCell } from './row-marks';
import { numberingOf, readsAsSection } from './sections';
import { totalKind, type TotalKind } from './total-rows';

/** One row of a table with what decides its kind. */
export interface TableRow {
  readonly row: number;
  /** Nothing of the table stands in the row above. */
  readonly afterBlank: boolean;
  /** Rule text seen here; '' when blank or an error. */
  readonly rule: string;
  /** Something stands in the rule cell itself, or in a merge that starts here. */
  readonly hasOwnRule: boolean;
  readonly marks: MarksCell;
  readonly content: string;
  /** Texts left in the row beside marks, rule and scores: labels, number, content. */
  readonly labels: readonly { readonly column: number; readonly text: string }[];
}

export type RowKind =
  | { readonly kind: 'indicator' | 'section' | 'other' }
  | { readonly kind: 'sum'; readonly sum: TotalKind; readonly label: string };

const NEVER_LABELS = [
  'fullMarks',
  'rule',
  'selfScore',
  'score',
  'deduction',
  'selfRemark',
  'remark',
  'target',
  'actual',
  'checkedActual',
  'lastYear',
] as const;

/** Columns whose texts never head a section or a sum. */
export const nonLabelColumns = (columns: ColumnRoles): ReadonlySet<number> =>
  new Set(NEVER_LABELS.flatMap((role) => columns[role] ?? []));

/** The rule seen in a row. A merge that comes from the left of the column is a note across the table, no rule. */
const ruleIn = (
  grid: Grid,
  column: number | undefined,
  row: number,
): Pick<TableRow, 'rule' | 'hasOwnRule'> => {
  const merge = column === undefined ? undefined : grid.mergeAt(row, column);
  if (column === undefined || (merge && merge.left < column)) return { rule: '', hasOwnRule: false };
  const cell = grid.seen(row, column);
  const rule = typeof cell.value === 'number' ? '' : textOf(cell);
  return { rule, hasOwnRule: (merge?.top ?? row) === row && (rule !== '' || isCellError(cell.value)) };
};

/**
 * The column of a text that is merged over most of the table and stands alone in its row, but for its number: a heading or
 * a note.
 */
const wideText = (
  grid: Grid,
  { left, right }: Header,
  { number }: ColumnRoles,
  row: number,
): number | undefined => {
  const own = grid.columnsOf(row).filter((at) => at >= left && at <= right);
  const [column, ...others] = own.length > 1 && own[0] === number ? own.slice(1) : own;
  const merge = column === undefined || others.length > 0 ? undefined : grid.mergeAt(row, column);
  return merge && (merge.right - merge.left + 1) * 2 > right - left + 1 ? column : undefined;
};

/** 一 and a name, in two cells or in one, and nothing else: a heading, wherever the name stands. */
const isNumberAndName = (grid: Grid, { number, rule }: ColumnRoles, row: number): boolean => {
  const [first, second, ...others] = grid.columnsOf(row);
  if (first === undefined || others.length > 0) return false;
  const text = textOf(grid.own(row, first));
  return second === undefined
    ? first === rule && readsAsSection(text) && !speaksOfScoring(text)
    : first === number && second === rule && isHanNumbered(text);
};

/** Reads what decides the kind of a row; O(cells of the row). */
export const readTableRow = (
  grid: Grid,
  header: Header,
  columns: ColumnRoles,
  nonLabels: ReadonlySet<number>,
  row: number,
): TableRow => {
  const wide = wideText(grid, header, columns, row);
  const marks =
    columns.fullMarks === undefined || wide === columns.fullMarks
      ? ({ kind: 'blank' } as const)
      : readMarksCell(grid.own(row, columns.fullMarks));
  const ruleHere = ruleIn(grid, columns.rule, row);
  const content =
    columns.content === undefined || wide === columns.content ? '' : textOf(grid.own(row, columns.content));
  const isBefore = (column: number | undefined): boolean => (column ?? 0) < (columns.content ?? 0);
  const isNameInMarks =
    marks.kind === 'unreadable' && ruleHere.rule === '' && content === '' && isBefore(columns.fullMarks);
  const isNameInRule =
    marks.kind === 'blank' &&
    content === '' &&
    isBefore(columns.rule) &&
    ruleHere.hasOwnRule &&
    isNumberAndName(grid, columns, row);
  const rule = isNameInRule ? { rule: '', hasOwnRule: false } : ruleHere;
  return {
    row,
    afterBlank: grid.columnsOf(row - 1).every((column) => column > header.right),
    ...rule,
    marks: isNameInMarks ? { kind: 'blank' } : marks,
    content,
    labels: grid
      .columnsOf(row)
      .filter(
        (column, _, all) =>
          (column >= header.left || all.filter((at) => at <= header.right).length === 1) &&
          column <= header.right &&
          (column === wide ||
            !nonLabels.has(column) ||
            (isNameInMarks && column === columns.fullMarks) ||
            (isNameInRule && column === columns.rule)),
      )
      .map((column) => ({ column, text: textOf(grid.own(row, column)) }))
      .filter(({ text }) => text !== ''),
  };
};

/** 考核总分： of a signature line, where nothing stands yet. */
const isToFillIn = ({ marks }: TableRow, label: string): boolean =>
  /[:：]$/.test(label) && ['blank', 'unreadable'].includes(marks.kind);

/** The sum that a row is by its label; undefined for any other. */
export const sumOfRow = (read: TableRow): RowKind | undefined => {
  if (
    read.rule !== '' &&
    (speaksOfScoring(read.rule) || read.rule.length > 12) &&
    totalKind(read.rule) === undefined
  ) {
    return undefined;
  }
  for (const { text } of read.labels) {
    const sum = totalKind(text);
    if (sum && !isToFillIn(read, text)) return { kind: 'sum', sum, label: text };
  }
  return undefined;
};

const isFooter = (read: TableRow): boolean =>
  read.marks.kind !== 'marks' &&
  ((read.labels.length === 1 && isNoteWord(read.labels[0]?.text ?? '')) ||
    read.labels.some(({ text }) => totalKind(text) !== undefined && isToFillIn(read, text)) ||
    (!(read.hasOwnRule && speaksOfScoring(read.rule)) &&
      (read.labels.some(({ text }) => isFooterText(text)) || isFooterText(read.rule))));

/** 一、 （一） 第一章 */
export const isHanNumbered = (text: string): boolean =>
  ['chapter', 'han', 'hanInBrackets'].includes(numberingOf(text));

/** A row with marks and no rule that heads the rows below it: spread over the content, or numbered 一、 without one. */
const isMarkedSection = (grid: Grid, { content }: ColumnRoles, read: TableRow): boolean => {
  const merge = content === undefined ? undefined : grid.mergeAt(read.row, content);
  const spread = content !== undefined && merge !== undefined && merge.left < content;
  const numbered = read.labels.some(({ text }) => isHanNumbered(text));
  return read.labels.length > 0 && (spread || (numbered && read.content === ''));
};

/** A row with neither marks nor rule: a heading, unless its text is merged down beside the rows below (a level label). */
const isPlainSection = (grid: Grid, read: TableRow): boolean => {
  const [first, second] = read.labels;
  if (!first) return false;
  const merge = grid.mergeAt(read.row, first.column);
  if (merge && merge.bottom > read.row) return false;
  const wide = merge !== undefined && merge.right > merge.left + 1;
  if (!second) return first.text.length <= 60 && (wide || readsAsSection(first.text));
  return isHanNumbered(first.text) && read.labels.length === 2 && second.text.length <= 60;
};

/**
 * The kind of a row below the header. `afterTotal`: a total was read above, below which rows without a rule are notes.
 */
export const kindOfRow = (grid: Grid, columns: ColumnRoles, read: TableRow, afterTotal: boolean): RowKind => {
  const sum = sumOfRow(read);
  if (sum) return sum;
  if (isFooter(read)) return { kind: 'other' };
  const hasMarks = read.marks.kind !== 'blank' || (read.content !== '' && marksInText(read.content) !== null);
  if (read.hasOwnRule) return { kind: 'indicator' };
  if (read.rule !== '') {
    return { kind: hasMarks ? 'indicator' : 'other' };
  }
  if (afterTotal) return { kind: 'other' };
  if (!hasMarks) return { kind: isPlainSection(grid, read) ? 'section' : 'other' };
  if (isMarkedSection(grid, columns, read)) return { kind: 'section' };
  return { kind: read.labels.length > 0 ? 'indicator' : 'other' };
};
