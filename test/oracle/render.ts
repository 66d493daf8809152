import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { printToPdf } from './libreoffice';
import { runProgram, withScratchFolder } from './program';

/** Prints a workbook and draws each page as a PNG in `outDir`; answers the pictures' paths, page by page. */
export const renderToImages = async (path: string, outDir: string, dotsPerInch = 80): Promise<string[]> =>
  withScratchFolder(async (scratch) => {
    const [pdf] = await printToPdf([path], scratch);
    if (pdf === undefined) throw new Error(`Nothing was printed of ${path}.`);
    await mkdir(outDir, { recursive: true });
    const name = basename(pdf, '.pdf');
    await runProgram('pdftoppm', ['-png', '-r', String(dotsPerInch), pdf, join(outDir, name)]);
    const pages = (await readdir(outDir)).filter(
      (file) => file.startsWith(`${name}-`) && file.endsWith('.png'),
    );
    // pdftoppm pads the page number, so that names sort like pages
    return pages.sort().map((page) => join(outDir, page));
  });
