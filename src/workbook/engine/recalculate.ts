import type { CellValue } from '../../core/cells/cell';
import type { Snapshot } from '../../core/cells/snapshot';
import type { Place } from './areaIndex';
import { staleAfter } from './dependents';
import { freshValues } from './freshValues';
import { userFormulas } from './userFormulas';

/** What a formula shows now. */
export interface Calculated extends Place {
  /** `null`: it cannot be worked out. */
  readonly value: CellValue;
}

/**
 * The values of all formulas that stand in `changed` cells or depend on them, directly or through one another; for a
 * host that is itself the spreadsheet program. `snapshot` is the workbook after the change. Array formulas keep the
 * values they have.
 */
export const recalculate = async (
  snapshot: Snapshot,
  changed: readonly Place[],
): Promise<readonly Calculated[]> => {
  if (changed.length === 0) return [];
  const formulas = userFormulas(snapshot, new Set(), changed);
  const stale = staleAfter(formulas, changed);
  if (stale.size === 0) return [];
  const values = await freshValues(snapshot, formulas, stale);
  return [...stale].flatMap((formula) => {
    const { sheet, row, column, cell } = formula;
    return cell.array ? [] : [{ sheet, row, column, value: values.get(formula) ?? null }];
  });
};
