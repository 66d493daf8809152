import type { Issue } from '../issue';

/** Beside a table that was found, one without a column of rules is a summary of its sections, say: only mentioned. */
export const asSummary = (found: Issue): Issue =>
  found.code === 'indicatorSheetUnsure' && found.params['missing'] === 'rule'
    ? { ...found, severity: 'info' }
    : found;
