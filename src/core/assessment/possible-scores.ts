import { Decimal } from 'decimal.js';
import type { LeafClause } from '../rule/kinds/kind';
import { isExtra, knownPoints, type ItemScore } from './evaluate-item';
import type { Item, Line } from './item';

/** What an item can still get, extra deductions taken off. */
export interface PossibleScores {
  readonly lowest: Decimal;
  readonly highest: Decimal;
}

/** The scores that are still possible while facts are missing. */
export const possibleScores = (item: Item, fullMarks: number, known: ItemScore): PossibleScores => {
  const full = new Decimal(fullMarks);
  const extras = item.lines.filter(isExtra).map((line) => boundsOf(line, full, known));
  const sum = (bounds: readonly PossibleScores[], side: keyof PossibleScores): Decimal =>
    bounds.reduce((total, bound) => total.plus(bound[side]), new Decimal(0));
  const base = item.base === 'full' ? full : new Decimal(0);
  const lines = item.lines.filter((line) => !isExtra(line)).map((line) => boundsOf(line, full, known));
  const inside = (value: Decimal): Decimal => Decimal.max(0, Decimal.min(full, value));
  const score = (side: keyof PossibleScores): Decimal =>
    known.forfeited ? new Decimal(0) : (known.score ?? inside(base.plus(sum(lines, side))));
  return {
    lowest: score('lowest').plus(sum(extras, 'lowest')),
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

const clauseBounds = (clause: LeafClause, full: number): PossibleScores => {
  switch (clause.kind) {
    case 'forfeit':
      return between(-full, 0);
    case 'deduct':
    case 'extraDeduct':
      return between(-clause.points, 0);
    case 'deductPerCount':
    case 'deductPerStep':
      return between(-(clause.max ?? full * 2), 0);
    case 'award':
      return between(0, clause.points);
    case 'awardPerCount':
    case 'awardPerStep':
      return between(0, clause.max ?? full);
    case 'tiers': {
      const points = clause.tiers.map((tier) => (clause.effect === 'deduct' ? -tier.points : tier.points));
      return between(Math.min(0, ...points), Math.max(0, ...points));
    }
    case 'proportion':
      return between(0, full);
    case 'formula':
      return between(clause.min ?? 0, clause.max ?? full);
    case 'manual': {
      const most = clause.max ?? full;
      return clause.effect === 'deduct' ? between(-most, 0) : between(0, most);
    }
  }
};
