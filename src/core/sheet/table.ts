import type { CellRef } from '../cells/address';
import type { Header } from './header-rows';
import type { ColumnRoles } from './indicator';
import type { MarksCell } from './row-marks';
import type { Label } from './sections';
import type { SumRow } from './total-rows';
import type { RecognisedTable } from './understanding';

/** An indicator while its marks are still being settled. */
export interface Draft {
  readonly row: number;
  /** Outermost first. */
  readonly labels: readonly Label[];
  readonly content: string;
  /** Where the content stands. */
  readonly contentCell: CellRef | null;
  readonly rule: string | null;
  readonly marks: number | null;
  readonly marksCell: MarksCell['kind'];
  /** The number cell that holds the marks. */
  readonly fullMarksCell?: CellRef;
  readonly sharesMarksWith?: number;
}

/** A table as it was read, before its issues are looked for. */
export interface Table {
  readonly header: Header;
  readonly columns: ColumnRoles;
  readonly drafts: readonly Draft[];
  readonly sums: readonly SumRow[];
  readonly rows: RecognisedTable['rows'];
  /** Rows that say what they are about and more, but have neither marks nor a rule. */
  readonly unscored: readonly number[];
}
