/**
 * `node .config/run.mjs ENTRY …`: runs a TypeScript program with the arguments behind it. Its modules are bundled into one
 * file, which is kept in node_modules/.cache and used again until a source changes. That starts sooner and runs faster
 * than a loader which compiles module by module and gives each function its name again whenever it is made.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const root = resolve(self, '../..');
const cache = join(root, 'node_modules/.cache/kaohe');

/** What tells one state of a file from another; undefined when it is gone. */
const stateOf = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && `${stat.mtimeMs} ${stat.size}`;
};

/** The first line of a bundle says in which state it found its sources. */
const isFresh = (bundle) => {
  if (stateOf(bundle) === undefined) return false;
  const [, states] = /^\/\/(.*)$/m.exec(readFileSync(bundle, 'utf8'));
  return Object.entries(JSON.parse(states)).every(([path, state]) => stateOf(join(root, path)) === state);
};

const build = async (entry, bundle) => {
  const { buildSync } = await import('esbuild');
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    metafile: true,
    write: false,
  });
  const sources = ['.config/run.mjs', ...Object.keys(metafile.inputs)];
  const states = Object.fromEntries(sources.map((path) => [path, stateOf(join(root, path))]));
  mkdirSync(cache, { recursive: true });
  // several may start at once: none reads a bundle that another is still writing
  const temporary = `${bundle}.${process.pid}`;
  writeFileSync(temporary, `//${JSON.stringify(states)}\n${outputFiles[0].text}`);
  renameSync(temporary, bundle);
};

const entry = resolve(process.argv[2]);
const bundle = join(cache, `${basename(entry, '.ts')}.cjs`);
if (!isFresh(bundle)) await build(entry, bundle);
process.argv.splice(1, 2, entry);
createRequire(self)(bundle);
