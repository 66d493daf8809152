import { Decimal } from 'decimal.js';
import type { Threshold, Tier, TiersClause } from '../clause';
import { shown } from '../decimal';
import { slot } from '../phrase';
import { blankOrWrong, isRate, looksLikeFraction } from './answers';
import { known, unknown, type Entry, type Kind } from './kind';

export type Comparison = '≥' | '>' | '≤' | '<' | '=';

/** One row of the ledger: the first row whose comparison holds wins. */
export interface TierRow {
  readonly comparison: Comparison;
  /** A number, the name of a base that stands beside the clause, or a label. */
  readonly bound: Threshold | { readonly label: string };
  readonly points: number;
}

/**
 * The tiers as single comparisons in the order in which they are tried, with a row of 0 points for each gap.
 * null when they cannot be written so; such a rule is scored by hand.
 */
export const tierRows = ({ tiers }: TiersClause): readonly TierRow[] | null => {
  if (tiers.length === 0) return null;
  if (tiers.every((tier) => tier.label !== undefined)) {
    return tiers.map(({ label = '', points }) => ({ comparison: '=', bound: { label }, points }));
  }
  if (tiers.some((tier) => tier.label !== undefined)) return null;
  return tiers.every(hasNumericBounds) ? numericRows(tiers) : oneSidedRows(tiers);
};

const hasNumericBounds = ({ from, to }: Tier): boolean =>
  (from === undefined || typeof from === 'number') && (to === undefined || typeof to === 'number');

const lowerRow = ({ from, fromInclusive, points }: Tier): TierRow | null =>
  from === undefined ? null : { comparison: fromInclusive ? '≥' : '>', bound: from, points };

const upperRow = ({ to, toInclusive, points }: Tier): TierRow | null =>
  to === undefined ? null : { comparison: toInclusive ? '≤' : '<', bound: to, points };

/** Bounds that are names (目标值) cannot be ordered: only tiers with one bound each will do. */
const oneSidedRows = (tiers: readonly Tier[]): readonly TierRow[] | null => {
  const rows = tiers.map((tier) =>
    tier.from !== undefined && tier.to !== undefined ? null : (lowerRow(tier) ?? upperRow(tier)),
  );
  const bounds = new Set(rows.map((row) => row?.bound));
  return bounds.size === 1 && rows.every((row) => row !== null) ? rows : null;
};

const numericRows = (tiers: readonly Tier[]): readonly TierRow[] | null => {
  if (tiers.some(isEmpty)) return null;
  const descending = tiers.toSorted(byLowestDescending);
  const rows: TierRow[] = [];
  let above: Tier | undefined;
  for (const tier of descending) {
    const top = typeof tier.to === 'number' ? tier.to : Infinity;
    const floor = above ? lowest(above) : Infinity;
    const touches = top === floor && above?.fromInclusive === tier.toInclusive;
    if (top > floor || (touches && tier.toInclusive)) return null;
    const leavesGap = top < floor || touches;
    if (leavesGap && top !== Infinity) {
      rows.push({ comparison: tier.toInclusive ? '>' : '≥', bound: top, points: 0 });
    }
    const row = lowerRow(tier) ?? upperRow(tier);
    if (row === null) return null;
    rows.push(row);
    above = tier;
  }
  return rows;
};

const isEmpty = ({ from, fromInclusive, to, toInclusive }: Tier): boolean =>
  typeof from === 'number' &&
  typeof to === 'number' &&
  (from > to || (from === to && !(fromInclusive && toInclusive)));

/** Of two tiers that begin at one number, the one without it lies above. */
const byLowestDescending = (left: Tier, right: Tier): number => {
  if (lowest(left) !== lowest(right)) return lowest(right) > lowest(left) ? 1 : -1;
  return Number(left.fromInclusive ?? false) - Number(right.fromInclusive ?? false);
};

const lowest = ({ from }: Tier): number => (typeof from === 'number' ? from : -Infinity);

/** The one base that stands beside the clause (目标值 or 上年值), if any tier refers to one. */
export const tierBase = ({ tiers }: TiersClause): 'target' | 'lastYear' | undefined => {
  for (const { from, to } of tiers) {
    for (const bound of [from, to]) if (bound === 'target' || bound === 'lastYear') return bound;
  }
  return undefined;
};

