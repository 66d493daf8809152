import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCore } from './core-speed';
import { benchFiles } from './file-speed';
import { benchHardTexts } from './hard-texts';
import { machine } from './machine';
import { benchOffice } from './office-speed';
import { benchPane } from './pane-start';
import { say, seconds } from './print';
import { benchRuleEngine } from './rule-engine';
import { benchRules } from './rule-speed';
import { benchSheets } from './sheet-speed';

const PARTS: Readonly<Record<string, (folder: string) => unknown>> = {
  files: benchFiles,
  core: benchCore,
  sheets: benchSheets,
  rules: benchRules,
  texts: benchHardTexts,
  engine: benchRuleEngine,
  office: benchOffice,
  pane: benchPane,
};

/**
 * `npm run bench`: how fast sheets are read, graded and saved, beside ExcelJS in the same run; how few round trips to Excel
 * that takes; how large the pane is and how soon it is usable. `npm run bench -- office pane` measures these parts alone.
 * Every input is generated. It fails nothing: what could not be measured is printed, and the exit status is 0.
 */
const bench = async (): Promise<void> => {
  const start = performance.now();
  const asked = process.argv.slice(2);
  for (const line of machine()) say(line);
  say();
  const folder = await mkdtemp(join(tmpdir(), 'kaohe-bench-'));
  try {
    for (const [name, part] of Object.entries(PARTS)) {
      if (asked.length === 0 || asked.includes(name)) await attempt(name, () => part(folder));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  say(`Measured in ${seconds((performance.now() - start) / 1000)}.`);
};

const attempt = async (name: string, part: () => unknown): Promise<void> => {
  try {
    await part();
  } catch (error) {
    say(`    Not measured any further (${name}): ${error instanceof Error ? error.message : String(error)}`);
    say();
  }
};

bench().catch((error: unknown) =>
  say(`The benchmark stopped: ${error instanceof Error ? error.message : String(error)}`),
);
