import type { Base, Clause, SharedLimit } from '../clause';
import type { Draft, Reading } from './draft';

/** What a rule starts from, and whether its words leave that open. */
export interface BaseReading {
  readonly base: Base;
  readonly doubtful: boolean;
}

/**
 * Clauses that take start from the full marks, clauses that give start from 0, and 加 adds to the base.
 *
 * In doubt: awards that do not add up to the full marks while others deduct (what do those deduct from?), awards above the full
 * marks that no limit holds, and a rule that only adds some of its marks (to what?).
 */
export function baseOf({ drafts, limits, granted }: Reading, fullMarks: number | null): BaseReading {
  // 完成得10分,基本完成得6-9分: what is given then stands for the base, not beside it
  if (granted) return { base: 'full', doubtful: drafts.some((draft) => gives0(draft)) };
  const takes = drafts.some(({ clause }) => deducts(clause));
  const grants = grantsOf(drafts);
  if (grants.length === 0) return { base: 'full', doubtful: false };
  const most = mostOf(
    grants.map((draft) => draft.clause),
    limits,
  );
  const onlyAdds = !grants.some((draft) => gives0(draft));
  if (fullMarks === null || most === null) return { base: 'zero', doubtful: takes && most === null };
  const enough = Math.abs(most - fullMarks) < 1e-9;
  const tooLittle = most < fullMarks && !enough;
  const tooMuch = most > fullMarks && !enough;
  return { base: 'zero', doubtful: tooMuch || (tooLittle && (takes || onlyAdds)) };
}

/** The first clause that gives, which is what a person is asked about when the base is in doubt. */
export const firstGiven = ({ drafts }: Reading): Draft | undefined => grantsOf(drafts)[0];

/** Clauses that give from 0; 加 does where nothing else gives or takes. */
function grantsOf(drafts: readonly Draft[]): readonly Draft[] {
  const gives = drafts.filter((draft) => gives0(draft));
  if (gives.length > 0) return gives;
  return drafts.some(({ clause }) => deducts(clause)) ? [] : drafts.filter(({ effect }) => effect === 'add');
}

function deducts(clause: Clause): boolean {
  if (clause.kind === 'manual' || clause.kind === 'tiers') return clause.effect === 'deduct';
  return clause.kind === 'deduct' || clause.kind === 'deductPerCount' || clause.kind === 'deductPerStep';
}

/** Gives from 0 up. */
function gives0({ clause, effect }: Draft): boolean {
  if (clause.kind === 'tiers' || clause.kind === 'manual')
    return clause.effect === 'score' && effect !== 'add';
  return clause.kind === 'part' || effect === 'give';
}

/** The most that they give together; null when nothing but the full marks holds them. */
function mostOf(clauses: readonly Clause[], limits: readonly SharedLimit[]): number | null {
  let most = 0;
  const groups = new Set<number>();
  for (const clause of clauses) {
    if (clause.group !== undefined) {
      groups.add(clause.group);
      continue;
    }
    const own = mostOfOne(clause);
    if (own === null) return null;
    most += own;
  }
  return most + limits.filter(({ group }) => groups.has(group)).reduce((sum, { max }) => sum + max, 0);
}

function mostOfOne(clause: Clause): number | null {
  switch (clause.kind) {
    case 'award':
    case 'part':
      return clause.points;
    case 'proportion':
      return clause.of;
    case 'tiers':
      return Math.max(...clause.tiers.map((tier) => tier.points));
    case 'awardPerCount':
    case 'awardPerStep':
    case 'formula':
    case 'manual':
      return clause.max ?? null;
    default:
      return null;
  }
}
