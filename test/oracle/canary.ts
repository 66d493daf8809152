import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What the canary's formula cell claims to show, and what it shows once it is calculated. */
const STALE = -999;
const FRESH = 6 * 7;

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
</Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
</Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="canary" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
</Relationships>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
<c r="A1"><v>6</v></c><c r="B1"><v>7</v></c><c r="C1"><f>A1*B1</f><v>${STALE}</v></c>
</row></sheetData></worksheet>`,
};

/**
 * A workbook whose only formula carries a wrong cached value. Office programs keep cached values when they open a file,
 * so a comparison against them may compare our own cached values with themselves. A canary goes into every
 * recalculation: when it comes back stale, nothing was calculated and the answer means nothing.
 */
export const canaryWorkbook = (): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(PARTS).map(([name, xml]) => [name, strToU8(xml)])));

/** Throws unless the canary that came back was calculated. */
export const assertCanaryIsFresh = async (path: string, program: string): Promise<void> => {
  const parts = unzipSync(new Uint8Array(await readFile(path)));
  const sheet = parts['xl/worksheets/sheet1.xml'];
  const value = sheet && /<c r="C1"[^>]*>.*?<v>([^<]*)<\/v>/s.exec(strFromU8(sheet))?.[1];
  if (Number(value) !== FRESH) {
    throw new Error(`${program} did not recalculate: the canary shows ${value ?? 'nothing'}, not ${FRESH}.`);
  }
};
