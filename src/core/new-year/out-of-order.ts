/**
 * The fewest things that must be taken out so that the places of the others rise: those that were moved. Things come in
 * their old order, `placeOf` gives the new one. Time is n log n.
 */
export const outOfOrder = <Thing>(
  things: readonly Thing[],
  placeOf: (thing: Thing) => number,
): ReadonlySet<Thing> => {
  const places = things.map(placeOf);
  /** By length: the thing with the lowest place that ends a rising run of that length. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  places.forEach((place, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return new Set(things.filter((_, index) => !kept.has(index)));
};
