import type { Issue, IssueCode } from '../../core/issue';

const ASKS: readonly IssueCode[] = ['indicatorSheetUnsure', 'columnRoleUnsure'];

/** Sheets of which something may be an indicator table, when a person says which column is what. */
export const sheetsAskedAbout = (issues: readonly Issue[]): readonly string[] =>
  issues
    .filter(({ code, severity }) => ASKS.includes(code) && severity !== 'info')
    .map(({ where }) => where.sheet);
