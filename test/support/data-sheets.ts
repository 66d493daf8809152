import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Workbooks laid out from published scoring tables; they belong to the workplace and are not part of the project. */
const FOLDER = join(__dirname, '../../../shared/data/sheets');

export interface DataSheet {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbooks of the workplace; none where the project stands alone. */
export const dataSheets = (): readonly DataSheet[] =>
  existsSync(FOLDER)
    ? readdirSync(FOLDER)
        .filter((file) => file.endsWith('.xlsx'))
        .map((file) => ({
          name: basename(file, '.xlsx'),
          bytes: new Uint8Array(readFileSync(join(FOLDER, file))),
        }))
    : [];
