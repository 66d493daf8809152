import type { ColumnRole, Indicator, IndicatorSheet } from '../../src/core/sheet/indicator';
import type { ExpectedIndicator, ExpectedTable } from './sheet';

/** One way in which a reading differs from the key. */
export interface Difference {
  readonly what: string;
  readonly sheet: string;
  readonly row?: number;
  /** The columns that it concerns. */
  readonly columns?: readonly number[];
  readonly role?: ColumnRole;
  readonly expected: string;
  readonly got: string;
  /** It does no harm to marks: an optional column not found. */
  readonly isLoss?: true;
}

const NEEDED: ReadonlySet<ColumnRole> = new Set([
  'level1',
  'level2',
  'level3',
  'content',
  'fullMarks',
  'rule',
]);

const show = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '–' : JSON.stringify(value);

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const headerDifferences = (
  { sheet, headerRow }: ExpectedTable,
  got: IndicatorSheet,
): readonly Difference[] =>
  headerRow === got.headerRow
    ? []
    : [{ what: 'headerRow', sheet, row: headerRow, expected: show(headerRow), got: show(got.headerRow) }];

const roleDifferences = (key: ExpectedTable, got: IndicatorSheet): readonly Difference[] => {
  const roles = new Set([...Object.keys(key.columns), ...Object.keys(got.columns)] as ColumnRole[]);
  return [...roles].flatMap((role): readonly Difference[] => {
    const expected = key.columns[role];
    const found = got.columns[role];
    if (expected === found || key.doubtfulRoles.includes(role)) return [];
    if (key.tolerated.some(([tolerated, at]) => tolerated === role && at === (found ?? 0))) return [];
    const isLoss = found === undefined && !NEEDED.has(role);
    const how = isLoss
      ? 'lost'
      : found === undefined
        ? 'missing'
        : expected === undefined
          ? 'invented'
          : 'wrong';
    return [
      {
        what: `role ${how}: ${role}`,
        sheet: key.sheet,
        role,
        columns: [expected, found].filter((at) => at !== undefined),
        expected: show(expected),
        got: show(found),
        ...(isLoss && { isLoss }),
      },
    ];
  });
};

type Field = 'path' | 'content' | 'fullMarks' | 'rule' | 'sharesMarksWith';

const FIELDS: readonly (readonly [field: Field, roles: readonly ColumnRole[]])[] = [
  ['path', ['level1', 'level2', 'level3']],
  ['content', ['content']],
  ['fullMarks', ['fullMarks']],
  ['rule', ['rule']],
  ['sharesMarksWith', ['fullMarks']],
];

const fieldDifferences = (
  key: ExpectedTable,
  wanted: ExpectedIndicator,
  read: Indicator,
): readonly Difference[] =>
  FIELDS.flatMap(([field, roles]): readonly Difference[] => {
    if (roles.some((role) => key.doubtfulRoles.includes(role))) return [];
    if (isSame(wanted[field], read[field])) return [];
    if (field === 'path' && wanted.orPath && isSame(wanted.orPath, read.path)) return [];
    const [role] = roles;
    return [
      {
        what: field,
        sheet: key.sheet,
        row: wanted.row,
        columns: roles.flatMap((one) => key.columns[one] ?? []),
        ...(role && { role }),
        expected: show(wanted[field]),
        got: show(read[field]),
      },
    ];
  });

const indicatorDifferences = (key: ExpectedTable, got: IndicatorSheet): readonly Difference[] => {
  const free = new Set([...key.doubtfulRows, ...key.eitherRows]);
  const found = new Map<number, Indicator>(got.indicators.map((indicator) => [indicator.row, indicator]));
  const wanted = new Set(key.indicators.map(({ row }) => row));
  const { sheet } = key;
  const missing = key.indicators.flatMap((indicator): readonly Difference[] => {
    const { row, content } = indicator;
    const read = found.get(row);
    return read
      ? fieldDifferences(key, indicator, read)
      : [{ what: 'indicator missing', sheet, row, expected: content, got: '–' }];
  });
  const invented = got.indicators
    .filter(({ row }) => !wanted.has(row) && !free.has(row))
    .map(({ row, content, fullMarks, rule }) => ({
      what: 'indicator invented',
      sheet,
      row,
      expected: '–',
      got: `${content} | ${show(fullMarks)} | ${show(rule)}`,
    }));
  return [...missing, ...invented];
};

const sumDifferences = (key: ExpectedTable, got: IndicatorSheet): readonly Difference[] => {
  const free = new Set([...key.eitherRows, ...key.doubtfulRows, ...key.freeSums]);
  return (['subtotals', 'totals'] as const).flatMap((kind) => {
    const rows = new Set([...key[kind], ...got[kind]].map(({ row }) => row));
    return [...rows].flatMap((row): readonly Difference[] => {
      const wanted = key[kind].find((sum) => sum.row === row);
      const found = got[kind].find((sum) => sum.row === row);
      if (free.has(row) || wanted?.fullMarks === found?.fullMarks) return [];
      if (wanted?.orNull && found?.fullMarks === null) return [];
      if (key.doubtfulRoles.includes('fullMarks') && wanted && found) return [];
      return [
        { what: kind, sheet: key.sheet, row, expected: show(wanted?.fullMarks), got: show(found?.fullMarks) },
      ];
    });
  });
};

/** All ways in which the reading of a table differs from its key. */
export const differencesOf = (key: ExpectedTable, got: IndicatorSheet): readonly Difference[] => [
  ...headerDifferences(key, got),
  ...roleDifferences(key, got),
  ...indicatorDifferences(key, got),
  ...sumDifferences(key, got),
];
