import { Decimal } from 'decimal.js';
import { remembered } from '../cells/remembered';
import { guarded, round } from '../rule/decimal';
import { kindOf } from '../rule/kinds';
import { YES } from '../rule/kinds/answers';
import type { Entry, LeafClause, Points } from '../rule/kinds/kind';
import type { PartialSteps } from '../scheme/scheme';
import { leavesOf, type Item, type LeafLine, type Line } from './item';

/** What stands beside one clause for one stage. */
export interface Answer {
  readonly entry: Entry;
  /** 基准值 */
  readonly threshold: number | null;
}

export interface ItemInput {
  readonly fullMarks: number | null;
  /** By leaf line. */
  readonly answers: ReadonlyMap<LeafLine, Answer>;
  readonly partialSteps: PartialSteps;
  /** Decimals of the item's score. */
  readonly decimals: number;
  /** A clause of another item that takes all marks of the section holds. */
  readonly sectionForfeited: boolean;
  /** Rows of the item that do not apply. */
  readonly notApplicableRows: ReadonlySet<number>;
}

export interface ItemScore {
  /** Points by line; nested lines and lines of rows that do not apply included. */
  readonly points: ReadonlyMap<Line, Points>;
  /** null while something is missing. */
  readonly score: Decimal | null;
  /** 追加扣分: what comes off beyond the item, positive; counts what is known. */
  readonly extra: Decimal;
  /** A clause 不得分 of the item or of its section holds. */
  readonly forfeited: boolean;
}

const ZERO = new Decimal(0);

/** Does a clause 不得分 hold (for the item, or for the section that it names)? */
export const forfeitHolds = (line: Line, answers: ItemInput['answers']): boolean =>
  line.type === 'leaf' && line.clause.kind === 'forfeit' && answers.get(line)?.entry === YES;

/** The clauses 不得分 that take all marks of the item: its own, and those of a part that name a section. */
export const forfeitsOf = remembered((lines: readonly Line[]): readonly LeafLine[] =>
  lines.flatMap((line) =>
    line.type === 'leaf'
      ? [line].filter(({ clause }) => clause.kind === 'forfeit')
      : leavesOf(line.children).filter(({ clause }) => clause.kind === 'forfeit' && clause.scope !== 'item'),
  ),
);

/** 追加扣分 comes off beyond the item, wherever in its rule it stands. */
export const extrasOf = remembered((lines: readonly Line[]): readonly LeafLine[] =>
  leavesOf(lines).filter((line) => isExtra(line)),
);

export const isExtra = (line: Line): boolean => line.type === 'leaf' && line.clause.kind === 'extraDeduct';

/** Does the clause take marks of the item? 追加扣分 takes them beyond it. */
export const takesFromItem = (clause: LeafClause): boolean => {
  switch (clause.kind) {
    case 'forfeit':
    case 'deduct':
    case 'deductPerCount':
    case 'deductPerStep':
      return true;
    case 'tiers':
    case 'manual':
      return clause.effect === 'deduct';
    default:
      return false;
  }
};

/** Lines that take marks of the item, which 扣满 adds up. */
export const takes = (line: Line): boolean => {
  if (line.type === 'group') return line.children.every(takes);
  return line.type === 'leaf' && takesFromItem(line.clause);
};

/**
 * Score of one item (design/rules.md, Evaluation): clamp(0, full marks, base − deductions + awards), 0 at once when a
 * clause 不得分 holds, null while a fact is missing. The ledger's formulas say the same.
 */
