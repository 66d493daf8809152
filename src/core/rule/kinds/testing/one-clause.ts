import { Decimal } from 'decimal.js';
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

/** The clause in row 5, its tier rows below, the scheme's options in column Z, other deductions in H20. */
export const CELLS: ClauseCells = {
  fact: 'G5',
  points: 'H5',
  threshold: '$O5',
  step: '$P5',
  unit: '$Q5',
  rate: '$R5',
  max: '$S5',
  fullMarks: '$T$4',
  reason: '$I5',
  stepChoice: '$Z$1',
  stepCarry: '$Z$2',
  stepDigits: '$Z$3',
  deductions: 'H20:H21',
  deductionCount: 2,
  forfeits: 'H30<0',
  tierPoints: '',
  tierThresholds: '',
  firstTierThreshold: '$O6',
};

export const formulaOfClause = (clause: LeafClause, cells: ClauseCells = CELLS): string =>
  kindOf(clause).formula(clause, withTiers(clause, cells));

const withTiers = (clause: LeafClause, cells: ClauseCells): ClauseCells => {
  const rows = clause.kind === 'tiers' ? (tierRows(clause)?.length ?? 0) : 0;
  return rows === 0
    ? cells
    : { ...cells, tierPoints: `H6:H${5 + rows}`, tierThresholds: `$O6:$O${5 + rows}` };
};

const STEPS = {
  whole: ['不计', 0, 0],
  proRata: ['按比例', 0, 10],
  started: ['按一个计', 0.999999, 0],
} as const;

/** The number that the clause's worksheet formulas give; '' where they show nothing, '#' for an error. */
export const calculated = (clause: LeafClause, entry: Entry, around: Around = {}): Scalar => {
  const { threshold = null, fullMarks = 10, partialSteps = 'whole', forfeited = false } = around;
  const { deductedElsewhere = 0 } = around;
  const { step, points, max } = kindOf(clause).parameters(clause);
  const cells = new Map<string, Scalar>([
    ['7,5', entry],
    ['15,5', clause.kind === 'extraDeduct' ? (clause.whenDeducted ?? null) : threshold],
    ['16,5', step ?? null],
    ['18,5', points ?? null],
    ['19,5', max ?? null],
    ['20,4', fullMarks],
    ['26,1', STEPS[partialSteps][0]],
    ['26,2', STEPS[partialSteps][1]],
    ['26,3', STEPS[partialSteps][2]],
    ['8,20', deductedElsewhere === null ? '' : -deductedElsewhere],
    ['8,21', 0],
    ['8,30', forfeited ? -fullMarks : 0],
  ]);
  const at = (_: string, row: number, column: number): Scalar => cells.get(`${column},${row}`) ?? null;
  if (clause.kind === 'tiers') {
    for (const [index, { comparison, bound, points: rate }] of (tierRows(clause) ?? []).entries()) {
      const row = 6 + index;
      cells.set(`14,${row}`, comparison);
      const base = threshold ?? '';
      cells.set(
        `15,${row}`,
        typeof bound === 'number' ? bound : typeof bound === 'object' ? bound.label : base,
      );
      cells.set(`18,${row}`, rate);
      const own = {
        fact: 'G$5',
        comparison: `$N${row}`,
        threshold: `$O${row}`,
        rate: `$R${row}`,
        earlier: index === 0 ? '' : `H$6:H${row - 1}`,
      };
      cells.set(`8,${row}`, calculate(tierRowFormula(clause, own), at));
    }
  }
  try {
    return calculate(formulaOfClause(clause), at);
  } catch (error) {
    if (error instanceof WorksheetError) return '#';
    throw error;
  }
};
