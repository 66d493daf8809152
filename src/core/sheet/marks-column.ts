import { nameWeight, saysOtherwise, type DescribedColumn } from './described-column';

/** Where the full marks stand: in a column, nowhere in a column, or in several that cannot be told apart. */
export type MarksColumn =
  | { readonly kind: 'column'; readonly column: number; readonly score: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly columns: readonly number[] };

const LEAST = 0.55;

/** Half the name, half the share of cells that read as marks; a column without a telling name must hold nothing else. */
const marksScore = (column: DescribedColumn): number => {
  const { marksShare, filled } = column.statistics;
  if (filled === 0 || marksShare < 0.3 || saysOtherwise(column, 'fullMarks')) return 0;
  return nameWeight(column, 'fullMarks') * 0.5 + marksShare * 0.5;
};

/**
 * The column of the full marks. A column of the marks of groups (项目分值 beside 标准分值) is filled in fewer rows than
 * that of the items; two that are filled alike (marks by region) are ambiguous.
 */
export const findMarksColumn = (columns: readonly DescribedColumn[]): MarksColumn => {
  const candidates = columns
    .map((column) => ({ column, score: marksScore(column) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.column.statistics.filled - a.column.statistics.filled || b.score - a.score);
  const [best, next] = candidates;
  if (!best) return { kind: 'none' };
  if (next && next.column.statistics.filled >= best.column.statistics.filled * 0.9) {
    const alike = candidates.filter(
      ({ column, score }) =>
        column.statistics.filled >= best.column.statistics.filled * 0.9 && score >= best.score - 0.1,
    );
    if (alike.length > 1) return { kind: 'ambiguous', columns: alike.map(({ column }) => column.column) };
  }
  return { kind: 'column', column: best.column.column, score: best.score };
};
