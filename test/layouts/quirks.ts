import { DECOY_QUIRKS } from './decoys';
import type { Quirk } from './quirk';
import { AROUND_QUIRKS } from './quirks-around';
import { COLUMN_QUIRKS } from './quirks-columns';
import { HEADING_QUIRKS } from './quirks-headings';
import { LABEL_QUIRKS } from './quirks-labels';
import { MARKS_QUIRKS } from './quirks-marks';
import { RULE_QUIRKS } from './quirks-rules';

/** All quirks there are. */
export const QUIRKS: readonly Quirk[] = [
  ...HEADING_QUIRKS,
  ...COLUMN_QUIRKS,
  ...LABEL_QUIRKS,
  ...MARKS_QUIRKS,
  ...RULE_QUIRKS,
  ...AROUND_QUIRKS,
  ...DECOY_QUIRKS,
];
