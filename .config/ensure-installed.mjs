/**
 * Runs before `npm start`, `npm test` and `npm run check`, so that each is enough on a fresh clone.
 * It installs what the lock file asks for when node_modules is missing or holds something else. The contents are
 * compared, not the times: a branch switched back and forth must not cost an installation.
 * Only Node's own modules may be used here: nothing else is there yet.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
  } catch {
    return undefined;
  }
};

/** npm leaves in node_modules a list of what it put there; an optional package of another platform is rightly absent. */
const isInstalled = (locked, installed) =>
  Object.entries(locked.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    return found
      ? found.version === wanted.version && found.integrity === wanted.integrity
      : wanted.optional === true;
  });

/** [20, 19, 0] is at least [20, 9, 3]. */
const atLeast = (version, floor) => {
  const at = version.findIndex((part, index) => part !== floor[index]);
  return at === -1 || version[at] > floor[at];
};

const numbers = (version) => version.match(/\d+/g).slice(0, 3).map(Number);

const floor = readJson('package.json').engines.node;
if (!atLeast(numbers(process.version), numbers(floor))) {
  console.error(
    `Node ${process.version} is too old: this project needs ${floor}. 本项目需要 Node.js ${floor}。`,
  );
  process.exit(1);
}

const installed = readJson('node_modules/.package-lock.json');
if (!installed || !isInstalled(readJson('package-lock.json'), installed)) {
  console.error('node_modules is missing or out of date: running npm ci … 正在安装依赖 …');
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'], // standard output belongs to the command that follows
    shell: windows,
  });
  if (status !== 0) {
    console.error('npm ci did not finish; its messages above say why. 依赖安装未完成，原因见上。');
    process.exit(status ?? 1);
  }
}
