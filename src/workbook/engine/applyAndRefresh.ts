import type { Edit } from '../../core/cells/edit';
import type { SheetSnapshot, Snapshot } from '../../core/cells/snapshot';
import type { Workbook } from '../port';
import { changedCells } from './changedCells';
import { isClosed } from './closedSheets';
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
  const own = new Set(ownSheets);
  if (!mayBeReached(before, edits, own)) return;
  const after = await workbook.read();
  const fresh = await refreshDependents(after, changedCells(before, after), own);
  if (fresh.length > 0) await workbook.apply(fresh);
};

/** Is there a formula of the user's on a sheet that is written to or that looks at others? Reading all again takes long. */
const mayBeReached = (before: Snapshot, edits: readonly Edit[], own: ReadonlySet<string>): boolean => {
  const written = new Set(edits.map((edit) => ('sheet' in edit ? edit.sheet : undefined)));
  return before.sheets.some(
    (sheet) => !own.has(sheet.name) && (written.has(sheet.name) ? hasFormula(sheet) : !isClosed(sheet)),
  );
};

const hasFormula = ({ cells }: SheetSnapshot): boolean => {
  for (const { formula } of cells.values()) if (formula !== undefined) return true;
  return false;
};
