import { Decimal } from 'decimal.js';
import type { LeafClause } from '../rule/kinds/kind';
import { extrasOf, forfeitsOf, isExtra, knownPoints, type ItemScore } from './evaluate-item';
import type { Item, Line } from './item';

/** What an item can still get, extra deductions taken off. */
export interface PossibleScores {
  readonly lowest: Decimal;
  readonly highest: Decimal;
}

const ZERO = new Decimal(0);

/** The scores that are still possible while facts are missing; `inDoubt`: its section may yet get nothing. */
export const possibleScores = (
  item: Item,
  fullMarks: number,
  known: ItemScore,
  inDoubt = false,
): PossibleScores => {
  const full = new Decimal(fullMarks);
  const base = item.base === 'full' ? full : ZERO;
  const lines = item.lines.filter((line) => !isExtra(line)).map((line) => boundsOf(line, full, known));
  const extras = extrasOf(item.lines).map((line) => boundsOf(line, full, known));
  const sum = (bounds: readonly PossibleScores[], side: keyof PossibleScores): Decimal =>
    bounds.reduce((total, bound) => total.plus(bound[side]), ZERO);
  const score = (side: keyof PossibleScores): Decimal =>
    known.forfeited ? ZERO : (known.score ?? Decimal.max(0, Decimal.min(full, base.plus(sum(lines, side)))));
  const mayForfeit =
    inDoubt || forfeitsOf(item.lines).some((line) => knownPoints(known.points.get(line)) === null);
  return {
    lowest: (mayForfeit ? ZERO : score('lowest')).plus(sum(extras, 'lowest')),
    highest: score('highest').plus(sum(extras, 'highest')),
  };
};

const boundsOf = (line: Line, full: Decimal, { points }: ItemScore): PossibleScores => {
  const value = knownPoints(points.get(line));
  if (value) return { lowest: value, highest: value };
  if (line.type === 'part') return between(0, line.clause.points);
  if (line.type === 'group') return between(-line.max, line.max);
  return clauseBounds(line.clause, full.toNumber());
};

const between = (lowest: number, highest: number): PossibleScores => ({
  lowest: new Decimal(lowest),
  highest: new Decimal(highest),
});

/** Without a limit of its own a clause may take or give more than the item has. */
const clauseBounds = (clause: LeafClause, full: number): PossibleScores => {
  switch (clause.kind) {
    case 'forfeit':
      return between(-full, 0);
    case 'deduct':
    case 'extraDeduct':
      return between(-clause.points, 0);
    case 'deductPerCount':
    case 'deductPerStep':
      return between(-(clause.max ?? Infinity), 0);
    case 'award':
      return between(0, clause.points);
    case 'awardPerCount':
    case 'awardPerStep':
      return between(0, clause.max ?? Infinity);
    case 'tiers': {
      const points = clause.tiers.map((tier) => (clause.effect === 'deduct' ? -tier.points : tier.points));
      return between(Math.min(0, ...points), Math.max(0, ...points));
    }
    case 'proportion':
      return between(0, Infinity);
    case 'formula':
      return between(clause.min ?? 0, clause.max ?? Infinity);
    case 'manual': {
      const most = clause.max ?? full;
      return clause.effect === 'deduct' ? between(-most, 0) : between(0, most);
    }
  }
};
