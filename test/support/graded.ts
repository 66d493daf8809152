import type { SetCell } from '../../src/core/cells/edit';
import type { Snapshot } from '../../src/core/cells/snapshot';
import { planGrading, type GradingPlan } from '../../src/core/writeback/plan';
import { applyAndRefresh } from '../../src/workbook/engine/applyAndRefresh';
import { openPackage } from '../../src/workbook/ooxml/openPackage';

/** The day on which tests grade. */
export const TODAY = '2017-09-12';

export interface Graded {
  readonly bytes: Uint8Array;
  readonly plan: GradingPlan;
  readonly snapshot: Snapshot;
}

/** Grades a workbook in memory, after the edits that stand for what somebody typed. */
export const graded = async (bytes: Uint8Array, typed: readonly SetCell[] = []): Promise<Graded> => {
  const workbook = openPackage(bytes);
  if (typed.length > 0) await workbook.apply(typed);
  const before = await workbook.read();
  const plan = planGrading(before, { today: TODAY }).value;
  if (!plan) throw new Error('nothing to grade');
  await applyAndRefresh(workbook, before, plan.edits, plan.ownSheets);
  return { bytes: workbook.save(), plan, snapshot: await workbook.read() };
};

/** The workbook with something typed into it and nothing calculated: cached values are stale. */
export const typedInto = async (bytes: Uint8Array, typed: readonly SetCell[]): Promise<Uint8Array> => {
  const workbook = openPackage(bytes);
  await workbook.apply(typed);
  return workbook.save();
};
