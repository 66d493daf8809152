import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { parseA1, parseRange, type Range } from '../../src/core/cells/address';
import type { Cell } from '../../src/core/cells/cell';
import type { Edit } from '../../src/core/cells/edit';
import { cellAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../../src/core/cells/snapshot';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { changedParts, packageProblems, partText, textParts } from './packageChecks';

const FIXTURE = resolve(process.cwd(), '../shared/data/fidelity/rich.xlsx');
const MAIN = '指标评分';
const AUTHOR = '考核助手';

const isThere = existsSync(FIXTURE);
if (!isThere) console.warn('SKIPPED: the fidelity fixture rich.xlsx is not beside this checkout');
const describeWithFixture = isThere ? describe : describe.skip;

describeWithFixture('what a user file holds stays', () => {
  const original = isThere ? new Uint8Array(readFileSync(FIXTURE)) : new Uint8Array();
  const place = (ref: string): { row: number; column: number } => parseA1(ref) ?? { row: 0, column: 0 };
  const set = (ref: string, content: Extract<Edit, { kind: 'setCell' }>['content']): Edit => ({
    kind: 'setCell',
    sheet: MAIN,
    ...place(ref),
    content,
  });
  const comment = (ref: string, form: 'note' | 'thread', text: string, sheet = MAIN): Edit => ({
    kind: 'setComment',
    sheet,
    ...place(ref),
    form,
    author: AUTHOR,
    text,
  });
  const edited = async (edits: readonly Edit[]): Promise<Uint8Array> => {
    const workbook = openPackage(original, { now: new Date('2026-11-01T08:00:00Z') });
    await workbook.apply(edits);
    return workbook.save();
  };
  const read = (bytes: Uint8Array): Promise<Snapshot> => openPackage(bytes).read();
  const sheetOf = (snapshot: Snapshot, name = MAIN): SheetSnapshot => {
    const sheet = sheetNamed(snapshot, name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const at = (sheet: SheetSnapshot, ref: string): Cell => cellAt(sheet, place(ref).row, place(ref).column);

  describe('1. reading', () => {
    it('reads every kind of cell', async () => {
      const sheet = sheetOf(await read(original));
      const range = (text: string): Range => parseRange(text) ?? { top: 0, left: 0, bottom: 0, right: 0 };
      const rows: readonly [string, Cell][] = [
        ['A1', { value: '2025年度政府绩效指标评分表' }],
        ['A3', { value: '指标名称 ' }],
        ['B5', { value: 300 }],
        ['C12', { value: 61 }],
        ['D5', { value: 1.04, formula: 'IF(B5=0,0,C5/B5)', percent: true }],
        ['D12', { value: 0.7625, formula: 'IF(B12=0,0,C12/B12)', percent: true }],
        ['E6', { value: 98, formula: 'MIN(100,ROUND(D6*100,2))' }],
        ['F12', { value: '良好', formula: 'LOOKUP(E12,Bands)' }],
        ['A13', { value: '合计' }],
        ['E13', { value: 95, formula: 'SUMPRODUCT(E5:E12,G5:G12)' }],
        ['G13', { value: 1, formula: 'SUM(G5:G12*1)', percent: true, array: range('G13') }],
        ['A14', { value: 45_678, date: true }],
        ['B14', { value: 0, formula: '_xlfn.UNIQUE(H5:H12)', array: range('B14:B15') }],
        ['C14', { value: { error: '#N/A' }, formula: 'NA()' }],
        ['D14', { value: true }],
        ['B1', { value: null }],
      ];
      for (const [ref, cell] of rows) expect([ref, at(sheet, ref)]).toEqual([ref, cell]);
      expect(sheet.cells.size).toBe(82);
    });

    it('reads the sheet around its cells', async () => {
      const snapshot = await read(original);
      expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        [MAIN, 'visible'],
        ['评分标准', 'visible'],
        ['_meta', 'veryHidden'],
      ]);
      expect(sheetOf(snapshot)).toMatchObject({
        merges: [
          { top: 1, left: 1, bottom: 1, right: 8 },
          { top: 3, left: 1, bottom: 4, right: 1 },
          { top: 13, left: 1, bottom: 13, right: 4 },
        ],
        hiddenRows: new Set([4]),
        hiddenColumns: new Set([9]),
        lastRow: 14,
        lastColumn: 8,
        protected: true,
      });
      expect(snapshot.names).toEqual([
        { name: 'Bands', refersTo: '评分标准!$A$2:$B$6' },
        { name: 'LocalRate', refersTo: '0.85', sheet: MAIN },
        { name: 'secret', refersTo: '_meta!$A$1' },
      ]);
    });

    it('reads the note and the thread, not its stand-in', async () => {
      expect(sheetOf(await read(original)).comments).toEqual([
        { ...place('C5'), form: 'thread', author: '王五', text: '数据待核实', hasReplies: true },
        {
          ...place('B6'),
          form: 'note',
          author: '李四',
          text: '李四:\n目标值来自《十四五规划》',
          hasReplies: false,
        },
      ]);
    });
  });

  describe('2-5. a value, a note and a thread', () => {
    const edits = [
      set('C12', { kind: 'number', number: 79.5 }),
      comment('D7', 'note', '完成率 <超额> & "核实"'),
      comment('D8', 'thread', '请补材料'),
    ];

    it('gives back the file itself when nothing is edited', async () => {
      expect(await edited([])).toBe(original);
      expect(openPackage(original).save()).toBe(original);
    });

    it('changes six parts and no other', async () => {
      expect(changedParts(original, await edited(edits))).toEqual([
        'xl/comments1.xml',
        'xl/drawings/vmlDrawing1.vml',
        'xl/persons/person.xml',
        'xl/threadedComments/threadedComment1.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ]);
    });

    it('keeps the order of the archive', async () => {
      expect([...textParts(await edited(edits)).keys()]).toEqual([...textParts(original).keys()]);
    });

    it.each<[string, readonly (readonly [RegExp, string])[]]>([
      ['xl/worksheets/sheet1.xml', [[/(<c r="C12" s="2"><v>)79\.5(<\/v>)/, '$161$2']]],
      ['xl/workbook.xml', [[/ fullCalcOnLoad="1"/, '']]],
      [
        'xl/comments1.xml',
        [
          [/<author>考核助手<\/author>/, ''],
          [/<author>tc=\{[^}]*\}<\/author>(?=<\/authors>)/, ''],
          [/<comment ref="D7".*?<\/comment>/s, ''],
          [/<comment ref="D8".*?<\/comment>/s, ''],
        ],
      ],
      [
        'xl/drawings/vmlDrawing1.vml',
        [
          [/<v:shape id="_x0000_s1027".*?<\/v:shape>/s, ''],
          [/<v:shape id="_x0000_s1028".*?<\/v:shape>/s, ''],
        ],
      ],
      [
        'xl/threadedComments/threadedComment1.xml',
        [[/<threadedComment ref="D8".*?<\/threadedComment>/s, '']],
      ],
      ['xl/persons/person.xml', [[/<person displayName="考核助手"[^>]*>/, '']]],
    ])('gives the old %s when the additions are taken out', async (part, additions) => {
      let text = partText(await edited(edits), part);
      for (const [addition, before] of additions) {
        expect(text).toMatch(addition);
        text = text.replace(addition, before);
      }
      expect(text).toBe(partText(original, part));
    });

    it('keeps the comments that were there and sorts the new ones among them', async () => {
      const bytes = await edited([comment('A2', 'note', '最前'), ...edits]);
      const notes = [...partText(bytes, 'xl/comments1.xml').matchAll(/<comment ref="(\w+)"/g)].map(
        (match) => match[1],
      );
      expect(notes).toEqual(['A2', 'B6', 'C5', 'D7', 'D8']);
      expect(partText(bytes, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(5);
      const before = sheetOf(await read(original)).comments;
      expect(sheetOf(await read(bytes)).comments).toEqual(expect.arrayContaining([...before]));
    });

    it('has four shapes after the two comments', async () => {
      const vml = partText(await edited(edits), 'xl/drawings/vmlDrawing1.vml');
      const ids = [...vml.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map((match) => match[1]);
      expect(ids).toEqual(['1025', '1026', '1027', '1028']);
    });

    it('leaves a sound package', async () => {
      expect(packageProblems(original)).toEqual([]);
      expect(packageProblems(await edited(edits))).toEqual([]);
    });

    it('gives the same bytes for the same edits', async () => {
      expect(await edited(edits)).toEqual(await edited(edits));
    });

    it('changes nothing when the same edits are applied again', async () => {
      const once = await edited(edits);
      const workbook = openPackage(once);
      await workbook.apply(edits);
      expect(changedParts(once, workbook.save())).toEqual([]);
    });

    it('gives back every part but the list of persons when the edits are taken back', async () => {
      const workbook = openPackage(await edited(edits));
      await workbook.apply([
        set('C12', { kind: 'number', number: 61 }),
        { kind: 'removeComment', sheet: MAIN, ...place('D7') },
        { kind: 'removeComment', sheet: MAIN, ...place('D8') },
      ]);
      expect(changedParts(original, workbook.save())).toEqual(['xl/persons/person.xml', 'xl/workbook.xml']);
    });
  });

  describe('6. further cases', () => {
    it('gives each cell of a shared formula its own when the first is overwritten', async () => {
      const sheet = sheetOf(await read(await edited([set('D5', { kind: 'number', number: 1 })])));
      expect(at(sheet, 'D5')).toEqual({ value: 1, percent: true });
      for (let row = 6; row <= 12; row += 1) {
        expect(at(sheet, `D${row}`)).toMatchObject({
          formula: `IF(B${row}=0,0,C${row}/B${row})`,
          percent: true,
        });
      }
      const xml = partText(
        await edited([set('D5', { kind: 'number', number: 1 })]),
        'xl/worksheets/sheet1.xml',
      );
      expect(xml).not.toContain('t="shared"');
      expect(xml).toContain('<c r="D6" s="3"><f>IF(B6=0,0,C6/B6)</f><v>0.98</v></c>');
    });

    it('drops the calculation chain with a formula, and only then', async () => {
      const bytes = await edited([set('H14', { kind: 'formula', formula: 'SUM(B5:B12)', cached: 632.8 })]);
      expect(changedParts(original, bytes)).toEqual([
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/calcChain.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ]);
      expect(partText(bytes, '[Content_Types].xml')).not.toContain('calcChain');
      expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
      expect(packageProblems(bytes)).toEqual([]);
      expect(
        textParts(await edited([set('C12', { kind: 'number', number: 1 })])).has('xl/calcChain.xml'),
      ).toBe(true);
    });

    it.each(['G13', 'B14', 'B15'])('refuses to write into the array at %s', async (ref) => {
      await expect(edited([set(ref, { kind: 'number', number: 1 })])).rejects.toMatchObject({
        code: 'arrayFormulaInTheWay',
        params: { sheet: MAIN, cell: ref },
      });
    });

    it.each(['评分标准', '_meta'])('adds the first comments of %s', async (name) => {
      const edits = [comment('A1', 'note', '首个'), comment('B2', 'thread', '线程')].map((edit) => ({
        ...edit,
        sheet: name,
      })) as Edit[];
      const bytes = await edited(edits);
      expect(packageProblems(bytes)).toEqual([]);
      expect(sheetOf(await read(bytes), name).comments.map(({ form, text }) => [form, text])).toEqual([
        ['note', '首个'],
        ['thread', '线程'],
      ]);
      const part = name === '_meta' ? 'xl/worksheets/sheet3.xml' : 'xl/worksheets/sheet2.xml';
      const order = [
        ...partText(bytes, part).matchAll(/<(sheetData|pageMargins|legacyDrawing|tableParts)\b/g),
      ];
      const names = order.map((match) => match[1]);
      expect(names).toEqual(
        ['sheetData', 'pageMargins', 'legacyDrawing', 'tableParts'].filter((element) =>
          names.includes(element),
        ),
      );
      expect(names).toContain('legacyDrawing');
    });

    it('is read by exceljs as we read it', async () => {
      const bytes = await edited([
        set('C12', { kind: 'number', number: 79.5 }),
        set('D5', { kind: 'text', text: '=不是公式 <&>' }),
        comment('D7', 'note', '新批注'),
        comment('A1', 'note', '标准的批注', '评分标准'),
      ]);
      const other = new ExcelJS.Workbook();
      await other.xlsx.load(bytes.slice().buffer);
      const sheet = other.getWorksheet(MAIN);
      expect(sheet?.getCell('C12').value).toBe(79.5);
      expect(sheet?.getCell('D5').value).toBe('=不是公式 <&>');
      expect(sheet?.getCell('D6').value).toMatchObject({ formula: 'IF(B6=0,0,C6/B6)', result: 0.98 });
      const noteText = (note: unknown): string => JSON.stringify(note ?? '');
      expect(noteText(sheet?.getCell('D7').note)).toContain('新批注');
      expect(noteText(sheet?.getCell('B6').note)).toContain('目标值来自');
      expect(noteText(other.getWorksheet('评分标准')?.getCell('A1').note)).toContain('标准的批注');
    });
  });
});
