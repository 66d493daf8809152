import { grouped } from '../grouped';
import { likeness } from './alike';
import { levelsKey, nameKey, plainRule, type YearIndicator } from './year-indicator';

/** One indicator in two years. */
export interface Match {
  readonly last: YearIndicator;
  readonly now: YearIndicator;
  /** It cannot be told with certainty that the two are one: a person must say. */
  readonly doubtful: boolean;
}

/** Two names that have less in common are not one that was reworded. */
const LEAST_LIKENESS = 0.5;
/** A shorter rule, such as 未完成不得分, tells no indicator from another. */
const SHORTEST_TELLING_RULE = 10;
/** Pairs that are compared by likeness in one section; beyond, each is told as new and gone. */
const MOST_COMPARED = 250_000;

type Key = (indicator: YearIndicator) => string | null;

const placeKey: Key = (one) => `${levelsKey(one)}\n${nameKey(one)}`;
const sameInAll: Key = (one) =>
  JSON.stringify([one.sheet, placeKey(one), plainRule(one.rule), one.fullMarks, one.sharesMarks, one.target]);
const named: Key = (one) => (nameKey(one) === '' ? null : nameKey(one));
const namedAndRuled: Key = (one) =>
  nameKey(one) === '' || one.rule === null ? null : `${nameKey(one)}\n${plainRule(one.rule)}`;
const ruled: Key = ({ rule }) => (plainRule(rule).length < SHORTEST_TELLING_RULE ? null : plainRule(rule));

/** The indicators of both years while they are matched; each is taken once. */
class Matching {
  readonly #matches: Match[] = [];
  #last: readonly YearIndicator[];
  #now: readonly YearIndicator[];

  constructor(
    private readonly allLast: readonly YearIndicator[],
    private readonly allNow: readonly YearIndicator[],
  ) {
    [this.#last, this.#now] = [allLast, allNow];
  }

  get matches(): readonly Match[] {
    return this.#matches;
  }

  /** Where a key stands once among those that are left in either year they are one; in doubt, if it stood oftener before. */
  unique(key: Key, { doubtful = false }: { readonly doubtful?: boolean } = {}): this {
    const [before, after] = [grouped(this.allLast, key), grouped(this.allNow, key)];
    const now = grouped(this.#now, key);
    return this.#take(
      [...grouped(this.#last, key)].flatMap(([value, [last, ...more]]) => {
        const [found, ...others] = now.get(value) ?? [];
        if (value === null || !last || !found || more.length + others.length > 0) return [];
        const stoodOnce = before.get(value)?.length === 1 && after.get(value)?.length === 1;
        return [{ last, now: found, doubtful: doubtful || !stoodOnce }];
      }),
    );
  }

  /** What has the same key is one with what has it, in its order. */
  inOrder(key: Key, doubtful: boolean): this {
    const now = grouped(this.#now, key);
    return this.#take(
      [...grouped(this.#last, key)].flatMap(([value, lasts]) =>
        lasts.flatMap((last, index) => {
          const found = value === null ? undefined : now.get(value)?.[index];
          return found ? [{ last, now: found, doubtful }] : [];
        }),
      ),
    );
  }

  /** Of the same section, names that are most like each other, each the other's best. */
  byLikeness(): this {
    const now = grouped(this.#now, levelsKey);
    return this.#take(
      [...grouped(this.#last, levelsKey)].flatMap(([levels, lasts]) => {
        const others = now.get(levels) ?? [];
        if (lasts.length * others.length > MOST_COMPARED) return [];
        return lasts.flatMap((last) => {
          const best = mostLike(last, others);
          return best && mostLike(best, lasts) === last ? [{ last, now: best, doubtful: true }] : [];
        });
      }),
    );
  }

  #take(found: readonly Match[]): this {
    this.#matches.push(...found);
    const [lasts, nows] = [new Set(found.map(({ last }) => last)), new Set(found.map(({ now }) => now))];
    this.#last = this.#last.filter((one) => !lasts.has(one));
    this.#now = this.#now.filter((one) => !nows.has(one));
    return this;
  }
}

const mostLike = (one: YearIndicator, others: readonly YearIndicator[]): YearIndicator | undefined => {
  const [best] = others
    .map((other) => ({ other, by: likeness(nameKey(one), nameKey(other)) }))
    .filter(({ by }) => by >= LEAST_LIKENESS)
    .toSorted((a, b) => b.by - a.by);
  return best?.other;
};

/**
 * Which indicator of this year is which of last year's: by levels and name, as they are compared; then by name and rule where
 * it stands elsewhere. By a name alone elsewhere, a rule alone, or a name that is only like another, it is doubtful.
 */
export const matchIndicators = (
  last: readonly YearIndicator[],
  now: readonly YearIndicator[],
): readonly Match[] =>
  new Matching(last, now)
    .inOrder(sameInAll, false)
    .unique((one) => `${placeKey(one) ?? ''}\n${one.sheet}`)
    .unique(placeKey)
    .unique((one) => `${placeKey(one) ?? ''}\n${plainRule(one.rule)}`)
    .inOrder(placeKey, true)
    .unique(namedAndRuled)
    .unique(named, { doubtful: true })
    .unique(ruled, { doubtful: true })
    .byLikeness().matches;
