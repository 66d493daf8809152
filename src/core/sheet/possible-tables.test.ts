import type { ConfirmedSheet } from '../scheme/scheme';
import { drawSheet, drawWorkbook, type DrawnCell } from './drawn-sheet';
import { proposedTables } from './possible-tables';
import { recogniseSheets } from './recognise';

type Rows = readonly (readonly DrawnCell[])[];

const TABLE: Rows = [
  ['考核项目', '考核内容', '分值', '评分标准', '得分'],
  ['管理', '建立台账', 4, '每缺1份扣1分'],
  [null, '定期检查', 6, '每少检查1次扣2分'],
  ['合计', null, 10],
];

const SUMMARY: Rows = [
  ['考核项目', '分值', '得分', '得分率', '排名'],
  ['管理', 4],
  ['服务', 6],
  ['合计', 10],
];

/** Two columns of marks that fit alike. */
const TWO_MARKS: Rows = [
  ['考核项目', '考核内容', '分值', '标准分', '评分标准', '得分'],
  ['管理', '建立台账', 4, 3, '每缺1份扣1分'],
  [null, '定期检查', 6, 7, '每少检查1次扣2分'],
  [null, '公开结果', 5, 5, '未公开的扣1分'],
];

const proposed = (...rows: Rows) =>
  proposedTables(drawSheet({ rows })).map(({ headerRow, columns }) => ({ headerRow, columns }));

test.each<readonly [string, Rows, ReturnType<typeof proposed>]>([
  ['a table that is sure needs no proposal', TABLE, []],
  [
    'without a column of rules everything else is proposed',
    [['质量考核'], ...TABLE.map((row) => row.map((cell, column) => (column === 3 ? null : cell)))],
    [{ headerRow: 2, columns: { level1: 1, content: 2, fullMarks: 3, score: 5 } }],
  ],
  [
    'of two columns of marks none is proposed',
    TWO_MARKS,
    [{ headerRow: 1, columns: { level1: 1, content: 2, rule: 5, score: 6 } }],
  ],
  ['a summary below a table is no proposal', [...TABLE, [], ...SUMMARY], []],
  [
    'a table below another in which only the marks are open is one',
    [...TABLE, [], ['附'], ...TWO_MARKS.map((row) => [null, ...row])],
    [{ headerRow: 7, columns: { level1: 2, content: 3, rule: 6, score: 7 } }],
  ],
])('%s', (_, rows, wanted) => expect(proposed(...rows)).toEqual(wanted));

describe('a table that was confirmed', () => {
  const CONFIRMED: ConfirmedSheet = {
    sheet: '评分表',
    headerRow: 1,
    columns: { level1: 1, content: 2, fullMarks: 3, rule: 4, score: 5 },
    headings: {},
  };
  const read = (rows: Rows, confirmed: ConfirmedSheet = CONFIRMED) => {
    const { value, issues } = recogniseSheets(drawWorkbook({ rows }), [confirmed]);
    return {
      rows: value.map(({ indicators }) => indicators.map(({ row }) => row)),
      codes: issues.map(({ code, severity }) => `${code} ${severity}`),
    };
  };

  test('ends where what may be another begins, as it did before it was confirmed', () =>
    expect(read([...TABLE, [], ...SUMMARY])).toEqual({
      rows: [[2, 3]],
      codes: ['indicatorSheetUnsure info'],
    }));

  test('is not ended by its own header, though that was doubtful', () =>
    expect(
      read([['合并', '合并'], ...TWO_MARKS], { ...CONFIRMED, headerRow: 2, columns: { content: 2, rule: 5 } })
        .rows,
    ).toEqual([[3, 4, 5]]));
});
