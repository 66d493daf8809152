import { nameWeight, type DescribedColumn } from './described-column';
import type { HeadingKind } from './heading-names';
import { COLUMN_ROLES, type ColumnRole, type ColumnRoles } from './indicator';
import { checkMarksAddUp, statedSums } from './check-sums';
import type { Table } from './table';
import type { Evidence, RoleDecision } from './understanding';

/** What a heading must announce for each role. */
const KIND_OF: Readonly<Record<ColumnRole, HeadingKind>> = {
  number: 'number',
  level1: 'subject',
  level2: 'subject',
  level3: 'subject',
  content: 'subject',
  target: 'target',
  unit: 'unit',
  actual: 'actual',
  fullMarks: 'fullMarks',
  rule: 'rule',
  evidence: 'evidence',
  selfScore: 'score',
  selfRemark: 'remark',
  score: 'score',
  deduction: 'deduction',
  remark: 'remark',
  department: 'department',
  notApplicable: 'notApplicable',
  lastYear: 'lastYear',
  checkedActual: 'actual',
};

const ENTERED: readonly ColumnRole[] = ['selfScore', 'selfRemark', 'score', 'deduction', 'remark'];

const BESIDE: Readonly<Partial<Record<ColumnRole, ColumnRole>>> = {
  selfRemark: 'selfScore',
  remark: 'score',
};

const nearby = (role: ColumnRole, column: number, columns: ColumnRoles): readonly Evidence[] => {
  const beside = BESIDE[role];
  if (beside !== undefined && columns[beside] === column - 1) return [{ kind: 'rightOf', role: beside }];
  const isLevel = role === 'level1' || role === 'level2' || role === 'level3';
  return isLevel ? [{ kind: 'leftOf', role: 'content' }] : [];
};

const contents = (role: ColumnRole, { statistics }: DescribedColumn): readonly Evidence[] => {
  const { filled, marksShare, scoringShare } = statistics;
  if (filled === 0) return [{ kind: 'blank' }];
  if (role === 'fullMarks') return [{ kind: 'holdsMarks', share: marksShare }];
  if (role === 'rule') return [{ kind: 'speaksOfScoring', share: scoringShare }];
  return [{ kind: 'filled', rows: filled }];
};

/** Sums that a sheet states and its marks reach, or do not. */
const sums = (sheet: string, table: Table): Extract<Evidence, { readonly kind: 'sums' }> => {
  const miss = checkMarksAddUp(sheet, table).length;
  return { kind: 'sums', fit: Math.max(0, statedSums(table) - miss), miss };
};

/** Other columns that no role was given to and whose heading names this one as strongly. */
const rivals = (
  role: ColumnRole,
  own: DescribedColumn,
  described: readonly DescribedColumn[],
  roles: ColumnRoles,
): readonly Evidence[] => {
  const kind = KIND_OF[role];
  const taken = new Set(Object.values(roles));
  return described
    .filter(
      (other) =>
        !taken.has(other.column) &&
        nameWeight(other, kind) >= 0.5 &&
        nameWeight(other, kind) >= nameWeight(own, kind),
    )
    .map(({ column }) => ({ kind: 'rival', column }));
};

const bounded = (value: number): number => Math.max(0, Math.min(1, Math.round(value * 100) / 100));

/** 0…1: what the name says, what stands in the column, whether the sums fit and whether another comes near. */
const confidenceOf = (role: ColumnRole, weight: number, evidence: readonly Evidence[]): number => {
  const share = evidence.reduce(
    (found, one) => (one.kind === 'holdsMarks' || one.kind === 'speaksOfScoring' ? one.share : found),
    ENTERED.includes(role) ? 0.8 : 1,
  );
  const fit = evidence.find((one) => one.kind === 'sums');
  const bySums = fit ? (fit.miss > 0 ? -0.1 : fit.fit > 0 ? 0.1 : 0) : 0;
  const byRivals = evidence.some(({ kind }) => kind === 'rival') ? -0.2 : 0;
  return bounded(weight * 0.6 + share * 0.4 + bySums + byRivals);
};

/** Why each column of a table has its role. `confirmed`: a person gave them. O(columns² + rows). */
export const roleDecisions = (
  sheet: string,
  table: Table,
  described: readonly DescribedColumn[],
  confirmed: boolean,
): readonly RoleDecision[] =>
  COLUMN_ROLES.flatMap((role): readonly RoleDecision[] => {
    const column = table.columns[role];
    if (column === undefined) return [];
    const own = described.find((one) => one.column === column);
    if (!own)
      return [{ role, column, confidence: confirmed ? 1 : 0, confirmed, evidence: [{ kind: 'blank' }] }];
    const weight = nameWeight(own, KIND_OF[role]);
    const heading = own.heading.text;
    const evidence: readonly Evidence[] = [
      weight > 0 ? { kind: 'named', heading, weight } : { kind: 'nameless', heading },
      ...contents(role, own),
      ...nearby(role, column, table.columns),
      ...(role === 'fullMarks' ? [sums(sheet, table)] : []),
      ...rivals(role, own, described, table.columns),
    ];
    return [
      { role, column, confidence: confirmed ? 1 : confidenceOf(role, weight, evidence), confirmed, evidence },
    ];
  });