export const evaluateItem = (item: Item, input: ItemInput): ItemScore => {
  const points = new Map<Line, Points>();
  const fullMarks = new Decimal(input.fullMarks ?? 0);
  const top = evaluateLines(item.lines, fullMarks, input, points);
  const forfeited =
    input.sectionForfeited ||
    forfeitsOf(item.lines).some((line) => applies(line, input) && forfeitHolds(line, input.answers));
  const extras = extrasOf(item.lines);
  const extra = extras.reduce((sum, line) => sum.minus(knownPoints(points.get(line)) ?? ZERO), ZERO);
  const extrasKnown = extras.every((line) => knownPoints(points.get(line)) !== null);
  const base = item.base === 'full' ? fullMarks : ZERO;
  const score =
    input.fullMarks === null || !extrasKnown
      ? null
      : forfeited
        ? ZERO
        : top.sum && round(clamp(guarded(base.plus(top.sum)), fullMarks), input.decimals);
  return { points, score, extra, forfeited };
};

interface LinesResult {
  /** null while one is not known; extra deductions left out. */
  readonly sum: Decimal | null;
  readonly forfeited: boolean;
}

const evaluateLines = (
  lines: readonly Line[],
  fullMarks: Decimal,
  input: ItemInput,
  points: Map<Line, Points>,
): LinesResult => {
  const forfeited = lines.some((line) => applies(line, input) && forfeitHolds(line, input.answers));
  const ordinary = lines.filter((line) => !isExtra(line));
  for (const line of ordinary)
    points.set(line, evaluateLine(line, fullMarks, input, points, null, forfeited));
  const taken = sumOf(ordinary.filter(takes), points);
  for (const line of lines.filter(isExtra)) {
    points.set(
      line,
      evaluateLine(line, fullMarks, input, points, taken && guarded(taken.negated()), forfeited),
    );
  }
  return { sum: sumOf(ordinary, points), forfeited };
};

/** Lines of a row that does not apply take and give nothing, those inside a part or group included. */
const skipped = (line: Line, points: Map<Line, Points>): Points => {
  const nothing: Points = { state: 'known', points: ZERO };
  if (line.type !== 'leaf') for (const child of line.children) points.set(child, skipped(child, points));
  return nothing;
};

const evaluateLine = (
  line: Line,
  fullMarks: Decimal,
  input: ItemInput,
  points: Map<Line, Points>,
  deductedElsewhere: Decimal | null,
  forfeited: boolean,
): Points => {
  if (!applies(line, input)) return skipped(line, points);
  if (line.type === 'leaf') {
    const { entry, threshold } = input.answers.get(line) ?? { entry: null, threshold: null };
    return kindOf(line.clause).evaluate(line.clause, {
      entry,
      threshold,
      fullMarks,
      partialSteps: input.partialSteps,
      deductedElsewhere,
      forfeited,
    });
  }
  const limit = new Decimal(line.type === 'part' ? line.clause.points : line.max);
  const inner = evaluateLines(line.children, line.type === 'part' ? limit : fullMarks, input, points);
  if (line.type === 'part') {
    if (inner.forfeited) return { state: 'known', points: ZERO };
    const base = line.clause.base === 'full' ? limit : ZERO;
    return inner.sum
      ? { state: 'known', points: clamp(guarded(base.plus(inner.sum)), limit) }
      : { state: 'unknown', why: 'blank' };
  }
  return inner.sum
    ? { state: 'known', points: Decimal.max(limit.negated(), Decimal.min(limit, guarded(inner.sum))) }
    : { state: 'unknown', why: 'blank' };
};

const applies = (line: Line, { notApplicableRows }: ItemInput): boolean => !notApplicableRows.has(line.row);

/** The points when they are known, else null. */
export const knownPoints = (points: Points | undefined): Decimal | null =>
  points?.state === 'known' ? points.points : null;

const sumOf = (lines: readonly Line[], points: ReadonlyMap<Line, Points>): Decimal | null => {
  let sum = ZERO;
  for (const line of lines) {
    const value = knownPoints(points.get(line));
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return sum;
};

const clamp = (value: Decimal, max: Decimal): Decimal => {
  const least = value.greaterThan(max) ? max : value;
  return least.greaterThan(0) ? least : ZERO;
};
