import type { Rule } from '../rule/clause';
import { matchIndicators, type Match } from './match-indicators';
import { outOfOrder } from './out-of-order';
import { levelsKey, levelsOf, nameKey, nameOf, plainRule, type YearIndicator } from './year-indicator';

/** How one indicator of either year stands to the other year. */
export type IndicatorDifference =
  | {
      readonly kind: 'same' | 'changed';
      readonly last: YearIndicator;
      readonly now: YearIndicator;
      /** None when everything is the same. */
      readonly changes: readonly Change[];
      /** It cannot be told with certainty that the two are one. */
      readonly doubtful: boolean;
    }
  | { readonly kind: 'new'; readonly now: YearIndicator }
  | { readonly kind: 'gone'; readonly last: YearIndicator };

/** What changed of an indicator; `from` is last year's. */
export type Change =
  | { readonly kind: 'marks'; readonly from: number | null; readonly to: number | null }
  /** The marks are shared with other rows now, or no longer. */
  | { readonly kind: 'sharing'; readonly shares: boolean }
  | { readonly kind: 'rule'; readonly from: string | null; readonly to: string | null }
  /** The text of the rule is the same, and its reading is not, as with other marks. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'target'; readonly from: string; readonly to: string }
  /** It stands under other levels, or on another sheet. */
  | { readonly kind: 'moved'; readonly from: readonly string[]; readonly to: readonly string[] }
  /** It stands before or behind others of its section that it did not. */
  | { readonly kind: 'reordered' }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string };

/** Both years compared, indicator by indicator: in the order of this year, then what is gone, in the order of last year. */
export type YearDifference = readonly IndicatorDifference[];

/** What a rule is read as, but for where its words stand and how they are spaced. */
const readingKey = (rule: Rule | null): string =>
  plainRule(JSON.stringify(rule, (name, value: unknown) => (name === 'span' ? undefined : value)));

const ruleChanges = (last: YearIndicator, now: YearIndicator): readonly Change[] => {
  if (plainRule(last.rule) !== plainRule(now.rule)) return [{ kind: 'rule', from: last.rule, to: now.rule }];
  // a text spaced in another way has other spans of what was not read
  const isRead = (rule: Rule | null): boolean => rule?.certain ?? false;
  const isSame =
    isRead(last.reading) === isRead(now.reading) &&
    (!isRead(now.reading) || readingKey(last.reading) === readingKey(now.reading));
  return isSame ? [] : [{ kind: 'reading' }];
};

const changesOf = ({ last, now }: Match, isOutOfOrder: boolean): readonly Change[] => {
  const movedLevels = levelsKey(last) !== levelsKey(now);
  return [
    ...(nameKey(last) === nameKey(now)
      ? []
      : [{ kind: 'renamed' as const, from: nameOf(last), to: nameOf(now) }]),
    ...(movedLevels || last.sheet !== now.sheet
      ? [{ kind: 'moved' as const, from: wholePath(last, now), to: wholePath(now, last) }]
      : isOutOfOrder
        ? [{ kind: 'reordered' as const }]
        : []),
    ...(last.fullMarks === now.fullMarks
      ? []
      : [{ kind: 'marks' as const, from: last.fullMarks, to: now.fullMarks }]),
    ...(last.sharesMarks === now.sharesMarks ? [] : [{ kind: 'sharing' as const, shares: now.sharesMarks }]),
    ...(plainRule(last.target) === plainRule(now.target)
      ? []
      : [{ kind: 'target' as const, from: last.target, to: now.target }]),
    ...ruleChanges(last, now),
  ];
};

/** The levels, under the sheet where that is another. */
const wholePath = (one: YearIndicator, other: YearIndicator): readonly string[] => [
  ...(one.sheet === other.sheet ? [] : [one.sheet]),
  ...levelsOf(one),
];

const placesOf = (all: readonly YearIndicator[]): ((one: YearIndicator) => number) => {
  const places = new Map(all.map((one, index) => [one, index]));
  return (one) => places.get(one) ?? -1;
};

/**
 * Compares the indicators of two years. Sheets that were only renamed count as the same when each year has one. Nothing is
 * matched in silence where it could be another: such a pair is `doubtful`.
 */
export const yearDifference = (
  last: readonly YearIndicator[],
  now: readonly YearIndicator[],
): YearDifference => {
  const isOneSheet = [last, now].every((year) => new Set(year.map(({ sheet }) => sheet)).size === 1);
  const name = now[0]?.sheet ?? '';
  const before = isOneSheet ? last.map((one) => ({ ...one, sheet: name })) : last;
  const originals = new Map(before.map((one, index) => [one, last[index] ?? one]));
  const matches = matchIndicators(before, now);
  const inPlace = matches.filter((match) => levelsKey(match.last) === levelsKey(match.now));
  const [wasAt, isAt] = [placesOf(before), placesOf(now)];
  const reordered = outOfOrder(
    inPlace.toSorted((a, b) => wasAt(a.last) - wasAt(b.last)),
    (match) => isAt(match.now),
  );
  const byNow = new Map(matches.map((match) => [match.now, match]));
  const matched = new Set(matches.map((match) => match.last));
  return [
    ...now.map((found): IndicatorDifference => {
      const match = byNow.get(found);
      if (!match) return { kind: 'new', now: found };
      const changes = changesOf(match, reordered.has(match));
      const original = originals.get(match.last) ?? match.last;
      return {
        kind: changes.length === 0 ? 'same' : 'changed',
        last: original,
        now: found,
        changes,
        doubtful: match.doubtful,
      };
    }),
    ...before.flatMap((one): readonly IndicatorDifference[] =>
      matched.has(one) ? [] : [{ kind: 'gone', last: originals.get(one) ?? one }],
    ),
  ];
};
