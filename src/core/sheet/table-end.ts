import { speaksOfScoring } from './column-statistics';
import { BAND_HEADING } from './heading-names';
import { isIndicator, type KnownRow } from './known-row';
import { marksInRule, marksInText } from './marks-in-text';
import { sumOfKnown } from './sum-of-marks';
import type { TableRow } from './table-row';
import { totalKind } from './total-rows';

/** Marks, a sum, or a rule that speaks of scoring or of a veto: what makes a row part of the table beyond doubt. */
const isSolid = ({ read, kind }: KnownRow): boolean => {
  if (kind.kind !== 'indicator') return kind.kind === 'sum';
  const hasMarks =
    ['marks', 'alternatives', 'unknown'].includes(read.marks.kind) ||
    marksInText(read.content) !== null ||
    marksInRule(read.rule) !== null;
  return hasMarks || (read.hasOwnRule && (speaksOfScoring(read.rule) || VETO.test(read.rule)));
};

const VETO = /否决|一律|不合格|取消/;

/** Rows of a table that ends before one of them (0-based), or goes on (-1). */
const endedAt = (known: readonly KnownRow[], end: number): readonly KnownRow[] =>
  end < 0 ? known : known.map((row, index) => (index < end ? row : { ...row, kind: { kind: 'other' } }));

/** Below the last row that is beyond doubt, a blank row or a note ends the table: what follows (bands, say) is none of it. */
export const withoutTail = (known: readonly KnownRow[]): readonly KnownRow[] => {
  const last = known.findLastIndex(isSolid);
  const end = known.findIndex(
    ({ read, kind }, index) => index > last && (kind.kind === 'other' || read.afterBlank),
  );
  return endedAt(known, end);
};

/** A last row named 合计 or 总分 that has the marks of all above it is their total, whatever stands where its rule would. */
export const settleTotal = (known: readonly KnownRow[]): readonly KnownRow[] => {
  const last = known.findLastIndex(isIndicator);
  const row = known[last];
  const { marks, labels, rule } = row?.read ?? { marks: { kind: 'blank' }, labels: [], rule: '' };
  const label = [...labels.map(({ text }) => text), rule].find((text) => totalKind(text) === 'total');
  if (!row || label === undefined || marks.kind !== 'marks') return known;
  const above = known.slice(0, last).filter(isIndicator);
  const sum = sumOfKnown(above.map(({ read }) => (read.marks.kind === 'marks' ? read.marks.marks : null)));
  return above.length > 1 && sum.eq(marks.marks)
    ? known.with(last, { ...row, kind: { kind: 'sum', sum: 'total', label } })
    : known;
};

const BLOCK_HEADING = /^(部门|单位|(考核|评定|考评)(等次|等级)|结果运用)$/;

/** The headings of another block: bands, scores of departments. */
const isBlockHeader = ({ labels, marks, rule }: TableRow): boolean => {
  const texts = [...labels.map(({ text }) => text), rule];
  return (
    marks.kind !== 'marks' &&
    texts.some((text) => BAND_HEADING.test(text) || BLOCK_HEADING.test(text)) &&
    texts.every((text) => text.length <= LONGEST_BLOCK_HEADING && !/\d/.test(text))
  );
};

const LONGEST_BLOCK_HEADING = 8;

const isTotal = ({ kind }: KnownRow): boolean => kind.kind === 'sum' && kind.sum === 'total';

const marksOf = ({ read: { marks } }: KnownRow): number =>
  marks.kind === 'marks' || marks.kind === 'withBonus' ? marks.marks : 0;

/** From each row on, the most marks of a total. */
const largestTotalFrom = (known: readonly KnownRow[]): readonly number[] => {
  const largest: number[] = [];
  known.toReversed().forEach((row) => {
    largest.push(Math.max(largest.at(-1) ?? 0, isTotal(row) ? marksOf(row) : 0));
  });
  return largest.reverse();
};

/** Whether the number of a row is one more than that of another. */
const isNext = (row: KnownRow, above: KnownRow | undefined): boolean => {
  const [number] = row.read.labels;
  const before = above?.read.labels[0];
  return (
    number !== undefined &&
    before?.column === number.column &&
    before.text !== '' &&
    Number(number.text) === Number(before.text) + 1
  );
};

/**
 * Where the table ends although rows with numbers follow: behind a blank row a line such as 扣分记录： comes, or a row with
 * words where the marks would stand; or the total stands above, unless the numbers go on or a larger total follows, since
 * it was then of a part. The headings of another block end it at once.
 */
const endsAt = (known: readonly KnownRow[]): number => {
  const largest = largestTotalFrom(known);
  let lastIndicator: KnownRow | undefined;
  return known.findIndex((row, index) => {
    const { read, kind } = row;
    const before = known[index - 1];
    const above = lastIndicator;
    if (isIndicator(row)) lastIndicator = row;
    if (isBlockHeader(read)) return true;
    if (!before || !above) return false;
    const [first, ...others] = read.labels;
    const isLead = others.length === 0 && /[:：]$/.test(first?.text ?? read.rule);
    const isUnscored =
      kind.kind === 'indicator' && read.marks.kind !== 'marks' && !speaksOfScoring(read.rule);
    const isWords = isUnscored && read.marks.kind === 'unreadable';
    const isOfPart = marksOf(before) > 0 && (largest[index] ?? 0) > marksOf(before);
    const isAfterTotal = isTotal(before) && !isOfPart && !isNext(row, above);
    return (read.afterBlank && (isLead || isWords)) || (isAfterTotal && (read.afterBlank || isUnscored));
  });
};

/** Without what other blocks below the table say. */
export const withoutOtherBlocks = (known: readonly KnownRow[]): readonly KnownRow[] =>
  endedAt(known, endsAt(known));
