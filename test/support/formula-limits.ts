import type { Snapshot } from '../../src/core/cells/snapshot';
import { a1 } from '../../src/core/cells/address';
import { keyToRef } from '../../src/core/cells/snapshot';

/** Excel's own limits (support.microsoft.com, "Excel specifications and limits"): the `=` counts. */
const MOST_CHARACTERS = 8192;
const MOST_ARGUMENTS = 255;

/** Most arguments that one function of a formula has; commas in texts and in names of sheets count for nothing. */
export const mostArguments = (formula: string): number => {
  const bare = formula.replace(/"[^"]*"|'[^']*'/g, '');
  const open: number[] = [];
  let most = 0;
  for (const letter of bare) {
    if (letter === '(') open.push(1);
    else if (letter === ',') open.push((open.pop() ?? 0) + 1);
    else if (letter === ')') most = Math.max(most, open.pop() ?? 0);
  }
  return most;
};

/** Formulas of a workbook that Excel would not take. */
export const formulasBeyondLimits = ({ sheets }: Snapshot): readonly string[] =>
  sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([key, { formula }]) => {
      if (formula === undefined) return [];
      const [characters, inOne] = [formula.length + 1, mostArguments(formula)];
      return characters <= MOST_CHARACTERS && inOne <= MOST_ARGUMENTS
        ? []
        : [`${name}!${a1(keyToRef(key))}: ${characters} characters, ${inOne} arguments`];
    }),
  );
