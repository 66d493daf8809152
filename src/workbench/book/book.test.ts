import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { rangeA1 } from '../../core/cells/address';
import { cellKey } from '../../core/cells/snapshot';
import { packageOf, partsAround, worksheet } from '../../../test/workbook/blankPackage';
import type { BookEvent, LiveBook, LiveSheet } from './live-book';
import { openBook } from './open-book';
import { blankBook, firstSheet } from './testing/blank-book';

const reopened = (book: LiveBook): LiveBook => openBook(book.save());

describe('typing', () => {
  it.each([
    ['12', 12, 'General'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['50%', 0.5, '0%'],
    ['2024-1-5', 45_296, 'yyyy/m/d'],
    ['2024年1月5日', 45_296, 'yyyy"年"m"月"d"日"'],
    ['TRUE', true, 'General'],
    ["'007", '007', 'General'],
    ['扣2分', '扣2分', 'General'],
    ['#N/A', { error: '#N/A' }, 'General'],
    ['+5', 5, 'General'],
    ['-5', -5, 'General'],
    ['-5%', -0.05, '0%'],
  ])('reads %s', (text, value, numberFormat) => {
    const book = blankBook();
    book.enter(firstSheet(book), { row: 2, column: 3 }, text);
    expect(firstSheet(book).cellAt(2, 3)).toEqual({ value });
    expect(firstSheet(book).lookAt(2, 3).numberFormat).toBe(numberFormat);
  });

  it('keeps a number format that is there, and text where the format is text', () => {
    const book = blankBook();
    book.changeLooks(firstSheet(book), { top: 1, left: 1, bottom: 1, right: 1 }, { numberFormat: '0.0' });
    book.changeLooks(firstSheet(book), { top: 2, left: 1, bottom: 2, right: 1 }, { numberFormat: '@' });
    book.enter(firstSheet(book), { row: 1, column: 1 }, '50%');
    book.enter(firstSheet(book), { row: 2, column: 1 }, '=1+1');
    expect(firstSheet(book).lookAt(1, 1).numberFormat).toBe('0.0');
    expect(firstSheet(book).cellAt(2, 1)).toEqual({ value: '=1+1' });
  });

  it.each([
    ['=1+1', '1+1'],
    ['= A1', 'A1'],
    ['+A1', '+A1'],
    ['-甲', '-甲'],
    ['@SUM(A1)', '@SUM(A1)'],
  ])('takes %s for a formula', (text, formula) => {
    const book = blankBook();
    book.enter(firstSheet(book), { row: 1, column: 1 }, text);
    expect(firstSheet(book).cellAt(1, 1).formula).toBe(formula);
  });

  it.each(['=SUM(A1', '=', '="a', '=1+', '=)('])('refuses %s', (text) => {
    const book = blankBook();
    if (text === '=') {
      book.enter(firstSheet(book), { row: 1, column: 1 }, text);
      expect(firstSheet(book).cellAt(1, 1)).toEqual({ value: '=' });
    } else {
      expect(() => book.enter(firstSheet(book), { row: 1, column: 1 }, text)).toThrow('badFormula');
      expect(firstSheet(book).cells.size).toBe(0);
    }
  });

  it('takes back what was typed, look and all, until an add-in writes', async () => {
    const book = blankBook('<row r="1"><c r="A1"><v>1</v></c></row>');
    const sheet = firstSheet(book);
    book.enter(sheet, { row: 1, column: 1 }, '50%');
    book.erase(sheet, { top: 1, left: 1, bottom: 1, right: 1 });
    expect(book.undo()).toBe(true);
    expect(sheet.cellAt(1, 1)).toEqual({ value: 0.5 });
    expect(book.undo()).toBe(true);
    expect(sheet.cellAt(1, 1)).toEqual({ value: 1 });
    expect(sheet.lookAt(1, 1).numberFormat).toBe('General');
    book.enter(sheet, { row: 1, column: 1 }, '2');
    book.write(sheet, [{ row: 2, column: 2, content: { value: 1 } }], 'addIn');
    expect(book.undo()).toBe(false);
    await book.settled();
  });

  it('refuses locked cells of a protected sheet, and part of an array formula', () => {
    const book = blankBook(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">{1,2}</f><v>1</v></c><c r="B1"><v>2</v></c></row>',
    );
    const sheet = firstSheet(book);
    expect(() => book.enter(sheet, { row: 1, column: 2 }, '3')).toThrow('arrayFormula Sheet1!B1');
    book.changeLooks(sheet, { top: 2, left: 1, bottom: 2, right: 1 }, { locked: false });
    book.protect(sheet);
    expect(() => book.enter(sheet, { row: 3, column: 1 }, '3')).toThrow('locked Sheet1!A3');
    book.enter(sheet, { row: 2, column: 1 }, '3');
    expect(sheet.cellAt(2, 1)).toEqual({ value: 3 });
  });
});

describe('calculating', () => {
  it('lets formulas follow, on every sheet', async () => {
    const book = blankBook('<row r="1"><c r="A1"><v>4</v></c></row>');
    const sheet = firstSheet(book);
    const other = book.addSheet('乙');
    book.enter(sheet, { row: 1, column: 2 }, '=A1*2');
    book.enter(other, { row: 1, column: 1 }, '=Sheet1!B1+1');
    await book.settled();
    expect(other.cellAt(1, 1)).toEqual({ value: 9, formula: 'Sheet1!B1+1' });
    const events: string[] = [];
    book.listen((event) => events.push(event.kind));
    book.enter(sheet, { row: 1, column: 1 }, '10');
    await book.settled();
    expect(other.cellAt(1, 1).value).toBe(21);
    expect(events).toEqual(['cells', 'calculated']);
  });
});

describe('conditional formats', () => {
  const formatting = (ranges: string, rules: string): string =>
    `<conditionalFormatting sqref="${ranges}">${rules}</conditionalFormatting>`;
  const rule = (attributes: string, ...formulas: readonly string[]): string =>
    `<cfRule ${attributes}>${formulas.map((one) => `<formula>${one}</formula>`).join('')}</cfRule>`;
  const read = (tail: string): readonly (readonly [string, string])[] =>
    firstSheet(blankBook('', tail)).layout.conditionalFills.map(({ range, formula }) => [
      rangeA1(range),
      formula,
    ]);

  it.each([
    ['type="expression" priority="1"', ['$A2&lt;6'], '$A2<6'],
    ['type="cellIs" operator="greaterThan" priority="1"', ['60'], 'B2>(60)'],
    ['type="cellIs" operator="notEqual" priority="1"', ['C2'], 'B2<>(C2)'],
    ['type="cellIs" operator="between" priority="1"', ['9', '1'], 'AND(B2>=MIN(9,1),B2<=MAX(9,1))'],
    ['type="cellIs" operator="notBetween" priority="1"', ['1', '9'], 'NOT(AND(B2>=MIN(1,9),B2<=MAX(1,9)))'],
    [
      'type="containsText" text="甲" priority="1"',
      ['ISNUMBER(SEARCH("甲",B2))'],
      'ISNUMBER(SEARCH("甲",B2))',
    ],
  ])('reads %s', (attributes, formulas, formula) => {
    expect(read(formatting('B2:B9', rule(attributes, ...formulas)))).toEqual([['B2:B9', formula]]);
  });

  it('moves the formula to each of several ranges, and goes by priority', () => {
    const tail =
      formatting('D5:D6 B2', rule('type="expression" priority="2"', 'B2=$A1')) +
      formatting('A1', rule('type="expression" priority="1"', 'TRUE'));
    expect(read(tail)).toEqual([
      ['A1', 'TRUE'],
      ['D5:D6', 'D5=$A4'],
      ['B2', 'B2=$A1'],
    ]);
  });

  it('show what follows from the cells, as far as they are looked at', async () => {
    const book = blankBook(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>5</v></c></row><row r="2"><c r="A2"><v>9</v></c></row>' +
        '<row r="900"><c r="A900"><v>1</v></c></row>',
    );
    const sheet = firstSheet(book);
    const range = { top: 1, left: 1, bottom: 1000, right: 2 };
    book.arrange(sheet, {
      conditionalFills: [
        { range, formula: '$A1>ROW()+SUM(B$1:B$9)', fill: 'FF0000' },
        { range, formula: '$A1=1', fill: '00FF00', color: '0000FF' },
      ],
    });
    const shown = async () => [...(await book.highlights(sheet, [{ top: 1, left: 1, bottom: 2, right: 1 }]))];
    expect(await shown()).toEqual([
      [cellKey(2, 1), { fill: 'FF0000' }],
      [cellKey(1, 1), { fill: '00FF00', color: '0000FF' }],
    ]);
    book.enter(sheet, { row: 2, column: 1 }, '=A900');
    expect(await shown()).toEqual([
      [cellKey(1, 1), { fill: '00FF00', color: '0000FF' }],
      [cellKey(2, 1), { fill: '00FF00', color: '0000FF' }],
    ]);
  });
});

describe('saving', () => {
  const sample = readFileSync('assets/samples/quality-assessment.xlsx');

  it('gives back the very file when nothing changed', () => {
    expect(openBook(sample).save()).toBe(sample);
  });

  it('keeps what is typed, with its look, and all around it', async () => {
    const book = openBook(sample);
    const sheet = firstSheet(book);
    const look = sheet.lookAt(5, 2);
    book.enter(sheet, { row: 5, column: 2 }, '95%');
    await book.settled();
    const again = reopened(book);
    expect(firstSheet(again).cellAt(5, 2)).toEqual({ value: 0.95 });
    expect(firstSheet(again).lookAt(5, 2)).toEqual({
      ...look,
      numberFormat: look.numberFormat === 'General' ? '0%' : look.numberFormat,
    });
    expect(firstSheet(again).lookAt(5, 3)).toEqual(sheet.lookAt(5, 3));
    expect(firstSheet(again).merges).toEqual(sheet.merges);
    expect([...firstSheet(again).columns]).toEqual([...sheet.columns]);
  });

  it('changes of a format what was changed and nothing else', () => {
    const styles =
      '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><i/><sz val="12"/><color theme="4" tint="-0.25"/>' +
      '<name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>' +
      '<patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>' +
      '<diagonal/></border></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
      '<xf numFmtId="10" fontId="1" fillId="0" borderId="0"><alignment horizontal="center" textRotation="135"/>' +
      '<protection locked="0" hidden="1"/></xf></cellXfs></styleSheet>';
    const parts = partsAround(worksheet('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), {
      'xl/styles.xml': styles,
    });
    const relations = parts['xl/_rels/workbook.xml.rels']?.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    );
    const book = openBook(packageOf({ ...parts, 'xl/_rels/workbook.xml.rels': relations ?? '' }));
    const look = firstSheet(book).lookAt(1, 1);
    expect(look).toMatchObject({
      font: { name: '宋体', size: 12, italic: true, color: '2E75B6' },
      align: { horizontal: 'center', rotation: -45 },
      numberFormat: '0.00%',
      locked: false,
    });
    book.changeLooks(
      firstSheet(book),
      { top: 1, left: 1, bottom: 1, right: 1 },
      { fill: 'FFEE00', font: { bold: true } },
    );
    expect(firstSheet(reopened(book)).lookAt(1, 1)).toEqual({
      ...look,
      fill: 'FFEE00',
      font: { ...look.font, bold: true },
    });
  });

  it('adds sheets where they stand, with looks and lay-out, and removes others', async () => {
    const book = blankBook('<row r="1"><c r="A1"><v>4</v></c></row>');
    const sheet = book.addSheet('乙');
    const last = book.addSheet('丙');
    book.moveSheet(last, 1);
    book.enter(sheet, { row: 2, column: 2 }, '=Sheet1!A1&"分"');
    book.changeLooks(
      sheet,
      { top: 2, left: 2, bottom: 2, right: 3 },
      {
        font: { italic: true },
        border: { bottom: { line: 'double', color: 'FF0000' } },
        locked: false,
      },
    );
    book.merge(sheet, { top: 2, left: 2, bottom: 2, right: 3 });
    book.setColumns(sheet, 2, 2, { width: 30 });
    book.setRows(sheet, 2, 2, { height: 40 });
    const { layout } = sheet;
    book.arrange(sheet, {
      showGridLines: false,
      freezeAt: { row: 2, column: 1 },
      validations: [
        {
          ranges: [{ top: 2, left: 2, bottom: 3, right: 2 }],
          rule: { kind: 'list', options: ['存在', '不存在'] },
          error: '请选择',
        },
      ],
      dataBars: [{ range: { top: 1, left: 1, bottom: 3, right: 1 }, min: 0, max: 100, color: '00FF00' }],
      conditionalFills: [
        { range: { top: 1, left: 1, bottom: 3, right: 1 }, formula: 'A1=""', fill: 'FFFF00' },
      ],
      print: { ...layout.print, orientation: 'landscape', titleRows: { from: 1, to: 2 }, footer: '第 &P 页' },
    });
    book.setVisibility(last, 'hidden');
    book.setRows(sheet, 4, 5, { hidden: true });
    book.setRows(sheet, 2, 2, { hidden: true });
    book.setColumns(sheet, 5, 5, { hidden: true });
    await book.settled();
    const again = reopened(book);
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Sheet1', 'visible'],
      ['丙', 'hidden'],
      ['乙', 'visible'],
    ]);
    const after = again.sheet('乙');
    expect(after?.cellAt(2, 2)).toEqual({ value: '4分', formula: 'Sheet1!A1&"分"' });
    expect(after?.lookAt(2, 3)).toMatchObject({
      font: { italic: true },
      border: { bottom: { line: 'double', color: 'FF0000' } },
      locked: false,
    });
    expect(after?.layout).toEqual(sheet.layout);
    expect(after?.merges).toEqual(sheet.merges);
    expect([after?.columns.get(2), after?.rows.get(2)]).toEqual([
      { width: 30 },
      { height: 40, hidden: true },
    ]);
    expect([after?.rows.get(4), after?.rows.get(5), after?.columns.get(5)]).toEqual([
      { hidden: true },
      { hidden: true },
      { width: 8.43, hidden: true },
    ]);
    again.removeSheet(firstSheet(again));
    expect(reopened(again).sheets.map(({ name }) => name)).toEqual(['丙', '乙']);
  });

  it('writes a sheet that was emptied anew, and keeps its comments', () => {
    const book = blankBook(
      '<row r="1"><c r="A1"><v>4</v></c><c r="C3"><v>5</v></c></row>'.replace('C3', 'C1'),
    );
    book.addComment(firstSheet(book), { row: 9, column: 1 }, 'thread', '请核', 'user');
    const again = reopened(book);
    const sheet = firstSheet(again);
    const all = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
    again.clear(sheet, all, 'contents', 'addIn');
    again.clear(sheet, all, 'formats', 'addIn');
    again.write(sheet, [{ row: 2, column: 2, content: { value: '新' } }], 'addIn');
    again.merge(sheet, { top: 2, left: 2, bottom: 2, right: 3 });
    const third = firstSheet(reopened(again));
    expect([...third.cells]).toEqual([[cellKey(2, 2), { value: '新' }]]);
    expect(third.merges).toHaveLength(1);
    expect(third.comments.map(({ text, author }) => [text, author])).toEqual([['请核', '张三']]);
  });

  it('keeps names and comments, and tells who wrote them', () => {
    const book = blankBook();
    const events: BookEvent[] = [];
    book.listen((event) => events.push(event));
    book.defineName('得分', 'Sheet1!$A$1');
    const note = book.addComment(firstSheet(book), { row: 1, column: 1 }, 'note', '一', 'user');
    expect(() => book.addComment(firstSheet(book), { row: 1, column: 1 }, 'note', '二', 'user')).toThrow(
      'commentThere',
    );
    book.changeComment(note, { text: '改' }, 'addIn');
    expect(events.map(({ kind }) => kind)).toEqual(['names', 'comment', 'comment']);
    const again = reopened(book);
    expect(again.names).toEqual([{ name: '得分', refersTo: 'Sheet1!$A$1' }]);
    expect(firstSheet(again).comments).toMatchObject([{ row: 1, column: 1, form: 'note', text: '改' }]);
  });

  it('keeps what was answered, and by whom', () => {
    const book = blankBook();
    const thread = book.addComment(firstSheet(book), { row: 2, column: 2 }, 'thread', '请核', 'user');
    book.addComment(firstSheet(book), { row: 3, column: 2 }, 'thread', '不相干', 'user');
    book.reply(thread, '已核', 'user', '李四');
    book.reply(thread, '谢谢', 'user');
    const again = reopened(book);
    const shown = (live: LiveBook): unknown =>
      firstSheet(live).comments.map(({ text, resolved, replies }) => [
        text,
        resolved,
        replies.map((reply) => `${reply.author}：${reply.text}`),
      ]);
    expect(shown(again)).toEqual([
      ['请核', false, ['李四：已核', '张三：谢谢']],
      ['不相干', false, []],
    ]);
    const [comment] = firstSheet(again).comments;
    const [, reply] = comment?.replies ?? [];
    if (!comment || !reply) throw new Error('no reply');
    again.changeComment(comment, { resolved: true }, 'user');
    again.changeComment(comment, { text: '请再核' }, 'user');
    again.removeReply(comment, reply, 'user');
    const third = reopened(again);
    expect(shown(third)).toEqual([
      ['请再核', true, ['李四：已核']],
      ['不相干', false, []],
    ]);
    const [answered] = firstSheet(third).comments;
    if (answered) third.removeComment(answered, 'user');
    expect(shown(reopened(third))).toEqual([['不相干', false, []]]);
  });

  const PROTECTED = '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0"/>';
  const PASSWORD =
    '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1"/>';

  it.each<readonly [string, string, (book: LiveBook, sheet: LiveSheet) => void, string]>([
    [
      'set',
      '',
      (book, sheet) => book.protect(sheet),
      '<sheetProtection sheet="1" objects="1" scenarios="1"/>',
    ],
    [
      'set with options',
      '',
      (book, sheet) =>
        book.protect(sheet, { allowSort: true, allowEditObjects: true, selectionMode: 'Unlocked' }),
      '<sheetProtection sheet="1" objects="0" scenarios="1" sort="0" selectLockedCells="1"/>',
    ],
    ['taken away', PROTECTED, (book, sheet) => book.unprotect(sheet), ''],
    [
      'left alone',
      PASSWORD,
      (book, sheet) => book.addComment(sheet, { row: 1, column: 1 }, 'note', '一', 'user'),
      PASSWORD,
    ],
  ])('keeps protection that was %s', (_, before, change, after) => {
    const book = blankBook('<row r="1"><c r="A1"><v>4</v></c></row>', before);
    change(book, firstSheet(book));
    const saved = book.save();
    const xml = new TextDecoder().decode(unzipSync(saved)['xl/worksheets/sheet1.xml']);
    expect(/<sheetProtection.*?\/>/.exec(xml)?.[0] ?? '').toBe(after);
    expect(xml).toContain('</sheetData>' + after);
    expect(firstSheet(openBook(saved)).protection).toEqual(firstSheet(book).protection);
  });

  it('keeps the protection of a sheet that was added', () => {
    const book = blankBook();
    book.protect(book.addSheet('乙'), { allowFormatCells: true });
    expect(reopened(book).sheet('乙')?.protection?.options).toMatchObject({
      allowFormatCells: true,
      allowSort: false,
    });
  });

  it('takes no protection away that has a password, and gives none that it could not save', () => {
    const book = blankBook('', PASSWORD);
    expect(() => book.unprotect(firstSheet(book))).toThrow('passwordNeeded Sheet1');
    expect(() => book.protect(book.addSheet('乙'), { allowAll: true })).toThrow('notSupported');
  });

  it('refuses to save what it could not, rather than to lose it', () => {
    const book = blankBook('<row r="1"><c r="A1"><v>4</v></c></row>');
    book.merge(firstSheet(book), { top: 1, left: 1, bottom: 2, right: 1 });
    expect(() => book.save()).toThrow('notSupported');
  });
});
