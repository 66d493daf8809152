import type { SetCell } from '../cells/edit';

/** The ways in which a fault of 考核方案 can be mended; i18n has a line for each. */
export const MEND_KINDS = ['setCell', 'asInPreset', 'sortBands', 'fromFractions', 'fromMarks'] as const;

export type MendKind = (typeof MEND_KINDS)[number];

/** What a person may have done about a fault: plain edits, never applied by themselves. */
export interface Mend {
  readonly kind: MendKind;
  /** Values for the line's placeholders. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly edits: readonly SetCell[];
}
