import type { LeafLine } from '../../core/assessment/item';
import { leavesOf } from '../../core/assessment/item';
import type { ScoredItem } from '../../core/assessment/score-item';
import type { Stage } from '../../core/scheme/scheme';

/** How an indicator stands, as its mark in the list shows it. */
export type Standing = 'full' | 'lost' | 'pending' | 'person' | 'wrong' | 'notApplicable';

export const standingOf = ({ item, score, status }: ScoredItem, stage: Stage): Standing => {
  switch (status) {
    case '缺项':
      return 'notApplicable';
    case '待填':
      return 'pending';
    case '待评定':
      return 'person';
    case '填写有误':
      return 'wrong';
    default:
      return score[stage]?.lessThan(item.fullMarks ?? 0) ? 'lost' : 'full';
  }
};

/** What the list can be narrowed to. */
export const FILTERS = [
  'all',
  'pending',
  'wrong',
  'lost',
  'person',
  'manual',
  'differs',
  'notApplicable',
] as const;

export type Filter = (typeof FILTERS)[number];

/** These chips stand there even when they count nothing. */
export const LASTING_FILTERS: readonly Filter[] = ['all', 'pending', 'lost', 'person'];

export const passes = (filter: Filter, scored: ScoredItem, stage: Stage): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'manual':
      return scored.status === '人工评分';
    case 'differs': {
      const { self, checked } = scored.score;
      return stage === 'checked' && self !== null && checked !== null && !self.equals(checked);
    }
    default:
      return standingOf(scored, stage) === filter;
  }
};

/** The clauses on which a pending indicator waits. */
export const waitingLines = ({ item, lineStatus }: ScoredItem): readonly LeafLine[] =>
  leavesOf(item.lines).filter(
    (line) => !['', '已填', '不再计扣', '缺项'].includes(lineStatus.get(line) ?? ''),
  );
