import { spawn } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(__dirname, '../main.ts');
const RUN = join(__dirname, '../../../.config/run.mjs');

/** What a run of the command line came to. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as its user runs it in a folder; `input` goes to its standard input. */
export const runKaohe = (folder: string, args: readonly string[], input = ''): Promise<Ran> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [RUN, MAIN, ...args], { cwd: folder });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('error', failed);
    child.on('close', (status) => done({ status, out, err }));
    child.stdin.end(input);
  });
