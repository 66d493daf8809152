import { nameWeight, saysOtherwise, type DescribedColumn } from './described-column';

/** Where the full marks stand: in a column, nowhere in a column, or in several that cannot be told apart. */
export type MarksColumn =
  | { readonly kind: 'column'; readonly column: number; readonly score: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly columns: readonly number[] };

/** A strong name over a column of which a fifth reads as marks, or a weak name over one that does throughout. */
const LEAST = 0.6;

/** Half the name, half the share of cells that read as marks. */
const marksScore = (column: DescribedColumn): number =>
  saysOtherwise(column, 'fullMarks')
    ? 0
    : nameWeight(column, 'fullMarks') * 0.5 + column.statistics.marksShare * 0.5;

/** How many of its cells read as marks. */
const marksIn = ({ statistics }: DescribedColumn): number => statistics.marksShare * statistics.filled;

/** Candidates this near to the best are named and filled with marks as well as it is. */
const NEAR = 0.1;
/** With words in between (待定), a column that holds so many times more marks than the best is as good. */
const FAR_MORE = 1.5;
/** A column of the marks of groups is filled in fewer rows than this share of the column of the items' marks. */
const FILLED_ALIKE = 0.9;

/** Each cell of its own, where the other is merged down over groups. */
const isOfItems = ({ statistics }: DescribedColumn, other: DescribedColumn): boolean =>
  statistics.mergedShare === 0 && other.statistics.mergedShare > 0.5;

/**
 * The column of the full marks: of those that fit best the one that is filled in most rows, since the marks of groups
 * (项目分值 beside 标准分值) stand in fewer. Two that are filled alike, or stand
 * under one heading (marks by region), are ambiguous.
 */
export const findMarksColumn = (columns: readonly DescribedColumn[]): MarksColumn => {
  const scored = columns.map((column) => ({ ...column, score: marksScore(column) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const most = Math.max(0, ...scored.filter(({ score }) => score >= best).map(marksIn));
  const named = scored.filter(({ score }) => score >= best);
  const isFullerThanBest = (column: DescribedColumn): boolean =>
    nameWeight(column, 'fullMarks') === 1 &&
    named.every(
      ({ statistics }) => statistics.mergedShare > 0 && statistics.filled < column.statistics.filled,
    );
  const near = scored.filter(
    (column) =>
      column.score >= LEAST &&
      (column.score >= best - NEAR || marksIn(column) >= most * FAR_MORE || isFullerThanBest(column)),
  );
  const groups = scored.filter(
    ({ score, heading }) =>
      score >= LEAST && heading.group !== '' && near.some((other) => other.heading.group === heading.group),
  );
  if (groups.length > 1) return { kind: 'ambiguous', columns: groups.map(({ column }) => column) };
  const fullest = Math.max(0, ...near.map(marksIn));
  const fitting = near.filter((column) => marksIn(column) >= fullest * FILLED_ALIKE);
  const [first] = fitting;
  if (!first) return { kind: 'none' };
  const alike = near.filter(
    (column) => column !== first && (fitting.includes(column) || isOfItems(column, first)),
  );
  return alike.length === 0
    ? { kind: 'column', column: first.column, score: first.score }
    : { kind: 'ambiguous', columns: [first, ...alike].map(({ column }) => column) };
};
