/**
 * `node .config/complete-lock.mjs`, after a change of dependencies: adds to package-lock.json what npm left out.
 * Packages with a binary for each platform list them all as optional dependencies. A registry mirror that does not hold
 * the ones of other platforms makes npm leave them out of the lock file, and `npm ci` then refuses it. Their entries
 * follow from their names; none is fetched except on its own platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(path, 'utf8'));

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];

/** @swc/core-linux-arm-gnueabihf → linux, arm; undefined for a name that tells no platform. */
const platformOf = (name) => {
  const parts = name.split('/').at(-1).split('-');
  const at = parts.findIndex((part) => SYSTEMS.includes(part));
  const cpu = parts[at + 1];
  if (at === -1 || cpu === undefined) return undefined;
  const abi = parts[at + 2];
  const libc = abi === 'gnu' ? { libc: ['glibc'] } : abi === 'musl' ? { libc: ['musl'] } : {};
  return { os: [parts[at]], cpu: [cpu], ...libc };
};

const added = [];
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[key] || !platform || !/^\d/.test(version)) continue;
    lock.packages[key] = { version, ...platform, ...(dev && { dev }), optional: true };
    added.push(name);
  }
}

const ordered = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(ordered);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `added ${added.join(', ')}` : 'nothing was missing');
