import type { DrawnCell } from '../../src/core/sheet/drawn-sheet';
import type { ColumnRole, ColumnRoles } from '../../src/core/sheet/indicator';

/** What a careful reader takes a line for. */
export type LineKey =
  | {
      readonly is: 'indicator';
      readonly path: readonly string[];
      /** Another path that is in order. */
      readonly orPath?: readonly string[];
      readonly content: string;
      readonly fullMarks: number | null;
      readonly rule: string | null;
      readonly sharesMarksWith?: Line;
    }
  /** `orNull`: a file without the value of its formula. */
  | { readonly is: 'subtotal' | 'total'; readonly fullMarks: number | null; readonly orNull?: true }
  /** A sum that may be listed or not, and is no indicator. */
  | { readonly is: 'sum or not' }
  /** The last line of the header of a table. */
  | { readonly is: 'header'; readonly table: TableKey }
  /** Nobody can tell whether or how it counts: a warning must be about it. */
  | { readonly is: 'doubtful' }
  /** It may count or not; both are in order. */
  | { readonly is: 'either' };

/** What the key says of a table as a whole; columns are counted from the table's first, from 1. */
export interface TableKey {
  readonly columns: ColumnRoles;
  /** Further answers that are in order: a role at a column; column 0 is to leave the role out. */
  readonly tolerated: readonly (readonly [ColumnRole, number])[];
  readonly doubtfulRoles: readonly ColumnRole[];
  /** Nobody can tell whether it is an indicator sheet; taken or not, a warning must say so. */
  readonly doubtful: boolean;
}

/** One row of a sheet while it is composed. Columns are counted from 0. */
export interface Line {
  readonly cells: Map<number, DrawnCell>;
  /** Columns merged with the cell above. */
  readonly joined: Set<number>;
  /** Merges along the row: first and last column. */
  readonly wide: (readonly [number, number])[];
  /** The line is part of a header, also of a repeated one. */
  readonly isHeading?: boolean;
  readonly isTitle?: boolean;
  /** A heading row inside the table. */
  readonly isSection?: boolean;
  hidden?: boolean;
  key?: LineKey;
}

export const lineOf = (
  cells: Iterable<readonly [number, DrawnCell]> = [],
  more: Partial<Omit<Line, 'cells' | 'joined'>> & { readonly joined?: Iterable<number> } = {},
): Line => ({
  wide: [],
  ...more,
  cells: new Map([...cells].filter(([, cell]) => cell !== null && cell !== '')),
  joined: new Set(more.joined),
});

/** A line that says one thing, merged over the columns. */
export const wideLine = (text: DrawnCell, from: number, to: number): Line =>
  lineOf([[from, text]], to > from ? { wide: [[from, to]] } : {});

/** Adds a line before another; merges down the columns run through it. */
export const insertAt = (lines: readonly Line[], at: number, line: Line): Line[] => {
  const next = lines[at];
  next?.joined.forEach((column) => {
    if (!line.cells.has(column) && !line.wide.some(([from, to]) => column >= from && column <= to)) {
      line.joined.add(column);
    }
  });
  return [...lines.slice(0, at), line, ...lines.slice(at)];
};

/** Adds several lines before another. */
export const insertAll = (lines: readonly Line[], at: number, added: readonly Line[]): Line[] =>
  added.toReversed().reduce((before, line) => insertAt(before, at, line), [...lines]);
