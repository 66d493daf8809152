import fc from 'fast-check';
import type { Tier } from '../clause';
import { LABELS, THREE_TIERS, tiers } from './testing/clauses';
import { pointsOf } from './testing/one-clause';
import { tierBase, tierRows, tierRowText, winningRow } from './tiers';

const rowsOf = (list: readonly Tier[]): readonly string[] | null => {
  const clause = tiers(list);
  return tierRows(clause)?.map((row) => tierRowText(row, clause)) ?? null;
};

const from = (bound: number, points: number, fromInclusive = true): Tier => ({
  from: bound,
  fromInclusive,
  points,
});
const to = (bound: number, points: number, toInclusive = false): Tier => ({ to: bound, toInclusive, points });
const between = (low: number, high: number, points: number, sides = '[)'): Tier => ({
  from: low,
  fromInclusive: sides.startsWith('['),
  to: high,
  toInclusive: sides.endsWith(']'),
  points,
});

describe('rows in the order in which they are tried', () => {
  test.each<readonly [string, readonly Tier[], readonly string[] | null]>([
    ['from the top down', THREE_TIERS, ['≥95 得6分', '≥90 得4分', '<90 得0分']],
    ['whatever the order of the text', THREE_TIERS.toReversed(), ['≥95 得6分', '≥90 得4分', '<90 得0分']],
    ['the edge belongs to the lower tier', [from(90, 5, false), to(90, 2, true)], ['>90 得5分', '≤90 得2分']],
    [
      'a gap between tiers counts 0',
      [from(90, 5), between(60, 80, 2)],
      ['≥90 得5分', '≥80 得0分', '≥60 得2分'],
    ],
    ['a gap above the top tier', [between(60, 80, 2, '[]')], ['>80 得0分', '≥60 得2分']],
    ['a gap of one number', [from(90, 5, false), to(90, 2)], ['>90 得5分', '≥90 得0分', '<90 得2分']],
    [
      'one number alone',
      [between(100, 100, 5, '[]'), between(95, 100, 3)],
      ['>100 得0分', '≥100 得5分', '≥95 得3分'],
    ],
    [
      'one number, and what lies above',
      [between(80, 80, 3, '[]'), from(80, 5, false)],
      ['>80 得5分', '≥80 得3分'],
    ],
    [
      'one number, and what lies above, the other way',
      [from(80, 5, false), between(80, 80, 3, '[]')],
      ['>80 得5分', '≥80 得3分'],
    ],
    ['fewer is better', [to(3, 5, true), between(3, 6, 2, '(]')], ['>6 得0分', '>3 得2分', '≤3 得5分']],
    ['negative bounds', [from(-1, 5), to(-1, 1)], ['≥-1 得5分', '<-1 得1分']],
    ['labels as they stand', LABELS, ['“A级” 得5分', '“一般” 得3分', '“差” 得0分']],
    [
      'the target',
      [
        { to: 'target', toInclusive: true, points: 5 },
        { from: 'target', fromInclusive: false, points: 0 },
      ],
      ['≤目标值 得5分', '>目标值 得0分'],
    ],
    ['last year', [{ from: 'lastYear', fromInclusive: true, points: 5 }], ['≥上年值 得5分']],

    ['no tier at all', [], null],
    ['tiers that overlap', [from(80, 5), between(70, 90, 3)], null],
    ['tiers that share an edge', [from(80, 5), between(70, 80, 3, '[]')], null],
    ['two that begin nowhere', [to(80, 5), to(60, 3)], null],
    ['a range from high to low', [between(90, 80, 5)], null],
    ['a range that holds nothing', [between(80, 80, 5, '[)')], null],
    ['a tier without bounds', [{ points: 5 }], null],
    ['labels beside numbers', [{ label: '好', points: 5 }, to(60, 1)], null],
    ['a number beside the target', [{ from: 'target', fromInclusive: true, points: 5 }, to(60, 1)], null],
    [
      'two different names',
      [
        { from: 'target', points: 5 },
        { to: 'lastYear', points: 1 },
      ],
      null,
    ],
    ['a name at both ends', [{ from: 'lastYear', to: 'target', points: 5 }], null],
  ])('%s', (_, list, rows) => {
    expect(rowsOf(list)).toEqual(rows);
  });

  test('tiers that take say so', () => {
    const clause = tiers([to(80, 1)], { effect: 'deduct' });
    expect(tierRows(clause)?.map((row) => tierRowText(row, clause))).toEqual(['≥80 扣0分', '<80 扣1分']);
  });
});

describe('the base that stands beside the clause', () => {
  test.each<readonly [readonly Tier[], string | undefined]>([
    [[{ from: 'target', points: 1 }], 'target'],
    [[{ to: 'lastYear', points: 1 }], 'lastYear'],
    [THREE_TIERS, undefined],
    [LABELS, undefined],
  ])('%j has %s', (list, base) => {
    expect(tierBase(tiers(list))).toBe(base);
  });

  const clause = tiers(
    [
      { from: 'target', fromInclusive: true, points: 5 },
      { to: 'target', points: 1 },
    ],
    {
      unit: '起',
    },
  );
  test.each<readonly [number, number | null, number | string]>([
    [12, 12, 5],
    [11, 12, 1],
    [12, null, 'noThreshold'],
  ])('%d against %p gives %s', (value, threshold, points) => {
    expect(pointsOf(clause, value, { threshold })).toBe(points);
  });
});

/** Disjoint tiers: some of the ranges between ascending cuts, each cut going to one side or the other. */
const disjoint: fc.Arbitrary<readonly Tier[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 8, maxLength: 8 }),
    fc.integer({ min: 0, max: 1000 }),
  )
  .map(([unsorted, choices, turn]) => {
    const cuts = unsorted.toSorted((a, b) => a - b);
    const list: Tier[] = [];
    for (const [index, [isThere, edgeBelow, alone]] of choices.entries()) {
      if (index > cuts.length || !isThere) continue;
      const [low, high] = [cuts[index - 1], cuts[index]];
      list.push({
        ...(low === undefined
          ? {}
          : {
              from: low,
              fromInclusive: !(choices[index - 1]?.[1] ?? false) && !(choices[index - 1]?.[2] ?? false),
            }),
        ...(high === undefined ? {} : { to: high, toInclusive: edgeBelow && !alone }),
        points: index + 1,
      });
      if (alone && high !== undefined) {
        list.push({ from: high, fromInclusive: true, to: high, toInclusive: true, points: index + 50 });
      }
    }
    return [...list.slice(turn % (list.length + 1)), ...list.slice(0, turn % (list.length + 1))];
  })
  .filter((list) => list.length > 0);

const holds = (
  { from: low = -Infinity, to: high = Infinity, fromInclusive, toInclusive }: Tier,
  value: number,
): boolean =>
  (value > Number(low) || (fromInclusive === true && value === low)) &&
  (value < Number(high) || (toInclusive === true && value === high));

test('the row that wins gives the points of the tier that holds the value, and 0 where there is none', () => {
  const value = fc.integer({ min: -44, max: 44 }).map((half) => half / 2);
  fc.assert(
    fc.property(disjoint, value, (list, entry) => {
      const rows = tierRows(tiers(list)) ?? [];
      expect(rows.length).toBeGreaterThan(0);
      const winner = winningRow(rows, entry, null);
      expect(rows[winner ?? -1]?.points ?? 0).toBe(list.find((tier) => holds(tier, entry))?.points ?? 0);
    }),
    { numRuns: 2000 },
  );
});
