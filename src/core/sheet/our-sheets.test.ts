import { drawSheet } from './drawn-sheet';
import { gridOf } from './grid';
import { looksLikeOurs } from './our-sheets';

test.each([
  [
    'the ledger',
    ['序号', '所在行', '指标', '评分条款', '自评情况', '自评计分', '核查情况', '核查计分'],
    true,
  ],
  ['the scheme', ['指标表', '表头行', '序号列', '分值列'], true],
  ['the veto register', ['序号', '事件', '发生日期', '领域', '适用条款', '是否触发'], true],
  ['the result', ['分项', '满分', '自评', '核查', '得分率%'], true],
  [
    'a sheet of the user with two columns named alike',
    ['序号', '指标', '自评情况', '核查情况', '分值'],
    false,
  ],
  ['an indicator sheet', ['序号', '考核内容', '分值', '评分标准', '得分'], false],
] as const)('%s', (_, headings, ours) =>
  expect(looksLikeOurs(gridOf(drawSheet({ rows: [['标题'], [], headings] })))).toBe(ours),
);
