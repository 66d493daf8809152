import { stat } from 'node:fs/promises';
import { readBack } from '../core/assessment/answer-rule';
import type { Issue } from '../core/issue';
import type { Language } from '../core/language';
import { planNewYear, type NewYearPlan } from '../core/new-year/plan-new-year';
import { tallyOf } from '../core/new-year/tally';
import type { IndicatorDifference } from '../core/new-year/year-difference';
import { nameOf, type YearIndicator } from '../core/new-year/year-indicator';
import { readNotApplicableWords, readScheme } from '../core/scheme/read-scheme';
import { mendsOf } from '../core/scheme/mend-bands';
import { remainingNames, schemeSheetName } from '../core/writeback/our-sheets';
import { applyAndRefresh } from '../workbook/engine/applyAndRefresh';
import { aboutFile, openFile, writeWhole } from './files';
import { Refusal } from './refusal';
import { SchemeFault } from './scheme-option';

export interface NewYearOptions {
  readonly output: string;
  readonly today: string;
  readonly differenceSheet: boolean;
}

export interface NewYearResult {
  readonly plan: NewYearPlan | null;
  readonly issues: readonly Issue[];
}

/** Two names of one file: spelled in another way, or linked. */
const isSameFile = async (left: string, right: string): Promise<boolean> => {
  const [one, other] = await Promise.all([left, right].map((path) => stat(path).catch(() => null)));
  return !!one && !!other && one.ino === other.ino && one.dev === other.dev;
};

/** Carries the scheme of one file into another, which is written anew elsewhere; the first is only read. */
export const newYear = async (
  lastFile: string,
  currentFile: string,
  { output, today, differenceSheet }: NewYearOptions,
): Promise<NewYearResult> => {
  if (await isSameFile(output, lastFile)) throw new Refusal('outputIsLast', { file: output });
  const last = await aboutFile(lastFile, async () => (await openFile(lastFile)).read());
  const name = schemeSheetName(last);
  if (name === undefined) throw new Refusal('schemeMissing', { file: lastFile });
  const { value: scheme, issues: faults } = readScheme(last, name);
  const fault = faults.find(({ severity }) => severity === 'error');
  if (fault) throw new SchemeFault(lastFile, fault, mendsOf(fault, last));
  if (!scheme) throw new Refusal('schemeMissing', { file: lastFile });
  const { workbook, current } = await aboutFile(currentFile, async () => {
    const opened = await openFile(currentFile);
    return { workbook: opened, current: await opened.read() };
  });
  if (schemeSheetName(current) !== undefined || Object.keys(remainingNames(current)).length > 0) {
    throw new Refusal('alreadyGraded', { file: currentFile });
  }
  const { value: plan, issues } = planNewYear({
    last,
    scheme,
    notApplicableWords: readNotApplicableWords(last, name),
    current,
    today,
    withDifferenceSheet: differenceSheet,
  });
  if (!plan) return { plan: null, issues };
  await aboutFile(currentFile, async () => {
    const added = plan.edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet.name] : []));
    await applyAndRefresh(workbook, current, plan.edits, added);
    await writeWhole(output, workbook.save());
  });
  return { plan, issues };
};

const indicatorJson = (one: YearIndicator | null, language: Language): object | null =>
  one && {
    sheet: one.sheet,
    row: one.row,
    path: one.path,
    content: one.content,
    name: nameOf(one),
    fullMarks: one.fullMarks,
    rule: one.rule,
    certain: one.reading?.certain ?? null,
    readBack: one.reading ? readBack(one.reading, language) : [],
  };

const differenceJson = (one: IndicatorDifference, language: Language): object => ({
  kind: one.kind,
  doubtful: 'doubtful' in one && one.doubtful,
  changes: 'changes' in one ? one.changes : [],
  last: indicatorJson('last' in one ? one.last : null, language),
  now: indicatorJson('now' in one ? one.now : null, language),
});

/** The answer of `kaohe new-year --json`. */
export const newYearJson = ({ plan, issues }: NewYearResult, language: Language): object => ({
  scheme: plan?.scheme.name ?? null,
  unit: plan?.scheme.unit ?? null,
  year: plan?.scheme.year ?? null,
  counts: plan?.difference ? tallyOf(plan.difference) : null,
  difference: plan?.difference?.map((one) => differenceJson(one, language)) ?? null,
  issues,
});
