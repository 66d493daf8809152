import { parseRange, type Range } from '../../src/core/cells/address';
import type { Issue } from '../../src/core/issue';
import type { IndicatorSheet } from '../../src/core/sheet/indicator';
import { differencesOf, type Difference } from './differences';
import type { ExpectedTable } from './sheet';

/** `asked`: every difference is one that a warning is about. */
export type Verdict = 'right' | 'asked' | 'wrong';

/** A difference, and whether a warning is about its place. */
export interface JudgedDifference extends Difference {
  readonly isAsked: boolean;
}

export interface Compared {
  readonly verdict: Verdict;
  readonly differences: readonly JudgedDifference[];
  readonly rolesLost: number;
  /** The key has no doubt. */
  readonly isCertain: boolean;
  /** The reading is right and certain by the key, and yet there are warnings. */
  readonly needless: readonly Issue[];
}

const rangesOf = ({ where }: Issue): readonly Range[] =>
  where.cell.split(',').flatMap((text) => parseRange(text) ?? []);

const isLoud = ({ severity }: Issue): boolean => severity !== 'info';

const isAbout = ({ where }: Issue, sheet: string): boolean => where.sheet === sheet || where.sheet === '';

/** Whether it says of the sheet as a whole that it was not taken, or not surely. */
const isOfTable = (found: Issue, sheet: string): boolean =>
  isAbout(found, sheet) &&
  (found.where.cell === '' || found.code === 'indicatorSheetUnsure' || found.code === 'columnRoleUnsure');

const covers = (found: Issue, difference: Difference, lastHeader: number): boolean => {
  const { sheet, row, columns = [], role, what } = difference;
  if (!isAbout(found, sheet)) return false;
  if (found.where.cell === '') return true;
  if (role !== undefined && found.params['role'] === role) return true;
  // the sum that does not add up tells a person to look at the marks
  if (found.code === 'marksDoNotAddUp' && what === 'fullMarks') return true;
  return rangesOf(found).some(({ top, bottom, left, right }) => {
    const hasColumn = columns.some((column) => column >= left && column <= right);
    if (row === undefined) return hasColumn;
    return (row >= top && row <= bottom) || (hasColumn && top <= lastHeader);
  });
};

const missingDoubt = (what: string, key: ExpectedTable, place: Partial<Difference> = {}): Difference => ({
  what,
  sheet: key.sheet,
  expected: 'a warning',
  got: 'none',
  ...place,
});

const judgedTable = (
  key: ExpectedTable,
  got: IndicatorSheet,
  loud: readonly Issue[],
): readonly JudgedDifference[] => {
  const asked = (difference: Difference): boolean =>
    loud.some((found) => covers(found, difference, Math.max(key.headerRow, got.headerRow)));
  if (key.doubtful) {
    return loud.some((found) => isOfTable(found, key.sheet))
      ? []
      : [{ ...missingDoubt('doubtful table taken in silence', key), isAsked: false }];
  }
  const doubts = [
    ...key.doubtfulRoles.map((role) =>
      missingDoubt(`doubt about ${role} not raised`, key, {
        role,
        columns: [key.columns[role], got.columns[role]].filter((at) => at !== undefined),
      }),
    ),
    ...key.doubtfulRows.map((row) => missingDoubt('doubt about a row not raised', key, { row })),
  ].filter((difference) => !asked(difference));
  return [...differencesOf(key, got), ...doubts].map((difference) => ({
    ...difference,
    isAsked: asked(difference),
  }));
};

/** The found table that shows most of the expected rows. */
const matchOf = (key: ExpectedTable, found: readonly IndicatorSheet[]): IndicatorSheet | undefined => {
  const rows = new Set([...key.indicators.map(({ row }) => row), ...key.eitherRows, ...key.doubtfulRows]);
  const overlap = ({ indicators, headerRow }: IndicatorSheet): number =>
    indicators.filter(({ row }) => rows.has(row)).length + (headerRow === key.headerRow ? 1 : 0);
  const best = found.toSorted((one, other) => overlap(other) - overlap(one))[0];
  return best !== undefined && overlap(best) > 0 ? best : undefined;
};

const missingTable = (
  key: ExpectedTable,
  isFirst: boolean,
  issues: readonly Issue[],
): readonly JudgedDifference[] => {
  // of a doubtful table beside a sure one, an aside is enough
  const heard = key.doubtful ? issues : issues.filter(isLoud);
  const isAsked =
    heard.some((found) => isOfTable(found, key.sheet)) ||
    heard.some(
      ({ code, where }) =>
        where.sheet === key.sheet &&
        // the same list again under the same headings is told of the table that it was read with
        (code === 'secondTable' || (!isFirst && code === 'repeatedIndicators')),
    );
  if (key.doubtful && isAsked) return [];
  return [
    {
      what: isFirst ? 'table missing' : 'table missing (not the first of its sheet)',
      sheet: key.sheet,
      row: key.headerRow,
      expected: `table at row ${key.headerRow}`,
      got: 'none',
      isAsked,
    },
  ];
};

export interface Reading {
  readonly value: readonly IndicatorSheet[];
  readonly issues: readonly Issue[];
}

/** The verdict on a reading. `free` are sheets whose tables may be taken or left. */
export const compare = (
  keys: readonly ExpectedTable[],
  { value, issues: all }: Reading,
  free: ReadonlySet<string> = new Set(),
): Compared => {
  // a doubt about the sum of the whole table covers no fault at a place of it
  const issues = all.filter(({ code }) => code !== 'totalUnstated');
  const loud = issues.filter(isLoud);
  const left = value.filter(({ sheet }) => !free.has(sheet));
  const differences: JudgedDifference[] = [];
  for (const key of keys) {
    const match = matchOf(
      key,
      left.filter(({ sheet }) => sheet === key.sheet),
    );
    if (match) {
      left.splice(left.indexOf(match), 1);
      differences.push(...judgedTable(key, match, loud));
    } else {
      const isFirst = keys.find(({ sheet }) => sheet === key.sheet) === key;
      differences.push(...missingTable(key, isFirst, issues));
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
  const isCertain = keys.every(
    ({ doubtful, doubtfulRoles, doubtfulRows }) =>
      !doubtful && doubtfulRoles.length + doubtfulRows.length === 0,
  );
  return {
    verdict,
    differences,
    rolesLost: silent.filter(({ isLoss }) => isLoss).length,
    isCertain,
    needless: verdict === 'right' && isCertain && keys.length > 0 ? loud : [],
  };
};
