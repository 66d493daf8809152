import { Decimal } from 'decimal.js';
import { a1 } from '../../../cells/address';
import { calculate, WorksheetError, type Scalar } from '../../../cells/testing/worksheet';
import type { PartialSteps } from '../../../scheme/scheme';
import { kindOf } from '..';
import type { ClauseCells, Entry, LeafClause } from '../kind';
import { tierRowFormula, tierRows } from '../tiers';

/** What stands around one clause. */
export interface Around {
  readonly threshold?: number | null;
  readonly fullMarks?: number;
  readonly partialSteps?: PartialSteps;
  readonly deductedElsewhere?: number | null;
  readonly forfeited?: boolean;
}

/** The points of a clause as a number, or the word for why they are not known. */
export const pointsOf = (clause: LeafClause, entry: Entry, around: Around = {}): number | string => {
  const { threshold = null, fullMarks = 10, partialSteps = 'whole', forfeited = false } = around;
  const { deductedElsewhere = 0 } = around;
  const result = kindOf(clause).evaluate(clause, {
    entry,
    threshold,
    fullMarks: new Decimal(fullMarks),
    partialSteps,
    deductedElsewhere: deductedElsewhere === null ? null : new Decimal(deductedElsewhere),
    forfeited,
  });
  return result.state === 'known' ? result.points.toNumber() + 0 : result.why;
};

/** The clause in row 5, its tier rows below, the scheme's options in column Z, other deductions in H20; all `down` rows further down. */
const cellsAt = (down: number): ClauseCells => ({
  fact: `G${5 + down}`,
  points: `H${5 + down}`,
  threshold: `$O${5 + down}`,
  step: `$P${5 + down}`,
  unit: `$Q${5 + down}`,
  rate: `$R${5 + down}`,
  max: `$S${5 + down}`,
  fullMarks: `$T$${4 + down}`,
  reason: `$I${5 + down}`,
  stepChoice: `$Z$${1 + down}`,
  stepCarry: `$Z$${2 + down}`,
  stepDigits: `$Z$${3 + down}`,
  deductions: `H${20 + down}:H${21 + down}`,
  deductionCount: 2,
  forfeits: `H${30 + down}<0`,
  tierPoints: '',
  tierThresholds: '',
  firstTierThreshold: `$O${6 + down}`,
});

/** The rows that one clause takes up. */
export const ROWS_EACH = 30;

export const CELLS: ClauseCells = cellsAt(0);

export const formulaOfClause = (clause: LeafClause, cells: ClauseCells = CELLS): string =>
  kindOf(clause).formula(clause, withTiers(clause, cells, 0));

const withTiers = (clause: LeafClause, cells: ClauseCells, down: number): ClauseCells => {
  const rows = clause.kind === 'tiers' ? (tierRows(clause)?.length ?? 0) : 0;
  const [first, last] = [6 + down, 5 + down + rows];
  return rows === 0
    ? cells
    : { ...cells, tierPoints: `H${first}:H${last}`, tierThresholds: `$O${first}:$O${last}` };
};

const STEPS = {
  whole: ['不计', 0, 0],
  proRata: ['按比例', 0, 10],
  started: ['按一个计', 0.999999, 0],
} as const;

/** A value, or a formula without `=`. */
export type BlockCell = { readonly value: Scalar } | { readonly formula: string };

/** A clause as cells of a worksheet, by A1 address; the points stand in `H${5 + down}`. */
export const clauseBlock = (
  clause: LeafClause,
  entry: Entry,
  around: Around = {},
  down = 0,
): ReadonlyMap<string, BlockCell> => {
  const { threshold = null, fullMarks = 10, partialSteps = 'whole', forfeited = false } = around;
  const { deductedElsewhere = 0 } = around;
  const { step, points, max } = kindOf(clause).parameters(clause);
  const values: readonly (readonly [column: string, row: number, value: Scalar])[] = [
    ['G', 5, entry],
    ['O', 5, clause.kind === 'extraDeduct' ? (clause.whenDeducted ?? null) : threshold],
    ['P', 5, step ?? null],
    ['R', 5, points ?? null],
    ['S', 5, max ?? null],
    ['T', 4, fullMarks],
    ['Z', 1, STEPS[partialSteps][0]],
    ['Z', 2, STEPS[partialSteps][1]],
    ['Z', 3, STEPS[partialSteps][2]],
    ['H', 20, deductedElsewhere === null ? '' : -deductedElsewhere],
    ['H', 21, 0],
    ['H', 30, forfeited ? -fullMarks : 0],
    ...tierValues(clause, threshold),
  ];
  const cells = new Map<string, BlockCell>(
    values.map(([column, row, value]) => [`${column}${row + down}`, { value }]),
  );
  if (clause.kind === 'tiers') {
    for (const index of (tierRows(clause) ?? []).keys()) {
      const row = 6 + index + down;
      const own = {
        fact: `G$${5 + down}`,
        comparison: `$N${row}`,
        threshold: `$O${row}`,
        rate: `$R${row}`,
        earlier: index === 0 ? '' : `H$${6 + down}:H${row - 1}`,
      };
      cells.set(`H${row}`, { formula: tierRowFormula(clause, own) });
    }
  }
  const formula = kindOf(clause).formula(clause, withTiers(clause, cellsAt(down), down));
  return cells.set(`H${5 + down}`, { formula });
};

const tierValues = (
  clause: LeafClause,
  threshold: number | null,
): readonly (readonly [column: string, row: number, value: Scalar])[] =>
  clause.kind === 'tiers'
    ? (tierRows(clause) ?? []).flatMap(({ comparison, bound, points }, index) => {
        const base =
          typeof bound === 'number' ? bound : typeof bound === 'object' ? bound.label : (threshold ?? '');
        return [
          ['N', 6 + index, comparison] as const,
          ['O', 6 + index, base] as const,
          ['R', 6 + index, points] as const,
        ];
      })
    : [];

/** The number that the clause's worksheet formulas give; '' where they show nothing, '#' for an error. */
export const calculated = (clause: LeafClause, entry: Entry, around: Around = {}): Scalar => {
  const block = clauseBlock(clause, entry, around);
  const at = (_: string, row: number, column: number): Scalar => {
    const cell = block.get(a1({ row, column }));
    if (cell === undefined) return null;
    return 'formula' in cell ? calculate(cell.formula, at) : cell.value;
  };
  try {
    return at('', 5, 8);
  } catch (error) {
    if (error instanceof WorksheetError) return '#';
    throw error;
  }
};
