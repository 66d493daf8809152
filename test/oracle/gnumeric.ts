import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertCanaryIsFresh, canaryWorkbook } from './canary';
import { runProgram, withScratchFolder } from './program';

export interface GnumericOptions {
  /** `never` is here only for the test that shows that the canary notices. */
  readonly recalculation?: 'always' | 'never';
}

/** Opens a workbook in Gnumeric, calculates every formula anew and saves the result as `out`; answers `out`. */
export const recalculateWithGnumeric = async (
  path: string,
  out: string,
  { recalculation = 'always' }: GnumericOptions = {},
): Promise<string> =>
  withScratchFolder(async (scratch) => {
    const flags = recalculation === 'always' ? ['--recalc'] : [];
    const canary = join(scratch, 'canary.xlsx');
    const canaryOut = join(scratch, 'calculated.xlsx');
    await writeFile(canary, canaryWorkbook());
    await runProgram('ssconvert', [...flags, canary, canaryOut]);
    await assertCanaryIsFresh(canaryOut, 'Gnumeric');
    await mkdir(dirname(out), { recursive: true });
    await runProgram('ssconvert', [...flags, path, out]);
    return out;
  });
