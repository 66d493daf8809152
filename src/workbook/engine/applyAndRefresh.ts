import type { Edit } from '../../core/cells/edit';
import type { Snapshot } from '../../core/cells/snapshot';
import type { Workbook } from '../port';
import { changedCells } from './changedCells';
import { refreshDependents } from './refreshDependents';

/**
 * Applies edits to a workbook that stood as `before`, and gives the user's formulas that depend on them fresh values.
 * For hosts that do not calculate: a file. `ownSheets` are sheets whose formulas come with their values.
 */
export const applyAndRefresh = async (
  workbook: Workbook,
  before: Snapshot,
  edits: readonly Edit[],
  ownSheets: Iterable<string>,
): Promise<void> => {
  await workbook.apply(edits);
  const after = await workbook.read();
  const fresh = await refreshDependents(after, changedCells(before, after), new Set(ownSheets));
  if (fresh.length > 0) await workbook.apply(fresh);
};
