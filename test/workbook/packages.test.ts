import ExcelJS from 'exceljs';
import type { CellStyle, Content, Edit, SheetContent } from '../../src/core/cells/edit';
import { cellAt, cellKey } from '../../src/core/cells/snapshot';
import { openPackage, type OoxmlWorkbook } from '../../src/workbook/ooxml/openPackage';
import { packageOf, partsAround, workbookOf, workbookWithRows, worksheet } from './blankPackage';
import { number, plainSheet, text } from './contract';
import { changedParts, packageProblems, partText } from './packageChecks';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const set = (row: number, column: number, content: Content, sheet = 'Sheet1'): Edit => ({
  kind: 'setCell',
  sheet,
  row,
  column,
  content,
});

const sheetData = (bytes: Uint8Array): string =>
  /<(?:\w+:)?sheetData.*<\/(?:\w+:)?sheetData>|<sheetData\/>/s.exec(partText(bytes, SHEET))?.[0] ?? '';

const edited = async (workbook: OoxmlWorkbook, edits: readonly Edit[]): Promise<Uint8Array> => {
  await workbook.apply(edits);
  const bytes = workbook.save();
  expect(packageProblems(bytes)).toEqual([]);
  return bytes;
};

describe('places in a sheet', () => {
  it.each<[string, string, Edit, string]>([
    [
      'fills a row that closes itself',
      '<row r="2" ht="20"/>',
      set(2, 2, number(1)),
      '<row r="2" ht="20"><c r="B2"><v>1</v></c></row>',
    ],
    [
      'adds a row before the first',
      '<row r="3"><c r="A3"/></row>',
      set(1, 1, number(1)),
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"/></row>',
    ],
    [
      'adds a cell between two',
      '<row r="1"><c r="A1"/><c r="C1"/></row>',
      set(1, 2, number(1)),
      '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c><c r="C1"/></row>',
    ],
    [
      'keeps a style and drops the rest of the old cell',
      '<row r="1"><c r="A1" s="0" t="s" cm="1" vm="2"><v>0</v></c></row>',
      set(1, 1, number(1)),
      '<row r="1"><c r="A1"><v>1</v></c></row>',
    ],
    [
      'numbers rows and cells that went by their order',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      set(1, 4, number(4)),
      '<row><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c></row><row><c><v>3</v></c></row>',
    ],
    [
      'numbers rows when one is added',
      '<row><c><v>1</v></c></row><row/>',
      set(9, 1, number(9)),
      '<row r="1"><c><v>1</v></c></row><row r="2"/><row r="9"><c r="A9"><v>9</v></c></row>',
    ],
    [
      'widens the spans of a row',
      '<row r="1" spans="2:3"><c r="B1"/></row>',
      set(1, 9, number(1)),
      '<row r="1" spans="2:9"><c r="B1"/><c r="I1"><v>1</v></c></row>',
    ],
    [
      'empties a cell but keeps its style',
      '<row r="1"><c r="A1" s="3"><v>1</v></c></row>',
      set(1, 1, { kind: 'blank' }),
      '<row r="1"><c r="A1" s="3"/></row>',
    ],
    [
      'writes nothing for a blank where nothing is',
      '<row r="1"/>',
      set(1, 1, { kind: 'blank' }),
      '<row r="1"/>',
    ],
    [
      "takes a row's style for a new cell",
      '<row r="1" s="2" customFormat="1"/>',
      set(1, 1, number(1)),
      '<row r="1" s="2" customFormat="1"><c r="A1" s="2"><v>1</v></c></row>',
    ],
  ])('%s', async (_, rows, edit, expected) => {
    expect(sheetData(await edited(workbookWithRows(rows), [edit]))).toBe(
      `<sheetData>${expected}</sheetData>`,
    );
  });

  it('opens sheet data that closes itself, and widens the dimension', async () => {
    const xml = `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData/></worksheet>`;
    const bytes = await edited(openPackage(packageOf(partsAround(xml))), [set(2, 3, text('甲'))]);
    expect(partText(bytes, SHEET)).toBe(
      `<worksheet xmlns="${MAIN}"><dimension ref="A1:C2"/><sheetData><row r="2"><c r="C2" t="inlineStr"><is>` +
        '<t xml:space="preserve">甲</t></is></c></row></sheetData></worksheet>',
    );
  });

  it("takes a column's style for a new cell", async () => {
    const xml = `<worksheet xmlns="${MAIN}"><cols><col min="2" max="3" style="4"/></cols><sheetData/></worksheet>`;
    const bytes = await edited(openPackage(packageOf(partsAround(xml))), [set(1, 3, number(1))]);
    expect(sheetData(bytes)).toContain('<c r="C1" s="4"><v>1</v></c>');
  });

  it('divides a column element to set the width of one column', async () => {
    const xml = `<worksheet xmlns="${MAIN}"><cols><col min="2" max="4" width="9" style="1"/></cols><sheetData/></worksheet>`;
    const bytes = await edited(openPackage(packageOf(partsAround(xml))), [
      { kind: 'setColumnWidth', sheet: 'Sheet1', column: 3, width: 20 },
      { kind: 'setColumnWidth', sheet: 'Sheet1', column: 7, width: 10 },
    ]);
    expect(/<cols>.*<\/cols>/.exec(partText(bytes, SHEET))?.[0]).toBe(
      '<cols><col min="2" max="2" width="9" style="1"/>' +
        '<col customWidth="1" min="3" max="3" width="20.7109375" style="1"/>' +
        '<col min="4" max="4" width="9" style="1"/><col min="7" max="7" width="10.7109375" customWidth="1"/></cols>',
    );
  });

  it('keeps to prefixed names, and finds parts by absolute targets', async () => {
    const xml =
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>旧</x:t></x:is>` +
      '</x:c><x:c r="B1"><x:f>A1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const parts = partsAround(xml);
    const bytes = packageOf({
      ...parts,
      '_rels/.rels': (parts['_rels/.rels'] ?? '').replace('"xl/', '"/xl/'),
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '"worksheets',
        '"/xl/worksheets',
      ),
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:q="${RELATIONS}"><x:sheets><x:sheet name="Sheet1" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
    });
    const workbook = openPackage(bytes);
    const before = await workbook.read();
    expect([...(before.sheets[0]?.cells.values() ?? [])]).toEqual([
      { value: '旧' },
      { value: 2, formula: 'A1' },
    ]);
    const saved = await edited(workbook, [
      set(1, 1, text('新')),
      { kind: 'setComment', sheet: 'Sheet1', row: 1, column: 1, form: 'thread', author: '甲', text: '注' },
      { kind: 'defineName', name: 'N', refersTo: '1' },
      { kind: 'addSheet', sheet: plainSheet('乙', [[number(7)]]) },
    ]);
    expect(sheetData(saved)).toContain('<x:is><x:t xml:space="preserve">新</x:t></x:is>');
    expect(partText(saved, SHEET)).toContain(`<x:legacyDrawing r:id="rId2" xmlns:r="${RELATIONS}"/>`);
    const main = partText(saved, 'xl/workbook.xml');
    expect(main).toContain('<x:sheet name="乙" sheetId="2" q:id="rId3"/>');
    expect(main).toContain(
      '<x:definedNames><x:definedName name="N">1</x:definedName></x:definedNames><x:calcPr',
    );
    const after = await openPackage(saved).read();
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', '乙']);
    expect(after.sheets[0]?.comments).toMatchObject([{ form: 'thread', author: '甲', text: '注' }]);
    expect(after.sheets[1]?.cells.get(cellKey(1, 1))).toEqual({ value: 7 });
  });

  it('reads rich text without its phonetic runs, shared and inline', async () => {
    const string =
      '<r><t xml:space="preserve">重 </t></r><r><rPr><b/></rPr><t>庆</t></r><rPh sb="0" eb="1"><t>ZHONG</t></rPh><phoneticPr fontId="1"/>';
    const parts = partsAround(
      worksheet(
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${string}</is></c></row>`,
      ),
    );
    const relations = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      `<Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="strings.xml"/></Relationships>`,
    );
    const bytes = packageOf({
      ...parts,
      'xl/_rels/workbook.xml.rels': relations,
      'xl/strings.xml': `<sst xmlns="${MAIN}"><si>${string}</si></sst>`,
    });
    const snapshot = await openPackage(bytes).read();
    expect([...(snapshot.sheets[0]?.cells.values() ?? [])]).toEqual([{ value: '重 庆' }, { value: '重 庆' }]);
  });
});

