import { access, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assertCanaryIsFresh, canaryWorkbook } from './canary';
import { runProgram, withScratchFolder } from './program';

/** LibreOffice's own numbers for "recalculation on file load". */
const RECALCULATION = { always: 0, never: 1 } as const;
type Recalculation = keyof typeof RECALCULATION;

const CANARY = 'kaohe-canary.xlsx';

export interface LibreOfficeOptions {
  /** `never` is here only for the test that shows that the canary notices. */
  readonly recalculation?: Recalculation;
}

/**
 * Opens each workbook in LibreOffice, calculates every formula anew and saves the results under the same names in
 * `outDir`; answers their paths in order. One start of LibreOffice serves all files.
 * Throws when a file did not come back, or when LibreOffice kept cached values.
 */
export const recalculateWithLibreOffice = async (
  paths: readonly string[],
  outDir: string,
  { recalculation = 'always' }: LibreOfficeOptions = {},
): Promise<string[]> =>
  withScratchFolder(async (scratch) => {
    const canary = join(scratch, CANARY);
    await writeFile(canary, canaryWorkbook());
    const converted = await convert([...paths, canary], 'xlsx', scratch, recalculation);
    await assertCanaryIsFresh(converted.pop() ?? '', 'LibreOffice');
    return deliver(converted, outDir);
  });

/** Prints each workbook as LibreOffice would; answers the PDF files' paths in order. */
export const printToPdf = async (paths: readonly string[], outDir: string): Promise<string[]> =>
  withScratchFolder(async (scratch) => deliver(await convert(paths, 'pdf', scratch, 'always'), outDir));

/** A private profile: no other LibreOffice is disturbed, and none disturbs this one. */
const profileIn = async (folder: string, recalculation: Recalculation): Promise<string> => {
  const user = join(folder, 'profile', 'user');
  await mkdir(user, { recursive: true });
  const item = (property: string): string =>
    `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${property}" oor:op="fuse">` +
    `<value>${RECALCULATION[recalculation]}</value></prop></item>`;
  await writeFile(
    join(user, 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item('OOXMLRecalcMode')}
${item('ODFRecalcMode')}
</oor:items>
`,
  );
  return join(folder, 'profile');
};

/**
 * Converts into the scratch folder, so that a file which is there afterwards is one that this call made: soffice ends
 * with status 0 whatever became of a file.
 */
const convert = async (
  paths: readonly string[],
  to: 'xlsx' | 'pdf',
  scratch: string,
  recalculation: Recalculation,
): Promise<string[]> => {
  const outDir = join(scratch, 'out');
  const outputs = paths.map((path) => join(outDir, `${basename(path, extname(path))}.${to}`));
  if (new Set(outputs).size < outputs.length) throw new Error('Two of the files have the same name.');
  const profile = pathToFileURL(await profileIn(scratch, recalculation)).href;
  await runProgram('soffice', [
    ...['--headless', '--norestore', `-env:UserInstallation=${profile}`],
    ...['--convert-to', to, '--outdir', outDir],
    ...paths,
  ]);
  await Promise.all(
    outputs.map((output, index) =>
      access(output).catch(() => {
        throw new Error(`LibreOffice could not convert ${paths[index] ?? ''} to ${to}.`);
      }),
    ),
  );
  return outputs;
};

const deliver = async (files: readonly string[], outDir: string): Promise<string[]> => {
  await mkdir(outDir, { recursive: true });
  return Promise.all(
    files.map(async (file) => {
      const target = join(outDir, basename(file));
      await copyFile(file, target);
      return target;
    }),
  );
};