const compare = (entry: Exclude<Entry, null>, comparison: Comparison, bound: number | string): boolean => {
  switch (comparison) {
    case '=':
      return typeof entry === 'string' && typeof bound === 'string'
        ? entry.toLowerCase() === bound.toLowerCase()
        : entry === bound;
    case '≥':
      return entry >= bound;
    case '>':
      return entry > bound;
    case '≤':
      return entry <= bound;
    case '<':
      return entry < bound;
  }
};

const boundValue = (bound: TierRow['bound'], base: number | null): number | string | null =>
  typeof bound === 'number' ? bound : typeof bound === 'object' ? bound.label : base;

/** Index of the row that wins, −1 when none does; null while a base is not known. */
export const winningRow = (
  rows: readonly TierRow[],
  entry: Exclude<Entry, null>,
  base: number | null,
): number | null => {
  const bounds = rows.map((row) => boundValue(row.bound, base));
  if (bounds.includes(null)) return null;
  return rows.findIndex(({ comparison }, index) => compare(entry, comparison, bounds[index] ?? ''));
};

/** The formula of one tier row: its points when it is the first that matches, else the empty text. */
export const tierRowFormula = (
  clause: TiersClause,
  cells: {
    readonly fact: string;
    readonly comparison: string;
    readonly threshold: string;
    readonly rate: string;
    /** Points of the tier rows above; '' for the first. */
    readonly earlier: string;
  },
): string => {
  const { fact, comparison, threshold, rate, earlier } = cells;
  const points = clause.effect === 'deduct' ? `-${rate}` : rate;
  const first = earlier === '' ? [] : [`COUNT(${earlier})=0`];
  if (isLabelled(clause)) {
    const tests = [...first, `${fact}=${threshold}`];
    return `IF(${tests.length > 1 ? `AND(${tests.join(',')})` : tests.join('')},${points},"")`;
  }
  const sides = (['≥', '>', '≤', '<'] as const).map(
    (sign) => `AND(${comparison}="${sign}",${fact}${WORKSHEET_SIGN[sign]}${threshold})`,
  );
  const equal = `AND(${comparison}="=",${fact}=${threshold})`;
  const tests = [`ISNUMBER(${fact})`, ...first, `OR(${[...sides, equal].join(',')})`];
  return `IF(AND(${tests.join(',')}),${points},"")`;
};

const WORKSHEET_SIGN = { '≥': '>=', '>': '>', '≤': '<=', '<': '<' } as const;

const isLabelled = ({ tiers }: TiersClause): boolean => tiers.some((tier) => tier.label !== undefined);

/** Words of a row in the ledger: ≥90 得15分. */
export const tierRowText = ({ comparison, bound, points }: TierRow, { effect }: TiersClause): string => {
  const what =
    typeof bound === 'object'
      ? `“${bound.label}”`
      : `${comparison}${bound === 'target' ? '目标值' : bound === 'lastYear' ? '上年值' : shown(bound)}`;
  return `${what} ${effect === 'deduct' ? '扣' : '得'}${shown(points)}分`;
};

const tierRowWords = ({ comparison, bound, points }: TierRow, { effect }: TiersClause): string => {
  const what =
    typeof bound === 'object'
      ? `“${bound.label}”`
      : `${comparison} ${bound === 'target' ? 'the target' : bound === 'lastYear' ? "last year's value" : shown(bound)}`;
  return `${what}: ${effect === 'deduct' ? '−' : '+'}${shown(points)}`;
};

