/** @jest-environment ./test/office/office-environment.ts */
import type { Content } from '../../src/core/cells/edit';
import { excelWorkbook } from '../../src/workbook/office/excelWorkbook';
import { number, plainSheet, text } from '../workbook/contract';
import { openInExcel, type OpenInExcel } from './open-in-excel';

const formula = (of: string): Content => ({ kind: 'formula', formula: of, cached: null });

const open = (): Promise<OpenInExcel> =>
  openInExcel([
    plainSheet('指标表', [
      [text('指标'), text('分值'), text('合计')],
      [text('甲'), number(3), formula('SUM(B2:B3)')],
      [text('乙'), number(4)],
    ]),
    plainSheet('其他'),
  ]);

const first = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem('指标表');

/** The code with which Excel refuses. */
const codeOf = async (talk: (context: Excel.RequestContext) => unknown): Promise<string> => {
  try {
    await Excel.run(async (context) => {
      await talk(context);
      await context.sync();
    });
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  return 'none';
};

describe('what Office.js says of the host', () => {
  it('is Excel on the web, in the language and with the sets that were claimed', async () => {
    await open();
    expect(Office.context.diagnostics.host).toBe('Excel');
    expect(Office.context.platform).toBe('OfficeOnline');
    expect(Office.context.displayLanguage).toBe('zh-CN');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
    expect(Office.context.document.mode).toBe('readWrite');
  });
});

describe('reading', () => {
  it('tells values, formulas, texts and formats of the used range', async () => {
    const { book } = await open();
    const sheet = book.sheet('指标表');
    if (sheet) book.enter(sheet, { row: 3, column: 2 }, '50%');
    await Excel.run(async (context) => {
      const range = first(context).getUsedRange();
      range.load('values,formulas,text,numberFormat,valueTypes,address,rowIndex,columnCount');
      await context.sync();
      expect(range.address).toBe('指标表!A1:C3');
      expect([range.rowIndex, range.columnCount]).toEqual([0, 3]);
      expect(range.values).toEqual([
        ['指标', '分值', '合计'],
        ['甲', 3, 3.5],
        ['乙', 0.5, ''],
      ]);
      expect(range.formulas[1]).toEqual(['甲', 3, '=SUM(B2:B3)']);
      expect(range.text[2]).toEqual(['乙', '50%', '']);
      expect(range.numberFormat[2]).toEqual(['General', '0%', 'General']);
      expect(range.valueTypes[2]).toEqual(['String', 'Double', 'Empty']);
    });
  });

  it('tells collections with what is inside their items', async () => {
    await open();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility,items/protection/protected');
      await context.sync();
      expect(
        worksheets.items.map(({ name, visibility, protection }) => [name, visibility, protection.protected]),
      ).toEqual([
        ['指标表', 'Visible', false],
        ['其他', 'Visible', false],
      ]);
    });
  });

  it('tells what is not there as null objects, and throws for what must be', async () => {
    await open();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('没有');
      const empty = context.workbook.worksheets.getItem('其他').getUsedRangeOrNullObject(true);
      const inner = none.getRange('A1');
      none.load('name');
      empty.load('address');
      inner.load('values');
      await context.sync();
      expect([none.isNullObject, empty.isNullObject, inner.isNullObject]).toEqual([true, true, true]);
    });
    expect(await codeOf((context) => context.workbook.worksheets.getItem('没有').load('name'))).toBe(
      'ItemNotFound',
    );
    expect(await codeOf((context) => first(context).getRange('A0').load('values'))).toBe('InvalidArgument');
  });

  it('knows rows and columns that are hidden, and merged areas', async () => {
    const { book } = await open();
    const sheet = book.sheet('指标表');
    if (!sheet) throw new Error('no sheet');
    book.setRows(sheet, 2, 2, { hidden: true });
    book.merge(sheet, { top: 1, left: 1, bottom: 1, right: 2 });
    await Excel.run(async (context) => {
      const range = first(context).getUsedRange();
      const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnHidden: true });
      const cells = first(context)
        .getRange('A1:B1')
        .getCellProperties({ address: true, format: { fill: { color: true } } });
      const merged = range.getMergedAreasOrNullObject();
      merged.load('areaCount,areas/items/rowIndex,areas/items/columnCount');
      await context.sync();
      expect(rows.value).toEqual([
        { rowHidden: false, format: { rowHeight: 15 } },
        { rowHidden: true, format: { rowHeight: 15 } },
        { rowHidden: false, format: { rowHeight: 15 } },
      ]);
      expect(columns.value).toEqual([
        { columnHidden: false },
        { columnHidden: false },
        { columnHidden: false },
      ]);
      expect(cells.value[0]?.[1]).toEqual({ address: '指标表!B1', format: { fill: { color: '#FFFFFF' } } });
      expect(merged.areas.items.map(({ rowIndex, columnCount }) => [rowIndex, columnCount])).toEqual([
        [0, 2],
      ]);
    });
  });
});

