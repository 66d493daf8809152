import type { ColumnRole, ColumnRoles } from './indicator';
import { bestColumn, nameWeight, type DescribedColumn } from './described-column';
import type { HeadingKind } from './heading-names';
import { findMarksColumn, type MarksColumn } from './marks-column';
import { findRuleColumn, type RuleColumn } from './rule-column';
import { findScoreColumns } from './score-columns';
import { findSubjectColumns } from './subject-columns';
import { findValueColumns } from './value-columns';

/** The roles of a table's columns, and how well those that make it an indicator sheet are founded. */
export interface FoundRoles {
  readonly columns: ColumnRoles;
  readonly rule: RuleColumn;
  readonly marks: MarksColumn;
  /** Roles which several columns fit alike, so that none was taken. */
  readonly unsure: readonly { readonly role: ColumnRole; readonly columns: readonly number[] }[];
}

/** Roles that a name alone decides, in the order in which they choose. */
const BY_NAME = ['number', 'notApplicable', 'department', 'unit', 'target', 'evidence'] as const;
const LEAST_NAME = 0.5;

const byName = (columns: readonly DescribedColumn[], kind: HeadingKind): readonly number[] => {
  const best = bestColumn(
    columns.map((column) => ({ column: column.column, score: nameWeight(column, kind) })),
    LEAST_NAME,
  );
  return best === undefined
    ? []
    : columns.filter((column) => nameWeight(column, kind) === best.score).map(({ column }) => column);
};

/** One target for each year, say, cannot be told apart; of several departments or materials the first leads. */
const mustBeOne = (role: ColumnRole): boolean => role === 'target';

/**
 * Gives every column of a table its role from names, contents and neighbours. The rule and the marks choose first,
 * since they make the sheet; then what a name alone decides, then scores and reasons, and what is left are levels and content.
 * `besideRules` describes the columns over the rows that have a rule, since sums and notes say nothing of the levels, and may hold marks in one of two columns alone.
 */
export const findColumnRoles = (
  columns: readonly DescribedColumn[],
  besideRules: (ruleColumn: number) => readonly DescribedColumn[],
): FoundRoles => {
  const rule = findRuleColumn(columns);
  const rules =
    rule.kind === 'ambiguous' ? rule.columns : [rule.kind === 'column' ? rule.column : rule.nearest];
  const [ruleColumn] = rules;
  const beside = ruleColumn === undefined ? columns : besideRules(ruleColumn);
  const marks = findMarksColumn(beside.filter(({ column }) => !rules.includes(column)));
  const taken = new Set<number>();
  const roles: Partial<Record<ColumnRole, number>> = {};
  const unsure: { readonly role: ColumnRole; readonly columns: readonly number[] }[] = [];
  const take = (role: ColumnRole, column: number | undefined): void => {
    if (column === undefined) return;
    roles[role] = column;
    taken.add(column);
  };
  take('rule', ruleColumn);
  rules.slice(1).forEach((column) => column !== undefined && taken.add(column));
  if (marks.kind === 'column') take('fullMarks', marks.column);
  if (marks.kind === 'ambiguous') marks.columns.forEach((column) => taken.add(column));
  for (const role of BY_NAME) {
    const found = byName(
      columns.filter((column) => !taken.has(column.column) && !isBetterSubject(column, role)),
      role,
    );
    if (found.length > 1 && mustBeOne(role)) {
      unsure.push({ role, columns: found });
      found.forEach((column) => taken.add(column));
    } else {
      take(role, found[0]);
    }
  }
  const values = findValueColumns(
    columns.filter((column) => !taken.has(column.column) && !isBetterSubject(column, 'actual')),
    columns,
  );
  for (const [role, column] of Object.entries(values.columns)) take(role as ColumnRole, column);
  values.unsure.forEach(({ columns: alike }) => alike.forEach((column) => taken.add(column)));
  unsure.push(...values.unsure);
  const byUnit = scoresUnderOneHeading(columns.filter((column) => !taken.has(column.column)));
  if (byUnit.length > 0) {
    unsure.push({ role: 'score', columns: byUnit });
    byUnit.forEach((column) => taken.add(column));
  }
  for (const [role, column] of Object.entries(findScoreColumns(columns, taken)))
    take(role as ColumnRole, column);
  for (const [role, column] of Object.entries(findSubjectColumns(columns, beside, taken, ruleColumn)))
    take(role as ColumnRole, column);
  return { columns: roles, rule, marks, unsure };
};

/** 得分 over a column for each unit: nobody can tell which of them this workbook is for. */
const scoresUnderOneHeading = (columns: readonly DescribedColumn[]): readonly number[] => {
  const scores = columns.filter(
    (column) =>
      nameWeight(column, 'score') >= LEAST_NAME &&
      column.heading.group !== '' &&
      column.heading.side === 'unsaid',
  );
  const alike = scores.filter(({ heading }) =>
    scores.some((other) => other.heading !== heading && other.heading.group === heading.group),
  );
  return alike.map(({ column }) => column);
};

/** A name that says a subject more strongly than the role (创建目标) stays with the subjects. */
const isBetterSubject = (column: DescribedColumn, role: HeadingKind): boolean =>
  nameWeight(column, 'subject') > nameWeight(column, role);
