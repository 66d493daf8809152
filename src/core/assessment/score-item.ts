import { Decimal } from 'decimal.js';
import { guarded, shown } from '../rule/decimal';
import { kindOf } from '../rule/kinds';
import { phraseText } from '../rule/phrase';
import type { PartialSteps, Stage } from '../scheme/scheme';
import {
  evaluateItem,
  extrasOf,
  forfeitHolds,
  forfeitsOf,
  knownPoints,
  type ItemScore,
} from './evaluate-item';
import { leavesOf, type Item, type LeafLine, type Line } from './item';
import type { ItemFacts } from './item-facts';
import { asksForFact, directionOf, lineStatus, type LineStatus } from './line-status';
import { phraseOf, shortName } from './wording';

/** 状态 of an indicator row of the ledger. */
export type ItemStatusWord = '已评' | '待填' | '待评定' | '填写有误' | '缺项' | '人工评分';

/** One item with everything that its rows of the ledger show. */
export interface ScoredItem {
  readonly item: Item;
  readonly facts: ItemFacts;
  /** As the clauses alone give it. */
  readonly computed: { readonly [stage in Stage]: ItemScore };
  /** What counts: the score typed by hand where there is one; null while pending or 缺项. */
  readonly score: { readonly [stage in Stage]: Decimal | null };
  readonly notApplicable: boolean;
  readonly status: ItemStatusWord;
  readonly lineStatus: ReadonlyMap<LeafLine, LineStatus>;
  /** 扣分原因 by line. */
  readonly lineReason: ReadonlyMap<Line, string>;
  readonly reason: string;
}

export interface ScoringOptions {
  readonly stage: Stage;
  readonly partialSteps: PartialSteps;
  readonly decimals: number;
  /** By stage: the names of the sections that a clause of another item takes all marks of. */
  readonly sectionForfeited: { readonly [stage in Stage]: boolean };
  /** 不计, 按比例 or 按一个计, as the scheme sheet shows the option. */
  readonly stepChoice: string;
}

/** Scores one item for both stages and words its reasons (Chinese) for the stage that decides. */
export const scoreItem = (item: Item, facts: ItemFacts, options: ScoringOptions): ScoredItem => {
  const computed = {
    self: evaluateItem(item, inputOf(item, facts, options, 'self')),
    checked: evaluateItem(item, inputOf(item, facts, options, 'checked')),
  };
  const notApplicable =
    facts.notApplicableByHand || item.rows.every((row) => facts.notApplicableRows.has(row));
  const score = {
    self: scoreOf(facts, computed.self, notApplicable, 'self'),
    checked: scoreOf(facts, computed.checked, notApplicable, 'checked'),
  };
  const statuses = lineStatuses(item, facts, options, computed[options.stage], notApplicable);
  const status = statusOf(item, facts, options, computed[options.stage], notApplicable);
  const scored = { item, facts, computed, score, notApplicable, status, lineStatus: statuses };
  const lineReason = lineReasons(scored, options);
  return { ...scored, lineReason, reason: reasonOf(scored, lineReason, options) };
};

const inputOf = (item: Item, facts: ItemFacts, options: ScoringOptions, stage: Stage) => ({
  fullMarks: item.fullMarks,
  answers: facts.answers[stage],
  partialSteps: options.partialSteps,
  decimals: options.decimals,
  sectionForfeited: options.sectionForfeited[stage],
  notApplicableRows: item.rows.length > 1 ? facts.notApplicableRows : NONE,
});

const NONE: ReadonlySet<number> = new Set();

const scoreOf = (
  facts: ItemFacts,
  computed: ItemScore,
  notApplicable: boolean,
  stage: Stage,
): Decimal | null => {
  if (notApplicable) return null;
  const hand = facts.handScores[stage];
  if (!hand) return computed.score;
  return hand.score === null ? null : new Decimal(hand.score);
};

const statusOf = (
  item: Item,
  facts: ItemFacts,
  { stage }: ScoringOptions,
  computed: ItemScore,
  notApplicable: boolean,
): ItemStatusWord => {
  if (notApplicable) return '缺项';
  const hand = facts.handScores[stage];
  if (hand) return hand.score === null ? '待填' : '人工评分';
  if (item.fullMarks === null) return '待填';
  if (computed.score !== null) return '已评';
  const blank = leavesOf(item.lines).filter((line) => {
    const entry = facts.answers[stage].get(line)?.entry ?? null;
    return asksForFact(line) && (entry === null || entry === '');
  });
  if (blank.length === 0) return '填写有误';
  return blank.every((line) => line.clause.kind === 'manual') ? '待评定' : '待填';
};

/** A clause 不得分 makes void what stands beside and below it, or the whole item. */
const lineStatuses = (
  item: Item,
  facts: ItemFacts,
  options: ScoringOptions,
  computed: ItemScore,
  notApplicable: boolean,
): ReadonlyMap<LeafLine, LineStatus> => {
  const statuses = new Map<LeafLine, LineStatus>();
  const skipped = (line: Line): boolean => item.rows.length > 1 && facts.notApplicableRows.has(line.row);
  const holding = (lines: readonly Line[]): readonly Line[] =>
    lines.filter((line) => !skipped(line) && forfeitHolds(line, facts.answers[options.stage]));
  const visit = (lines: readonly Line[], above: readonly Line[]): void => {
    const near = [...above, ...holding(lines)];
    for (const line of lines) {
      if (line.type !== 'leaf') {
        visit(line.children, near);
        continue;
      }
      const others = near.some((other) => other !== line);
      statuses.set(
        line,
        lineStatus(line, computed.points.get(line) ?? { state: 'unknown', why: 'blank' }, {
          notApplicable: notApplicable || skipped(line),
          forfeitedElsewhere: others || options.sectionForfeited[options.stage],
        }),
      );
    }
  };
  visit(item.lines, holding(forfeitsOf(item.lines)));
  return statuses;
};

