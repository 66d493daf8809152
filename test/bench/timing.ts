import { median } from './measure';

/** Seconds that a task takes once the engine has compiled it: the median of runs over half a second, three at least. */
export const secondsOf = (task: () => unknown): number => {
  const timed = (): number => {
    const start = performance.now();
    task();
    return (performance.now() - start) / 1000;
  };
  timed();
  const runs: number[] = [];
  for (let spent = 0; runs.length < 3 || spent < 0.5;) {
    const run = timed();
    runs.push(run);
    spent += run;
  }
  return median(runs);
};
