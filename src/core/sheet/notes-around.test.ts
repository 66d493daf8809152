import { drawSheet, drawWorkbook, type DrawnCell } from './drawn-sheet';
import { notePoints } from './note-points';
import { notesAround } from './notes-around';
import { recogniseSheets } from './recognise';

type Rows = readonly (readonly DrawnCell[])[];

const TABLE: Rows = [
  ['序号', '考核项目', '考核内容', '分值', '评分标准', '得分'],
  [1, '管理', '台账', 60, '每缺1份扣1分', null],
  [2, '服务', '窗口', 40, '每缺2份扣1分', null],
  ['合计', null, null, 100, null, null],
];

/** Each note as its sentences with their cells, those of one note joined by ＋; in brackets when it speaks of a part. */
const notesOf = (above: Rows, below: Rows): readonly string[] => {
  const drawn = { rows: [...above, ...TABLE, ...below] };
  const table = recogniseSheets(drawWorkbook(drawn)).value[0];
  if (!table) throw new Error('no table');
  return notesAround(drawSheet(drawn), table).map(({ scope, sentences }) => {
    const words = sentences.map(({ text, where }) => `${where.cell} ${text}`).join('＋');
    return scope === 'part' ? `[${words}]` : words;
  });
};

test.each<readonly [string, Rows, readonly string[]]>([
  [
    'numbered points in one cell',
    [['说明：1.得分保留一位小数。2.缺项不折算，按0分计；3、不计负分']],
    ['A5 得分保留一位小数', 'A5 缺项不折算，按0分计；', 'A5 不计负分'],
  ],
  [
    'a point of two sentences',
    [['1.缺项折算。但工程类除外。2.不计负分']],
    ['A5 缺项折算＋A5 但工程类除外', 'A5 不计负分'],
  ],
  [
    'a row for each point',
    [
      ['说明', '1.甲。'],
      [null, '2.乙。'],
    ],
    ['B5 甲', 'B6 乙'],
  ],
  ['its number in a cell of its own', [['注：'], [1, '甲。'], ['②', '乙。']], ['B6 甲', 'B7 乙']],
  ['points that end without a full stop', [['1.甲'], ['2.乙']], ['A5 甲', 'A6 乙']],
  ['lines of one cell', [['备注：\n（1）甲；\n（2）乙。']], ['A5 甲；', 'A5 乙']],
  [
    'a line that runs on into the next row',
    [['得分保留两位小数'], ['（工程类除外）。'], ['另起一行']],
    ['A5 得分保留两位小数＋A6 （工程类除外）', 'A7 另起一行'],
  ],
  [
    'a decimal point is no number of a point',
    [['每0.5分为一档。得分取1. 5分']],
    ['A5 每0.5分为一档＋A5 得分取1. 5分'],
  ],
  [
    'lines to sign and to fill in',
    [['考核组长签名：        （公章）'], ['考核总分：'], ['填报时间：   年   月   日']],
    [],
  ],
  [
    'signatures before a note',
    [['组长：', null, '成员：', null, '日期：'], ['甲签字：', '乙签字：', '丙签字：'], ['说明：甲。']],
    ['A7 甲'],
  ],
  ['a heading for a part', [['工程质量类：'], ['得分保留整数。']], ['[A6 得分保留整数]']],
  ['a heading for a part without a colon', [['二、服务类指标'], ['得分保留整数。']], ['[A6 得分保留整数]']],
  [
    'a point that heads a part, and the next point',
    [['1.工程类：（1）得分取整数。（2）不折算。2.不计负分。']],
    ['[A5 得分取整数]', '[A5 不折算]', 'A5 不计负分'],
  ],
  [
    'a part, then 说明',
    [['工程质量类：'], ['得分保留整数。'], ['说明：'], ['甲。']],
    ['[A6 得分保留整数]', 'A8 甲'],
  ],
  ['last year in front of it', [['上年度办法：1.得分保留整数。']], ['[A5 得分保留整数]']],
  [
    'the first cell names what the second says',
    [['工程质量', '得分保留整数']],
    ['A5 工程质量', '[B5 得分保留整数]'],
  ],
  ['a list that a colon opens for all', [['计分方法如下：'], ['甲。']], ['A6 甲']],
  ['下列单位： is no label to fill in', [['对下列单位：'], ['得分保留整数。']], ['[A6 得分保留整数]']],
])('below the table: %s', (_, rows, notes) => expect(notesOf([], rows)).toEqual(notes));

test('above the table: title, unit and notes; a line without a colon heads nothing', () => {
  const above: Rows = [['质量工作考核指标'], ['被考核单位：青山市'], ['说明：甲。'], ['乙']];
  expect(notesOf(above, [])).toEqual(['A1 质量工作考核指标', 'A3 甲', 'A4 乙']);
});

test('nothing of the table itself, of its sums and of the cells beside it', () => {
  const [header = [], first = [], ...rest] = TABLE;
  const drawn = { rows: [header, [...first, '说明：得分保留整数。'], ['二、得分保留整数'], ...rest] };
  const table = recogniseSheets(drawWorkbook(drawn)).value[0];
  expect(table && notesAround(drawSheet(drawn), table)).toEqual([]);
});

test('another table below, and what is said under it, is none of this one', () => {
  const other: Rows = [['甲。'], ['序号', '部门', '职责'], [1, '财政', '经费'], ['说明：得分保留整数。']];
  expect(notesOf([], other)).toEqual(['A5 甲']);
});

test('one wide row is no table', () => {
  const wide = ['总评', '优秀', '良好', '合格'];
  expect(notesOf([], [wide, ['说明：甲。'], wide, [], wide, ['乙。']])).toEqual(['A6 甲', 'A10 乙']);
});

test.each(['1.', '一、', '（', '。', '说明：', ' 1', '得分'])(
  '%j a hundred thousand times over does not hang',
  (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    const table = recogniseSheets(drawWorkbook({ rows: TABLE })).value[0];
    expect(notePoints(text).length).toBeLessThanOrEqual(text.length);
    expect(table && notesAround(drawSheet({ rows: [...TABLE, [text]] }), table)).toBeDefined();
  },
);
