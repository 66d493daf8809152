import { quirk, type Quirk } from './quirk';

/** Further sheets of the workbook. */
export const SHEET_QUIRKS: readonly Quirk[] = [
  quirk('hidden copy of an older year', (plan) => {
    plan.hiddenCopy = true;
  }),
  quirk('second indicator sheet', (plan) => {
    plan.secondSheet = true;
  }),
];
