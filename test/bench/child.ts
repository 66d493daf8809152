import { existsSync, readFileSync } from 'node:fs';
import type { Job, Run } from './measure';

/** One job on one file in a process of its own; prints a `Run`. Only the program of the job is loaded. */
const DAY = '2017-09-12';

const load: Readonly<Record<Job, () => Promise<(input: string, output: string) => Promise<unknown>>>> = {
  grade: async () => {
    const { gradeFile } = await import('../../src/cli/grade');
    return (input, output) => gradeFile(input, { output, today: DAY });
  },
  exceljs: async () => {
    const { default: ExcelJS } = await import('exceljs');
    return async (input, output) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(input);
      await book.xlsx.writeFile(output);
    };
  },
};

/** The most memory so far. Linux hands `maxRSS` on from the process that spawned this one, so it is asked directly. */
const peakBytes = (): number => {
  const status = '/proc/self/status';
  const kilobytes = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(kilobytes ?? process.resourceUsage().maxRSS) * 1024;
};

const main = async (): Promise<void> => {
  const [job, input = '', output = ''] = process.argv.slice(2);
  if (job !== 'grade' && job !== 'exceljs') throw new Error(`no job ${job ?? ''}`);
  const work = await load[job]();
  const restBytes = peakBytes();
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work(input, output);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const run: Run = { seconds, cpuSeconds: (user + system) / 1e6, peakBytes: peakBytes(), restBytes };
  process.stdout.write(JSON.stringify(run));
};

main().catch((error: unknown) => {
  process.exitCode = 1;
  process.stderr.write(`${String(error)}\n`);
});
