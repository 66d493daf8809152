import { Decimal } from 'decimal.js';
import { grouped } from '../grouped';
import { guarded, round } from '../rule/decimal';
import type { Scheme, Stage } from '../scheme/scheme';
import { finalGrade } from '../veto/weigh-events';
import type {
  Assessment,
  IndicatorAssessment,
  IndicatorStatus,
  JudgedEvent,
  SectionAssessment,
} from './assessment';
import { leavesOf } from './item';
import { possibleScores } from './possible-scores';
import { extraOf, type ScoredItem } from './score-item';
import { bareSectionName, sectionKey } from './section-names';

const ZERO = new Decimal(0);

const add = <T>(things: readonly T[], amount: (thing: T) => Decimal | null): Decimal =>
  things.reduce((sum, thing) => sum.plus(amount(thing) ?? ZERO), ZERO);

/**
 * Sections, total, range and grades (国办发〔2013〕47号 and its order of operations: items, sections, extra deductions,
 * 缺项 rebased, rounded, band, downgrade, veto last). A verified veto to the lowest grade decides at once; otherwise a grade
 * needs marks that apply, nothing pending, and no undecided event that would change it. Total and grade by score stay those
 * by the facts, whatever the veto.
 */
export const assess = (
  items: readonly ScoredItem[],
  events: readonly JudgedEvent[],
  scheme: Scheme,
): Assessment => {
  const { stage } = scheme;
  const fullMarks = add(items, ({ item }) => marks(item.fullMarks));
  const notApplicableMarks = add(
    items.filter((item) => item.notApplicable),
    ({ item }) => marks(item.fullMarks),
  );
  const rawTotal = guarded(totalOf(items, stage));
  const shown = (raw: Decimal): Decimal => shownTotal(raw, fullMarks, notApplicableMarks, scheme);
  const total = shown(rawTotal);
  const doubts = doubtsOf(items, stage);
  const bounds = items.map((item) => boundsOf(item, doubts, stage));
  const pending = items.filter((item) => isPending(item, stage)).length;
  const range =
    pending === 0
      ? { lowest: total, highest: total }
      : {
          lowest: shown(add(bounds, (bound) => bound.lowest)),
          highest: shown(add(bounds, (bound) => bound.highest)),
        };
  const isGraded = pending === 0 && fullMarks.greaterThan(notApplicableMarks);
  const gradeBeforeVeto = isGraded ? gradeOf(total, fullMarks, scheme) : null;
  return {
    stage,
    indicators: items.map((item) => indicatorOf(item, stage)),
    sections: sectionsOf(items, stage),
    fullMarks,
    notApplicableMarks,
    rawTotal,
    total,
    range,
    pending,
    gradeBeforeVeto,
    grade: finalGrade(gradeBeforeVeto, events, scheme.bands),
    events,
  };
};

const marks = (value: number | null): Decimal => new Decimal(value ?? 0);

/** What a section or the whole has: known scores less extra deductions. */
const totalOf = (items: readonly ScoredItem[], stage: Stage): Decimal =>
  add(items, (item) => item.score[stage]).minus(add(items, (item) => extraOf(item, stage)));

/** Is the item's score for the stage still to come? */
const isPending = (item: ScoredItem, stage: Stage): boolean =>
  !item.notApplicable && item.score[stage] === null;

/** The total as it is shown and graded: scaled back where the scheme says so, rounded to its decimals. */
const shownTotal = (raw: Decimal, fullMarks: Decimal, notApplicable: Decimal, scheme: Scheme): Decimal => {
  const applicable = fullMarks.minus(notApplicable);
  const asItIs = !scheme.rebase || notApplicable.isZero() || applicable.isZero();
  return round(guarded(asItIs ? raw : raw.div(applicable).times(fullMarks)), scheme.decimals);
};

/** 等级 by the share of the full marks, in percent; null when there are no marks at all. */
export const gradeOf = (total: Decimal, fullMarks: Decimal, { bands }: Scheme): string | null => {
  if (fullMarks.isZero()) return null;
  const percent = round(Decimal.max(0, total).div(fullMarks).times(100), 6);
  return bands.findLast((band) => percent.greaterThanOrEqualTo(band.min))?.grade ?? null;
};

/** By section: the items that leave open whether the whole section gets nothing. */
type Doubts = ReadonlyMap<string, readonly { readonly item: ScoredItem }[]>;

const bareKey = (sheet: string, section: string): string =>
  sectionKey({ sheet, section: bareSectionName(section) });

const doubtsOf = (items: readonly ScoredItem[], stage: Stage): Doubts =>
  grouped(
    items.flatMap((item) =>
      leavesOf(item.item.lines).flatMap((line) =>
        line.clause.kind === 'forfeit' &&
        line.clause.scope !== 'item' &&
        item.computed[stage].points.get(line)?.state === 'unknown'
          ? [{ item, section: bareKey(item.item.sheet, line.clause.scope.section) }]
          : [],
      ),
    ),
    ({ section }) => section,
  );

/** Does another item leave open whether the whole section of this one gets nothing? */
const sectionInDoubt = (item: ScoredItem, doubts: Doubts): boolean =>
  doubts.size > 0 &&
  (doubts.get(bareKey(item.item.sheet, item.item.section)) ?? []).some((other) => other.item !== item);

const boundsOf = (
  scored: ScoredItem,
  doubts: Doubts,
  stage: Stage,
): { readonly lowest: Decimal; readonly highest: Decimal } => {
  if (scored.notApplicable) return { lowest: ZERO, highest: ZERO };
  const { fullMarks } = scored.item;
  if (scored.facts.handScores[stage] || fullMarks === null) {
    const score = scored.score[stage];
    const extra = extraOf(scored, stage);
    return { lowest: (score ?? ZERO).minus(extra), highest: (score ?? marks(fullMarks)).minus(extra) };
  }
  return possibleScores(scored.item, fullMarks, scored.computed[stage], sectionInDoubt(scored, doubts));
};

const statusOf = (item: ScoredItem, stage: Stage): IndicatorStatus => {
  if (item.notApplicable) return 'notApplicable';
  if (item.score[stage] === null) return 'pending';
  return item.facts.handScores[stage] || item.item.byHand ? 'manual' : 'computed';
};

const indicatorOf = (scored: ScoredItem, stage: Stage): IndicatorAssessment => ({
  sheet: scored.item.sheet,
  row: scored.item.rows[0] ?? 0,
  section: scored.item.section,
  name: scored.item.name,
  fullMarks: scored.item.fullMarks === null ? null : new Decimal(scored.item.fullMarks),
  status: statusOf(scored, stage),
  score: scored.score,
  extra: { self: extraOf(scored, 'self'), checked: extraOf(scored, 'checked') },
  reason: scored.reason,
  rules: scored.item.rules,
});

const sectionsOf = (items: readonly ScoredItem[], stage: Stage): readonly SectionAssessment[] =>
  [...grouped(items, ({ item }) => sectionKey(item)).values()].map((members) => ({
    sheet: members[0]?.item.sheet ?? '',
    name: members[0]?.item.section ?? '',
    fullMarks: add(
      members.filter((member) => !member.notApplicable),
      ({ item }) => marks(item.fullMarks),
    ),
    score: { self: guarded(totalOf(members, 'self')), checked: guarded(totalOf(members, 'checked')) },
    pending: members.filter((member) => isPending(member, stage)).length,
  }));
