import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

const DAY = 86_400_000;
const VALID_DAYS = 30;
const KEY = 'localhost.key';
const CERTIFICATE = 'localhost.crt';

/**
 * A certificate for https on localhost, kept for a month in `folder` (the user's cache). It is generated and nothing
 * more: no system trusts it, and a browser asks once before it shows the page.
 */
export const localhostCertificate = async (folder = cacheFolder()): Promise<Certificate> => {
  if (!(await isFresh(join(folder, KEY)))) await renew(folder);
  return { key: await readFile(join(folder, KEY)), cert: await readFile(join(folder, CERTIFICATE)) };
};

const isFresh = async (path: string): Promise<boolean> => {
  try {
    return Date.now() - (await stat(path)).mtimeMs < (VALID_DAYS - 1) * DAY;
  } catch {
    return false;
  }
};

/** Made aside and put in place as one: two servers that start at once must not mix a key with the other's certificate. */
const renew = async (folder: string): Promise<void> => {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  try {
    await generate(draft);
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder).catch((error: unknown) => {
      if (!isTaken(error)) throw error; // the other server was first
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');

/** The generating half of office-addin-dev-certs alone; its other half would ask the system to trust the result. */
const generate = async (folder: string): Promise<void> => {
  const { generateCertificates } = await import('office-addin-dev-certs/lib/generate.js');
  const { log } = console;
  console.log = () => undefined; // it reports what nobody needs to know
  try {
    await generateCertificates(
      join(folder, 'ca.crt'),
      join(folder, CERTIFICATE),
      join(folder, KEY),
      VALID_DAYS,
    );
  } finally {
    console.log = log;
  }
};

const cacheFolder = (): string => {
  const base =
    process.platform === 'win32'
      ? (process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData/Local'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library/Caches')
        : (process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'));
  return join(base, 'kaohe', 'localhost');
};
