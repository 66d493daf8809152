import { drawSheet, type DrawnCell } from './drawn-sheet';
import { gridOf } from './grid';
import { unitInText, unitName } from './unit-name';

test.each([
  ['被考核单位：青山市人民政府', '青山市人民政府'],
  ['被考核单位（盖章）：青山市人民政府          考核时间：2024年3月', '青山市人民政府'],
  ['被考核单位：青山市人民政府（盖章）          考核时间：2024年3月', '青山市人民政府'],
  ['填报单位:青山市 填报日期：2024年3月', '青山市'],
  ['受检单位：青山市2024年度', '青山市'],
  ['受检单位：              考核时间：    年   月   日', ''],
  ['填报单位（盖章）：________', ''],
  ['考核单位：质量办', undefined],
  ['被考核单位负责人签名：', undefined],
  ['考核内容', undefined],
])('%j names %j', (text, unit) => expect(unitInText(text)).toBe(unit));

const unitOf = (rows: readonly (readonly DrawnCell[])[]): string =>
  unitName(gridOf(drawSheet({ rows })), 3, 4);

test.each([
  ['above the table', [['评分表'], ['受检单位：甲县'], ['h'], ['b']], '甲县'],
  ['below the table', [['评分表'], [], ['h'], ['b'], ['填报单位：乙县']], '乙县'],
  ['in the next cell', [['被考核单位：', null, '丙县'], [], ['h'], ['b']], '丙县'],
  ['left blank, with another label beside it', [['被考核单位：', '考核时间：'], [], ['h'], ['b']], ''],
  ['not from inside the table', [['评分表'], [], ['h'], ['受检单位：丁县']], ''],
] as const)('the unit stands %s', (_, rows, unit) => expect(unitOf(rows)).toBe(unit));
