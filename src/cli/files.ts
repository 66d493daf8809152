import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openPackage, type OoxmlWorkbook } from '../workbook/ooxml/openPackage';
import { WorkbookFault } from '../workbook/port';
import { nodeCompression } from './node-compression';
import { Refusal } from './refusal';

/** Opens a workbook file; a file that cannot be read is refused with one line that says which and why. */
export const openFile = async (path: string): Promise<OoxmlWorkbook> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    throw new Refusal('fileUnreadable', { file: path });
  }
  return openPackage(bytes, { compression: nodeCompression });
};

/** What is wrong with a file, and with which. */
export class FileFault extends Error {
  constructor(
    readonly file: string,
    readonly fault: WorkbookFault,
  ) {
    super(fault.code);
    this.name = 'FileFault';
  }
}

/** Says of a fault that comes up while a file is read or changed which file it is. */
export const aboutFile = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof WorkbookFault ? new FileFault(file, error) : error;
  }
};

/** Writes beside the target and renames when complete, so that there is never half a file. */
export const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true });
    throw new Refusal('fileUnwritable', { file: path });
  }
};
