import { AreaIndex, type Place } from './areaIndex';
import { placesOf, type UserFormula } from './userFormulas';

/** Formulas that depend on a place, directly or through one another; those that may read anything are among them. */
export const dependentsOf = (
  formulas: readonly UserFormula[],
  changed: readonly Place[],
): ReadonlySet<UserFormula> => {
  if (changed.length === 0) return new Set();
  const written = new Set(changed.map(placeKey));
  const others = formulas.filter((formula) => !written.has(placeKey(formula)));
  const anything = others.filter(({ reading }) => reading.readsMore);
  return spread(others, anything, changed);
};

/** Formulas whose values a change makes doubtful: those in the changed cells, and all that depend on them. */
export const staleAfter = (
  formulas: readonly UserFormula[],
  changed: readonly Place[],
): ReadonlySet<UserFormula> => {
  const written = new Set(changed.map(placeKey));
  const first = formulas.filter((formula) => formula.reading.readsMore || written.has(placeKey(formula)));
  return spread(formulas, first, changed);
};

/** The formulas and all of these formulas that read them, directly or through one another. */
export const withReaders = (
  formulas: readonly UserFormula[],
  from: readonly UserFormula[],
): ReadonlySet<UserFormula> => spread(formulas, from, []);

const spread = (
  formulas: readonly UserFormula[],
  from: readonly UserFormula[],
  places: readonly Place[],
): ReadonlySet<UserFormula> => {
  const found = new Set(from);
  if (from.length === 0 && places.length === 0) return found;
  const index = new AreaIndex<UserFormula>();
  for (const formula of formulas) index.add(formula, formula.reading.areas);
  const follow = (place: Place): void => {
    for (const reader of index.take(place)) found.add(reader);
  };
  for (const place of places) follow(place);
  // a set is walked in the order of its growth, so those that are found on the way have their turn
  for (const formula of found) for (const place of placesOf(formula)) follow(place);
  return found;
};

/** Formulas in a circle, and those that a circle leads to. Each pair of formula and reader is looked at. */
export const inCircles = (formulas: readonly UserFormula[]): readonly UserFormula[] => {
  const index = new AreaIndex<UserFormula>();
  for (const formula of formulas) index.add(formula, formula.reading.areas);
  const readers = new Map(
    formulas.map((formula) => [formula, [...placesOf(formula)].flatMap((place) => index.readersOf(place))]),
  );
  const waitsFor = new Map<UserFormula, number>();
  for (const reader of [...readers.values()].flat()) waitsFor.set(reader, (waitsFor.get(reader) ?? 0) + 1);
  const settled = formulas.filter((formula) => !waitsFor.has(formula));
  for (const formula of settled) {
    for (const reader of readers.get(formula) ?? []) {
      const left = (waitsFor.get(reader) ?? 0) - 1;
      waitsFor.set(reader, left);
      if (left === 0) settled.push(reader);
    }
  }
  const free = new Set(settled);
  return formulas.filter((formula) => !free.has(formula));
};

const placeKey = ({ sheet, row, column }: Place): string => `${row} ${column} ${sheet}`;
