import { sheetNamed, type Snapshot } from '../cells/snapshot';
import { readScheme } from '../scheme/read-scheme';
import { recogniseSheets } from '../sheet/recognise';
import type { RecognisedTable } from '../sheet/understanding';
import { schemeSheetName } from './our-sheets';

/** The tables of a sheet as the workbook alone has them: without what a person corrected and has not written yet. */
export const tablesAsWritten = (snapshot: Snapshot, name: string): readonly RecognisedTable[] => {
  const sheet = sheetNamed(snapshot, name);
  const schemeName = schemeSheetName(snapshot);
  const scheme = schemeName === undefined ? null : readScheme(snapshot, schemeName).value;
  return sheet ? recogniseSheets({ ...snapshot, sheets: [sheet] }, scheme?.indicatorSheets ?? []).value : [];
};
