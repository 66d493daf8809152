import type { Edit } from '../../src/core/cells/edit';
import { previewOf, type Preview } from '../../src/core/writeback/preview';
import { a1 } from '../../src/core/cells/address';
import { sheetFromRows } from '../../src/workbook/memory/sheetFromRows';
import { bookOf, FIVE, grade, indicatorSheet } from './book';
import { PLAIN_FRAME } from '../support/plain-frame';

const SNAPSHOT = {
  sheets: [
    sheetFromRows('甲', [['a', { value: 4, formula: '2+2' }, 0.5]], {
      comments: [{ row: 1, column: 1, form: 'note', author: '某人', text: '旧', hasReplies: false }],
    }),
    sheetFromRows('乙', [['x', 'y']]),
  ],
  names: [{ name: '考核_等级', refersTo: '甲!$A$1' }],
};

const sheetOf = (name: string, texts: readonly string[], numberFormat?: string) => ({
  ...PLAIN_FRAME,
  name,
  cells: texts.map((text, index) => ({
    row: 1,
    column: index + 1,
    content: text === '' ? ({ kind: 'blank' } as const) : ({ kind: 'text', text } as const),
    style: numberFormat === undefined ? {} : { numberFormat },
  })),
});

/** Each change in a line: sheet, cell, old > new. */
const lines = ({ sheets, names }: Preview): readonly string[] => [
  ...sheets.flatMap(({ sheet, kind, changes }) => [
    ...(kind === 'changed' ? [] : [`${kind} ${sheet}`]),
    ...changes.map((change) =>
      change.kind === 'comment'
        ? `${sheet}!${a1(change)} # ${change.before ?? '-'} > ${change.after ?? '-'}`
        : `${sheet}!${a1(change)} ${JSON.stringify(change.before)} > ${JSON.stringify(change.after)}`,
    ),
  ]),
  ...names.map(({ name, before, after }) => `${name} ${before ?? '-'} > ${after ?? '-'}`),
];

const cell = (row: number, column: number, rest: Partial<Extract<Edit, { kind: 'setCell' }>> = {}): Edit => ({
  kind: 'setCell',
  sheet: '甲',
  row,
  column,
  content: { kind: 'number', number: 1 },
  ...rest,
});

const at = { sheet: '甲', row: 1, column: 1 } as const;

test.each<readonly [string, readonly Edit[], readonly string[], number]>([
  [
    'a cell: what it holds and shows, before and after',
    [cell(1, 2, { content: { kind: 'formula', formula: '乙!A1', cached: 3 } })],
    ['甲!B1 {"value":4,"formula":"2+2"} > {"value":3,"formula":"乙!A1"}'],
    1,
  ],
  ['a blank cell', [cell(9, 1)], ['甲!A9 {"value":null} > {"value":1}'], 1],
  [
    'a cell that is emptied',
    [cell(1, 1, { content: { kind: 'blank' } })],
    ['甲!A1 {"value":"a"} > {"value":null}'],
    1,
  ],
  [
    'a date, by the format that it gets',
    [cell(9, 1, { look: { kind: 'style', style: { numberFormat: 'yyyy"年"m"月"d"日"' } } })],
    ['甲!A9 {"value":null} > {"value":1,"date":true}'],
    1,
  ],
  [
    'a unit in quotes makes no date',
    [cell(9, 1, { look: { kind: 'style', style: { numberFormat: '0"day"' } } })],
    ['甲!A9 {"value":null} > {"value":1}'],
    1,
  ],
  [
    'a comment that is exchanged for another kind: one change',
    [
      { kind: 'removeComment', ...at },
      { kind: 'setComment', ...at, form: 'thread', author: '质量考核助手', text: '新' },
    ],
    ['甲!A1 # 旧 > 新'],
    1,
  ],
  ['a comment that goes', [{ kind: 'removeComment', ...at }], ['甲!A1 # 旧 > -'], 1],
  [
    'a new sheet: one place, with its cells',
    [{ kind: 'addSheet', sheet: sheetOf('丙', ['p', '', 'q']) }],
    ['added 丙', '丙!A1 {"value":null} > {"value":"p"}', '丙!C1 {"value":null} > {"value":"q"}'],
    1,
  ],
  [
    'a sheet laid out anew: the cells that differ and those that go',
    [{ kind: 'replaceSheet', sheet: sheetOf('乙', ['x2']) }],
    ['乙!A1 {"value":"x"} > {"value":"x2"}', '乙!B1 {"value":"y"} > {"value":null}'],
    2,
  ],
  ['a sheet that goes', [{ kind: 'removeSheet', sheet: '乙' }], ['removed 乙'], 1],
  [
    'names, new and changed',
    [
      { kind: 'defineName', name: '考核_等级', refersTo: '乙!$A$1' },
      { kind: 'defineName', name: '考核_总分', refersTo: '乙!$B$1' },
    ],
    ['考核_等级 甲!$A$1 > 乙!$A$1', '考核_总分 - > 乙!$B$1'],
    2,
  ],
  ['no width of a column', [{ kind: 'setColumnWidth', sheet: '甲', column: 3, width: 9 }], [], 0],
  [
    'sheets in the order of the workbook, new ones last, cells from the top',
    [{ kind: 'addSheet', sheet: sheetOf('丙', []) }, cell(1, 1, { sheet: '乙' }), cell(3, 1), cell(2, 9)],
    [
      '甲!I2 {"value":null} > {"value":1}',
      '甲!A3 {"value":null} > {"value":1}',
      '乙!A1 {"value":"x"} > {"value":1}',
      'added 丙',
    ],
    4,
  ],
])('%s', (_, edits, wanted, places) => {
  const preview = previewOf(edits, SNAPSHOT);
  expect(lines(preview)).toEqual(wanted);
  expect(preview.places).toBe(places);
});

test('every cell that a grading changes in the user’s sheet is listed, and no other', async () => {
  const { before, after, plan } = await grade(bookOf(indicatorSheet(FIVE)));
  const [was, is] = [before.sheets[0], after.sheets[0]];
  if (!was || !is) throw new Error('no sheet');
  const changed = [...is.cells].filter(([key, { value, formula }]) => {
    const old = was.cells.get(key);
    return old?.value !== value || old.formula !== formula;
  });
  const { sheets } = previewOf(plan.edits, before);
  const listed = sheets.find(({ sheet }) => sheet === is.name)?.changes ?? [];
  expect(
    listed
      .filter(({ kind }) => kind === 'cell')
      .map(({ row, column }) => a1({ row, column }))
      .toSorted(),
  ).toEqual(
    changed.map(([key]) => a1({ row: Math.floor(key / 16_384), column: (key % 16_384) + 1 })).toSorted(),
  );
});
