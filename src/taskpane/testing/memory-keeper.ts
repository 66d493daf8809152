import type { Keeper, Kept } from '../session/keeper';

/** Keeps as a browser does: copies, so that nothing is shared with what was handed in. */
export const memoryKeeper = (): Keeper => {
  const kept: { -readonly [Part in keyof Kept]?: Kept[Part] } = {};
  return {
    load: async () => structuredClone(kept),
    save: async (parts) => void Object.assign(kept, structuredClone(parts)),
  };
};