describe('writing', () => {
  it('takes text for what it looks like, unless an apostrophe keeps it text', async () => {
    const { book } = await open();
    await Excel.run(async (context) => {
      const range = first(context).getRange('E1:E6');
      range.values = [['12'], ['50%'], ["'007"], ['=B2+1'], [true], ['2024-01-05']];
      range.load('values,formulas,numberFormat');
      await context.sync();
      expect(range.values.flat()).toEqual([12, 0.5, '007', 4, true, 45_296]);
      expect(range.formulas[3]).toEqual(['=B2+1']);
      expect(range.numberFormat.flat()).toEqual([
        'General',
        '0%',
        'General',
        'General',
        'General',
        'yyyy/m/d',
      ]);
    });
    expect(book.sheet('指标表')?.cellAt(3, 5)).toEqual({ value: '007' });
  });

  it('lets dependent formulas follow within the same request', async () => {
    await open();
    await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange('B2').values = [[10]];
      const sum = sheet.getRange('C2').load('values');
      await context.sync();
      expect(sum.values).toEqual([[14]]);
    });
  });

  it('lets null be and empties with empty text; a scalar fills', async () => {
    const { book } = await open();
    await Excel.run(async (context) => {
      first(context).getRange('A2:B2').values = [[null, '']];
      (first(context).getRange('E1:F2') as { values: unknown }).values = 7;
      await context.sync();
    });
    const sheet = book.sheet('指标表');
    expect([sheet?.cellAt(2, 1).value, sheet?.cellAt(2, 2).value, sheet?.cellAt(2, 6).value]).toEqual([
      '甲',
      null,
      7,
    ]);
  });

  it('takes more values than the client sends at once', async () => {
    const { book, host } = await open();
    const rows = Array.from({ length: 2000 }, (_, row) => [row, `第${row}行`]);
    await Excel.run(async (context) => {
      first(context).getRange('H1:I2000').values = rows;
      await context.sync();
    });
    expect(book.sheet('指标表')?.cellAt(2000, 9).value).toBe('第1999行');
    expect(host.traffic.requests).toBe(1);
  });

  it('counts a request that does nothing but add a comment', async () => {
    const { host } = await open();
    await Excel.run(async (context) => {
      first(context).comments.add('A1', '请核对', 'Plain');
      await context.sync();
    });
    expect(host.traffic.requests).toBe(1);
  });

  it('refuses values of another shape, broken formulas and cells that are locked, and does nothing then', async () => {
    const { book } = await open();
    expect(await codeOf((context) => (first(context).getRange('A1:B2').values = [[1, 2]]))).toBe(
      'InvalidArgument',
    );
    expect(await codeOf((context) => (first(context).getRange('A1').formulas = [['=SUM(']]))).toBe(
      'InvalidArgument',
    );
    expect(
      await codeOf((context) => {
        first(context).getRange('A1').format.protection.locked = false;
        first(context).protection.protect({});
        first(context).getRange('A1').values = [['可改']];
        first(context).getRange('A1:A2').values = [['不'], ['可']];
      }),
    ).toBe('AccessDenied');
    expect(book.sheet('指标表')?.cellAt(1, 1).value).toBe('可改');
    expect(book.sheet('指标表')?.cellAt(2, 1).value).toBe('甲');
  });

  it('gives looks, sizes, guides, conditional looks and a print set-up, which are saved', async () => {
    const { book } = await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('成果');
      sheet.position = 1;
      const { format } = sheet.getRanges('B2:C3,E5');
      format.font.bold = true;
      format.fill.color = '#ffee00';
      format.horizontalAlignment = 'Center';
      format.wrapText = true;
      const edge = format.borders.getItem('EdgeBottom');
      edge.style = 'Continuous';
      edge.weight = 'Medium';
      edge.color = '#112233';
      sheet.getRange('B:B').format.columnWidth = 100.5;
      sheet.getRange('2:3').format.rowHeight = 30;
      (sheet.getRange('B2:B3') as { numberFormat: unknown }).numberFormat = '0.0%';
      sheet.getRange('B5:C5').merge();
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt('A1:A2');
      const { dataValidation } = sheet.getRanges('C2:C3,E5');
      dataValidation.rule = { list: { inCellDropDown: true, source: '存在,不存在' } };
      dataValidation.prompt = { showPrompt: true, title: '', message: '是否存在' };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '请选择' };
      const { custom } = sheet.getRange('B2:C3').conditionalFormats.add('Custom');
      custom.rule.formula = '=B2=""';
      custom.format.fill.color = '#FF0000';
      const { dataBar } = sheet.getRange('D1:D9').conditionalFormats.add('DataBar');
      dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      dataBar.upperBoundRule = { type: 'Number', formula: '80' };
      dataBar.positiveFormat.fillColor = '#00B050';
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A3';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.leftMargin = 36;
      pageLayout.setPrintArea('A1:E9');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      const looked = sheet.getRange('B2:C3').load('format/fill/color,format/font/bold,format/columnWidth');
      await context.sync();
      expect(looked.format.fill.color).toBe('#FFEE00');
      expect(looked.format.font.bold).toBe(true);
      expect(looked.format.columnWidth).toBeNull();
    });
    const { openBook } = await import('../../src/workbench/book/open-book');
    const again = openBook(book.save());
    expect(again.sheets.map(({ name }) => name)).toEqual(['指标表', '成果', '其他']);
    const sheet = again.sheet('成果');
    expect(sheet?.lookAt(3, 3)).toMatchObject({
      font: { bold: true },
      fill: 'FFEE00',
      align: { horizontal: 'center', wrap: true },
      border: { bottom: { line: 'medium', color: '112233' } },
    });
    expect(sheet?.lookAt(2, 2)).toMatchObject({ numberFormat: '0.0%', border: {} });
    expect([sheet?.columns.get(2)?.width, sheet?.rows.get(3)?.height]).toEqual([18.43, 30]);
    expect(sheet?.merges).toEqual([{ top: 5, left: 2, bottom: 5, right: 3 }]);
    expect(sheet?.layout).toMatchObject({
      showGridLines: false,
      freezeAt: { row: 3, column: 2 },
      validations: [
        { rule: { kind: 'list', options: ['存在', '不存在'] }, prompt: '是否存在', error: '请选择' },
      ],
      conditionalFills: [{ formula: 'B2=""', fill: 'FF0000' }],
      dataBars: [{ min: 0, max: 80, color: '00B050' }],
      print: {
        ...{ paper: 'A3', orientation: 'landscape', pagesHigh: 0, footer: '第 &P 页' },
        area: { top: 1, left: 1, bottom: 9, right: 5 },
        titleRows: { from: 1, to: 2 },
        margins: { left: 0.5 },
      },
    });
  });

  it('names members that it does not have', async () => {
    const { host } = await open();
    expect(await codeOf((context) => context.workbook.tables.load('items/name'))).toBe('NotImplemented');
    expect(await codeOf((context) => first(context).getRange('A1:B2').load('hasSpill'))).toBe(
      'NotImplemented',
    );
    expect([...host.missing]).toEqual(['Workbook.Tables', 'Range.hasspill']);
  });
});

