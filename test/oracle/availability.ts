import { spawnSync } from 'node:child_process';

/** The office programs that the oracle tests measure our formulas against, and the Debian packages that bring them. */
export type Program = 'soffice' | 'ssconvert' | 'pdftoppm';

const PACKAGES: Readonly<Record<Program, string>> = {
  soffice: 'libreoffice-calc',
  ssconvert: 'gnumeric',
  pdftoppm: 'poppler-utils',
};

const found = new Map<Program, boolean>();

/** Whether the program can be started here. */
export const isAvailable = (program: Program): boolean => {
  const known = found.get(program);
  if (known !== undefined) return known;
  const { error } = spawnSync(program, [program === 'pdftoppm' ? '-v' : '--version'], { stdio: 'ignore' });
  found.set(program, error === undefined);
  return error === undefined;
};

/**
 * `describe` for tests that need office programs. Where one is missing they are skipped, and a sentence says so; in CI
 * (CI=true) they fail instead, because there nobody would notice.
 */
export const describeWith = (programs: readonly Program[], name: string, tests: () => void): void => {
  const missing = programs.filter((program) => !isAvailable(program));
  if (missing.length === 0) {
    describe(name, tests);
    return;
  }
  const packages = missing.map((program) => PACKAGES[program]).join(' ');
  const sentence = `${missing.join(', ')} not found. Debian and Ubuntu: sudo apt-get install ${packages}`;
  if (process.env.CI === 'true') {
    test(`${name}: the office programs are there`, () => {
      throw new Error(sentence);
    });
    return;
  }
  process.stderr.write(`\nSKIPPED / 已跳过: ${name}. ${sentence}\n`);
  describe.skip(name, tests);
};
