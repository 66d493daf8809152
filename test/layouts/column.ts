import type { ColumnRole } from '../../src/core/sheet/indicator';
import type { Column, Holds } from './plan';

const ROLES: Partial<Record<Holds, ColumnRole>> = {
  number: 'number',
  level1: 'level1',
  level2: 'level2',
  level3: 'level3',
  content: 'content',
  target: 'target',
  unit: 'unit',
  actual: 'actual',
  marks: 'fullMarks',
  rule: 'rule',
  evidence: 'evidence',
  selfScore: 'selfScore',
  score: 'score',
  deduction: 'deduction',
  remark: 'remark',
  lastYear: 'lastYear',
  department: 'department',
};

/** What a column may say beyond its heading and what it holds. */
export type More = Partial<Pick<Column, 'groups' | 'role' | 'or'>>;

/** A column as headers have it; its role follows from what it holds. */
export const column = (heading: string, holds: Holds, more: More = {}): Column => ({
  heading,
  holds,
  role: ROLES[holds],
  ...more,
});
