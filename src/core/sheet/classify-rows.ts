import { Decimal } from 'decimal.js';
import { speaksOfScoring } from './column-statistics';
import { isFooterText } from './footer-rows';
import { textOf, type Grid } from './grid';
import type { RowCorrections } from './confirmed-rows';
import type { Header } from './header-rows';
import type { ColumnRoles } from './indicator';
import { marksInText } from './marks-in-text';
import { headerRepeatedIn, numbersColumns } from './repeated-header';
import { readsAsSection } from './sections';
import {
  isHanNumbered,
  kindOfRow,
  nonLabelColumns,
  readTableRow,
  type RowKind,
  type TableRow,
} from './table-row';
import { totalKind } from './total-rows';

/** A row of the table and what it is. */
export interface KnownRow {
  readonly read: TableRow;
  readonly kind: RowKind;
}

/** The rows below a header: those that say something, and those that only repeat the header or number the columns. */
export interface ClassifiedRows {
  readonly known: readonly KnownRow[];
  readonly skipped: readonly number[];
}

const isIndicator = (row: KnownRow | undefined): row is KnownRow => row?.kind.kind === 'indicator';

/** 按下列标准扣分, 按小项计分，扣完为止, 满分40分: how the rows below are scored, no rule of its own. */
const OF_THE_ROWS_BELOW =
  /^[^。；;]{0,20}(小项|分项|下列|以下|下述|各项|逐项|扣完为止|见下|满分\d+分)[^。；;]{0,20}。?$/;
const OWN_AMOUNT = /[扣减得加计][^，,。；;]{0,6}?\d/;

const hasNoOwnRule = ({ rule }: TableRow): boolean =>
  rule === '' || (OF_THE_ROWS_BELOW.test(rule) && !OWN_AMOUNT.test(rule));

/** A name, perhaps a number before it, and marks: a row that may head those below it. */
const mayHead = (row: KnownRow | undefined): row is KnownRow =>
  isIndicator(row) && hasNoOwnRule(row.read) && row.read.labels.length <= 2;

/** The columns that its texts stand in, by which headings are told from the rows below them. */
const shapeOf = ({ read }: KnownRow): string => read.labels.map(({ column }) => column).join();

/** How many indicators stand below a row, up to the next of its shape, and whether their marks, if all known, add up to its own. */
const runBelow = (
  known: readonly KnownRow[],
  index: number,
): { readonly length: number; readonly fits: boolean } => {
  const head = known[index];
  if (!mayHead(head)) return { length: 0, fits: false };
  let sum: Decimal | null = new Decimal(0);
  let length = 0;
  for (let next = index + 1; next < known.length; next += 1) {
    const row = known[next];
    if (row?.kind.kind === 'other') continue;
    if (!isIndicator(row) || (mayHead(row) && shapeOf(row) === shapeOf(head))) break;
    length += 1;
    if (row.read.marks.kind === 'marks') sum = sum?.plus(row.read.marks.marks) ?? null;
    else if (row.read.marks.kind !== 'blank') sum = null;
  }
  const { marks } = head.read;
  return { length, fits: marks.kind === 'marks' && (sum === null || sum.eq(marks.marks)) };
};

/**
 * Rows that head those below them by their marks: the table begins with one, and each row of its shape has the sum of the
 * rows below it. One alone may add up by chance, in the midst of a table or over rows that look as it does.
 */
const headsBySums = (known: readonly KnownRow[]): ReadonlySet<number> => {
  const first = known.findIndex(isIndicator);
  const head = known[first];
  if (!mayHead(head)) return new Set();
  const alike = known.flatMap((row, index) =>
    mayHead(row) && shapeOf(row) === shapeOf(head) ? [{ index, ...runBelow(known, index) }] : [],
  );
  const all = alike.every(({ length, fits }) => length > 0 && fits);
  const below = known[first + 1];
  const isOnlyOne = alike.length === 1 && below !== undefined && shapeOf(below) === shapeOf(head);
  return new Set(
    all && !isOnlyOne && alike.some(({ length }) => length > 1) ? alike.map(({ index }) => index) : [],
  );
};

/** Its number is 一 or （一） and that of the indicator below it is of another kind, or it is 1 and the next one 1.1. */
const isNumberedAbove = (known: readonly KnownRow[], index: number): boolean => {
  const first = known[index]?.read.labels[0];
  const next = known[index + 1];
  if (!first || !isIndicator(next)) return false;
  const below = next.read.labels.find(({ column }) => column === first.column)?.text ?? '';
  if (/^\d+(\.\d+)*$/.test(first.text)) return below === `${first.text}.1`;
  return isHanNumbered(first.text) && below !== '' && !isHanNumbered(below);
};

/** Longer, or with the signs of a sentence, it is a note. */
const NAME = /^[^。，,；;：:！？!?]{2,20}$/;