describe('formulas', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2" s="1"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>';

  it('gives each of a shared group its own when one is overwritten', async () => {
    expect(sheetData(await edited(workbookWithRows(shared), [set(2, 1, number(9))]))).toBe(
      '<sheetData><row r="1"><c r="A1"><f>B1*$C$1</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2" s="1"><v>9</v></c></row><row r="3"><c r="A3"><f>B3*$C$1</f><v>3</v></c></row></sheetData>',
    );
  });

  it('leaves a shared group alone when none of it is written', async () => {
    const bytes = await edited(workbookWithRows(shared), [set(5, 5, number(9))]);
    expect(sheetData(bytes)).toContain(shared);
  });

  it('asks for calculation once, and not for a comment', async () => {
    const workbook = workbookWithRows('');
    await workbook.apply([
      { kind: 'setComment', sheet: 'Sheet1', row: 1, column: 1, form: 'note', author: '甲', text: '注' },
    ]);
    expect(partText(workbook.save(), 'xl/workbook.xml')).not.toContain('calcPr');
    await workbook.apply([set(1, 1, number(1))]);
    await workbook.apply([set(1, 1, number(2))]);
    const main = partText(workbook.save(), 'xl/workbook.xml');
    expect(main.match(/<calcPr fullCalcOnLoad="1"\/>/g)).toHaveLength(1);
  });
});

