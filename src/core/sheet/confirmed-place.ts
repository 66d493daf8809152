import { a1 } from '../cells/address';
import type { SheetSnapshot } from '../cells/snapshot';
import { issue, type Issue, type Outcome } from '../issue';
import type { ConfirmedSheet } from '../scheme/scheme';
import { gridOf, type Grid } from './grid';
import { headerEndingAt, type Header } from './header-rows';
import { COLUMN_ROLES, type ColumnRole, type ColumnRoles, type RoleHeadings } from './indicator';

const textOver = (header: Header | undefined, column: number): string =>
  header?.headings.get(column)?.text ?? '';

/** The headings of the columns of a sheet whose header ends in `headerRow` (1-based), as `confirmedPlace` compares them. */
export const roleHeadings = (sheet: SheetSnapshot, headerRow: number, columns: ColumnRoles): RoleHeadings => {
  const header = headerEndingAt(gridOf(sheet), headerRow);
  const headings: Partial<Record<ColumnRole, string>> = {};
  for (const role of COLUMN_ROLES) {
    const column = columns[role];
    if (column !== undefined) headings[role] = textOver(header, column);
  }
  return headings;
};

/** A recorded column and the heading that it had. */
interface Anchor {
  readonly role: ColumnRole;
  readonly column: number;
  readonly heading: string;
}

const anchorsOf = ({ columns, headings }: ConfirmedSheet): readonly Anchor[] =>
  COLUMN_ROLES.flatMap((role) => {
    const [column, heading] = [columns[role], headings[role]];
    return column === undefined || heading === undefined ? [] : [{ role, column, heading }];
  });

/** Where the recorded headings stand in a header: the new columns, and those that cannot be told. */
interface Found {
  readonly header: Header;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  readonly lost: readonly Anchor[];
}

const columnsHeaded = (header: Header, heading: string): readonly number[] =>
  heading === ''
    ? []
    : [...header.headings].filter(([, { text }]) => text === heading).map(([column]) => column);

/** A heading with words more or fewer, as after 标准 was put before 分值 or another row taken for the header's last. */
const isReworded = (header: Header, { column, heading }: Anchor): boolean => {
  const now = textOver(header, column);
  return (
    now !== '' &&
    heading !== '' &&
    (now.includes(heading) || heading.includes(now)) &&
    columnsHeaded(header, heading).length === 0
  );
};

const inPlace = (header: Header, anchors: readonly Anchor[]): boolean =>
  anchors.every((anchor) => textOver(header, anchor.column) === anchor.heading || isReworded(header, anchor));

/** Headings that several columns have are told apart by their order, when there are as many as there were. */
const findAnchors = (header: Header, anchors: readonly Anchor[]): Found => {
  const ascending = (columns: Iterable<number>): readonly number[] => [...columns].sort((a, b) => a - b);
  const columns = new Map<ColumnRole, number>();
  if (inPlace(header, anchors)) {
    anchors.forEach(({ role, column }) => columns.set(role, column));
    return { header, columns, lost: [] };
  }
  for (const { role, column, heading } of anchors) {
    const alike = anchors.filter((other) => other.heading === heading);
    const was = ascending(new Set(alike.map((other) => other.column)));
    const is = ascending(columnsHeaded(header, heading));
    const now = was.length === is.length ? is[was.indexOf(column)] : undefined;
    if (now !== undefined) columns.set(role, now);
  }
  return { header, columns, lost: anchors.filter(({ role }) => !columns.has(role)) };
};

const isTheirs = (found: Found | undefined): found is Found =>
  found !== undefined && found.lost.length * 2 <= found.lost.length + found.columns.size;

/** The header that has at least half of the headings: where it was recorded, or else the topmost that has most of them. */
const findHeader = (grid: Grid, headerRow: number, anchors: readonly Anchor[]): Found | undefined => {
  const at = (row: number): Found | undefined => {
    const header = headerEndingAt(grid, row);
    return header && findAnchors(header, anchors);
  };
  const recorded = at(headerRow);
  if (isTheirs(recorded)) return recorded;
  if (anchors.length === 0) return undefined;
  return grid.rows
    .map(at)
    .filter(isTheirs)
    .reduce<Found | undefined>(
      (best, found) => (best && best.lost.length <= found.lost.length ? best : found),
      undefined,
    );
};

/** Columns that an assessment fills in; next year's sheet may not have them yet. */
const ENTERED: readonly ColumnRole[] = ['selfScore', 'selfRemark', 'score', 'deduction', 'remark'];

/**
 * The same headings in another sheet, as next year's has them: all of them, but for columns that results are entered into.
 * null when one is missing, or when too few were recorded to tell.
 */
export const placeOfSameHeadings = (grid: Grid, confirmed: ConfirmedSheet): ConfirmedPlace | null => {
  const anchors = anchorsOf(confirmed).filter(({ heading }) => heading !== '');
  const found = anchors.length < FEWEST_HEADINGS ? undefined : findHeader(grid, confirmed.headerRow, anchors);
  const isComplete = found?.lost.every(({ role }) => ENTERED.includes(role)) ?? false;
  return found && isComplete ? { header: found.header, columns: Object.fromEntries(found.columns) } : null;
};

const FEWEST_HEADINGS = 3;

/** A confirmed table is there and cannot be read: the workbook must not be scored without it. */
export const isConfirmedLost = ({ code }: Issue): boolean =>
  code === 'confirmedHeaderLost' || code === 'confirmedColumnLost';

/** Where a confirmed table stands. */
export interface ConfirmedPlace {
  readonly header: Header;
  readonly columns: ColumnRoles;
}

/**
 * Where a table that a person confirmed stands now: rows may have been inserted above it and columns beside it since, so
 * its columns are found again by their headings. A letter that was recorded without one is taken as it stands. null
 * with `confirmedHeaderLost` or, for each column that cannot be told, `confirmedColumnLost`: it must not be scored.
 */
export const confirmedPlace = (grid: Grid, confirmed: ConfirmedSheet): Outcome<ConfirmedPlace | null> => {
  const anchors = anchorsOf(confirmed);
  const found = findHeader(grid, confirmed.headerRow, anchors);
  const where = (row: number, column: number): Issue['where'] => ({
    sheet: grid.name,
    cell: a1({ row, column }),
  });
  if (!found) {
    const place = where(confirmed.headerRow, confirmed.columns.rule ?? 1);
    return { value: null, issues: [issue('confirmedHeaderLost', 'error', place)] };
  }
  const { header, lost } = found;
  if (lost.length > 0) {
    return {
      value: null,
      issues: lost.map(({ role, column, heading }) =>
        issue('confirmedColumnLost', 'error', where(header.bottom, column), { role, heading }),
      ),
    };
  }
  const columns = { ...confirmed.columns, ...Object.fromEntries(found.columns) };
  const hasMoved = anchors.some(({ role, column }) => columns[role] !== column);
  return {
    value: { header, columns },
    issues: hasMoved
      ? [issue('confirmedColumnsMoved', 'info', where(header.bottom, columns.rule ?? header.left))]
      : [],
  };
};