/** Marks and a label where the next row has another: it heads rows, since an indicator would say what it is about. */
const isLabelAbove = ({ read }: KnownRow, next: KnownRow | undefined, columns: ColumnRoles): boolean => {
  const [first, ...others] = read.labels;
  return (
    first !== undefined &&
    others.length === 0 &&
    read.content === '' &&
    isLevel(first.column, columns) &&
    isIndicator(next) &&
    next.read.labels.some(({ column }) => column === first.column)
  );
};

const isLevel = (column: number, { level1, level2, level3 }: ColumnRoles): boolean =>
  column === level1 || column === level2 || column === level3;

/**
 * A short name alone in its row, in front of the contents: a heading that is neither numbered nor merged. Where labels
 * stand it is one only if the next row has a label of its own there.
 */
const isName = ({ read, kind }: KnownRow, next: KnownRow | undefined, columns: ColumnRoles): boolean => {
  const [first, ...others] = read.labels;
  return (
    kind.kind === 'other' &&
    first !== undefined &&
    others.length === 0 &&
    read.marks.kind === 'blank' &&
    read.rule === '' &&
    NAME.test(first.text) &&
    !isFooterText(first.text) &&
    isIndicator(next) &&
    (isLevel(first.column, columns)
      ? next.read.labels.some(({ column }) => column === first.column)
      : first.column < (columns.content ?? 0) || columns.number === undefined)
  );
};

/**
 * Rows with marks and no rule that head the rows below them are sections, not indicators without a rule: by their numbers,
 * or by their sums, if the table begins with such a row; one in its midst may add up by chance.
 */
const settleSections = (known: readonly KnownRow[], columns: ColumnRoles): readonly KnownRow[] => {
  const bySums = headsBySums(known);
  return known.map((row, index) =>
    (mayHead(row) &&
      (bySums.has(index) || isNumberedAbove(known, index) || isLabelAbove(row, known[index + 1], columns))) ||
    isName(row, known[index + 1], columns)
      ? { ...row, kind: { kind: 'section' } }
      : row,
  );
};

/** Whether the first row below the header is a text alone: where the header is repeated, others like it stand above it. */
const isHeadingBelow = (grid: Grid, header: Header): boolean => {
  const first = grid.rows.find((row) => row > header.bottom);
  return first !== undefined && grid.columnsOf(first).length === 1;
};