describe('sheets and what points at their positions', () => {
  const main =
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="2" firstSheet="1"/></bookViews><sheets>` +
    '<sheet name="甲" sheetId="4" r:id="rId1"/>\n<sheet name="乙" sheetId="2" r:id="rId2"/>\n<sheet name="丙" sheetId="9" r:id="rId3"/></sheets><definedNames>' +
    '<definedName name="_xlnm.Print_Area" localSheetId="1">乙!$A$1</definedName><definedName name="率" localSheetId="2">0.5</definedName></definedNames></workbook>';
  const open = (): OoxmlWorkbook => {
    const parts = partsAround(worksheet(''));
    const sheetRelation = (id: number): string =>
      `<Relationship Id="rId${id}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${id}.xml"/>`;
    return openPackage(
      packageOf({
        ...parts,
        '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(
          /<Override PartName="\/xl\/worksheets\/sheet1.xml"([^>]*)>/,
          (_, rest: string) =>
            [1, 2, 3].map((id) => `<Override PartName="/xl/worksheets/sheet${id}.xml"${rest}>`).join(''),
        ),
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
          /<Relationship .*?\/>/,
          [1, 2, 3].map(sheetRelation).join(''),
        ),
        'xl/worksheets/sheet2.xml': worksheet(''),
        'xl/worksheets/sheet3.xml': worksheet(''),
        'xl/workbook.xml': main,
      }),
    );
  };

  it('moves names and the active tab when a sheet is added before them', async () => {
    const bytes = await edited(open(), [{ kind: 'addSheet', sheet: plainSheet('新'), after: '甲' }]);
    const after = partText(bytes, 'xl/workbook.xml');
    expect(after).toContain('<workbookView activeTab="3" firstSheet="2"/>');
    expect(after).toContain(
      '<sheet name="甲" sheetId="4" r:id="rId1"/><sheet name="新" sheetId="10" r:id="rId5"/>\n<sheet name="乙"',
    );
    expect(after).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">');
    expect(after).toContain('<definedName name="率" localSheetId="3">');
  });

  it('moves them back when a sheet before them goes, and drops the names of the one that goes', async () => {
    const bytes = await edited(open(), [{ kind: 'removeSheet', sheet: '乙' }]);
    const after = partText(bytes, 'xl/workbook.xml');
    expect(after).toContain('<workbookView activeTab="1" firstSheet="1"/>');
    expect(after).not.toContain('Print_Area');
    expect(after).toContain('<definedName name="率" localSheetId="1">');
  });

  it('goes to a neighbour when the active tab goes', async () => {
    const bytes = await edited(open(), [{ kind: 'removeSheet', sheet: '丙' }]);
    expect(partText(bytes, 'xl/workbook.xml')).toContain('activeTab="1"');
    expect(partText(bytes, 'xl/workbook.xml')).not.toContain('definedName name="率"');
  });
});

describe('styles', () => {
  const style: CellStyle = { font: { bold: true, color: 'ff0000' }, fill: 'FFEE00', numberFormat: '0.0"分"' };
  const styled = (row: number, look: CellStyle): Edit =>
    ({ ...set(row, 1, number(1)), look: { kind: 'style', style: look } }) as Edit;

  it('adds equal styles once, over several edits and saves', async () => {
    const workbook = workbookWithRows('');
    const first = await edited(workbook, [
      styled(1, style),
      styled(2, { ...style }),
      styled(3, { numberFormat: '0.00%' }),
    ]);
    const xml = partText(first, 'xl/styles.xml');
    expect(xml).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;分&quot;"/></numFmts><fonts count="2">',
    );
    expect(xml).toContain('<font><b/><sz val="11"/><color rgb="FFFF0000"/><name val="Calibri"/></font>');
    expect(xml).toContain('<cellXfs count="3">');
    expect(sheetData(first)).toMatch(/<c r="A1" s="1">.*<c r="A2" s="1">.*<c r="A3" s="2">/);
    const reopened = openPackage(first);
    await reopened.apply([styled(4, style)]);
    expect(changedParts(first, reopened.save())).toEqual([SHEET]);
  });

  it('keeps the look of a cell without naming it, and takes the look of another', async () => {
    const bytes = await edited(workbookWithRows('<row r="1"><c r="A1" s="5"/><c r="B1" s="6"/></row>'), [
      set(1, 1, number(1)),
      { ...set(1, 3, number(2)), look: { kind: 'likeCell', cell: { row: 1, column: 2 } } } as Edit,
    ]);
    expect(sheetData(bytes)).toContain(
      '<c r="A1" s="5"><v>1</v></c><c r="B1" s="6"/><c r="C1" s="6"><v>2</v></c>',
    );
  });
});

describe('a sheet of ours, read by exceljs', () => {
  const border = { line: 'thin', color: '808080' } as const;
  const head: CellStyle = {
    font: { name: '黑体', size: 14, bold: true, color: 'FFFFFF' },
    fill: '1F4E79',
    border: { left: border, right: border, top: border, bottom: { line: 'medium', color: '000000' } },
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  };
  const content: SheetContent = {
    ...plainSheet("评分 '明细' 表"),
    cells: [
      { row: 1, column: 1, content: text('质量考核评分明细'), style: head },
      {
        row: 3,
        column: 2,
        content: { kind: 'formula', formula: 'SUM(B4:B9)', cached: 12 },
        style: { numberFormat: '0.00' },
      },
      { row: 3, column: 1, content: text('合计'), style: { align: { indent: 2 } } },
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 4 }],
    columnWidths: new Map([
      [2, 12],
      [1, 30],
    ]),
    rowHeights: new Map([
      [1, 36],
      [20, 9],
    ]),
    freezeAt: { row: 3, column: 2 },
    autoFilter: { top: 2, left: 1, bottom: 9, right: 4 },
    showGridLines: false,
    validations: [
      {
        ranges: [
          { top: 4, left: 3, bottom: 9, right: 3 },
          { top: 12, left: 3, bottom: 12, right: 3 },
        ],
        rule: { kind: 'list', options: ['是', '"否"'] },
        prompt: '选\n一个',
        error: '不在表中',
      },
      {
        ranges: [{ top: 4, left: 2, bottom: 9, right: 2 }],
        rule: { kind: 'decimal', min: 0, max: 10 },
        error: '0 至 10',
      },
      {
        ranges: [{ top: 4, left: 4, bottom: 9, right: 4 }],
        rule: { kind: 'decimal', min: 0 },
        error: '不小于 0',
      },
      { ranges: [{ top: 4, left: 5, bottom: 9, right: 5 }], rule: { kind: 'date' }, error: '日期' },
    ],
    dataBars: [{ range: { top: 4, left: 2, bottom: 9, right: 2 }, min: 0, max: 10, color: '638EC6' }],
    conditionalFills: [
      { range: { top: 4, left: 1, bottom: 9, right: 4 }, formula: '$B4<6', fill: 'FFC7CE', color: '9C0006' },
    ],
    print: {
      paper: 'A3',
      orientation: 'landscape',
      pagesHigh: 1,
      area: { top: 1, left: 1, bottom: 9, right: 4 },
      titleRows: { from: 2, to: 3 },
      footer: '第 &P 页，共 &N 页',
      centerHorizontally: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
    },
  };

  it('has all that was asked for', async () => {
    const workbook = await workbookOf([plainSheet('首'), content]);
    const bytes = workbook.save();
    expect(packageProblems(bytes)).toEqual([]);
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(bytes.slice().buffer);
    const sheet = other.getWorksheet(content.name);
    expect(sheet?.getCell('A1')).toMatchObject({
      value: '质量考核评分明细',
      font: { name: '黑体', size: 14, bold: true, color: { argb: 'FFFFFFFF' } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E79' } },
      border: { bottom: { style: 'medium', color: { argb: 'FF000000' } }, left: { style: 'thin' } },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    });
    expect(sheet?.getCell('B3')).toMatchObject({
      value: { formula: 'SUM(B4:B9)', result: 12 },
      numFmt: '0.00',
    });
    expect(sheet?.getCell('A3').alignment).toMatchObject({ indent: 2 });
    expect(sheet?.getCell('D1').isMerged).toBe(true);
    expect(sheet?.getColumn(1).width).toBeCloseTo(30.71, 1);
    expect(sheet?.getRow(1).height).toBe(36);
    expect(sheet?.views[0]).toMatchObject({
      state: 'frozen',
      xSplit: 1,
      ySplit: 2,
      topLeftCell: 'B3',
      showGridLines: false,
    });
    expect(sheet?.autoFilter).toBe('A2:D9');
    expect(sheet?.getCell('C12').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"是,""否"""'],
      errorStyle: 'warning',
      error: '不在表中',
      prompt: '选\n一个',
    });
    expect(sheet?.getCell('B4').dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 10] });
    expect(sheet?.getCell('D4').dataValidation).toMatchObject({
      operator: 'greaterThanOrEqual',
      formulae: [0],
    });
    expect(sheet?.getCell('E4').dataValidation).toMatchObject({ type: 'date' });
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      horizontalCentered: true,
      printArea: 'A1:D9',
      printTitlesRow: '2:3',
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
    });
    expect(sheet?.headerFooter.oddFooter).toBe('第 &P 页，共 &N 页');
    const main = partText(bytes, 'xl/workbook.xml');
    expect(main).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'评分 ''明细'' 表'!$A$2:$D$9</definedName>`,
    );
    expect(partText(bytes, 'xl/styles.xml')).toContain(
      '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font>',
    );
  });

  it('is the same when it is replaced by itself', async () => {
    const workbook = await workbookOf([plainSheet('首'), content]);
    const before = workbook.save();
    await workbook.apply([{ kind: 'replaceSheet', sheet: content }]);
    expect(changedParts(before, workbook.save())).toEqual([]);
    await workbook.apply([
      { kind: 'replaceSheet', sheet: { ...content, print: { ...content.print, paper: 'A4' } } },
    ]);
    const main = partText(workbook.save(), 'xl/workbook.xml');
    expect(main.match(/_xlnm\./g)).toHaveLength(3);
  });

  it.each([
    ['a list that is too long', Array.from({ length: 60 }, (_, index) => `选项${index}`)],
    ['an option with a comma', ['一,二']],
  ])('refuses %s', async (_, options) => {
    const validations = [{ ranges: [], rule: { kind: 'list', options }, error: '' } as const];
    await expect(workbookOf([{ ...content, validations }])).rejects.toThrow(RangeError);
  });
});

