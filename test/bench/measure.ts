import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a child process does with a file. */
export type Job = 'grade' | 'exceljs';

/** One run of a job, as the child process saw it. */
export interface Run {
  /** From before the file is opened until it is saved; loading the program is left out. */
  readonly seconds: number;
  /** Processor time of the same stretch, all threads: what a busy machine changes least. */
  readonly cpuSeconds: number;
  /** The process at its largest, everything included. */
  readonly peakBytes: number;
  /** The same before the file was opened. */
  readonly restBytes: number;
}

/** Runs one job in a process of its own, started as `npm run kaohe` is, so that no other job's memory is counted. */
const runJob = async (job: Job, input: string, output: string): Promise<Run> => {
  const child = spawn(
    process.execPath,
    [join(__dirname, '../../.config/run.mjs'), join(__dirname, `child-${job}.ts`), input, output],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let answer = '';
  child.stdout.on('data', (piece: Buffer) => (answer += piece.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${job} failed`);
  return JSON.parse(answer) as Run;
};

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
};

const MOST_RUNS = 5;

/** Seconds after which no third run is begun, and no second one, so that the whole takes minutes and not more. */
const PATIENCE = { third: 4, second: 15 };

/** Both programs on one workbook. */
export interface Measured {
  readonly grade: Run;
  readonly exceljs: Run;
  readonly runs: number;
  /** Size of the file, and of the graded one. */
  readonly bytes: number;
  readonly gradedBytes: number;
}

/** Medians of several runs of both jobs. They take turns, so that whatever else the machine does concerns both. */
export const measure = async (input: string, output: string): Promise<Measured> => {
  const grade: Run[] = [];
  const exceljs: Run[] = [];
  const start = performance.now();
  const goesOn = (): boolean => {
    const spent = (performance.now() - start) / 1000;
    return spent < (grade.length < 2 ? PATIENCE.second : PATIENCE.third) && grade.length < MOST_RUNS;
  };
  while (grade.length === 0 || goesOn()) {
    exceljs.push(await runJob('exceljs', input, output));
    grade.push(await runJob('grade', input, output));
  }
  const [{ size: bytes }, { size: gradedBytes }] = await Promise.all([stat(input), stat(output)]);
  return { grade: medians(grade), exceljs: medians(exceljs), runs: grade.length, bytes, gradedBytes };
};

const medians = (runs: readonly Run[]): Run => {
  const of = (key: keyof Run): number => median(runs.map((run) => run[key]));
  return {
    seconds: of('seconds'),
    cpuSeconds: of('cpuSeconds'),
    peakBytes: of('peakBytes'),
    restBytes: of('restBytes'),
  };
};
