import { parseRange, type Range } from '../../src/core/cells/address';
import type { Issue } from '../../src/core/issue';
import type { ColumnRole, Indicator, IndicatorSheet } from '../../src/core/sheet/indicator';
import type { ExpectedTable } from './sheet';

export type Verdict = 'right' | 'asked' | 'wrong';

/** One way in which the reading differs from the key. */
export interface Difference {
  readonly what: string;
  readonly sheet: string;
  readonly row?: number;
  /** The columns that it concerns. */
  readonly columns?: readonly number[];
  readonly role?: ColumnRole;
  readonly expected: string;
  readonly got: string;
  /** A warning is about that place. */
  readonly isAsked: boolean;
  /** It does no harm to marks: an optional column not found. */
  readonly isLoss?: true;
}

export interface Compared {
  readonly verdict: Verdict;
  readonly differences: readonly Difference[];
  readonly rolesLost: number;
  /** The reading is right, and yet there are warnings. */
  readonly needless: readonly Issue[];
}

const OPTIONAL: ReadonlySet<ColumnRole> = new Set([
  'number',
  'target',
  'unit',
  'actual',
  'evidence',
  'selfScore',
  'selfRemark',
  'score',
  'deduction',
  'remark',
  'department',
  'notApplicable',
  'lastYear',
  'checkedActual',
]);

const rangesOf = ({ where }: Issue): readonly Range[] =>
  where.cell.split(',').flatMap((text) => parseRange(text) ?? []);

const isLoud = ({ severity }: Issue): boolean => severity !== 'info';

/** Whether the reading says of this sheet that it was not taken, or not surely. */
const isAskedOf = (issues: readonly Issue[], sheet: string): boolean =>
  issues.some(
    ({ where, code }) =>
      (where.sheet === sheet &&
        (where.cell === '' || code === 'indicatorSheetUnsure' || code === 'columnRoleUnsure')) ||
      where.sheet === '',
  );

/** Warnings about a place, or about the marks of the sheet where the marks differ. */
const covers = (
  found: Issue,
  { sheet, row, columns, role, what }: Omit<Difference, 'isAsked'>,
  headerRows: number,
): boolean => {
  if (found.where.sheet !== sheet) return found.where.sheet === '';
  if (found.where.cell === '') return true;
  if (role !== undefined && found.params['role'] === role) return true;
  if (found.code === 'marksDoNotAddUp' && what === 'fullMarks') return true;
  return rangesOf(found).some((range) => {
    const hasRow = row !== undefined && row >= range.top && row <= range.bottom;
    const hasColumn = (columns ?? []).some((column) => column >= range.left && column <= range.right);
    if (row === undefined) return hasColumn;
    return hasRow || (hasColumn && range.top <= headerRows);
  });
};

const show = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '–' : JSON.stringify(value);

type Raw = Omit<Difference, 'isAsked'>;

