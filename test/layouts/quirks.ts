import { DECOY_QUIRKS } from './decoys';
import type { Quirk } from './quirk';
import { ABOVE_QUIRKS } from './quirks-above';
import { BELOW_QUIRKS } from './quirks-below';
import { CELL_QUIRKS } from './quirks-cells';
import { COLUMN_QUIRKS } from './quirks-columns';
import { HEADING_QUIRKS } from './quirks-headings';
import { INSIDE_QUIRKS } from './quirks-inside';
import { LABEL_QUIRKS } from './quirks-labels';
import { MARKS_QUIRKS } from './quirks-marks';
import { RULE_QUIRKS } from './quirks-rules';
import { SHEET_QUIRKS } from './quirks-sheets';
import { SUM_QUIRKS } from './quirks-sums';

/** All quirks there are. */
export const QUIRKS: readonly Quirk[] = [
  ...HEADING_QUIRKS,
  ...COLUMN_QUIRKS,
  ...LABEL_QUIRKS,
  ...MARKS_QUIRKS,
  ...RULE_QUIRKS,
  ...SUM_QUIRKS,
  ...CELL_QUIRKS,
  ...INSIDE_QUIRKS,
  ...ABOVE_QUIRKS,
  ...BELOW_QUIRKS,
  ...SHEET_QUIRKS,
  ...DECOY_QUIRKS,
];
