import { drawSheet, type DrawnCell } from '../../src/core/sheet/drawn-sheet';
import { a1, rangeA1 } from '../../src/core/cells/address';
import type { SheetSnapshot } from '../../src/core/cells/snapshot';
import type { ColumnRole, Indicator, MarkedRow } from '../../src/core/sheet/indicator';
import type { Line, TableKey } from './line';

/** A sheet before it is drawn. */
export interface ComposedSheet {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly left: number;
  readonly top: number;
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: SheetSnapshot['visibility'];
}

export interface ExpectedIndicator extends Omit<Indicator, 'fullMarksCell'> {
  /** Another path that is in order. */
  readonly orPath?: readonly string[];
}

export interface ExpectedSum extends MarkedRow {
  readonly orNull?: true;
}

/** What a careful reader finds in a table. */
export interface ExpectedTable {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  readonly tolerated: readonly (readonly [ColumnRole, number])[];
  readonly doubtfulRoles: readonly ColumnRole[];
  readonly doubtful: boolean;
  readonly indicators: readonly ExpectedIndicator[];
  readonly subtotals: readonly ExpectedSum[];
  readonly totals: readonly ExpectedSum[];
  /** Rows of sums that may be listed or not. */
  readonly freeSums: readonly number[];
  /** Rows that need a warning, and rows that may count or not. */
  readonly doubtfulRows: readonly number[];
  readonly eitherRows: readonly number[];
}

export interface DrawnCase {
  readonly snapshot: SheetSnapshot;
  readonly tables: readonly ExpectedTable[];
}

const mergesOf = ({ lines, left, top }: ComposedSheet): readonly string[] => {
  const merges: string[] = [];
  const height = (at: number, column: number): number => {
    let bottom = at;
    while (lines[bottom + 1]?.joined.has(column)) bottom += 1;
    return bottom;
  };
  lines.forEach((line, at) => {
    const inWide = new Set<number>();
    const add = (from: number, to: number): void => {
      const bottom = height(at, from);
      if (bottom === at && to === from) return;
      merges.push(
        rangeA1({ top: top + at + 1, left: left + from + 1, bottom: top + bottom + 1, right: left + to + 1 }),
      );
    };
    for (const [from, to] of line.wide) {
      for (let column = from; column <= to; column += 1) inWide.add(column);
      if (!line.joined.has(from)) add(from, to);
    }
    const below = lines[at + 1];
    below?.joined.forEach((column) => {
      if (!line.joined.has(column) && !inWide.has(column)) add(column, column);
    });
  });
  return merges;
};

const shifted = ({ columns, tolerated, doubtfulRoles, doubtful }: TableKey, left: number) => ({
  columns: Object.fromEntries(Object.entries(columns).map(([role, at]) => [role, at + left])),
  tolerated: tolerated.map(([role, at]) => [role, at === 0 ? 0 : at + left] as const),
  doubtfulRoles,
  doubtful,
});

const tablesOf = (sheet: ComposedSheet): readonly ExpectedTable[] => {
  const { name, lines, left, top } = sheet;
  const rows = new Map(lines.map((line, at) => [line, top + at + 1]));
  const starts = lines.flatMap((line, at) =>
    line.key?.is === 'header' ? [{ at, key: line.key.table }] : [],
  );
  return starts.map(({ at, key }, nth) => {
    const own = lines.slice(at + 1, starts[nth + 1]?.at);
    const row = (line: Line): number => rows.get(line) ?? 0;
    const sums = (kind: 'subtotal' | 'total'): readonly ExpectedSum[] =>
      own.flatMap((line) =>
        line.key?.is === kind
          ? [
              {
                row: row(line),
                fullMarks: line.key.fullMarks,
                ...(line.key.orNull && { orNull: true as const }),
              },
            ]
          : [],
      );
    const rowsThat = (kind: 'doubtful' | 'either' | 'sum or not'): readonly number[] =>
      own.flatMap((line) => (line.key?.is === kind ? [row(line)] : []));
    return {
      sheet: name,
      headerRow: top + at + 1,
      ...shifted(key, left),
      indicators: own.flatMap((line) => {
        if (line.key?.is !== 'indicator') return [];
        const { path, orPath, content, fullMarks, rule, sharesMarksWith } = line.key;
        return [
          {
            row: row(line),
            path,
            ...(orPath && { orPath }),
            content,
            fullMarks,
            rule,
            ...(sharesMarksWith && { sharesMarksWith: row(sharesMarksWith) }),
          },
        ];
      }),
      subtotals: sums('subtotal'),
      totals: sums('total'),
      doubtfulRows: rowsThat('doubtful'),
      eitherRows: rowsThat('either'),
      freeSums: rowsThat('sum or not'),
    };
  });
};

/** Draws the sheet and tells what a careful reader finds on it. */
export const drawComposed = (sheet: ComposedSheet): DrawnCase => {
  const { name, lines, left, top, hiddenColumns = [], visibility = 'visible' } = sheet;
  const width = Math.max(1, ...lines.flatMap(({ cells }) => [...cells.keys()].map((at) => at + 1)));
  const rows = lines.map(({ cells }) =>
    Array.from({ length: width }, (_, column): DrawnCell => cells.get(column) ?? null),
  );
  const snapshot = drawSheet({
    name,
    rows,
    merges: mergesOf(sheet),
    at: a1({ row: top + 1, column: left + 1 }),
    visibility,
    hiddenRows: lines.flatMap(({ hidden }, at) => (hidden ? [top + at + 1] : [])),
  });
  return {
    snapshot: { ...snapshot, hiddenColumns: new Set(hiddenColumns.map((column) => left + column + 1)) },
    tables: tablesOf(sheet),
  };
};
