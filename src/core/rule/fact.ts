/** What a person established about one clause. `null`: not known yet, which is neither 0 nor 否. */
export type Fact = null | number | boolean | string | ValueWithBase;

/** A value whose threshold is no number of the text: last year's value, or a base. */
export interface ValueWithBase {
  readonly value: number | null;
  readonly base: number | null;
}
