import { parseA1, splitSheet, type CellRef } from '../../cells/address';
import { sameSpelling } from '../../cells/formula-text';

const VALUE = String.raw`(?:\1|\1\*100|ROUND\(\1\*100,8\))`;
const SAID = String.raw`(?:-?\d+(?:\.\d+)?|"(?:[^"]|"")*")`;

/** A cell taken over as it is, its number, or what its text says: with &"", as a person hardly would write it. */
const LINKS = [
  new RegExp(String.raw`^IF\((.+)="","",${VALUE}\)$`),
  new RegExp(String.raw`^IF\(ISNUMBER\((.+)\),${VALUE},""\)$`),
  new RegExp(String.raw`^IF\((.+?)&""="(?:[^"]|"")+",${SAID},""\)$`),
  new RegExp(String.raw`^IF\((.+?)&""="","",${SAID}\)$`),
];

/** The one cell that a link of ours in the ledger takes over; `sheet` is '' for the ledger itself. null: no link of ours. */
export const linkedCell = (formula: string): (CellRef & { readonly sheet: string }) | null => {
  const spelled = sameSpelling(formula);
  const linked = LINKS.map((pattern) => pattern.exec(spelled)?.[1]).find((cell) => cell !== undefined);
  if (linked === undefined) return null;
  const { sheet = '', rest } = splitSheet(linked);
  const ref = parseA1(rest);
  return ref ? { ...ref, sheet } : null;
};