type Unworded = Omit<ScoredItem, 'lineReason' | 'reason'>;

/** The clause's sentence for the stage that decides; '' while its points are not known or no longer count. */
const spoken = (scored: Unworded, line: LeafLine, options: ScoringOptions): string => {
  const { item, facts, computed, lineStatus: statuses } = scored;
  const status = statuses.get(line);
  const points = knownPoints(computed[options.stage].points.get(line));
  if (status === '不再计扣' || status === '缺项' || points === null) return '';
  const answer = facts.answers[options.stage].get(line);
  const kind = kindOf(line.clause);
  return phraseText(phraseOf(item, line, options.stage), {
    entry: answer?.entry ?? null,
    points,
    threshold: answer?.threshold ?? null,
    parameters: kind.parameters(line.clause),
    reason: facts.reasons.get(line) ?? '',
    direction: directionOf(line),
    stepChoice: options.stepChoice,
  });
};

const lineReasons = (scored: Unworded, options: ScoringOptions): ReadonlyMap<Line, string> => {
  const { points } = scored.computed[options.stage];
  const reasons = new Map<Line, string>();
  const visit = (line: Line): void => {
    const value = knownPoints(points.get(line));
    if (line.type === 'leaf') {
      reasons.set(
        line,
        line.clause.kind === 'manual'
          ? (scored.facts.reasons.get(line) ?? '')
          : spoken(scored, line, options),
      );
      return;
    }
    line.children.forEach(visit);
    if (value === null) reasons.set(line, '');
    else if (line.type === 'part') reasons.set(line, `该小项得${shown(value)}分`);
    else {
      const sum = line.children.reduce(
        (total, child) => total.plus(knownPoints(points.get(child)) ?? 0),
        new Decimal(0),
      );
      reasons.set(line, guarded(sum.minus(value)).isZero() ? '' : `以上各条合计不超过${shown(line.max)}分`);
    }
  };
  scored.item.lines.forEach(visit);
  return reasons;
};

/** All lines, a part or group after the clauses that it closes: the order in which reasons are told. */
export const linesInTellingOrder = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => (line.type === 'leaf' ? [line] : [...linesInTellingOrder(line.children), line]));

const reasonOf = (
  scored: Unworded,
  lineReason: ReadonlyMap<Line, string>,
  options: ScoringOptions,
): string => {
  const { item, facts, status, notApplicable } = scored;
  const score = scored.score[options.stage];
  if (notApplicable) return '缺项，不计入总分。';
  const fullMarks = shown(item.fullMarks ?? 0);
  if (facts.handScores[options.stage]) {
    if (score === null) return '人工评分有误，暂未计入总分。';
    return facts.handReason || `人工评分，得${shown(score)}分。`;
  }
  const outside = options.sectionForfeited[options.stage] ? [`“${item.section}”大项不得分`] : [];
  const told = linesInTellingOrder(item.lines).map((line) =>
    line.type === 'leaf' && line.clause.kind === 'manual'
      ? spoken(scored, line, options)
      : (lineReason.get(line) ?? ''),
  );
  const pieces = [...outside, ...told].filter((piece) => piece !== '').map((piece) => `${piece}；`);
  const [only] = pieces;
  if (score !== null && saysScore(scored, options.stage) && outside.length === 0 && only) {
    return `${only.slice(0, -1)}。`;
  }
  if (score === null) {
    const pending = status === '待评定' ? '待评定' : `待${facts.department}填报`;
    return `${pieces.join('')}${shortName(item)}${pending}，满分${fullMarks}分，暂未计入总分。`;
  }
  return `${pieces.join('')}得${shown(score)}分${score.isZero() ? `（满分${fullMarks}分）` : ''}。`;
};

/** Does the one clause's sentence already end with the item's score? */
const saysScore = ({ item, computed, score }: Unworded, stage: Stage): boolean => {
  const line = soleGivingLine(item);
  const points = line && knownPoints(computed[stage].points.get(line));
  return points !== undefined && points !== null && guarded(points.minus(score[stage] ?? 0)).isZero();
};

/** An item with one clause that gives its marks: that clause's sentence tells the score too. */
export const soleGivingLine = ({ base, lines }: Item): LeafLine | undefined => {
  const [line] = lines;
  return base === 'zero' && lines.length === 1 && line?.type === 'leaf' && line.clause.kind !== 'forfeit'
    ? line
    : undefined;
};

/** 追加扣分 of a stage: counts what is known. */
export const extraOf = ({ computed }: ScoredItem, stage: Stage): Decimal => computed[stage].extra;

/** Rows of the item that take from section and total. */
export const hasExtra = ({ lines }: Item): boolean => extrasOf(lines).length > 0;
