/** Rows from top to bottom, or columns from left to right, with their sizes in pixels. Indexes are 1-based. */
export interface Axis {
  readonly count: number;
  /** All together. */
  readonly length: number;
  /** 0 for a hidden one. */
  readonly sizeOf: (index: number) => number;
  /** Where it begins; `count + 1` is where the last one ends. */
  readonly startOf: (index: number) => number;
  /** The one at a distance from the beginning; the nearest for one outside. */
  readonly indexAt: (distance: number) => number;
}

export const axisOf = (count: number, sizeOf: (index: number) => number): Axis => {
  const starts = new Float64Array(count + 2);
  for (let index = 1; index <= count; index += 1) {
    starts[index + 1] = (starts[index] ?? 0) + sizeOf(index);
  }
  const startOf = (index: number): number => starts[Math.min(Math.max(index, 1), count + 1)] ?? 0;
  return {
    count,
    length: startOf(count + 1),
    sizeOf: (index) => startOf(index + 1) - startOf(index),
    startOf,
    indexAt: (distance) => {
      let low = 1;
      let high = count;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (startOf(middle) <= distance) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
};

/** The next one in a direction that is not hidden; the one itself where there is none. */
export const nextShown = (axis: Axis, from: number, step: 1 | -1): number => {
  for (let index = from + step; index >= 1 && index <= axis.count; index += step) {
    if (axis.sizeOf(index) > 0) return index;
  }
  return from;
};
