import type { Threshold } from '../clause';
import { conditionOf, conditionWords, type Condition } from './condition';
import type { Source } from './normalise';
import type { Step } from './step';

/** A value that counts in steps from a threshold. */
export interface Stepped {
  readonly condition: Condition;
  readonly step: {
    readonly step: number;
    readonly unit: string;
    readonly direction: 'below' | 'above';
    readonly threshold?: Threshold;
  };
}

/** A step in the words of its condition; `from` is where the condition begins in the normalised text. */
export function steppedOf(source: Source, from: number, { condition, ...step }: Step): Stepped {
  const words = conditionWords(
    source,
    condition.map(([start, end]) => [from + start, from + end] as const),
  );
  return { condition: conditionOf(source, from, words), step };
}
