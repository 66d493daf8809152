import type { CellLook, LookChange, Side } from './look';

/** Where a look comes from: a format of the file, and what has been changed about it. */
export interface LookSource {
  /** Index of a cell format of the file. */
  readonly origin: number;
  readonly change: LookChange;
}

/** The looks of a book. Those that came with the file know their place in it, so that nothing they say is lost. */
export class LookStore {
  private readonly sources = new WeakMap<CellLook, LookSource>();
  private readonly changed = new WeakMap<CellLook, Map<string, CellLook>>();

  constructor(private readonly ofFile: readonly CellLook[]) {
    for (const [origin, look] of ofFile.entries()) this.sources.set(look, { origin, change: {} });
  }

  /** The look of cells that nobody has formatted. */
  get plain(): CellLook {
    return this.at(0);
  }

  at(index: number): CellLook {
    const look = this.ofFile[index] ?? this.ofFile[0];
    if (!look) throw new Error('a book has a look at least');
    return look;
  }

  sourceOf(look: CellLook): LookSource {
    return this.sources.get(look) ?? { origin: 0, change: {} };
  }

  /** Equal changes of one look give the same object. */
  withChange(look: CellLook, change: LookChange): CellLook {
    const known = this.changed.get(look) ?? new Map<string, CellLook>();
    this.changed.set(look, known);
    const key = JSON.stringify(change);
    const there = known.get(key);
    if (there) return there;
    const { origin, change: before } = this.sourceOf(look);
    const result = changedLook(look, change);
    this.sources.set(result, { origin, change: joined(before, change) });
    known.set(key, result);
    return result;
  }
}

const changedLook = (look: CellLook, change: LookChange): CellLook => {
  const { fill: before, ...rest } = look;
  const fill = change.fill === undefined ? before : (change.fill ?? undefined);
  const border = { ...look.border };
  for (const [side, line] of Object.entries(change.border ?? {})) {
    if (line) border[side as Side] = line;
    else Reflect.deleteProperty(border, side);
  }
  return {
    ...rest,
    ...(fill !== undefined && { fill }),
    font: { ...look.font, ...change.font },
    border,
    align: { ...look.align, ...change.align },
    numberFormat: change.numberFormat ?? look.numberFormat,
    locked: change.locked ?? look.locked,
  };
};

const joined = (first: LookChange, then: LookChange): LookChange => ({
  ...first,
  ...then,
  ...((first.font ?? then.font) && { font: { ...first.font, ...then.font } }),
  ...((first.border ?? then.border) && { border: { ...first.border, ...then.border } }),
  ...((first.align ?? then.align) && { align: { ...first.align, ...then.align } }),
});