describe('comments beside other drawings', () => {
  it("leaves the drawing of the header's pictures alone", async () => {
    const tail = '<headerFooter/><legacyDrawingHF r:id="rId1"/><tableParts count="0"/>';
    const xml = worksheet('', tail).replace('<worksheet ', `<worksheet xmlns:r="${RELATIONS}" `);
    const picture = '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="CH"><br></v:shape></xml>';
    const parts = partsAround(xml, {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`,
      'xl/drawings/vmlDrawing1.vml': picture,
    });
    const types = (parts['[Content_Types].xml'] ?? '').replace(
      '<Default',
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default',
    );
    const workbook = openPackage(packageOf({ ...parts, '[Content_Types].xml': types }));
    const note: Edit = {
      kind: 'setComment',
      sheet: 'Sheet1',
      row: 1,
      column: 1,
      form: 'note',
      author: '甲',
      text: '注',
    };
    const bytes = await edited(workbook, [note]);
    expect(partText(bytes, 'xl/drawings/vmlDrawing1.vml')).toBe(picture);
    expect(partText(bytes, SHEET)).toContain(
      '<headerFooter/><legacyDrawing r:id="rId3"/><legacyDrawingHF r:id="rId1"/>',
    );
    await workbook.apply([{ kind: 'removeComment', sheet: 'Sheet1', row: 1, column: 1 }]);
    expect(partText(workbook.save(), SHEET)).toBe(xml);
  });

  it('writes into a drawing that is not well-formed, as Excel leaves them', async () => {
    const workbook = workbookWithRows('');
    const note = (row: number): Edit => ({
      kind: 'setComment',
      sheet: 'Sheet1',
      row,
      column: 1,
      form: 'note',
      author: '甲',
      text: '注',
    });
    const parts = await edited(workbook, [note(1)]);
    const vml = partText(parts, 'xl/drawings/vmlDrawing1.vml').replace('</div>', '<font>a<br>b</font></div>');
    const names = [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      SHEET,
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/comments1.xml',
    ];
    const broken = packageOf({
      ...Object.fromEntries(names.map((name) => [name, partText(parts, name)])),
      'xl/drawings/vmlDrawing1.vml': vml,
    });
    const bytes = await edited(openPackage(broken), [
      note(2),
      { kind: 'removeComment', sheet: 'Sheet1', row: 1, column: 1 },
    ]);
    const ids = [...partText(bytes, 'xl/drawings/vmlDrawing1.vml').matchAll(/<v:shape id="(\w+)"/g)];
    expect(ids.map((match) => match[1])).toEqual(['_x0000_s1026']);
  });

  it('reads the cell that stands under a comment as before', async () => {
    const workbook = workbookWithRows('<row r="1"><c r="A1"><v>1</v></c></row>');
    await workbook.apply([
      { kind: 'setComment', sheet: 'Sheet1', row: 1, column: 1, form: 'thread', author: '甲', text: '注' },
    ]);
    const sheet = (await workbook.read()).sheets[0];
    expect(sheet && cellAt(sheet, 1, 1)).toEqual({ value: 1 });
  });
});