const roleDifferences = (key: ExpectedTable, got: IndicatorSheet): readonly Raw[] => {
  const roles = new Set([...Object.keys(key.columns), ...Object.keys(got.columns)] as ColumnRole[]);
  return [...roles].flatMap((role): readonly Raw[] => {
    const expected = key.columns[role];
    const found = got.columns[role];
    if (expected === found || key.doubtfulRoles.includes(role)) return [];
    if (key.tolerated.some(([tolerated, at]) => tolerated === role && at === (found ?? 0))) return [];
    const isLoss = found === undefined && OPTIONAL.has(role);
    return [
      {
        what: isLoss
          ? `role lost: ${role}`
          : found === undefined
            ? `role missing: ${role}`
            : `role wrong: ${role}`,
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

const FIELDS = ['path', 'content', 'fullMarks', 'rule', 'sharesMarksWith'] as const;

const columnsOf = (key: ExpectedTable, field: (typeof FIELDS)[number]): readonly number[] => {
  const { level1, level2, level3, content, fullMarks, rule } = key.columns;
  const wanted = {
    path: [level1, level2, level3],
    content: [content],
    fullMarks: [fullMarks],
    rule: [rule],
    sharesMarksWith: [fullMarks],
  }[field];
  return wanted.filter((at) => at !== undefined);
};

const indicatorDifferences = (key: ExpectedTable, got: IndicatorSheet): readonly Raw[] => {
  const free = new Set([...key.doubtfulRows, ...key.eitherRows]);
  const found = new Map<number, Indicator>(got.indicators.map((indicator) => [indicator.row, indicator]));
  const expected = new Set(key.indicators.map(({ row }) => row));
  const missing = key.indicators.flatMap((indicator): readonly Raw[] => {
    const { row } = indicator;
    const read = found.get(row);
    if (!read) {
      return [{ what: 'indicator missing', sheet: key.sheet, row, expected: indicator.content, got: '–' }];
    }
    return FIELDS.flatMap((field): readonly Raw[] => {
      const isDoubtful =
        field === 'fullMarks' || field === 'sharesMarksWith'
          ? key.doubtfulRoles.includes('fullMarks')
          : false;
      const isSame = JSON.stringify(indicator[field] ?? null) === JSON.stringify(read[field] ?? null);
      if (isSame || isDoubtful) return [];
      return [
        {
          what: field,
          sheet: key.sheet,
          row,
          columns: columnsOf(key, field),
          expected: show(indicator[field]),
          got: show(read[field]),
        },
      ];
    });
  });
  const invented = got.indicators
    .filter(({ row }) => !expected.has(row) && !free.has(row))
    .map(({ row, content, fullMarks, rule }) => ({
      what: 'indicator invented',
      sheet: key.sheet,
      row,
      expected: '–',
      got: `${content} | ${show(fullMarks)} | ${show(rule)}`,
    }));
  return [...missing, ...invented];
};

const sumDifferences = (key: ExpectedTable, got: IndicatorSheet): readonly Raw[] =>
  (['subtotals', 'totals'] as const).flatMap((kind) => {
    const rows = new Set([...key[kind], ...got[kind]].map(({ row }) => row));
    return [...rows].flatMap((row): readonly Raw[] => {
      if (key.eitherRows.includes(row) || key.doubtfulRows.includes(row)) return [];
      const expected = key[kind].find((sum) => sum.row === row);
      const found = got[kind].find((sum) => sum.row === row);
      if (expected?.fullMarks === found?.fullMarks) return [];
      return [
        {
          what: kind,
          sheet: key.sheet,
          row,
          expected: show(expected?.fullMarks),
          got: show(found?.fullMarks),
        },
      ];
    });
  });

const tableDifferences = (
  key: ExpectedTable,
  got: IndicatorSheet,
  loud: readonly Issue[],
): readonly Difference[] => {
  const header: readonly Raw[] =
    key.headerRow === got.headerRow
      ? []
      : [
          {
            what: 'headerRow',
            sheet: key.sheet,
            row: key.headerRow,
            expected: show(key.headerRow),
            got: show(got.headerRow),
          },
        ];
  const raw = [
    ...header,
    ...roleDifferences(key, got),
    ...indicatorDifferences(key, got),
    ...sumDifferences(key, got),
  ];
  const asked = (difference: Raw): boolean =>
    loud.some((found) => covers(found, difference, Math.max(key.headerRow, got.headerRow)));
  const needed: readonly Raw[] = [
    ...key.doubtfulRoles.map((role) => ({
      what: `doubt about ${role} not raised`,
      sheet: key.sheet,
      role,
      columns: [key.columns[role], got.columns[role]].filter((at) => at !== undefined),
      expected: 'a warning',
      got: 'none',
    })),
    ...key.doubtfulRows.map((row) => ({
      what: 'doubt about a row not raised',
      sheet: key.sheet,
      row,
      expected: 'a warning',
      got: 'none',
    })),
  ].filter((difference) => !asked(difference));
  const silentDoubt: readonly Raw[] =
    key.doubtful && !isAskedOf(loud, key.sheet)
      ? [{ what: 'doubtful table taken in silence', sheet: key.sheet, expected: 'a warning', got: 'none' }]
      : [];
  return [...raw, ...needed, ...silentDoubt].map((difference) => ({
    ...difference,
    isAsked: asked(difference),
  }));
};

/** The found table that shows most of the expected rows. */
const matchOf = (key: ExpectedTable, found: readonly IndicatorSheet[]): IndicatorSheet | undefined => {
  const rows = new Set(key.indicators.map(({ row }) => row));
  const overlap = ({ indicators, headerRow }: IndicatorSheet): number =>
    indicators.filter(({ row }) => rows.has(row)).length + (headerRow === key.headerRow ? 1 : 0);
  const best = found.toSorted((one, other) => overlap(other) - overlap(one))[0];
  return best !== undefined && overlap(best) > 0 ? best : undefined;
};

export interface Reading {
  readonly value: readonly IndicatorSheet[];
  readonly issues: readonly Issue[];
}

/** `optional` are sheets whose tables may be taken or left. */
export const compare = (
  keys: readonly ExpectedTable[],
  { value, issues }: Reading,
  optional: ReadonlySet<string> = new Set(),
): Compared => {
  const loud = issues.filter(isLoud);
  const left = [...value];
  const differences: Difference[] = [];
  for (const key of keys) {
    const match = matchOf(
      key,
      left.filter(({ sheet }) => sheet === key.sheet),
    );
    if (match) {
      left.splice(left.indexOf(match), 1);
      differences.push(...tableDifferences(key, match, loud));
    } else if (!optional.has(key.sheet)) {
      const nth = keys.filter(({ sheet }) => sheet === key.sheet).indexOf(key) + 1;
      const isAsked =
        isAskedOf(loud, key.sheet) ||
        loud.some(({ code, where }) => where.sheet === key.sheet && code === 'secondTable');
      differences.push({
        what: `table missing${nth > 1 ? ' (not the first of its sheet)' : ''}`,
        sheet: key.sheet,
        row: key.headerRow,
        expected: `table at row ${key.headerRow}`,
        got: 'none',
        isAsked,
      });
    }
  }
  for (const { sheet, headerRow, indicators } of left) {
    differences.push({
      what: 'decoy taken',
      sheet,
      row: headerRow,
      expected: 'no table',
      got: `${indicators.length} indicators`,
      isAsked: loud.some(({ code, where }) => where.sheet === sheet && code === 'indicatorSheetUnsure'),
    });
  }
  const silent = differences.filter(({ isAsked }) => !isAsked);
  const verdict = silent.some(({ isLoss }) => !isLoss)
    ? 'wrong'
    : differences.some(({ isLoss }) => !isLoss)
      ? 'asked'
      : 'right';
  return {
    verdict,
    differences,
    rolesLost: silent.filter(({ isLoss }) => isLoss).length,
    needless:
      verdict === 'right' &&
      keys.every(
        ({ doubtful, doubtfulRoles, doubtfulRows }) =>
          !doubtful && doubtfulRoles.length + doubtfulRows.length === 0,
      )
        ? loud
        : [],
  };
};
