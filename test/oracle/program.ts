import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Long enough for a large workbook on a small machine, and short enough to fail inside a test's own limit. */
const TIME_LIMIT = 240_000;

/** Runs a program to its end; what it wrote to standard error is in the error when it fails. */
export const runProgram = async (program: string, args: readonly string[]): Promise<void> => {
  await run(program, args, { timeout: TIME_LIMIT, killSignal: 'SIGKILL', maxBuffer: 16 * 1024 * 1024 });
};

/** A folder for the time of one call; it is removed whatever happens. */
export const withScratchFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'kaohe-oracle-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
