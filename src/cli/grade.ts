import type { Assessment } from '../core/assessment/assessment';
import type { Issue } from '../core/issue';
import type { Basis } from '../core/scheme/basis';
import type { Mend } from '../core/scheme/mend';
import { mendsOf } from '../core/scheme/mend-bands';
import type { Scheme, Stage } from '../core/scheme/scheme';
import { NO_ENTRIES } from '../core/writeback/entries';
import { planGrading } from '../core/writeback/plan';
import { applyAndRefresh } from '../workbook/engine/applyAndRefresh';
import { openFile, writeWhole } from './files';

export interface GradeOptions {
  readonly output: string;
  readonly today: string;
  readonly basis?: Basis;
  readonly stage?: Stage;
  readonly followUp?: boolean;
}

export interface GradeResult {
  readonly assessment: Assessment | null;
  readonly scheme: Scheme | null;
  readonly edits: number;
  readonly issues: readonly Issue[];
  /** What can be done about an issue in one go. */
  readonly mendsOf: (issue: Issue) => readonly Mend[];
}

/** Grades one file into another (or over itself). With nothing to grade or a scheme in error, nothing is written. */
export const gradeFile = async (path: string, options: GradeOptions): Promise<GradeResult> => {
  const workbook = await openFile(path);
  const before = await workbook.read();
  const entries = { ...NO_ENTRIES, followUp: options.followUp === true };
  const { value: plan, issues } = planGrading(before, { ...options, entries });
  const told = { issues, mendsOf: (one: Issue) => mendsOf(one, before) };
  if (!plan) return { assessment: null, scheme: null, edits: 0, ...told };
  await applyAndRefresh(workbook, before, plan.edits, plan.ownSheets);
  await writeWhole(options.output, workbook.save());
  return { assessment: plan.assessment, scheme: plan.scheme, edits: plan.edits.length, ...told };
};

/** The same shape where there is nothing to grade. */
const NOTHING = {
  unit: null,
  year: null,
  total: null,
  fullMarks: null,
  gradeBeforeVeto: null,
  grade: null,
  range: null,
  vetoes: [],
  indicators: [],
};

/** The answer of `kaohe grade --json` (design/cli.md). */
export const gradeJson = ({ assessment, scheme, issues }: GradeResult): object => {
  if (!assessment || !scheme) return { ...NOTHING, issues };
  return {
    unit: scheme.unit,
    year: scheme.year,
    total: assessment.total.toNumber(),
    fullMarks: assessment.fullMarks.toNumber(),
    gradeBeforeVeto: assessment.gradeBeforeVeto,
    grade: assessment.grade,
    range: {
      lowest: assessment.range.lowest.toNumber(),
      highest: assessment.range.highest.toNumber(),
    },
    vetoes: assessment.events.map(({ event, rules, verdict }) => ({
      event: event.event,
      rule: rules.length > 0 ? rules.map(({ name }) => name).join('；') : event.rule,
      effect: rules.map(({ effect }) => effect),
      state: event.state,
      counts: verdict === 'counts',
    })),
    indicators: assessment.indicators.map((indicator) => ({
      sheet: indicator.sheet,
      row: indicator.row,
      score: indicator.score[assessment.stage]?.toNumber() ?? null,
      fullMarks: indicator.fullMarks?.toNumber() ?? null,
      status: indicator.status,
    })),
    issues,
  };
};
