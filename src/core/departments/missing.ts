import { leavesOf } from '../assessment/item';
import type { Stage } from '../scheme/scheme';
import { FACT_COLUMN } from '../writeback/fill-blanks';
import type { ExpertScore } from './expert-score';
import type { Finding } from './finding';
import { finding, type KnownItem } from './known-item';
import { inputKey } from './ledger-inputs';
import type { OwnPart } from './shares';

/** Clauses of theirs that wait for a fact in both workbooks. */
export const missingIn = (
  stage: Stage,
  part: Pick<OwnPart, 'whole' | 'clauses'>,
  main: KnownItem,
  returned: KnownItem,
  scores: readonly ExpertScore[],
): readonly Finding[] => {
  const { scored } = returned.item;
  if (scored.facts.handScores[stage]) return [];
  return leavesOf(scored.item.lines).flatMap((line, index) => {
    const status = scored.lineStatus.get(line);
    if (!part.clauses.has(index) || (status !== '待填' && status !== '待评定')) return [];
    const input = [...returned.inputs.values()].find(
      (own) => own.line === line && own.column === FACT_COLUMN[stage],
    );
    const isGiven = scores.some(({ clause, score }) => clause.index === index && score !== null);
    if (input?.value !== null || isGiven) return [];
    if ((main.inputs.get(inputKey(input))?.value ?? null) !== null) return [];
    const place = { clause: input.clause?.text ?? null, column: input.column };
    return [finding('missing', 'cell', main, main, place)];
  });
};
