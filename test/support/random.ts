/** A small seeded generator (mulberry32), so that a run can be repeated from its printed seed. */
export interface Random {
  /** 0 ≤ number < 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
}

export const random = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: (from) => {
      const thing = from[whole(0, from.length - 1)];
      if (thing === undefined) throw new Error('nothing to pick from');
      return thing;
    },
  };
};

/** The seed of this run: KAOHE_SEED, or the clock. It is printed, so that a failure can be repeated. */
export const runSeed = (name: string): number => {
  const seed = Number(process.env.KAOHE_SEED ?? Date.now() % 1_000_000);
  process.stdout.write(`${name}: KAOHE_SEED=${seed}\n`);
  return seed;
};
