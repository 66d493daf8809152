import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import type { Edit } from '../../src/core/cells/edit';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { workbookOf } from './blankPackage';
import { number, plainSheet, text } from './contract';

const FIXTURE = resolve(process.cwd(), '../shared/data/fidelity/rich.xlsx');

const has = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
};
const isThere = has('soffice');
if (!isThere) console.warn('SKIPPED: LibreOffice (soffice) is not installed');
const describeWithOffice = isThere ? describe : describe.skip;
const withFixture = existsSync(FIXTURE) ? it : it.skip;
if (!existsSync(FIXTURE)) console.warn('SKIPPED: the fidelity fixture rich.xlsx is not beside this checkout');

/** Without it LibreOffice shows the cached values and calculates nothing. */
const ALWAYS_RECALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>' +
  '</oor:items>';

describeWithOffice('LibreOffice opens what we write', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaohe-office-'));
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), ALWAYS_RECALCULATE);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Opens a workbook in LibreOffice, calculates it and reads what it saved. */
  const throughOffice = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, 'out');
    execFileSync(
      'soffice',
      ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, join(folder, 'book.xlsx')],
      {
        stdio: 'ignore',
        timeout: 170_000,
      },
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(readFileSync(join(out, 'book.xlsx')).buffer);
    return workbook;
  };

  withFixture(
    'calculates the rest of a shared formula whose first cell was overwritten',
    async () => {
      const workbook = openPackage(new Uint8Array(readFileSync(FIXTURE)));
      const sheet = '指标评分';
      await workbook.apply([
        { kind: 'setCell', sheet, row: 5, column: 4, content: number(0.5) },
        { kind: 'setCell', sheet, row: 12, column: 3, content: number(40) },
        {
          kind: 'setCell',
          sheet,
          row: 16,
          column: 1,
          content: { kind: 'formula', formula: 'SUM(D5:D12)', cached: 0 },
        },
        { kind: 'setComment', sheet, row: 7, column: 4, form: 'note', author: '考核助手', text: '新批注' },
        { kind: 'setComment', sheet, row: 8, column: 4, form: 'thread', author: '考核助手', text: '新线程' },
      ]);
      const other = (await throughOffice(workbook.save())).getWorksheet(sheet);
      expect(other?.getCell('D5').value).toBe(0.5);
      expect(other?.getCell('D6').result).toBeCloseTo(0.98, 10);
      expect(other?.getCell('D12').result).toBeCloseTo(0.5, 10);
      expect(other?.getCell('A16').result).toBeCloseTo(
        0.5 + 0.98 + 7.1 / 6.5 + 95.2 / 96 + 99.3 / 98 + 4 / 4.2 + 3.6 / 3.1 + 0.5,
        8,
      );
      const notes = ['D7', 'D8', 'B6', 'C5'].map((ref) => JSON.stringify(other?.getCell(ref).note ?? ''));
      expect(notes[0]).toContain('新批注');
      expect(notes[1]).toContain('新线程');
      expect(notes[2]).toContain('目标值来自');
      expect(notes[3]).toContain('数据待核实');
    },
    180_000,
  );

  it('shows a sheet of ours as it was meant', async () => {
    const range = { top: 2, left: 1, bottom: 9, right: 3 };
    const print = { ...plainSheet('').print, area: range, titleRows: { from: 2, to: 2 }, footer: '第 &P 页' };
    const content = {
      ...plainSheet('评分 明细', [
        [text('=标题')],
        [number(3), { kind: 'formula', formula: "'评分 明细'!A2*2", cached: -999 }],
      ]),
      merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
      freezeAt: { row: 3, column: 2 },
      autoFilter: range,
      validations: [{ ranges: [range], rule: { kind: 'list', options: ['是', '否'] }, error: '错' }],
      dataBars: [{ range, min: 0, max: 10, color: '638EC6' }],
      conditionalFills: [{ range, formula: '$A2<6', fill: 'FFC7CE' }],
      print,
    } as const;
    const workbook = await workbookOf([plainSheet('首'), content]);
    const edits: readonly Edit[] = [{ kind: 'defineName', name: '倍数', refersTo: "'评分 明细'!$B$2" }];
    await workbook.apply([
      ...edits,
      {
        kind: 'setCell',
        sheet: '首',
        row: 1,
        column: 1,
        content: { kind: 'formula', formula: '倍数+1', cached: 0 },
      },
    ]);
    const other = await throughOffice(workbook.save());
    const sheet = other.getWorksheet('评分 明细');
    expect(sheet?.getCell('A1').text).toBe('=标题');
    expect(sheet?.getCell('B2').result).toBe(6);
    expect(other.getWorksheet('首')?.getCell('A1').result).toBe(7);
    expect(sheet?.getCell('C1').isMerged).toBe(true);
    // Frozen rows are not looked at: without a window LibreOffice drops everyone's.
    expect(sheet?.getCell('A5').dataValidation.formulae[0]).toBe('"是,否"');
    expect(sheet?.pageSetup).toMatchObject({ printArea: 'A2:C9', printTitlesRow: '2:2' });
  }, 180_000);
});
