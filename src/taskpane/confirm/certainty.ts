import type { RecognisedTable, RoleDecision } from '../../core/sheet/understanding';

export type Certainty = 'high' | 'medium' | 'low' | 'confirmed' | 'corrected';

const HIGH = 0.8;
const MEDIUM = 0.6;

const ofConfidence = (confidence: number): Certainty =>
  confidence >= HIGH ? 'high' : confidence >= MEDIUM ? 'medium' : 'low';

/**
 * How sure a column is of its role. A person who corrects one column has not said anything of the others: these are as
 * sure as they were in `before`, the tables without what is corrected and not written yet.
 */
export const certaintyOf = (
  { role, column, confidence, confirmed }: RoleDecision,
  before: readonly RecognisedTable[] | null,
): Certainty => {
  if (!confirmed) return ofConfidence(confidence);
  if (before === null) return 'confirmed';
  const was = before
    .flatMap(({ decisions }) => decisions)
    .find((decision) => decision.role === role && decision.column === column);
  if (!was) return 'corrected';
  return was.confirmed ? 'confirmed' : ofConfidence(was.confidence);
};
