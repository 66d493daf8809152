import { parseA1, splitSheet, type CellRef } from '../../cells/address';
import { sameSpelling } from '../../cells/formula-text';

const LINK = /^IF\((.+)="","",(?:\1|\1\*100|ROUND\(\1\*100,8\))\)$/;

/** The one cell that a link of ours in the ledger takes over; `sheet` is '' for the ledger itself. null: no link of ours. */
export const linkedCell = (formula: string): (CellRef & { readonly sheet: string }) | null => {
  const linked = LINK.exec(sameSpelling(formula))?.[1];
  if (linked === undefined) return null;
  const { sheet = '', rest } = splitSheet(linked);
  const ref = parseA1(rest);
  return ref ? { ...ref, sheet } : null;
};
