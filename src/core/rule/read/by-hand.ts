import type { Clause } from '../clause';
import { handClause } from './doubtful-words';
import type { Draft } from './draft';
import type { Questions } from './questions';

/** The clause as it was read, or points by hand where a person said so; a limit that it shares stays. */
export function orByHand(draft: Draft, questions: Questions): Draft {
  const { clause, effect } = draft;
  if (!maybeByHand(clause) || !questions.isByHand(clause.span)) return draft;
  const verb = effect ?? 'deduct';
  const group = clause.group === undefined ? {} : { group: clause.group };
  return {
    ...draft,
    effect: verb,
    clause: { ...handClause(clause.condition, clause.span, verb, mostOf(clause)), ...group },
  };
}

/** What comes off beyond the item, and events of the register, are not for a person's points. */
export function maybeByHand({ kind }: Clause): boolean {
  switch (kind) {
    case 'forfeit':
    case 'deduct':
    case 'deductPerCount':
    case 'deductPerStep':
    case 'award':
    case 'awardPerCount':
    case 'awardPerStep':
    case 'tiers':
    case 'proportion':
    case 'formula':
      return true;
    case 'part':
    case 'extraDeduct':
    case 'veto':
    case 'manual':
    case 'note':
      return false;
  }
}

/** The most that the text lets the clause take or give; undefined when only the full marks hold it. */
function mostOf(clause: Clause): number | undefined {
  switch (clause.kind) {
    case 'deduct':
    case 'award':
      return clause.points;
    case 'tiers':
      return Math.max(...clause.tiers.map(({ points }) => points));
    case 'proportion':
      return clause.of;
    default:
      return 'max' in clause ? clause.max : undefined;
  }
}
