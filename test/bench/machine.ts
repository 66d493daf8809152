import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as { version: string }).version;

/** What the numbers depend on: processor, memory, system, what else runs, versions. */
export const machine = (): readonly string[] => [
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  `Node ${process.versions.node} (V8 ${process.versions.v8}), Kaohe ${versionOf('.')}, ` +
    `ExcelJS ${versionOf('node_modules/exceljs')}, fflate ${versionOf('node_modules/fflate')}, ` +
    `decimal.js ${versionOf('node_modules/decimal.js')}`,
];
