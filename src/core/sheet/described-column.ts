import type { ColumnStatistics } from './column-statistics';
import { strongestKind, weightOf, type Heading } from './heading';
import type { HeadingKind } from './heading-names';

/** A column of a table: what its heading says and what stands in it. */
export interface DescribedColumn {
  readonly column: number;
  readonly heading: Heading;
  readonly statistics: ColumnStatistics;
}

/** A column and how well it fits a role, 0…1 and a little more. */
export interface ScoredColumn {
  readonly column: number;
  readonly score: number;
}

/** How strongly the heading stands for a kind, 0…1. */
export const nameWeight = ({ heading }: DescribedColumn, kind: HeadingKind): number =>
  weightOf(heading, kind);

/** Whether the heading clearly says something else than the given kinds. */
export const saysOtherwise = ({ heading }: DescribedColumn, ...kinds: readonly HeadingKind[]): boolean => {
  const strongest = strongestKind(heading);
  return strongest !== undefined && strongest[1] >= 0.6 && !kinds.some((kind) => weightOf(heading, kind) > 0);
};

/** The best column of a list, the leftmost of equals; undefined when none reaches `least`. */
export const bestColumn = (scored: readonly ScoredColumn[], least: number): ScoredColumn | undefined =>
  scored.reduce<ScoredColumn | undefined>(
    (best, candidate) =>
      candidate.score >= least && (best === undefined || candidate.score > best.score + 1e-9)
        ? candidate
        : best,
    undefined,
  );
