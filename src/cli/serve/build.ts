import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '../../..');
const BUILDS = join(ROOT, '.cache/workbench');

/** All that a build is made from. */
const SOURCES = [
  'src',
  'assets',
  '.config/page-policy.js',
  '.swcrc',
  'manifest.xml',
  'package-lock.json',
  'webpack.config.js',
];
const NO_SOURCE = /\.test\.tsx?$|(^|\/)testing(\/|$)|^src\/cli(\/|$)/;

const DAY = 86_400_000;

/**
 * The folder with the workbench and the pane as they are built from the sources as they stand; built if need be, after
 * `onBuild` was told. A build is named for what it is made from, so that one being served is never built over.
 */
export const builtWorkbench = async (onBuild: () => void): Promise<string> => {
  const folder = join(BUILDS, await fingerprint());
  if (existsSync(folder)) return folder;
  onBuild();
  await removeOldBuilds();
  const draft = join(BUILDS, `draft-${process.pid}`);
  try {
    await runWebpack(draft);
    await rename(draft, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // else another process built the same meanwhile
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
};

const fingerprint = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(SOURCES.map(filesUnder))).flat()) {
    hash
      .update(`${relative(ROOT, path)}\0`)
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
};

const filesUnder = async (source: string): Promise<string[]> => {
  const path = join(ROOT, source);
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !NO_SOURCE.test(relative(ROOT, file).replaceAll('\\', '/')))
    .sort();
};

/** Those of yesterday and before; one of today may be being served. */
const removeOldBuilds = async (): Promise<void> => {
  await mkdir(BUILDS, { recursive: true });
  for (const name of await readdir(BUILDS)) {
    const path = join(BUILDS, name);
    if (Date.now() - (await stat(path)).mtimeMs > DAY) await rm(path, { recursive: true, force: true });
  }
};

const runWebpack = (output: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const webpack = join(ROOT, 'node_modules/webpack-cli/bin/cli.js');
    const child = spawn(
      process.execPath,
      [webpack, '--mode', 'production', '--env', 'workbench', '--output-path', output],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    child.once('error', reject);
    child.once('exit', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`The workbench could not be built. 试用台构建失败。\n${said}`));
    });
  });
