import type { Random } from '../support/random';
import type { Plan } from './plan';

/** One thing that real sheets do. */
export interface Quirk {
  readonly name: string;
  /** false where the plan has no place for it. */
  readonly change: (plan: Plan, random: Random) => boolean;
}

/** `change` may say false, that the plan has no place for it, and otherwise need not say anything. */
export const quirk = (name: string, change: (plan: Plan, random: Random) => unknown): Quirk => ({
  name,
  change: (plan, random) => change(plan, random) !== false,
});
