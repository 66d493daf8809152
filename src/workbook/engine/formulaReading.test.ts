import { rangeA1 } from '../../core/cells/address';
import type { Snapshot } from '../../core/cells/snapshot';
import { sheetFromRows } from '../memory/sheetFromRows';
import { FormulaReader } from './formulaReader';
import type { FormulaReading } from './formulaReading';

/** Three sheets; the last row in use anywhere is 4, the last column D. */
const SNAPSHOT: Snapshot = {
  sheets: [
    sheetFromRows('评分表', [[1, 2, 3, 4], [1], [1]]),
    sheetFromRows('2024 年（上）', [[1], [1], [1], [1]]),
    sheetFromRows("O'Neil", [[1]]),
  ],
  names: [
    { name: '总分', refersTo: '评分表!$B$3' },
    { name: '各项', refersTo: '评分表!$A$1:$A$3' },
    { name: '权重', refersTo: '0.5' },
    { name: '折算', refersTo: '总分*权重' },
    { name: '左邻', refersTo: '评分表!A1' },
    { name: '回环', refersTo: '回环+1' },
    { name: '总分', refersTo: "'O''Neil'!$A$1", sheet: '2024 年（上）' },
  ],
};

const read = (formula: string, sheet = '评分表'): FormulaReading =>
  new FormulaReader(SNAPSHOT).read(formula, sheet);

const areasOf = (formula: string): readonly string[] =>
  read(formula).areas.map(({ sheet, range }) => `${sheet}!${rangeA1(range)}`);

describe('what a formula reads', () => {
  it.each<[string, readonly string[]]>([
    ['A1+$B$2', ['评分表!A1', '评分表!B2']],
    ['SUM(A1:B2, c3 )', ['评分表!A1:B2', '评分表!C3']],
    ['SUM(B2:A1)', ['评分表!A1:B2']],
    ['SUM(A:A)', ['评分表!A1:A4']],
    ['SUM($B:C)+SUM(2:3)', ['评分表!B1:C4', '评分表!A2:D3']],
    ['SUM(A2:A65536)', ['评分表!A2:A4']],
    ["'2024 年（上）'!A1+O'x", ['2024 年（上）!A1']],
    ["SUM('O''Neil'!$A$1:A2)", ["O'Neil!A1:A2"]],
    ['SUM(评分表!A1)', ['评分表!A1']],
    ['"A1"&"B""2"&C3', ['评分表!C3']],
    ['LOG10(A1)', ['评分表!A1']],
    ['1.5E+3*A1', ['评分表!A1']],
    ['IF(TRUE,{1,2;3,4},#N/A)', []],
    ['总分+权重', ['评分表!B3']],
    ["'2024 年（上）'!总分", ["O'Neil!A1"]],
    ['折算', ['评分表!B3']],
    ['SUM(评分表:2024!A1)', []],
    ["SUM('评分表:O''Neil'!A1)", ['评分表!A1', '2024 年（上）!A1', "O'Neil!A1"]],
    ['[1]Sheet1!A1+A2', ['评分表!A2']],
    ["'[book.xlsx]Sheet 1'!A1:B2+A2", ['评分表!A2']],
    ['评分表!#REF!+A2', ['评分表!A2']],
  ])('%s', (formula, areas) => {
    expect(areasOf(formula)).toEqual(areas);
  });

  it.each([
    'INDIRECT("A1")',
    'SUM(OFFSET(A1,1,0))',
    'SUM(表1[得分])',
    'SUM(表1[[#This Row],[得分]])',
    'SUM(A1:INDEX(A:A,3))',
    'SUM(A1#)',
    '没有的名+1',
    '左邻',
    '回环',
    '[0]!总分',
  ])('may read more than it names: %s', (formula) => {
    expect(read(formula)).toMatchObject({ readsMore: true, computable: false });
  });

  it.each([
    'SUM(A1:B2)+权重',
    "'2024 年（上）'!A1",
    '[1]Sheet1!A1',
    "'C:\\数据\\[book.xlsx]Sheet 1'!A1",
    'NOW()',
    'SUM(评分表!A1,#REF!)',
    'ROWS(A:A)',
    '没有的表!A1',
    "SUM('评分表:O''Neil'!A1)",
  ])('reads nothing but what it names: %s', (formula) => {
    expect(read(formula).readsMore).toBe(false);
  });
});

describe('whether the engine can be asked', () => {
  it.each([
    'SUM(A1:A3)*2',
    'SUMPRODUCT((A1:A3>1)*A1:A3)',
    'LOOKUP(1,0/(A1:A3=2),B1:B3)',
    'SUM(A:A)',
    '_xlfn.IFS(A1>0,1,TRUE,2)',
    'IF(A1>=60,"A","B")',
    'SUM(各项)/3',
  ])('%s: yes', (formula) => {
    expect(read(formula).computable).toBe(true);
  });

  it.each([
    'A1+TODAY()',
    'CELL("row",A1)',
    'HYPERLINK("x",A1)',
    'ROWS(A:A)',
    'COUNTBLANK(1:1)',
    '[1]Sheet1!A1',
    '没有的表!A1',
    "SUM('评分表:O''Neil'!A1)",
    'A1:A3*2',
    'SUM(IF(A1:A3>1,1,0))',
    'SUM(1 * 各项)',
    '-A1:A3',
  ])('%s: no', (formula) => {
    expect(read(formula).computable).toBe(false);
  });

  it.each([
    ['A1+b$2', 'sheet_0!$A$1+sheet_0!$B$2'],
    ["SUM('O''Neil'!A1:B2)", 'SUM(sheet_2!$A$1:$B$2)'],
    ['SUM(B:B)', 'SUM(sheet_0!$B$1:$B$4)'],
    ['_xlfn.IFS(总分>60,"总分")', 'IFS(sheet_0!$B$3>60,"总分")'],
    ['折算', '(sheet_0!$B$3*(0.5))'],
    ['_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)', 'LET(x,sheet_0!$A$1,x*2)'],
  ])('%s is asked as %s', (formula, text) => {
    expect(read(formula).text).toBe(text);
  });
});
