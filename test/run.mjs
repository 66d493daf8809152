/**
 * `npm test`: the fast tests side by side, then the sweeps over every way to fail, the browser tests and the oracle tests
 * one after the other (each of the last two starts a program of its own, and two at once on a small machine only wait for
 * each other). It closes with one line that adds up all.
 * Arguments go to all runs: `npm test -- tiers`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const jest = join(root, 'node_modules/jest/bin/jest.js');
const scratch = mkdtempSync(join(tmpdir(), 'kaohe-test-'));
const counted = { passed: 0, failed: 0, skipped: 0 };
let failed = false;

const run = (name, options) => {
  const outputFile = join(scratch, `${name}.json`);
  const { status } = spawnSync(
    process.execPath,
    // patterns first: Jest reads what follows a list option as part of the list
    [jest, ...process.argv.slice(2), ...options, '--passWithNoTests', '--json', `--outputFile=${outputFile}`],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  failed ||= status !== 0;
  try {
    const result = JSON.parse(readFileSync(outputFile, 'utf8'));
    counted.passed += result.numPassedTests;
    // a file that could not be run has no tests of its own to count
    counted.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    counted.skipped += result.numPendingTests + result.numTodoTests;
  } catch {
    counted.failed += 1;
  }
};

run('unit', ['--testPathIgnorePatterns=\\.(oracle|browser|sweep)\\.test\\.ts$']);
run('sweep', ['--testMatch=**/*.sweep.test.ts', '--testTimeout=300000']);
run('browser', ['--testMatch=**/*.browser.test.ts', '--runInBand', '--testTimeout=120000']);
run('oracle', ['--testMatch=**/*.oracle.test.ts', '--runInBand', '--testTimeout=300000']);
rmSync(scratch, { recursive: true, force: true });

const { passed, skipped } = counted;
// what Jest calls a failure beyond its tests (a broken set-up, a crash) must not read as none
const failures = failed && counted.failed === 0 ? 1 : counted.failed;
console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failures > 0 ? 1 : 0;
