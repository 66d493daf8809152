import type { SetCell } from '../../core/cells/edit';
import { holdsContent } from '../../core/cells/same-content';
import type { Snapshot } from '../../core/cells/snapshot';
import type { Place } from './areaIndex';
import { dependentsOf } from './dependents';
import { freshValues } from './freshValues';
import { userFormulas } from './userFormulas';

/**
 * The edits that give the user's own formulas the values which follow from the cells that were `changed`.
 *
 * `snapshot` is the workbook after the change. Formulas on `ownSheets` and formulas in changed cells have the right
 * values already. A dependent formula keeps its text; where its value cannot be worked out with certainty it gets none
 * (`cached: null`), so that no reader shows one of yesterday. Array formulas are left alone, which no edit may touch,
 * and what reads a dependent one gets no value. Cells that show the right value already get no edit.
 */
export const refreshDependents = async (
  snapshot: Snapshot,
  changed: readonly Place[],
  ownSheets: ReadonlySet<string>,
): Promise<readonly SetCell[]> => {
  if (changed.length === 0) return [];
  const formulas = userFormulas(snapshot, ownSheets, changed);
  const dependents = dependentsOf(formulas, changed);
  if (dependents.size === 0) return [];
  const values = await freshValues(snapshot, formulas, dependents);
  return [...dependents].flatMap((dependent) => {
    const { sheet, row, column, cell, formula } = dependent;
    const content = { kind: 'formula', formula, cached: values.get(dependent) ?? null } as const;
    if (cell.array || holdsContent(cell, content)) return [];
    return [{ kind: 'setCell' as const, sheet, row, column, content }];
  });
};
