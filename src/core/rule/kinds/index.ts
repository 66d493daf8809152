import { award } from './award';
import { deduct } from './deduct';
import { extraDeduct } from './extra-deduct';
import { forfeit } from './forfeit';
import { formula } from './formula';
import type { Kind, LeafClause } from './kind';
import { manual } from './manual';
import { awardPerCount, deductPerCount } from './per-count';
import { awardPerStep, deductPerStep } from './per-step';
import { proportion } from './proportion';
import { tiers } from './tiers';

const KINDS: { readonly [K in LeafClause['kind']]: Kind<Extract<LeafClause, { kind: K }>> } = {
  forfeit,
  deduct,
  deductPerCount,
  deductPerStep,
  award,
  awardPerCount,
  awardPerStep,
  tiers,
  proportion,
  formula,
  extraDeduct,
  manual,
};

/** The module of a clause's kind. */
export const kindOf = <C extends LeafClause>(clause: C): Kind<C> =>
  // TypeScript cannot see that the entry found by a clause's kind is the one for that clause.
  KINDS[clause.kind] as unknown as Kind<C>;
