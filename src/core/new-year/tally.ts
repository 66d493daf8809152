import type { IndicatorDifference, YearDifference } from './year-difference';

/** How many indicators stand how to the other year; `doubtful` ones are among `same` and `changed`. */
export type Tally = Readonly<Record<IndicatorDifference['kind'] | 'doubtful', number>>;

export const tallyOf = (difference: YearDifference): Tally => {
  const count = (kind: IndicatorDifference['kind']): number =>
    difference.filter((one) => one.kind === kind).length;
  return {
    same: count('same'),
    changed: count('changed'),
    new: count('new'),
    gone: count('gone'),
    doubtful: difference.filter((one) => 'doubtful' in one && one.doubtful).length,
  };
};
