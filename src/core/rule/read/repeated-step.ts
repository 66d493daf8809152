import type { Draft } from './draft';
import type { Step } from './step';

const ONLY_SIDE = /^每(?:(?<down>低|降低|下降|减少|降|少)|(?<up>高|超|升|上升|增加|增长|提高))的?,?$/;

/** 每高于基数1个百分点加0.04分,每低扣0.04分: as much of the same, on the other side. Null when nothing has said how much. */
export function repeatedStep(plain: string, drafts: readonly Draft[]): Step | null {
  const groups = ONLY_SIDE.exec(plain)?.groups;
  const last = drafts.at(-1)?.clause;
  if (!groups || (last?.kind !== 'awardPerStep' && last?.kind !== 'deductPerStep')) return null;
  const direction = groups['down'] === undefined ? 'above' : 'below';
  // Each side once: what it takes is said only for the other.
  if (drafts.some(({ clause }) => 'direction' in clause && clause.direction === direction)) return null;
  const { step, unit, threshold } = last;
  const verb = groups['down'] ?? groups['up'] ?? '';
  return {
    step,
    unit,
    direction,
    ...(threshold === undefined ? {} : { threshold }),
    condition: [[1, 1 + verb.length]],
  };
}