const PAGE = /^[-—（(]?\s*(第\s*\d+\s*页|\d+\s*[/／]\s*\d+\s*页?)/;
const CONTINUED = /[（(]?续\s*(表|上页)?[)）]?$/;

/**
 * Title lines that are repeated with the header on each printed page are no headings: those right above a repeated
 * header, and those that say what a line above the table says.
 */
const pageTitles = (
  grid: Grid,
  header: Header,
  repeatsHeader: (row: number) => boolean,
): ReadonlySet<number> => {
  const said = new Set<string>();
  const titles = new Set<number>();
  const headsParts = isHeadingBelow(grid, header);
  grid.rows.forEach((row, index) => {
    const [column, ...others] = grid.columnsOf(row);
    if (column === undefined || others.length > 0) return;
    const text = textOf(grid.own(row, column));
    const next = grid.rows[index + 1];
    const isAbove = next !== undefined && next > header.bottom && repeatsHeader(next);
    if (row < header.top) said.add(text);
    else if (
      PAGE.test(text) ||
      said.has(text.replace(CONTINUED, '')) ||
      (isAbove && column <= header.left && !headsParts && !readsAsSection(text))
    )
      titles.add(row);
  });
  return titles;
};

/** Marks, a sum, or a rule that speaks of scoring or of a veto: what makes a row part of the table beyond doubt. */
const isSolid = ({ read, kind }: KnownRow): boolean => {
  if (kind.kind !== 'indicator') return kind.kind === 'sum';
  const hasMarks =
    ['marks', 'alternatives', 'unknown'].includes(read.marks.kind) || marksInText(read.content) !== null;
  return hasMarks || (read.hasOwnRule && (speaksOfScoring(read.rule) || VETO.test(read.rule)));
};

const VETO = /否决|一律|不合格|取消/;

/** Below the last row that is beyond doubt, a blank row or a note ends the table: what follows (bands, say) is none of it. */
const withoutTail = (known: readonly KnownRow[]): readonly KnownRow[] => {
  const last = known.findLastIndex(isSolid);
  const end = known.findIndex(
    ({ read, kind }, index) =>
      index > last && (kind.kind === 'other' || read.row > (known[index - 1]?.read.row ?? read.row) + 1),
  );
  return end < 0
    ? known
    : known.map((row, index) => (index < end ? row : { ...row, kind: { kind: 'other' } }));
};

/** A last row named 合计 or 总分 that has the marks of all above it is their total, whatever stands where its rule would. */
const settleTotal = (known: readonly KnownRow[]): readonly KnownRow[] => {
  const last = known.findLastIndex(isIndicator);
  const row = known[last];
  const { marks, labels, rule } = row?.read ?? { marks: { kind: 'blank' }, labels: [], rule: '' };
  const label = [...labels.map(({ text }) => text), rule].find((text) => totalKind(text) === 'total');
  if (!row || label === undefined || marks.kind !== 'marks') return known;
  const above = known.slice(0, last).filter(isIndicator);
  const sum = above.reduce(
    (all, { read }) => (read.marks.kind === 'marks' ? all.plus(read.marks.marks) : all),
    new Decimal(0),
  );
  return above.length > 1 && sum.eq(marks.marks)
    ? known.with(last, { ...row, kind: { kind: 'sum', sum: 'total', label } })
    : known;
};

const BLOCK_HEADING = /^(等次|等级|等级划分|档次|分数段|部门|单位|(考核|评定|考评)(等次|等级)|结果运用)$/;

/** The headings of another block: bands, scores of departments. */
const isBlockHeader = ({ labels, marks, rule }: TableRow): boolean =>
  marks.kind !== 'marks' &&
  rule.length <= LONGEST_BLOCK_HEADING &&
  labels.some(({ text }) => BLOCK_HEADING.test(text)) &&
  labels.every(({ text }) => text.length <= LONGEST_BLOCK_HEADING && !/\d/.test(text));

const LONGEST_BLOCK_HEADING = 8;

/**
 * Where a blank row ends the table although rows with numbers follow: a line such as 扣分记录： comes, a row with words
 * where the marks would stand, or the total stands above. The headings of another block end it without a blank row.
 */
const endsAfterGap = (known: readonly KnownRow[]): number =>
  known.findIndex(({ read, kind }, index) => {
    const before = known[index - 1];
    if (isBlockHeader(read)) return true;
    if (!before || read.row <= before.read.row + 1 || !known.slice(0, index).some(isIndicator)) return false;
    const [first, ...others] = read.labels;
    const isLead = others.length === 0 && /[:：]$/.test(first?.text ?? read.rule);
    const isWords =
      read.marks.kind === 'unreadable' && kind.kind === 'indicator' && !speaksOfScoring(read.rule);
    const isAfterTotal = before.kind.kind === 'sum' && before.kind.sum === 'total';
    return isLead || isWords || isAfterTotal;
  });

const withoutOtherBlocks = (known: readonly KnownRow[]): readonly KnownRow[] => {
  const end = endsAfterGap(known);
  return end < 0
    ? known
    : known.map((row, index) => (index < end ? row : { ...row, kind: { kind: 'other' } }));
};

/** What a person said that a row is, which wins. */
const corrected = (row: KnownRow, corrections: RowCorrections): KnownRow => {
  const said = corrections.get(row.read.row);
  if (said === undefined || said === 'last') return row;
  return { ...row, kind: { kind: said === 'aside' ? 'other' : said } };
};

const EXAMPLE = /^(例|示例|样例|举例|填写示例)$/;

/** A row that only shows how to fill in the form, told by the word where its number would stand. */
const isExample = ({ number }: ColumnRoles, { labels }: TableRow): boolean =>
  labels.some(({ column, text }) => column === number && EXAMPLE.test(text));

/** Reads every row below the header and says what it is. */
export const classifyRows = (
  grid: Grid,
  header: Header,
  columns: ColumnRoles,
  corrections: RowCorrections,
): ClassifiedRows => {
  const nonLabels = nonLabelColumns(columns);
  const repeatsHeader = headerRepeatedIn(grid, header);
  const titles = pageTitles(grid, header, repeatsHeader);
  const isSkipped = (row: number): boolean =>
    !corrections.has(row) && (repeatsHeader(row) || titles.has(row) || numbersColumns(grid, header, row));
  const below = grid.rows.filter((row) => row > header.bottom);
  const rows = below
    .filter((row) => !isSkipped(row))
    .map((row) => readTableRow(grid, header, columns, nonLabels, row));
  const lastRule = rows.findLast(({ rule }) => speaksOfScoring(rule))?.row ?? 0;
  const known: KnownRow[] = [];
  let totalSeen = false;
  for (const read of rows) {
    const kind: RowKind = isExample(columns, read)
      ? { kind: 'other' }
      : kindOfRow(grid, columns, read, totalSeen && read.row > lastRule);
    if (kind.kind === 'sum' && kind.sum === 'total' && known.some(isIndicator)) totalSeen = true;
    known.push({ read, kind });
  }
  return {
    known: withoutTail(settleTotal(settleSections(withoutOtherBlocks(known), columns))).map((row) =>
      corrected(row, corrections),
    ),
    skipped: below.filter(isSkipped),
  };
};
