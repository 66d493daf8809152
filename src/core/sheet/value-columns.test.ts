import { drawWorkbook } from './drawn-sheet';
import { recogniseSheets } from './recognise';

/** What is found in a sheet with these columns between the marks and the rule. */
const found = (headings: readonly string[]) => {
  const rows = Array.from({ length: 5 }, (_, row) => [
    `第${row}项工作的开展与整改`,
    row + 2,
    ...headings.map(() => null),
    `每缺${row + 1}份记录扣0.5分，扣完为止`,
    null,
  ]);
  const { value, issues } = recogniseSheets(
    drawWorkbook({ rows: [['考核内容', '分值', ...headings, '评分标准', '得分'], ...rows] }),
  );
  const { actual, checkedActual, lastYear } = value[0]?.columns ?? {};
  const name = (column: number | undefined): string | undefined =>
    column === undefined ? undefined : headings[column - 3];
  return {
    actual: name(actual),
    checked: name(checkedActual),
    lastYear: name(lastYear),
    asked: issues.filter(({ code }) => code === 'columnRoleUnsure').map(({ params }) => params['role']),
  };
};

test.each<readonly [string, ReturnType<typeof found>]>([
  ['完成值', { actual: '完成值', checked: undefined, lastYear: undefined, asked: [] }],
  ['自查情况', { actual: '自查情况', checked: undefined, lastYear: undefined, asked: [] }],
  ['检查情况', { actual: undefined, checked: '检查情况', lastYear: undefined, asked: [] }],
  ['自查情况 核查情况', { actual: '自查情况', checked: '核查情况', lastYear: undefined, asked: [] }],
  ['上年值 完成值', { actual: '完成值', checked: undefined, lastYear: '上年值', asked: [] }],
  ['完成值 自查情况', { actual: '完成值', checked: undefined, lastYear: undefined, asked: [] }],
  ['2015年实际 2016年实际', { actual: '2016年实际', checked: undefined, lastYear: '2015年实际', asked: [] }],
  [
    '2015年实际值 2016年目标值',
    { actual: undefined, checked: undefined, lastYear: '2015年实际值', asked: [] },
  ],
  [
    '2014年实际 2015年实际 2016年实际',
    { actual: '2016年实际', checked: undefined, lastYear: '2015年实际', asked: [] },
  ],
  // not to be told apart
  [
    '2015年实际 上年值 2016年实际',
    { actual: '2016年实际', checked: undefined, lastYear: undefined, asked: ['lastYear'] },
  ],
  ['完成值 完成率', { actual: undefined, checked: undefined, lastYear: undefined, asked: ['actual'] }],
  ['2016年实际 完成值', { actual: undefined, checked: undefined, lastYear: undefined, asked: ['actual'] }],
  [
    '检查情况 核查情况',
    { actual: undefined, checked: undefined, lastYear: undefined, asked: ['checkedActual'] },
  ],
])('%s', (headings, expected) => expect(found(headings.split(' '))).toEqual(expected));
