import { existsSync, readFileSync } from 'node:fs';
import type { Run } from './measure';

/** The most memory so far. Linux hands `maxRSS` on from the process that spawned this one, so it is asked directly. */
const peakBytes = (): number => {
  const status = '/proc/self/status';
  const kilobytes = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(kilobytes ?? process.resourceUsage().maxRSS) * 1024;
};

const measured = async (work: (input: string, output: string) => Promise<unknown>): Promise<Run> => {
  const [input = '', output = ''] = process.argv.slice(2);
  const restBytes = peakBytes();
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work(input, output);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6, peakBytes: peakBytes(), restBytes };
};

/** The whole of a process that does one job with the two files named on its command line, and prints a `Run`. */
export const measureProcess = (work: (input: string, output: string) => Promise<unknown>): void => {
  measured(work)
    .then((run) => process.stdout.write(JSON.stringify(run)))
    .catch((error: unknown) => {
      process.exitCode = 1;
      process.stderr.write(`${String(error)}\n`);
    });
};
