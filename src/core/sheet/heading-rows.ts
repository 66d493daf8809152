import { Decimal } from 'decimal.js';
import { isFooterText } from './footer-rows';
import type { ColumnRoles } from './indicator';
import { isIndicator, type KnownRow } from './known-row';
import { marksInText } from './marks-in-text';
import { numberingOf } from './sections';
import { isHanNumbered, type TableRow } from './table-row';

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
    const marks = marksOf(row.read);
    if (typeof marks === 'number') sum = sum?.plus(marks) ?? null;
    else if (marks === 'unknown') sum = null;
  }
  const own = marksOf(head.read);
  return { length, fits: typeof own === 'number' && (sum === null || sum.eq(own)) };
};

/** The marks of a row, from its cell or, where that is blank, from its texts. */
const marksOf = ({ marks, content, labels }: TableRow): number | 'none' | 'unknown' => {
  if (marks.kind === 'marks') return marks.marks;
  if (marks.kind !== 'blank') return 'unknown';
  const texts = [content, ...labels.map(({ text }) => text)];
  return texts.map((text) => marksInText(text)?.marks).find((found) => found !== undefined) ?? 'none';
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
  return isHanNumbered(first.text) && below !== '' && numberingOf(below) !== numberingOf(first.text);
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

/** An indicator, or a row that names one whose marks and rule are blank. */
const isBelowName = (row: KnownRow | undefined): row is KnownRow =>
  row !== undefined &&
  (row.kind.kind === 'indicator' || (row.read.content !== '' && row.read.labels.length > 1));

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
    isBelowName(next) &&
    (isLevel(first.column, columns)
      ? next.read.labels.some(({ column }) => column === first.column)
      : first.column < (columns.content ?? 0) || columns.number === undefined)
  );
};

/**
 * Rows with marks and no rule that head the rows below them are sections, not indicators without a rule: by their numbers,
 * or by their sums, if the table begins with such a row; one in its midst may add up by chance.
 */
export const settleSections = (known: readonly KnownRow[], columns: ColumnRoles): readonly KnownRow[] => {
  const bySums = headsBySums(known);
  return known.map((row, index) =>
    (mayHead(row) &&
      (bySums.has(index) || isNumberedAbove(known, index) || isLabelAbove(row, known[index + 1], columns))) ||
    isName(row, known[index + 1], columns)
      ? { ...row, kind: { kind: 'section' } }
      : row,
  );
};
