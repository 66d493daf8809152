import { strToU8, zipSync } from 'fflate';
import type { SheetContent } from '../../src/core/cells/edit';
import { openPackage, type OoxmlWorkbook } from '../../src/workbook/ooxml/openPackage';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Zips the parts of a package, given by name; always the same bytes. */
export const packageOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const files = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: '2026-01-01T00:00:00' });
};

/** The parts of the smallest workbook, with the worksheet given; any part may be set otherwise. */
export const partsAround = (
  sheetXml: string,
  others: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  '[Content_Types].xml':
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels':
    `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" ` +
    `Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
    '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" ` +
    `Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': sheetXml,
  ...others,
});

/** A worksheet part around the inside of `sheetData`; `tail` follows it. */
export const worksheet = (rows: string, tail = ''): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${tail}</worksheet>`;

/** The smallest workbook around the inside of its `sheetData`. */
export const workbookWithRows = (
  rows: string,
  others: Readonly<Record<string, string>> = {},
): OoxmlWorkbook => openPackage(packageOf(partsAround(worksheet(rows), others)));

/** A workbook of nothing but sheets of ours. */
export const workbookOf = async (sheets: readonly SheetContent[]): Promise<OoxmlWorkbook> => {
  const workbook = workbookWithRows('');
  await workbook.apply([
    ...sheets.map((sheet) => ({ kind: 'addSheet', sheet }) as const),
    { kind: 'removeSheet', sheet: 'Sheet1' },
  ]);
  return openPackage(workbook.save());
};
