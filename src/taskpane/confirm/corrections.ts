import type { SheetSnapshot } from '../../core/cells/snapshot';
import type { ConfirmedSheet } from '../../core/scheme/scheme';
import { rowText } from '../../core/sheet/confirmed-rows';
import { gridOf } from '../../core/sheet/grid';
import type { ColumnRole } from '../../core/sheet/indicator';
import type { RowCorrection } from '../../core/sheet/understanding';

/** What a person puts right in a table. */
export type Correction =
  | { readonly kind: 'headerRow'; readonly row: number }
  /** '': the column is not used. */
  | { readonly kind: 'role'; readonly column: number; readonly role: ColumnRole | '' }
  /** null: as it is read. */
  | { readonly kind: 'row'; readonly row: number; readonly is: RowCorrection | null }
  /** null: nobody says. */
  | { readonly kind: 'marksGroup'; readonly group: number | null }
  /** A proposed table is used as it is. */
  | { readonly kind: 'adopt' };

/** A column has one role and a role one column. */
const withRole = (confirmed: ConfirmedSheet, column: number, role: ColumnRole | ''): ConfirmedSheet => {
  const others = Object.entries(confirmed.columns).filter(([name, at]) => at !== column && name !== role);
  return {
    ...confirmed,
    columns: { ...Object.fromEntries(others), ...(role === '' ? {} : { [role]: column }) },
  };
};

const withRow = (
  { rows = [], ...confirmed }: ConfirmedSheet,
  sheet: SheetSnapshot,
  row: number,
  is: RowCorrection | null,
): ConfirmedSheet => {
  const others = rows.filter((said) => said.row !== row && !(is === 'last' && said.is === 'last'));
  const next = is === null ? others : [...others, { row, text: rowText(gridOf(sheet), row), is }];
  return next.length === 0 ? confirmed : { ...confirmed, rows: next.toSorted((a, b) => a.row - b.row) };
};

/** The table as a correction makes it. */
export const corrected = (
  confirmed: ConfirmedSheet,
  sheet: SheetSnapshot,
  correction: Correction,
): ConfirmedSheet => {
  switch (correction.kind) {
    case 'headerRow':
      return { ...confirmed, headerRow: correction.row };
    case 'role':
      return withRole(confirmed, correction.column, correction.role);
    case 'row':
      return withRow(confirmed, sheet, correction.row, correction.is);
    case 'marksGroup': {
      const { marksGroup: _, ...open } = confirmed;
      return correction.group === null ? open : { ...open, marksGroup: correction.group };
    }
    case 'adopt':
      return confirmed;
  }
};
