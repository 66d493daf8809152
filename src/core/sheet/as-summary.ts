import type { Issue } from '../issue';

/** Beside a table that was found, one without so much as a heading for rules is a summary of its sections, say: only mentioned. */
export const asSummary = (found: Issue): Issue =>
  found.code === 'indicatorSheetUnsure' && found.params['missing'] === 'rule' && found.params['named'] !== 1
    ? { ...found, severity: 'info' }
    : found;