describe('comments and names', () => {
  it('adds, answers, changes and removes comments', async () => {
    const { book } = await open();
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      const added = comments.add('指标表!B2', '请核对');
      const reply = added.replies.add('已核对');
      added.load('id,content,authorName,resolved');
      reply.load('content');
      const place = added.getLocation().load('address');
      await context.sync();
      expect([added.content, added.authorName, added.resolved, place.address]).toEqual([
        '请核对',
        '考核助手',
        false,
        '指标表!B2',
      ]);
      added.content = '改过';
      added.resolved = true;
      const found = first(context).comments.getItemByCell('指标表!B2').load('content,replies/items/content');
      await context.sync();
      expect([found.content, found.replies.items.map(({ content }) => content)]).toEqual([
        '改过',
        ['已核对'],
      ]);
      found.delete();
      await context.sync();
    });
    expect(book.sheet('指标表')?.comments).toEqual([]);
  });

  it('refuses a second comment in a cell, one for two cells, and one that is not there', async () => {
    await open();
    const add = (context: Excel.RequestContext, at: string): unknown =>
      context.workbook.comments.add(at, '一');
    expect(await codeOf((context) => add(context, '指标表!A1'))).toBe('none');
    expect(await codeOf((context) => add(context, '指标表!A1'))).toBe('InvalidArgument');
    expect(await codeOf((context) => add(context, '指标表!A2:A3'))).toBe('InvalidArgument');
    expect(
      await codeOf((context) => context.workbook.comments.getItemByCell('指标表!C3').load('content')),
    ).toBe('ItemNotFound');
  });

  it('defines, changes and removes names', async () => {
    const { book } = await open();
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.add('得分', first(context).getRange('B2:B3'));
      const rate = names.add('比例', '=0.85');
      rate.load('name,scope');
      await context.sync();
      expect([rate.name, rate.scope]).toEqual(['比例', 'Workbook']);
      names.getItem('比例').formula = '=0.9';
      const range = names.getItem('得分').getRange().load('address');
      await context.sync();
      expect(range.address).toBe('指标表!B2:B3');
      names.getItem('得分').delete();
      await context.sync();
    });
    expect(book.names).toEqual([{ name: '比例', refersTo: '0.9' }]);
    expect(await codeOf((context) => context.workbook.names.add('A1', '=1'))).toBe('InvalidArgument');
  });
});

