import type { VetoRule } from '../scheme/scheme';
import { weightOfEffect } from '../veto/weight';
import type { ResultInput } from './result-input';

/*
 * The lowest limit among the rules that an event falls under is a maximum over an array with conditions, which Gnumeric
 * does not find inside an IF. A sum it does find: each rule adds a power of STEP, the higher the more grades it cuts off,
 * and the highest power that is reached tells the limit.
 */

/** Twice as many rules as weigh less than one that limits by a grade more. */
const STEP = 100;
/** More grades than a scheme has, less the lowest. */
const MOST = 19;

const powers = Array.from({ length: MOST }, (_, index) => index);

/** What rules add up to. */
export const strengthOf = (
  rules: readonly VetoRule[],
  { scheme: { bands } }: Pick<ResultInput, 'scheme'>,
): number =>
  rules.reduce((sum, { effect }) => sum + STEP ** (bands.length - weightOfEffect(effect, bands).ceiling), 0);

/** What one rule adds that limits by as many grades as `cut` says. */
export const strengthFormula = (cut: string): string =>
  `1+${powers.map((power) => `(${cut}>=${power + 1})*${STEP - 1}E${2 * power}`).join('+')}`;

/** By how many grades a sum of such strengths limits. */
export const limitFormula = (strength: string): string =>
  powers.map((power) => `(${strength}>=${STEP / 2}E${2 * power})`).join('+');
