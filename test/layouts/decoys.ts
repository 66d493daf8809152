import type { Decoy } from './decoy';
import { OFFICE_DECOYS } from './office-decoys';
import { quirk, type Quirk } from './quirk';
import { SCORE_DECOYS } from './score-decoys';

export const DECOYS: Readonly<Record<string, Decoy>> = { ...OFFICE_DECOYS, ...SCORE_DECOYS };

/** Each decoy as a quirk of the workbook: one more sheet before or behind. */
export const DECOY_QUIRKS: readonly Quirk[] = Object.entries(DECOYS).map(([name, make]) =>
  quirk(`decoy: ${name}`, (plan, random) => {
    plan.otherSheets.push(make(random));
  }),
);
