import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describeWith } from './availability';
import { recalculateWithGnumeric } from './gnumeric';
import { recalculateWithLibreOffice } from './libreoffice';
import { renderToImages } from './render';
import { shownValues } from './values';

/** A sheet whose formulas all claim to show -999. */
const staleWorkbook = async (path: string): Promise<void> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('评分');
  sheet.addRow([8, 0.5, '优']);
  sheet.getCell('A2').value = { formula: 'ROUND(A1*B1,1)', result: -999 };
  sheet.getCell('B2').value = { formula: 'IF(C1="优","A级","B级")', result: '-999' };
  sheet.getCell('C2').value = { formula: 'SUM(A1:A2)>=12', result: -999 };
  await workbook.xlsx.writeFile(path);
};

const CALCULATED = { A2: 4, B2: 'A级', C2: true };

const formulaCells = async (path: string): Promise<unknown> => {
  const cells = (await shownValues(path)).get('评分');
  return Object.fromEntries(Object.keys(CALCULATED).map((address) => [address, cells?.get(address)]));
};

let folder: string;
let stale: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaohe-oracle-test-'));
  stale = join(folder, 'stale.xlsx');
  await staleWorkbook(stale);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the stale workbook is stale', async () => {
  expect(await formulaCells(stale)).toEqual({ A2: -999, B2: '-999', C2: -999 });
});

describeWith(['soffice'], 'LibreOffice as an oracle', () => {
  test('calculates every formula anew, several files in one start', async () => {
    const twin = join(folder, '第二份.xlsx');
    await staleWorkbook(twin);
    const outputs = await recalculateWithLibreOffice([stale, twin], join(folder, 'libreoffice'));
    expect(outputs).toHaveLength(2);
    for (const output of outputs) expect(await formulaCells(output)).toEqual(CALCULATED);
  });

  test('fails when cached values were kept', async () => {
    await expect(
      recalculateWithLibreOffice([stale], join(folder, 'kept'), { recalculation: 'never' }),
    ).rejects.toThrow('LibreOffice did not recalculate: the canary shows -999');
  });

  test('fails for a file that cannot be opened', async () => {
    const broken = join(folder, 'broken.xlsx');
    await writeFile(broken, 'PK, but no package');
    await expect(recalculateWithLibreOffice([broken], join(folder, 'broken'))).rejects.toThrow(
      'could not convert',
    );
  });
});

describeWith(['ssconvert'], 'Gnumeric as an oracle', () => {
  test('calculates every formula anew', async () => {
    const output = await recalculateWithGnumeric(stale, join(folder, 'gnumeric', 'stale.xlsx'));
    expect(await formulaCells(output)).toEqual(CALCULATED);
  });

  test('fails when cached values were kept', async () => {
    const kept = join(folder, 'kept.xlsx');
    await expect(recalculateWithGnumeric(stale, kept, { recalculation: 'never' })).rejects.toThrow(
      'Gnumeric did not recalculate: the canary shows -999',
    );
  });
});

describeWith(['soffice', 'pdftoppm'], 'pictures of a printed workbook', () => {
  test('there is one for each page', async () => {
    const pages = await renderToImages(stale, join(folder, 'pages'));
    expect(pages.map((page) => page.replace(/^.*[\\/]/, ''))).toEqual(['stale-1.png']);
  });
});
