import type { ColumnRoles } from './indicator';
import { bestColumn, nameWeight, type DescribedColumn, type ScoredColumn } from './described-column';

/** The columns that an assessment fills in: scores, deductions and their reasons. */
export type ScoreColumns = Pick<ColumnRoles, 'selfScore' | 'selfRemark' | 'score' | 'deduction' | 'remark'>;

const LEAST = 0.5;

/** 核查, 考核组, 终评 … say the deciding score; 部门 and 初评 an earlier one, and 加权得分 is worked out from one. */
const standing = ({ heading }: DescribedColumn): number =>
  /加权|权重/.test(heading.text)
    ? -0.4
    : /部门|初评|初审/.test(heading.text)
      ? -0.2
      : /终|审定|核定|复核|最终|综合/.test(heading.text)
        ? 0.2
        : 0;

/** The rightmost of the best, since later stages stand further right. */
const findScore = (columns: readonly DescribedColumn[], self: boolean): number | undefined =>
  bestColumn(
    columns
      .filter(({ heading }) => (heading.side === 'self') === self)
      .map((column) => ({ column: column.column, score: nameWeight(column, 'score') + standing(column) }))
      .reverse(),
    LEAST,
  )?.column;

/** A column headed 扣分情况 holds points or reasons: what stands in it decides, points when nothing does. */
const holdsText = ({ statistics }: DescribedColumn): boolean =>
  statistics.filled > 0 && statistics.marksShare < 0.5;

const findDeduction = (columns: readonly DescribedColumn[]): number | undefined =>
  bestColumn(
    columns.map((column) => ({
      column: column.column,
      score: holdsText(column) && nameWeight(column, 'remark') > 0 ? 0 : nameWeight(column, 'deduction'),
    })),
    LEAST,
  )?.column;

/** A reason column beside its score is the better one. */
const remarkScore = (column: DescribedColumn, score: number | undefined): ScoredColumn => ({
  column: column.column,
  score: nameWeight(column, 'remark') + (score !== undefined && column.column === score + 1 ? 0.05 : 0),
});

/** The reason column of the self score: it says so, or it stands between the self score and the checked one, or right beside it. */
const findSelfRemark = (
  remarks: readonly DescribedColumn[],
  selfScore: number | undefined,
  score: number | undefined,
): number | undefined => {
  if (selfScore === undefined || score === undefined) return undefined;
  const said = remarks.find(({ heading }) => heading.side === 'self');
  const between = remarks.find(
    ({ column, heading }) => heading.side === 'unsaid' && column > selfScore && column < score,
  );
  const beside = remarks.find(({ column, heading }) => heading.side === 'unsaid' && column === selfScore + 1);
  const unsaid = between ?? beside;
  const another = remarks.some(({ column }) => column !== unsaid?.column);
  return said?.column ?? (another ? unsaid?.column : undefined);
};

/** Finds the columns of scores and reasons among those that are not taken. */
export const findScoreColumns = (
  all: readonly DescribedColumn[],
  taken: ReadonlySet<number>,
): ScoreColumns => {
  const columns = all.filter(({ column }) => !taken.has(column));
  const selfScore = findScore(columns, true);
  const score = findScore(columns, false);
  const scores = new Set([selfScore, score]);
  const rest = columns.filter(({ column }) => !scores.has(column));
  const deduction = findDeduction(rest);
  const remarks = rest.filter(
    (column) => column.column !== deduction && nameWeight(column, 'remark') >= LEAST,
  );
  const selfRemark = findSelfRemark(remarks, selfScore, score);
  const remark = bestColumn(
    remarks
      .filter(({ column }) => column !== selfRemark)
      .map((column) => remarkScore(column, score ?? selfScore)),
    LEAST,
  )?.column;
  return {
    ...(selfScore !== undefined && { selfScore }),
    ...(selfRemark !== undefined && { selfRemark }),
    ...(score !== undefined && { score }),
    ...(deduction !== undefined && { deduction }),
    ...(remark !== undefined && { remark }),
  };
};
