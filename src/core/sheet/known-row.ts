import type { RowKind, TableRow } from './table-row';

/** A row of the table and what it is. */
export interface KnownRow {
  readonly read: TableRow;
  readonly kind: RowKind;
}

/** Whether there is a row, and it is an indicator. */
export const isIndicator = (row: KnownRow | undefined): row is KnownRow => row?.kind.kind === 'indicator';