describe('conditional formats', () => {
  const fills = [
    { range: { top: 1, left: 1, bottom: 9, right: 1 }, formula: 'A1>1', fill: 'FF0000' },
    { range: { top: 1, left: 1, bottom: 9, right: 1 }, formula: 'A1>0', fill: '00FF00' },
  ];

  it('go before those there when they are added', async () => {
    const { book } = await open();
    await Excel.run(async (context) => {
      for (const formula of ['=A1>0', '=A1>1']) {
        first(context).getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = formula;
      }
      await context.sync();
    });
    const { conditionalFills = [] } = book.sheet('指标表')?.layout ?? {};
    expect(conditionalFills.map(({ formula }) => formula)).toEqual(['A1>1', 'A1>0']);
  });

  it('keep their order on a sheet of ours', async () => {
    const { book } = await open();
    await excelWorkbook().apply([
      { kind: 'addSheet', sheet: { ...plainSheet('成果'), conditionalFills: fills } },
    ]);
    expect(book.sheet('成果')?.layout.conditionalFills).toEqual(fills);
  });
});

describe('what would not be saved', () => {
  it.each<readonly [string, string, (context: Excel.RequestContext) => unknown]>([
    ['settings of the workbook', 'Workbook.Settings', ({ workbook }) => workbook.settings.add('k', 1)],
    [
      'a password',
      'WorksheetProtection.protect with a password',
      (context) => first(context).protection.protect({}, '1234'),
    ],
  ])('refuses %s by name', async (_, member, talk) => {
    const { host } = await open();
    expect(await codeOf(talk)).toBe('NotImplemented');
    expect([...host.missing]).toEqual([member]);
  });

  it('refuses settings of the document by name', async () => {
    const { host } = await open();
    Office.context.document.settings.set('k', 1);
    const { status } = await new Promise<Office.AsyncResult<void>>((resolve) =>
      Office.context.document.settings.saveAsync(resolve),
    );
    expect(status).toBe('failed');
    expect([...host.missing]).toEqual(['Office.context.document.settings.saveAsync']);
  });
});

describe('references', () => {
  it('keeps objects beyond a request, and takes them back at its end', async () => {
    const { host } = await open();
    await Excel.run(async (context) => {
      const range = first(context).getRange('B2');
      range.load('values');
      await context.sync();
      expect(host.keptReferences).toBe(1);
      range.values = [[9]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[9]]);
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.keptReferences).toBe(0);
  });

  it('refuses a range whose sheet is gone', async () => {
    await open();
    expect(
      await codeOf(async (context) => {
        const sheet = context.workbook.worksheets.getItem('其他');
        const range = sheet.getRange('A1').load('values');
        await context.sync();
        sheet.delete();
        await context.sync();
        range.load('values');
      }),
    ).toBe('InvalidReference');
  });
});

