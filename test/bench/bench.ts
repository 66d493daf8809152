import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCore } from './core-speed';
import { benchFiles } from './file-speed';
import { machine } from './machine';
import { say, seconds } from './print';
import { benchRules } from './rule-speed';

/**
 * `npm run bench`: how fast sheets are read, graded and saved, beside ExcelJS in the same run. Every input is generated.
 * It measures and fails nothing: what goes wrong is printed, and the exit status is 0.
 */
const bench = async (): Promise<void> => {
  const start = performance.now();
  for (const line of machine()) say(line);
  say();
  const folder = await mkdtemp(join(tmpdir(), 'kaohe-bench-'));
  try {
    await benchFiles(folder);
    await benchCore(folder);
    benchRules();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  say(`Measured in ${seconds((performance.now() - start) / 1000)}.`);
};

bench().catch((error: unknown) =>
  say(`The benchmark stopped: ${error instanceof Error ? error.message : String(error)}`),
);
