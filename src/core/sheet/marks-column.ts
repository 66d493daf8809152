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
/** A column of the marks of groups is filled in fewer rows than this share of the column of the items' marks. */
const FILLED_ALIKE = 0.9;

/**
 * The column of the full marks: of those that fit best the one that is filled in most rows, since the marks of groups
 * (项目分值 beside 标准分值) stand in fewer. Two that are filled alike (marks by region) are ambiguous.
 */
export const findMarksColumn = (columns: readonly DescribedColumn[]): MarksColumn => {
  const scored = columns.map((column) => ({ ...column, score: marksScore(column) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const near = scored.filter(({ score }) => score >= Math.max(LEAST, best - NEAR));
  const fullest = Math.max(0, ...near.map(marksIn));
  const [first, ...alike] = near.filter((column) => marksIn(column) >= fullest * FILLED_ALIKE);
  if (!first) return { kind: 'none' };
  return alike.length === 0
    ? { kind: 'column', column: first.column, score: first.score }
    : { kind: 'ambiguous', columns: [first, ...alike].map(({ column }) => column) };
};