describe('events', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

  it('tells of what a person types and of what the add-in writes', async () => {
    const { book } = await open();
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, source, worksheetId }) => {
        heard.push([address, source, worksheetId]);
      });
      await context.sync();
      first(context).getRange('A2:A3').values = [['丙'], ['丁']];
      await context.sync();
    });
    const sheet = book.sheet('指标表');
    if (sheet) book.enter(sheet, { row: 5, column: 2 }, '5');
    await settled();
    expect(heard).toEqual([
      ['A2:A3', 'Local', sheet?.id],
      ['B5', 'Local', sheet?.id],
    ]);
  });

  it('tells of selections and of the sheet in front', async () => {
    const { book } = await open();
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => {
        heard.push('workbook');
      });
      context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
        heard.push(worksheetId);
      });
      context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => {
        heard.push(address);
      });
      await context.sync();
    });
    const [sheet, other] = book.sheets;
    if (sheet && other) {
      book.select(sheet, [{ top: 2, left: 1, bottom: 3, right: 2 }]);
      book.activate(other);
    }
    await settled();
    expect(heard).toEqual(expect.arrayContaining(['workbook', 'A2:B3', other?.id]));
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address).toBe('其他!A1');
    });
  });

  it('tells of comments', async () => {
    const { book } = await open();
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.onAdded.add(async ({ commentDetails }) => void heard.push(['added', commentDetails.length]));
      comments.onChanged.add(async ({ changeType }) => void heard.push(changeType));
      await context.sync();
    });
    const [sheet] = book.sheets;
    if (sheet)
      book.reply(book.addComment(sheet, { row: 1, column: 1 }, 'thread', '问', 'user'), '答', 'user', '李四');
    await settled();
    expect(heard).toEqual([['added', 1], 'ReplyAdded']);
  });
});

describe('a host that fails', () => {
  const write = (context: Excel.RequestContext): void => {
    first(context).getRange('A1').values = [['一']];
    first(context).getRange('A2').values = [['二']];
  };

  it('answers with an error before or after the request is done, or part of it', async () => {
    const { book, host } = await open();
    const sheet = book.sheet('指标表');
    host.failRequest(1, { kind: 'error', code: 'GeneralException', after: 0 });
    expect(await codeOf(write)).toBe('GeneralException');
    expect(sheet?.cellAt(1, 1).value).toBe('指标');
    host.failRequest(1, { kind: 'error', code: 'GeneralException' });
    expect(await codeOf(write)).toBe('GeneralException');
    expect([sheet?.cellAt(1, 1).value, sheet?.cellAt(2, 1).value]).toEqual(['一', '二']);
    expect(await codeOf(write)).toBe('none');
  });

  it('lets the session time out, which is a lost connection to the adapter', async () => {
    const { host } = await open();
    host.failRequest(1, { kind: 'timeOut', after: 0 });
    expect(await codeOf(write)).toBe('InvalidOrTimedOutSession');
    host.failRequest(1, { kind: 'timeOut', after: 0 });
    await expect(excelWorkbook().read()).rejects.toMatchObject({ code: 'connectionLost' });
  });

  it('is silent when the connection is gone', async () => {
    const { host, book } = await open();
    host.failRequest(1, { kind: 'silence' });
    const never = Symbol('no answer');
    const answer = await Promise.race([
      codeOf(write),
      new Promise((resolve) => setTimeout(() => resolve(never), 300)),
    ]);
    expect(answer).toBe(never);
    expect(book.sheet('指标表')?.cellAt(1, 1).value).toBe('一');
  });

  it('refuses all while a cell is being edited, and what is too large', async () => {
    const { host } = await open();
    host.cellEditMode = true;
    expect(await codeOf(write)).toBe('InvalidOperationInCellEditMode');
    host.cellEditMode = false;
    host.payloadLimit = 100;
    expect(await codeOf(write)).toBe('RequestPayloadSizeLimitExceeded');
    host.payloadLimit = 1500;
    expect(await codeOf((context) => first(context).getRange('A1:Z20').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  });
});
