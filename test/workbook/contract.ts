import type { Cell, CellValue } from '../../src/core/cells/cell';
import type { CellStyle, Content, Edit, SheetContent } from '../../src/core/cells/edit';
import { cellAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../../src/core/cells/snapshot';
import { WorkbookFault, type Workbook } from '../../src/workbook/port';
import { PLAIN_FRAME } from '../support/plain-frame';

/** What the contract suite needs of an adapter. */
export interface ContractSubject {
  /** A workbook that holds exactly these sheets. */
  readonly create: (sheets: readonly SheetContent[]) => Promise<Workbook>;
  /** The same workbook as it is found later: saved and opened again, where the adapter has files. */
  readonly reopen: (workbook: Workbook) => Promise<Workbook>;
  /** The host works formulas out itself; what an edit says that they show is of no account. */
  readonly calculates?: true;
  /** The host makes threads where notes are asked for. */
  readonly threadsOnly?: true;
  /** Who writes comments from the next `create` or `reopen` on, where that is not for the edit to say. */
  readonly signIn?: (author: string) => void;
}

/** What a formula would show otherwise, if it were worked out. */
const ONLY_STORED: [string, CellValue][] = [
  ['A1', null],
  ['"#DIV/0!"', '#DIV/0!'],
];

const AUTHOR = '考核助手';
const PERCENT: CellStyle = { numberFormat: '0.0%' };
const DATE: CellStyle = { numberFormat: 'yyyy"年"m"月"d"日"' };

/** A sheet of ours with nothing but its cells, given from A1 on. */
export const plainSheet = (
  name: string,
  rows: readonly (readonly (Content | null)[])[] = [],
): SheetContent => ({
  name,
  cells: rows.flatMap((row, rowIndex) =>
    row.flatMap((content, columnIndex) =>
      content ? [{ row: rowIndex + 1, column: columnIndex + 1, content, style: {} }] : [],
    ),
  ),
  ...PLAIN_FRAME,
});

export const text = (value: string): Content => ({ kind: 'text', text: value });
export const number = (value: number): Content => ({ kind: 'number', number: value });

/** The promises of the workbook port, the same for every adapter. */
export const describeWorkbookContract = (adapter: string, subject: ContractSubject): void => {
  describe(`the workbook contract, ${adapter}`, () => {
    const open = (): Promise<Workbook> =>
      subject.create([
        plainSheet('指标表', [
          [text('指标'), number(10)],
          [null, number(0.5)],
        ]),
        plainSheet('其他'),
      ]);

    const after = async (edits: readonly Edit[]): Promise<Snapshot> => {
      const workbook = await open();
      await workbook.apply(edits);
      return (await subject.reopen(workbook)).read();
    };

    const sheet = (snapshot: Snapshot, name = '指标表'): SheetSnapshot => {
      const found = sheetNamed(snapshot, name);
      if (!found) throw new Error(`no sheet ${name}`);
      return found;
    };

    const written = async (content: Content, row = 5, column = 3): Promise<Cell> =>
      cellAt(sheet(await after([{ kind: 'setCell', sheet: '指标表', row, column, content }])), row, column);

    describe('cells', () => {
      it.each([0, -1.5, 79.5, 1e21, 5e-7, 0.1 + 0.2, 123456789012])('holds the number %p', async (value) => {
        expect(await written(number(value))).toEqual({ value });
      });

      it('holds both booleans', async () => {
        expect(await written({ kind: 'boolean', boolean: true })).toEqual({ value: true });
        expect(await written({ kind: 'boolean', boolean: false })).toEqual({ value: false });
      });

      it.each([
        '=1+1',
        '+1',
        '-1',
        '@SUM',
        "'引号",
        '<b>&amp;</b> "x"',
        ' 前后空格 ',
        '两行\n文字\t制表',
        '回车\r\n换行',
        '_x0041_ 与 _x',
        '控制\u0001字符\u001f',
        '𠮷野家 😀',
        '孤\ud800立',
        ']]>',
        '007',
      ])('keeps the text %j as text', async (value) => {
        expect(await written(text(value))).toEqual({ value });
      });

      it.each<[string, CellValue]>([
        ['SUM(A1:B2)*2', 21],
        ['IF(A1<B1,"<","&")&"甲"', '&甲'],
        ['A2&""', ''],
        ['B1=10', true],
        ['B1/0', { error: '#DIV/0!' }],
        ...(subject.calculates ? [] : ONLY_STORED),
      ])('holds the formula %s with what it shows', async (formula, cached) => {
        expect(await written({ kind: 'formula', formula, cached })).toEqual({ value: cached, formula });
      });

      it('empties a cell', async () => {
        const snapshot = await after([
          { kind: 'setCell', sheet: '指标表', row: 1, column: 1, content: { kind: 'blank' } },
        ]);
        expect(sheet(snapshot).cells.has(16_384)).toBe(false);
        expect(cellAt(sheet(snapshot), 1, 2)).toEqual({ value: 10 });
      });

      it('leaves a cell blank for empty text', async () => {
        expect(await written(text(''))).toEqual({ value: null });
      });

      it('writes in any order, between and beyond what is there', async () => {
        const places = [
          [9, 1],
          [1, 4],
          [2, 1],
          [4, 2],
          [1, 3],
          [4, 1],
          [30, 27],
        ] as const;
        const snapshot = await after(
          places.map(([row, column]) => ({
            kind: 'setCell',
            sheet: '指标表',
            row,
            column,
            content: number(row * 100 + column),
          })),
        );
        for (const [row, column] of places) {
          expect(cellAt(sheet(snapshot), row, column)).toEqual({ value: row * 100 + column });
        }
        expect(cellAt(sheet(snapshot), 2, 2)).toEqual({ value: 0.5 });
        expect(sheet(snapshot)).toMatchObject({ lastRow: 30, lastColumn: 27 });
      });

      it('lets the later of two edits win', async () => {
        const at = { kind: 'setCell', sheet: '指标表', row: 1, column: 1 } as const;
        const snapshot = await after([
          { ...at, content: number(1) },
          { ...at, content: text('后') },
        ]);
        expect(cellAt(sheet(snapshot), 1, 1)).toEqual({ value: '后' });
      });

      it('shows numbers as their look says, and keeps a look that is not named', async () => {
        const at = { kind: 'setCell', sheet: '指标表', column: 5 } as const;
        const snapshot = await after([
          { ...at, row: 1, content: number(0.93), look: { kind: 'style', style: PERCENT } },
          { ...at, row: 2, content: number(45_678), look: { kind: 'style', style: DATE } },
          { ...at, row: 3, content: number(0.5), look: { kind: 'likeCell', cell: { row: 1, column: 5 } } },
          { ...at, row: 1, content: number(0.94) },
          { ...at, row: 2, content: text('待定') },
        ]);
        expect(cellAt(sheet(snapshot), 1, 5)).toEqual({ value: 0.94, percent: true });
        expect(cellAt(sheet(snapshot), 2, 5)).toEqual({ value: '待定' });
        expect(cellAt(sheet(snapshot), 3, 5)).toEqual({ value: 0.5, percent: true });
      });
    });

    it('sets the width of a column beside cells that are written', async () => {
      const snapshot = await after([
        { kind: 'setColumnWidth', sheet: '指标表', column: 4, width: 12 },
        { kind: 'setCell', sheet: '指标表', row: 1, column: 4, content: text('新列') },
        { kind: 'setColumnWidth', sheet: '指标表', column: 2, width: 8 },
      ]);
      expect(cellAt(sheet(snapshot), 1, 4)).toEqual({ value: '新列' });
      expect(cellAt(sheet(snapshot), 1, 2)).toEqual({ value: 10 });
    });

    describe('comments', () => {
      const comment = (form: 'note' | 'thread', content: string, author = AUTHOR): Edit => ({
        kind: 'setComment',
        sheet: '指标表',
        row: 2,
        column: 2,
        form,
        author,
        text: content,
      });
      const stored = (form: 'note' | 'thread', content: string): SheetSnapshot['comments'] => [
        {
          ...{ row: 2, column: 2, author: AUTHOR, text: content, hasReplies: false },
          form: subject.threadsOnly ? 'thread' : form,
        },
      ];

      it.each(['note', 'thread'] as const)('writes a %s, changes it and removes it', async (form) => {
        const workbook = await open();
        await workbook.apply([comment(form, '扣 2 分 <原因>\n第二行 & "更多"')]);
        const first = await subject.reopen(workbook);
        expect(sheet(await first.read()).comments).toEqual(stored(form, '扣 2 分 <原因>\n第二行 & "更多"'));
        await first.apply([comment(form, '扣 3 分')]);
        const second = await subject.reopen(first);
        expect(sheet(await second.read()).comments).toEqual(stored(form, '扣 3 分'));
        await second.apply([{ kind: 'removeComment', sheet: '指标表', row: 2, column: 2 }]);
        expect(sheet(await (await subject.reopen(second)).read()).comments).toEqual([]);
      });

      it.each([
        ['note', 'thread'],
        ['thread', 'note'],
      ] as const)('never leaves a %s beside the %s that takes its place', async (before, now) => {
        const workbook = await open();
        await workbook.apply([comment(before, '先')]);
        const reopened = await subject.reopen(workbook);
        await reopened.apply([comment(now, '后')]);
        expect(sheet(await (await subject.reopen(reopened)).read()).comments).toEqual(stored(now, '后'));
      });

      it('tells comments in the order of their cells', async () => {
        const at = (row: number, column: number): Edit => ({
          kind: 'setComment',
          sheet: '指标表',
          row,
          column,
          form: (row + column) % 2 ? 'note' : 'thread',
          author: AUTHOR,
          text: `${row}/${column}`,
        });
        const snapshot = await after([at(9, 1), at(1, 2), at(3, 30), at(1, 1), at(3, 2)]);
        expect(sheet(snapshot).comments.map((one) => one.text)).toEqual(['1/1', '1/2', '3/2', '3/30', '9/1']);
      });

      it("refuses to write over another person's comment", async () => {
        subject.signIn?.('李四');
        const workbook = await open();
        await workbook.apply([comment('note', '他人的', '李四')]);
        subject.signIn?.(AUTHOR);
        const reopened = await subject.reopen(workbook);
        await expect(reopened.apply([comment('note', '我们的')])).rejects.toMatchObject({
          code: 'commentOfAnother',
          params: { sheet: '指标表', cell: 'B2' },
        });
      });

      it('does not mind removing a comment that is not there', async () => {
        const snapshot = await after([{ kind: 'removeComment', sheet: '指标表', row: 7, column: 7 }]);
        expect(sheet(snapshot).comments).toEqual([]);
      });
    });

    describe('names', () => {
      it('defines, changes and removes a name', async () => {
        const workbook = await open();
        const refersTo = "'指标表'!$A$1:$B$2";
        await workbook.apply([
          { kind: 'defineName', name: '得分区', refersTo },
          { kind: 'defineName', name: 'Rate', refersTo: '"<&>"' },
        ]);
        const first = await subject.reopen(workbook);
        expect((await first.read()).names).toEqual([
          { name: '得分区', refersTo },
          { name: 'Rate', refersTo: '"<&>"' },
        ]);
        await first.apply([
          { kind: 'defineName', name: 'RATE', refersTo: '0.85' },
          { kind: 'removeName', name: '得分区' },
          { kind: 'removeName', name: '没有' },
        ]);
        expect((await (await subject.reopen(first)).read()).names).toEqual([
          { name: 'Rate', refersTo: '0.85' },
        ]);
      });
    });

    describe('sheets', () => {
      const names = (snapshot: Snapshot): readonly string[] => snapshot.sheets.map((one) => one.name);

      it('adds sheets last, or behind the one that is named', async () => {
        const snapshot = await after([
          { kind: 'addSheet', sheet: plainSheet("明细 & 'A' 表", [[text('甲'), number(1)]]) },
          { kind: 'addSheet', sheet: plainSheet('中间'), after: '指标表' },
        ]);
        expect(names(snapshot)).toEqual(['指标表', '中间', '其他', "明细 & 'A' 表"]);
        expect(cellAt(sheet(snapshot, "明细 & 'A' 表"), 1, 2)).toEqual({ value: 1 });
      });

      it('writes into a sheet that was just added', async () => {
        const snapshot = await after([
          {
            kind: 'addSheet',
            sheet: {
              ...plainSheet('新', [[text('甲')]]),
              merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
            },
          },
          { kind: 'setCell', sheet: '新', row: 3, column: 3, content: number(3) },
          { kind: 'setComment', sheet: '新', row: 3, column: 3, form: 'note', author: AUTHOR, text: '三' },
        ]);
        expect(sheet(snapshot, '新').merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
        expect(cellAt(sheet(snapshot, '新'), 3, 3)).toEqual({ value: 3 });
        expect(sheet(snapshot, '新').comments).toHaveLength(1);
      });

      it('replaces a sheet in its place, whatever was written before, and keeps its comments', async () => {
        const snapshot = await after([
          { kind: 'setCell', sheet: '指标表', row: 8, column: 8, content: number(8) },
          {
            kind: 'setComment',
            sheet: '指标表',
            row: 1,
            column: 1,
            form: 'thread',
            author: AUTHOR,
            text: '留',
          },
          { kind: 'replaceSheet', sheet: plainSheet('指标表', [[text('新')]]) },
          { kind: 'setCell', sheet: '指标表', row: 2, column: 1, content: text('再') },
        ]);
        expect(names(snapshot)).toEqual(['指标表', '其他']);
        expect([...sheet(snapshot).cells.values()]).toEqual([{ value: '新' }, { value: '再' }]);
        expect(sheet(snapshot).comments.map((one) => one.text)).toEqual(['留']);
      });

      it('replaces a sheet around a comment that has long been there', async () => {
        const workbook = await open();
        await workbook.apply([
          {
            kind: 'setComment',
            sheet: '指标表',
            row: 9,
            column: 2,
            form: 'thread',
            author: AUTHOR,
            text: '早就在',
          },
        ]);
        const reopened = await subject.reopen(workbook);
        await reopened.apply([{ kind: 'replaceSheet', sheet: plainSheet('指标表', [[text('新')]]) }]);
        const replaced = sheet(await (await subject.reopen(reopened)).read());
        expect(replaced.comments.map((one) => one.text)).toEqual(['早就在']);
        expect([...replaced.cells.values()]).toEqual([{ value: '新' }]);
      });

      it('removes a sheet and lets its name be used again', async () => {
        const snapshot = await after([
          {
            kind: 'setComment',
            sheet: '指标表',
            row: 1,
            column: 1,
            form: 'note',
            author: AUTHOR,
            text: '随表去',
          },
          { kind: 'removeSheet', sheet: '指标表' },
          { kind: 'addSheet', sheet: plainSheet('指标表', [[text('又来')]]) },
        ]);
        expect(names(snapshot)).toEqual(['其他', '指标表']);
        expect(sheet(snapshot).comments).toEqual([]);
        expect(cellAt(sheet(snapshot), 1, 1)).toEqual({ value: '又来' });
      });
    });

    describe('all or nothing', () => {
      const good: Edit = { kind: 'setCell', sheet: '指标表', row: 1, column: 1, content: text('改了') };

      it.each<[string, Edit, string]>([
        ['a sheet that is not there', { ...good, sheet: '没有' }, 'sheetMissing'],
        [
          'a comment on such a sheet',
          { kind: 'removeComment', sheet: '没有', row: 1, column: 1 },
          'sheetMissing',
        ],
        ['removing such a sheet', { kind: 'removeSheet', sheet: '没有' }, 'sheetMissing'],
        ['replacing such a sheet', { kind: 'replaceSheet', sheet: plainSheet('没有') }, 'sheetMissing'],
        [
          'adding behind such a sheet',
          { kind: 'addSheet', sheet: plainSheet('新'), after: '没有' },
          'sheetMissing',
        ],
        ['a name that is taken', { kind: 'addSheet', sheet: plainSheet('指标表') }, 'sheetNameTaken'],
      ])('leaves everything as before after %s', async (_, bad, code) => {
        const workbook = await open();
        const before = await workbook.read();
        const failing = workbook.apply([
          good,
          { kind: 'defineName', name: '新名', refersTo: '1' },
          { kind: 'addSheet', sheet: plainSheet('新表') },
          bad,
        ]);
        await expect(failing).rejects.toBeInstanceOf(WorkbookFault);
        await expect(failing).rejects.toMatchObject({ code });
        expect(await workbook.read()).toEqual(before);
        expect(await (await subject.reopen(workbook)).read()).toEqual(before);
      });

      it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses the number %p', async (value) => {
        const workbook = await open();
        const before = await workbook.read();
        await expect(workbook.apply([good, { ...good, content: number(value) }])).rejects.toThrow(RangeError);
        expect(await workbook.read()).toEqual(before);
      });
    });
  });
};