/** 90%以上得5分,80%—90%得3分 …: points by the range in which a value lies, or by its label. */
export const tiers: Kind<TiersClause> = {
  question: (clause) => (isLabelled(clause) ? 'label' : 'value'),
  parameters: ({ unit }) => ({ method: '分档计分', ...(unit === '' ? {} : { unit }) }),
  evaluate: (clause, { entry, threshold }) => {
    const rows = tierRows(clause);
    if (rows === null) return unknown('wrongEntry');
    if (entry === null || entry === '') return unknown('blank');
    if (isLabelled(clause)) {
      const row = rows[winningRow(rows, entry, threshold) ?? -1];
      return row ? known(signed(clause, row.points)) : unknown('wrongEntry');
    }
    if (typeof entry !== 'number') return blankOrWrong(entry);
    const winner = winningRow(rows, entry, threshold);
    if (winner === null) return unknown('noThreshold');
    const first = boundValue(rows[0]?.bound ?? 0, threshold);
    if (isRate(clause.unit) && typeof first === 'number' && looksLikeFraction(entry, first)) {
      return unknown('checkPercent');
    }
    return known(signed(clause, rows[winner]?.points ?? 0));
  },
  formula: (clause, { fact, tierPoints, tierThresholds, firstTierThreshold }) => {
    if (isLabelled(clause)) return `IF(COUNT(${tierPoints})=0,"",SUM(${tierPoints}))`;
    const points = isRate(clause.unit)
      ? `IF(AND(${fact}>0,${fact}<=1,${firstTierThreshold}>1),"",SUM(${tierPoints}))`
      : `SUM(${tierPoints})`;
    const rows = tierRows(clause)?.length ?? 0;
    const tests =
      tierBase(clause) === undefined
        ? `ISNUMBER(${fact})`
        : `AND(ISNUMBER(${fact}),COUNT(${tierThresholds})=${rows})`;
    return `IF(${tests},${points},"")`;
  },
  phrase: (clause, { subject }, language) => {
    const unit = isRate(clause.unit) ? '%' : clause.unit;
    const value = isLabelled(clause)
      ? [`${subject}“`, slot('label'), '”']
      : [subject, language === 'zh-CN' ? '' : ' ', slot('fact'), language === 'zh-CN' ? unit : ''];
    if (language === 'zh-CN')
      return [value, clause.effect === 'deduct' ? '，扣' : '，得', slot('amount'), '分'];
    return [value, clause.effect === 'deduct' ? ': −' : ': +', slot('amount'), ' marks'];
  },
  readBack: (clause, language) => {
    const rows = tierRows(clause) ?? [];
    const edge = edgeOf(rows, clause);
    if (language === 'en-US') {
      const words = rows.map((row) => tierRowWords(row, clause)).join('; ');
      const sign = clause.effect === 'deduct' ? '−' : '+';
      const examples = edge.map(({ value, points }) => `${shown(value)}: ${sign}${shown(points)}`).join(', ');
      const example = examples === '' ? '' : `; for example ${examples}`;
      return `The first tier that fits counts: ${words}${leavesOut(rows) ? '; 0 if none does' : ''}${example}.`;
    }
    const words = rows.map((row) => tierRowText(row, clause)).join('；');
    const unit = isRate(clause.unit) ? '%' : clause.unit;
    const verb = clause.effect === 'deduct' ? '扣' : '得';
    const examples = edge
      .map(({ value, points }) => `${shown(value)}${unit}${verb}${shown(points)}分`)
      .join('，');
    const example = examples === '' ? '' : `；例如${examples}`;
    return `按所在档次计分，自上而下取第一个符合的：${words}${leavesOut(rows) ? '；都不符合的计0分' : ''}${example}。`;
  },
};

/** Is there a value that fits no row? Rows leave no gap between them. */
const leavesOut = (rows: readonly TierRow[]): boolean => {
  const [first, last] = [rows[0]?.comparison, rows.at(-1)?.comparison];
  if (first === '=' || last === '=') return false;
  return !((first === '≥' || first === '>') && (last === '≤' || last === '<'));
};

/** The values on both sides of the first edge that is a number, and their points. */
const edgeOf = (
  rows: readonly TierRow[],
  { unit }: TiersClause,
): readonly { readonly value: Decimal; readonly points: number }[] => {
  const bound = rows[0]?.bound;
  if (typeof bound !== 'number') return [];
  const comparison = rows[0]?.comparison;
  const isFine = isRate(unit) || !Number.isInteger(bound);
  const near = new Decimal(isFine ? '0.1' : 1).times(comparison === '≥' || comparison === '<' ? -1 : 1);
  const pair = [new Decimal(bound), near.plus(bound)];
  if (pair.some((value) => value.isNegative())) return [];
  return pair.map((value) => ({
    value,
    points: rows[winningRow(rows, value.toNumber(), null) ?? -1]?.points ?? 0,
  }));
};

const signed = ({ effect }: TiersClause, points: number): Decimal =>
  effect === 'deduct' ? new Decimal(points).negated() : new Decimal(points);
